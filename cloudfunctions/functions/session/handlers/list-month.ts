import { pageOf } from '../../../domain/paging';
import { handle } from '../../../entry/serve';
import { belongsOf, mustBeArea, sessionSummaries } from '../../../records';

/** A month's sessions by start; drafts are seen by whoever sees plans. */
export const listMonth = handle('session.listMonth', async (input, { caller, db }) => {
  const { month, freePlacesOnly, onlineOnly, limit, cursor, ...filters } = input;
  mustBeArea('regionId', filters.regionId);
  const where: Record<string, unknown> = { month };
  for (const [field, value] of Object.entries(filters)) if (value !== undefined) where[field] = value;
  if (onlineOnly) where['online'] = true;
  const sessions = await db.find('sessions', where);
  const visible = sessions.filter((session) => session.status !== 'draft' || caller.sees(belongsOf(session), 'plans'));
  const summaries = await sessionSummaries(db, visible, caller.userId);
  // Without a room there is no end of places: lessons on the net have none.
  const hasRoom = ({ registered, capacity }: (typeof summaries)[number]) => capacity === 0 || registered < capacity;
  const shown = freePlacesOnly ? summaries.filter(hasRoom) : summaries;
  const { rows, ...page } = pageOf(shown, ({ startAt, sessionId }) => [startAt, sessionId], { limit, cursor });
  return { ...page, sessions: rows };
});
