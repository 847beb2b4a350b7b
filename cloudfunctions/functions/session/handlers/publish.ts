import { keepCase } from '../../../cases/case';
import { isScored, sessionMatter } from '../../../cases/session';
import { DomainError } from '../../../domain/errors';
import { command } from '../../../platform/cloud';
import { enqueue } from '../../../platform/outbox';
import { requireDisinterested } from '../../../entry/caller';
import type { Context } from '../../../entry/serve';
import { handle } from '../../../entry/serve';
import { belongsOf, broadcast, loadSession, type SessionDoc } from '../../../records';
import { ensureCounters } from '../counters';
import { isUnchanged } from '../planned-change';
import { stampOver, untilAlone } from '../odd';
import { publicationCause, publicationMessage, publicationOf, toldOf, type Looked } from '../publication';

/**
 * One session in one transaction: several at once succeed or wait one by one. Staff are told in it, subscribers by a broadcast, which the
 * message timer makes into messages. True when it was a draft.
 */
async function publishOne(
  sessionId: string,
  checked: SessionDoc,
  { explained, stamps }: Pick<Looked, 'explained' | 'stamps'>,
  context: Context,
): Promise<boolean> {
  const { audit, caller, db, now } = context;
  const { institution, window, prefecture } = await toldOf(db, await loadSession(db, sessionId));
  return db.transaction(async (tx) => {
    const session = await tx.get('sessions', sessionId);
    if (session?.status !== 'draft') return false;
    // what was checked is what is published: a draft that was saved again meanwhile is looked at again
    if (!isUnchanged(checked, session)) throw new DomainError('CONFLICT');
    await stampOver(tx, stamps);
    await tx.update('sessions', sessionId, {
      status: 'published',
      explained: command.set(explained),
      history: [...session.history, { at: now, what: 'published', reason: '', fields: [], by: caller.userId }],
    });
    await ensureCounters(tx, sessionId, session.venues);
    if (isScored(session)) await keepCase(tx, sessionMatter(session), now);
    const cause = publicationCause(sessionId);
    for (const userId of [...institution, ...window, ...prefecture]) {
      await enqueue(tx, publicationMessage(userId, session), now, cause);
    }
    await broadcast(tx, sessionId, publicationMessage('', session), now, cause, 'subscribers');
    const reasons = explained.map(({ text, reason }) => ({ text, reason }));
    await audit(tx, `session:${sessionId}`, 'publish', {
      title: session.title,
      ...(reasons.length > 0 && { explained: reasons }),
    });
    return true;
  });
}

/**
 * Publishes a month's drafts or the named sessions (R-PLAN 2) and tells whom `session.previewPublication` says. Repeated, it names them as
 * published already. NOTHING_TO_PUBLISH, NOT_FOUND; the refusals of a draft that no longer fits, before any is published.
 */
export const publish = handle('session.publish', async (input, context) => {
  const { caller, db, now } = context;
  const sessions =
    'month' in input
      ? await db.find('sessions', { month: input.month })
      : await Promise.all(input.sessionIds.map((sessionId) => loadSession(db, sessionId)));
  const standing = sessions.filter((session) => session.status !== 'cancelled');
  // a batch with a cause of one's own is refused for that, whatever else is wrong with it
  requireDisinterested(caller, standing.filter(({ status }) => status === 'draft').map(belongsOf));
  const batch = new Set(standing.map(({ _id }) => _id));
  const look = async (session: SessionDoc): Promise<Looked> => {
    const looked = await publicationOf(db, caller, session, { now, batch, reasons: input.reasons });
    if (looked.problem) throw looked.problem;
    return looked;
  };
  const looked = new Map<string, Looked>();
  for (const session of standing) looked.set(session._id, await look(session));
  const done = { published: [] as string[], alreadyPublished: [] as string[] };
  for (const session of standing) {
    const { _id, status } = session;
    const fresh =
      status === 'draft' &&
      (await untilAlone(async () => {
        const seen = looked.get(_id) ?? (await look(session));
        // where a hall or a lecturer is taken meanwhile, also by another of the batch, it is looked at again
        looked.delete(_id);
        return publishOne(_id, session, seen, context);
      }));
    const list = fresh ? done.published : done.alreadyPublished;
    list.push(_id);
  }
  if (done.published.length === 0 && done.alreadyPublished.length === 0) throw new DomainError('NOTHING_TO_PUBLISH');
  return done;
});
