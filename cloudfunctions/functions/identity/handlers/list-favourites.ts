import { statusOn } from '../../../domain/policy';
import { dayOf } from '../../../domain/time';
import { command } from '../../../platform/cloud';
import { handle } from '../../../entry/serve';
import { sessionSummaries } from '../../../records';
import { FAVOURITES_LIMIT, POLICY_FIELDS } from '../favourites';

/** What the caller keeps, the newest first, each as it is today. */
export const listFavourites = handle('identity.listFavourites', async (_input, { caller, db, now }) => {
  const items = (await db.get('favourites', caller.userId))?.items ?? [];
  const idsOf = (kind: 'policy' | 'session') => items.filter((item) => item.kind === kind).map((item) => item.targetId);
  const policyIds = idsOf('policy');
  const [policies, sessions] = await Promise.all([
    policyIds.length === 0 ? [] : db.find('policies', { _id: command.in(policyIds) }, { fields: POLICY_FIELDS }),
    db.getMany('sessions', idsOf('session')),
  ]);
  const summaries = await sessionSummaries(db, sessions, caller.userId);
  const policyOf = new Map(policies.map((policy) => [policy._id, policy]));
  const sessionOf = new Map(summaries.map((session) => [session.sessionId, session]));
  const today = dayOf(now);
  const shown = items.map(({ kind, targetId, title, at }) => {
    const found = kind === 'policy' ? policyOf.get(targetId) : undefined;
    const session = kind === 'session' ? (sessionOf.get(targetId) ?? null) : null;
    const policy = found
      ? {
          docNo: found.docNo,
          issuers: found.issuers,
          issuedDay: found.issuedDay,
          expiresDay: found.expiresDay,
          status: statusOn(found, today),
        }
      : null;
    const current = found?.title ?? session?.title;
    return { kind, id: targetId, title: current ?? title, at, vanished: current === undefined, policy, session };
  });
  return { total: items.length, limit: FAVOURITES_LIMIT, items: shown.toReversed() };
});
