import { feedbackWindow, isShownToInstitution } from '../../domain/feedback';
import type { TimerContext } from '../../entry/serve';
import type { Database } from '../../platform/database';
import { openAnswer, putOutAnswers, rulesFor, type FeedbackPoolDoc, type SessionDoc } from '../../records';

/**
 * Puts out what waits in a session's pool once its window has closed (R-FEEDBACK 3). Answers whose words waited for their check come afterwards; alone
 * they would stand out between two looks at the sums, so they wait until they are as many as are ever shown, or for some days.
 */
export async function putOut(db: Database, session: SessionDoc, now: number): Promise<void> {
  const rules = rulesFor(session.endAt);
  const { sumsAt, stragglersAt } = feedbackWindow(rules, session.startAt, session.endAt);
  if (now <= sumsAt) return;
  const waiting = await db.find('feedbackPool', { sessionId: session._id }, { fields: ['_id'] });
  if (waiting.length === 0) return;
  const enough = isShownToInstitution(waiting.length, rules.parameters.feedbackMinimumShown.value);
  if (!enough && now <= stragglersAt && (await db.get('feedbackTallies', session._id))) return;
  const ids = waiting.map(({ _id }) => _id);
  await putOutAnswers(db, 'feedbackPool', session._id, ids, (doc) => openAnswer(doc as unknown as FeedbackPoolDoc));
}

/** Every session's, by the timer; cut off anywhere it goes on at the next run. */
export async function putOutAll({ db, now }: TimerContext): Promise<void> {
  const waiting = await db.find('feedbackPool', {}, { fields: ['sessionId'] });
  const sessions = await db.getMany('sessions', [...new Set(waiting.map(({ sessionId }) => sessionId))]);
  for (const session of sessions) await putOut(db, session, now);
}
