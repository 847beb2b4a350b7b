import { dayOf } from '../../../domain/time';
import type { GrantPlace } from '../../../mechanisms/party';
import { handle } from '../../../entry/serve';
import { personalData, rulesAt } from '../../../programmes';
import { rightsShown } from '../../../records';
import { exportGroups } from '../personal/export-groups';
import { holdingsOf } from '../personal/holdings';

/**
 * Everything that is kept about the caller, in full, each kind with its purpose and how long it is kept. That it was given out is on
 * record before it is, since the phone number is among it. People whom staff entered by hand are not joined to an account by their phone
 * number: nobody has proved that it is theirs.
 */
export const exportMyData = handle('identity.exportMyData', async (_input, { audit, caller, db, now }) => {
  const { userId } = caller;
  const held = await holdingsOf(db, userId);
  await db.transaction((tx) => audit(tx, `person:${userId}`, 'export-data', { userId }));
  const shown = await rightsShown(db, caller.grants, now);
  const placeName = (at: GrantPlace): string => shown({ party: 'bureau', at }).scopeName;
  const rules = rulesAt(personalData, dayOf(now));
  const { clause, reading } = rules.parameters.kinds;
  return { at: now, userId, clause, reading: reading ?? '', groups: exportGroups(rules, held, now, placeName) };
});
