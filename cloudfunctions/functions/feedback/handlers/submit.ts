import { DomainError } from '../../../domain/errors';
import { checkForm, feedbackWindow } from '../../../domain/feedback';
import { momentText } from '../../../domain/time';
import { idOf } from '../../../platform/ids';
import { seal } from '../../../platform/secrets';
import { handle } from '../../../entry/serve';
import {
  feedbackAnswerId,
  isSignedIn,
  loadSession,
  rulesFor,
  type FeedbackAnswerDoc,
  type FeedbackReceiptDoc,
} from '../../../records';

const MINUTE = 60_000;

/**
 * Takes one form from each person who signed in (R-FEEDBACK 1–3). What was given stands: sent again, whenever, it is answered as the
 * first time. The receipt says that somebody answered, the answer what; there is no audit record, which would join the two.
 */
export const submit = handle('feedback.submit', async (input, { caller, db, now }) => {
  const { sessionId } = input;
  const receiptId = idOf('feedback', sessionId, caller.userId);
  const id = feedbackAnswerId(sessionId, caller.userId);
  const given = await db.get('feedbackAnswers', id);
  if (given) return { total: given.total, repeated: true };

  const [session, attendance] = await Promise.all([
    loadSession(db, sessionId),
    db.get('attendances', idOf('attendance', sessionId, caller.userId)),
  ]);
  if (!isSignedIn(attendance)) throw new DomainError('NOT_SIGNED_IN');
  const rules = rulesFor(session.endAt);
  const { opensAt, closesAt } = feedbackWindow(rules, session.startAt, session.endAt);
  if (now < opensAt) throw new DomainError('FEEDBACK_NOT_OPEN', { opensAt, from: momentText(opensAt) });
  if (now > closesAt) throw new DomainError('FEEDBACK_CLOSED', { closesAt, until: momentText(closesAt) });
  const { points, total } = checkForm(rules.parameters.feedbackForm.value, input.points);

  const answer: FeedbackAnswerDoc = {
    _id: id,
    sessionId,
    points,
    total,
    minute: Math.floor(now / MINUTE),
    opinions: input.opinions,
    topics: input.topics,
    charged: input.charged,
  };
  const hasParticulars = Object.values(input.particulars).some((value) => value !== null && value !== '');
  const receipt: FeedbackReceiptDoc = {
    _id: receiptId,
    sessionId,
    userId: caller.userId,
    particularsSealed: hasParticulars ? seal('FEEDBACK_KEY', JSON.stringify(input.particulars)) : null,
  };
  return db.transaction(async (tx) => {
    const stored = await tx.get('feedbackAnswers', id);
    if (stored) return { total: stored.total, repeated: true };
    await tx.add('feedbackAnswers', answer);
    await tx.add('feedbackReceipts', receipt);
    return { total, repeated: false };
  });
});
