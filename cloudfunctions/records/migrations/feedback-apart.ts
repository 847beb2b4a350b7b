/** Answers that were written beside their receipts, with their minute and under an id that a key could lead to a person: put out anew, in another order. */
import { command } from '../../platform/cloud';
import type { AnyDoc, Database, Untyped } from '../../platform/database';
import { putOutAnswers, type WaitingAnswer } from '../feedback-answer';

/** A further run finds none that has a minute. */
export async function feedbackApart(db: Database): Promise<void> {
  const where = { minute: command.exists(true) };
  const found = await (db as Untyped).find('feedbackAnswers', where, { fields: ['sessionId'] });
  for (const sessionId of new Set(found.map((doc) => String(doc['sessionId'])))) {
    const ids = found.flatMap((doc) => (doc['sessionId'] === sessionId ? [doc._id] : []));
    await putOutAnswers(db, 'feedbackAnswers', sessionId, ids, (doc: AnyDoc) => doc as unknown as WaitingAnswer);
  }
}
