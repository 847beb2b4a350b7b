import { act } from '../../../cases/act';
import { sessionCase, sessionMatter } from '../../../cases/session';
import { DomainError } from '../../../domain/errors';
import { handle } from '../../../entry/serve';
import { loadHeld, refuseMaterials } from '../materials';
import { materialState } from '../state';

/** The institution hands in (R-MATERIAL). After the due day only where the bureau opened it again, and then marked late. */
export const submit = handle('material.submit', async ({ sessionId, despiteMissing }, context) => {
  const { caller, db, now } = context;
  const session = await loadHeld(db, sessionId);
  const [doc, { missing }] = await Promise.all([
    sessionCase(db, session, now),
    materialState(db, session, caller, now),
  ]);
  const names = missing.map((one) => one.what);
  await act(context, sessionMatter(session), 'submit', {
    facts: { missingMaterials: names.length, despiteMissing },
    refuse: (hindrances, position) =>
      hindrances[0]?.code === 'need'
        ? new DomainError('MATERIALS_INCOMPLETE', { missing: names })
        : hindrances[0]?.code === 'not-started'
          ? null
          : refuseMaterials(doc, now)(hindrances, position),
    also: async () => ({ details: { missing: names }, result: null }),
  });
  return materialState(db, session, caller, now);
});
