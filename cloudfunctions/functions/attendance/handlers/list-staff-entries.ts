import { DomainError } from '../../../domain/errors';
import { handle, type Context } from '../../../entry/serve';
import { command } from '../../../platform/cloud';
import { belongsOf, loadSession, entryState } from '../../../records';
import { checksOf, confirmerOf, shownEntries, type EntryRow } from '../shown-entries';

/** What somebody is waited for first, then what stands against it; the newest first. */
const ORDER = ['open', 'contradicted', 'refused', 'confirmed', 'replaced'];

async function rowsOf(
  { caller, db }: Context,
  sessionId: string,
): Promise<{ rows: EntryRow[]; toCheck: number | null }> {
  const session = await loadSession(db, sessionId);
  if (!caller.reaches(belongsOf(session))) throw new DomainError('FORBIDDEN');
  const docs = await db.find('attendances', { sessionId, staff: command.neq(null) });
  const checks = await checksOf(db, session, docs);
  const rows = docs.flatMap((doc): EntryRow[] => {
    const { staff } = doc;
    if (!staff || entryState(doc) === 'undone') return [];
    return [{ session, doc, staff, check: checks?.has(staff.entryId) ?? false }];
  });
  return { rows, toCheck: checks && checks.size };
}

/** All that waits and that the caller may decide, over the sessions that he or she stands towards as somebody who confirms. */
async function waiting({ caller, db }: Context): Promise<EntryRow[]> {
  const docs = await db.find('attendances', { 'staff.state': 'open' });
  const sessions = new Map(
    (
      await db.getMany(
        'sessions',
        docs.map(({ sessionId }) => sessionId),
      )
    ).map((session) => [session._id, session]),
  );
  return docs.flatMap((doc): EntryRow[] => {
    const session = sessions.get(doc.sessionId);
    const { staff } = doc;
    if (!session || !staff || session.status !== 'published' || !confirmerOf(caller, session)) return [];
    return entryState(doc) === 'open' ? [{ session, doc, staff, check: false }] : [];
  });
}

/** Entries by staff apart from what people did themselves (R-ATTEND 7), for whoever confirms them, enters them or oversees. */
export const listStaffEntries = handle('attendance.listStaffEntries', async (input, context) => {
  const { rows, toCheck } = input.sessionId
    ? await rowsOf(context, input.sessionId)
    : { rows: await waiting(context), toCheck: null };
  const wanted = rows
    .filter((row) => !input.check || row.check)
    .map((row) => ({ row, order: ORDER.indexOf(entryState(row.doc)) }))
    .sort((a, b) => a.order - b.order || b.row.staff.at - a.row.staff.at || (a.row.doc._id < b.row.doc._id ? -1 : 1))
    .map(({ row }) => row);
  const page = wanted.slice(input.offset, input.offset + input.limit);
  return {
    entries: await shownEntries(context.db, context.caller, page, context.now),
    total: wanted.length,
    open: rows.filter(({ doc }) => entryState(doc) === 'open').length,
    toCheck,
  };
});
