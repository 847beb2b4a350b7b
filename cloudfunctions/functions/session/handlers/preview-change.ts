import type { Output } from '../../../contract';
import { handle } from '../../../entry/serve';
import { loadSession } from '../../../records';
import { changedFields, plannedChange, toldOfChange } from '../planned-change';

type Value = Output<'session.previewChange'>['changes'][number]['before'];

/** A value of the plan as it goes over the wire. */
const plain = (value: unknown): Value => JSON.parse(JSON.stringify(value ?? null)) as Value;

/** What `session.change` with the same input would change and whom it would tell; writes nothing. The same refusals. */
export const previewChange = handle('session.previewChange', async (input, { db, now }) => {
  const plan = await plannedChange(db, input);
  const session = await loadSession(db, input.sessionId);
  const fields = changedFields(session, plan, now);
  const venues = fields.length === 0 ? [] : await toldOfChange(db, session, plan);
  const sum = (of: 'registered' | 'waiting' | 'movesUp'): number =>
    venues.reduce((total, venue) => total + venue[of], 0);
  return {
    changes: fields.map((field) => ({ field, before: plain(session[field]), after: plain(plan[field]) })),
    venues,
    registered: sum('registered'),
    waiting: sum('waiting'),
    movesUp: sum('movesUp'),
    notified: sum('registered') + sum('waiting'),
    messages: sum('registered') + sum('waiting') + sum('movesUp'),
  };
});
