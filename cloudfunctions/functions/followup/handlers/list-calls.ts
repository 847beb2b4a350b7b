import { handle } from '../../../entry/serve';
import { command } from '../../../platform/cloud';
import { loadSession } from '../../../records';
import { replaceWithdrawn } from '../calls';
import { shownCalls } from '../shown-calls';

/** The caller's own calls, of one session or of all, the sample's and audits': the nearest deadline first, then in the order of calling. */
export const listCalls = handle('followup.listCalls', async ({ sessionId }, context) => {
  const { caller, db } = context;
  if (sessionId !== undefined) await loadSession(db, sessionId);
  const where = sessionId === undefined ? { ownerId: caller.userId } : { ownerId: caller.userId, sessionId };
  const list = () => db.find('followupCalls', where, { orderBy: ['order', 'asc'] });
  let calls = await list();
  if (await replaceWithdrawn(db, calls)) calls = await list();
  const ids = [...new Set(calls.map((call) => call.sessionId))];
  if (ids.length === 0) return { calls: [] };
  const [sessions, attempts] = await Promise.all([
    db.getMany('sessions', ids),
    db.find('followupAttempts', { sessionId: command.in(ids) }, { orderBy: ['at', 'asc'] }),
  ]);
  const shown = await Promise.all(
    sessions
      .sort((a, b) => a.endAt - b.endAt)
      .map((session) =>
        shownCalls(
          context,
          session,
          calls.filter((call) => call.sessionId === session._id),
          attempts.filter((attempt) => attempt.sessionId === session._id),
        ),
      ),
  );
  return { calls: shown.flat() };
});
