import type { SessionHeads } from '../../domain/attendance';
import type { Database } from '../../platform/database';
import {
  headsOfSession,
  type FeedbackReceiptDoc,
  type MaterialFileDoc,
  type MaterialsDoc,
  type SessionDoc,
} from '../../records';
import { followupStanding, type FollowupStanding } from './followup-standing';

/** Everything on record that a session is scored from, beside what a person judges. */
export interface SessionFacts {
  session: SessionDoc;
  heads: SessionHeads;
  /** Complete forms of actual attendees (R-SCORE 2). */
  validAnswers: number;
  materials: MaterialsDoc | null;
  files: MaterialFileDoc[];
  followup: FollowupStanding;
}

export async function factsOf(db: Database, session: SessionDoc): Promise<SessionFacts> {
  const sessionId = session._id;
  const [heads, receipts, materials, files, followup] = await Promise.all([
    headsOfSession(db, session),
    db.find<FeedbackReceiptDoc>('feedbackReceipts', { sessionId }, { fields: ['userId'] }),
    db.get<MaterialsDoc>('materials', sessionId),
    db.find<MaterialFileDoc>('materialFiles', { sessionId, removedAt: null }, { orderBy: ['at', 'asc'] }),
    followupStanding(db, session),
  ]);
  const attended = new Set(heads.attendees.map((attendee) => attendee.attendeeId));
  const validAnswers = receipts.filter((receipt) => attended.has(receipt.userId)).length;
  return { session, heads, validAnswers, materials, files, followup };
}
