import type { Output } from '../../../contract';
import { handle } from '../../../entry/serve';
import { settled, shownRemarks } from '../../../records';
import { changedFields, plannedChange, setAsideBy, toldOfChange } from '../planned-change';

type Value = Output<'session.previewChange'>['changes'][number]['before'];

/** A value of the plan as it goes over the wire. */
const plain = (value: unknown): Value => JSON.parse(JSON.stringify(value ?? null)) as Value;

/** What `session.change` with the same input would change and whom it would tell; writes nothing. The same refusals, but reasons may still be missing. */
export const previewChange = handle('session.previewChange', async (input, { db, now }) => {
  const { plan, before: session, remarks, elsewhere } = await plannedChange(db, input, now);
  const fields = changedFields(session, plan, now);
  if (fields.length > 0) settled(remarks, { given: [], by: '', at: now, path: 'plan.', stage: 'draft' });
  const [venues, setAside] =
    fields.length === 0
      ? [[], 0]
      : await Promise.all([toldOfChange(db, session, plan), setAsideBy(db, session, plan, now)]);
  const sum = (of: 'registered' | 'waiting' | 'movesUp'): number =>
    venues.reduce((total, venue) => total + venue[of], 0);
  return {
    changes: fields.map((field) => ({ field, before: plain(session[field]), after: plain(plan[field]) })),
    venues,
    registered: sum('registered'),
    waiting: sum('waiting'),
    movesUp: sum('movesUp'),
    setAside,
    remarks: fields.length === 0 ? [] : shownRemarks(remarks, [...(session.explained ?? []), ...elsewhere]),
    notified: sum('registered') + sum('waiting'),
    messages: sum('registered') + sum('waiting') + sum('movesUp'),
  };
});
