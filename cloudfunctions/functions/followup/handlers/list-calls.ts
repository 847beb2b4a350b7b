import { handle } from '../../../entry/serve';
import { pageOf } from '../../../domain/paging';
import { command } from '../../../platform/cloud';
import { loadSession } from '../../../records';
import { replaceWithdrawn } from '../calls';
import { shownCalls } from '../shown-calls';

/** The caller's own calls, of one session or of all, the sample's and audits': the nearest deadline first, then in the order of calling. */
export const listCalls = handle('followup.listCalls', async ({ sessionId, ...asked }, context) => {
  const { caller, db } = context;
  if (sessionId !== undefined) await loadSession(db, sessionId);
  const where = sessionId === undefined ? { ownerId: caller.userId } : { ownerId: caller.userId, sessionId };
  const list = () => db.find('followupCalls', where, { orderBy: ['order', 'asc'] });
  let calls = await list();
  if (await replaceWithdrawn(db, calls)) calls = await list();
  const found = await db.getMany('sessions', [...new Set(calls.map((call) => call.sessionId))]);
  const endOf = new Map(found.map((session) => [session._id, session.endAt]));
  const order = (call: (typeof calls)[number]) => [
    endOf.get(call.sessionId) ?? 0,
    call.sessionId,
    call.order,
    call._id,
  ];
  const { rows, ...page } = pageOf(
    calls.filter((call) => endOf.has(call.sessionId)),
    order,
    asked,
  );
  const ids = [...new Set(rows.map((call) => call.sessionId))];
  if (ids.length === 0) return { ...page, calls: [] };
  const attempts = await db.find('followupAttempts', { sessionId: command.in(ids) }, { orderBy: ['at', 'asc'] });
  const shown = await Promise.all(
    ids.map((id) => {
      const session = found.find(({ _id }) => _id === id);
      if (!session) throw new Error('a session for each call');
      return shownCalls(
        context,
        session,
        rows.filter((call) => call.sessionId === id),
        attempts.filter((attempt) => attempt.sessionId === id),
      );
    }),
  );
  return { ...page, calls: shown.flat() };
});
