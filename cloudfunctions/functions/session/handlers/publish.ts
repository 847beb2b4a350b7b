import { keepCase } from '../../../cases/case';
import { isScored, sessionMatter } from '../../../cases/session';
import { DomainError } from '../../../domain/errors';
import { enqueue } from '../../../platform/outbox';
import type { Context } from '../../../entry/serve';
import { handle } from '../../../entry/serve';
import { broadcast, loadSession } from '../../../records';
import { ensureCounters } from '../counters';
import { publicationCause, publicationMessage, publicationProblem, toldOf } from '../publication';

/**
 * One session in one transaction: several at once succeed or wait one by one. Staff are told in it, subscribers by a broadcast, which the
 * message timer makes into messages. True when it was a draft.
 */
async function publishOne(sessionId: string, { audit, db, now }: Context): Promise<boolean> {
  const { institution, window, prefecture } = await toldOf(db, await loadSession(db, sessionId));
  return db.transaction(async (tx) => {
    const session = await tx.get('sessions', sessionId);
    if (session?.status !== 'draft') return false;
    await tx.update('sessions', sessionId, {
      status: 'published',
      history: [...session.history, { at: now, what: 'published', reason: '', fields: [] }],
    });
    await ensureCounters(tx, sessionId, session.venues);
    if (isScored(session)) await keepCase(tx, sessionMatter(session), now);
    const cause = publicationCause(sessionId);
    for (const userId of [...institution, ...window, ...prefecture]) {
      await enqueue(tx, publicationMessage(userId, session), now, cause);
    }
    await broadcast(tx, sessionId, publicationMessage('', session), now, cause, 'subscribers');
    await audit(tx, `session:${sessionId}`, 'publish', { title: session.title });
    return true;
  });
}

/**
 * Publishes a month's drafts or the named sessions (R-PLAN 2) and tells whom `session.previewPublication` says. Repeated, it names them as
 * published already. NOTHING_TO_PUBLISH, NOT_FOUND; the refusals of a draft that no longer fits, before any is published.
 */
export const publish = handle('session.publish', async (input, context) => {
  const { caller, db } = context;
  const sessions =
    'month' in input
      ? await db.find('sessions', { month: input.month })
      : await Promise.all(input.sessionIds.map((sessionId) => loadSession(db, sessionId)));
  const standing = sessions.filter((session) => session.status !== 'cancelled');
  for (const session of standing) {
    const problem = await publicationProblem(db, caller, session);
    if (problem) throw problem;
  }
  const done = { published: [] as string[], alreadyPublished: [] as string[] };
  for (const { _id, status } of standing) {
    const list = status === 'draft' && (await publishOne(_id, context)) ? done.published : done.alreadyPublished;
    list.push(_id);
  }
  if (done.published.length === 0 && done.alreadyPublished.length === 0) throw new DomainError('NOTHING_TO_PUBLISH');
  return done;
});
