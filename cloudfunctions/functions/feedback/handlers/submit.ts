import { DomainError } from '../../../domain/errors';
import { checkForm, feedbackWindow } from '../../../domain/feedback';
import { momentText } from '../../../domain/time';
import { idOf, randomId } from '../../../platform/ids';
import { seal } from '../../../platform/secrets';
import { handle } from '../../../entry/serve';
import { isSignedIn, loadSession, rulesFor, sealAnswer, type FeedbackReceiptDoc } from '../../../records';

const MINUTE = 60_000;

/**
 * Takes one form from each person who signed in (R-FEEDBACK 1–3). What was given stands: sent again, whenever, it is answered as the
 * first time, without the sum, which nobody can say any more. The receipt says that somebody answered; what, waits sealed in the pool of the session and is
 * put out with all others when the window has closed. There is no audit record, which would join the two.
 */
export const submit = handle('feedback.submit', async (input, { caller, db, now }) => {
  const { sessionId } = input;
  const receiptId = idOf('feedback', sessionId, caller.userId);
  const given = { total: null, repeated: true };
  if (await db.get('feedbackReceipts', receiptId)) return given;

  const [session, attendance] = await Promise.all([
    loadSession(db, sessionId),
    db.get('attendances', idOf('attendance', sessionId, caller.userId)),
  ]);
  if (!isSignedIn(session, attendance)) throw new DomainError('NOT_SIGNED_IN');
  const rules = rulesFor(session.endAt);
  const { opensAt, closesAt } = feedbackWindow(rules, session.startAt, session.endAt);
  if (now < opensAt) throw new DomainError('FEEDBACK_NOT_OPEN', { opensAt, from: momentText(opensAt) });
  if (now > closesAt) throw new DomainError('FEEDBACK_CLOSED', { closesAt, until: momentText(closesAt) });
  const { points, total } = checkForm(rules.parameters.feedbackForm.value, input.points);

  const { opinions, topics, charged } = input;
  const sealed = sealAnswer({ points, total, minute: Math.floor(now / MINUTE), opinions, topics, charged });
  const hasParticulars = Object.values(input.particulars).some((value) => value !== null && value !== '');
  const receipt: FeedbackReceiptDoc = {
    _id: receiptId,
    sessionId,
    userId: caller.userId,
    particularsSealed: hasParticulars ? seal('FEEDBACK_KEY', JSON.stringify(input.particulars)) : null,
  };
  return db.transaction(async (tx) => {
    if (await tx.get('feedbackReceipts', receiptId)) return given;
    await tx.add('feedbackPool', { _id: randomId(), sessionId, sealed });
    await tx.add('feedbackReceipts', receipt);
    return { total, repeated: false };
  });
});
