import { DomainError } from '../../../domain/errors';
import type { Context } from '../../../platform/serve';
import { handle } from '../../../platform/serve';
import { loadSession, type SessionDoc } from '../../../records';
import { ensureCounters } from '../counters';

/** One session in one transaction: several at once succeed or wait one by one. True when it was a draft. */
const publishOne = (sessionId: string, { audit, db, now }: Context): Promise<boolean> =>
  db.transaction(async (tx) => {
    const session = await tx.get<SessionDoc>('sessions', sessionId);
    if (session?.status !== 'draft') return false;
    await tx.update('sessions', sessionId, {
      status: 'published',
      history: [...session.history, { at: now, what: 'published', reason: '', fields: [] }],
    });
    await ensureCounters(tx, sessionId, session.venues);
    await audit(tx, `session:${sessionId}`, 'publish', { title: session.title });
    return true;
  });

/** Publishes a month's drafts or the named sessions (R-PLAN 2). Repeated, it names them as published already. NOTHING_TO_PUBLISH, NOT_FOUND. */
export const publish = handle('session.publish', async (input, context) => {
  const { db } = context;
  const sessions =
    'month' in input
      ? await db.find<SessionDoc>('sessions', { month: input.month })
      : await Promise.all(input.sessionIds.map((sessionId) => loadSession(db, sessionId)));
  const done = { published: [] as string[], alreadyPublished: [] as string[] };
  for (const { _id, status } of sessions) {
    if (status === 'cancelled') continue;
    const list = (await publishOne(_id, context)) ? done.published : done.alreadyPublished;
    list.push(_id);
  }
  if (done.published.length === 0 && done.alreadyPublished.length === 0) throw new DomainError('NOTHING_TO_PUBLISH');
  return done;
});
