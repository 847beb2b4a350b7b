import { handle } from '../../../entry/serve';
import { settled, shownRemarks } from '../../../records';
import { changedFields, changesOf, plannedChange, setAsideBy, toldOfChange } from '../planned-change';

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
    changes: changesOf(session, plan, fields),
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
