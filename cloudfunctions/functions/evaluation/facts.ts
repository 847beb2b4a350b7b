import { auditCaseId } from '../../cases/head-audit';
import type { Database } from '../../platform/database';
import {
  checkOf,
  followupStanding,
  headsOfSession,
  sampleCalls,
  storedOf,
  type CaseDoc,
  type FollowupStanding,
  type MaterialFileDoc,
  type MaterialsDoc,
  type SessionDoc,
} from '../../records';

/** Everything on record that a session is scored from, beside what a person judges. */
export interface SessionFacts {
  session: SessionDoc;
  heads: Awaited<ReturnType<typeof headsOfSession>>;
  /** Complete forms of actual attendees (R-SCORE 2). */
  validAnswers: number;
  materials: MaterialsDoc | null;
  files: MaterialFileDoc[];
  /** Handed in, but no longer what was handed in: nothing to judge. */
  damaged: MaterialFileDoc[];
  followup: FollowupStanding;
  /** The audit of its heads; null: none. */
  audit: CaseDoc | null;
}

/** @param anew compares every file with its hash, also one that was found whole just before */
export async function factsOf(db: Database, session: SessionDoc, now: number, anew = false): Promise<SessionFacts> {
  const sessionId = session._id;
  const [heads, receipts, materials, files, calls, audit] = await Promise.all([
    headsOfSession(db, session),
    db.find('feedbackReceipts', { sessionId }, { fields: ['userId'] }),
    db.get('materials', sessionId),
    db.find('materialFiles', { sessionId, removedAt: null }, { orderBy: ['at', 'asc'] }),
    db.find('followupCalls', { sessionId }),
    db.get('cases', auditCaseId(sessionId)),
  ]);
  const attended = new Set(heads.attendees.map((attendee) => attendee.attendeeId));
  const validAnswers = receipts.filter((receipt) => attended.has(receipt.userId)).length;
  // what others may not see yet is nothing to judge
  const shown = files.filter((file) => checkOf(file) === 'passed');
  const followup = followupStanding(await sampleCalls(db, sessionId, calls), new Set(heads.gone));
  const stored = await storedOf(shown, now, anew);
  const isWhole = ({ fileId }: MaterialFileDoc): boolean => stored.get(fileId) === 'whole';
  return {
    session,
    heads,
    validAnswers,
    materials,
    files: shown.filter(isWhole),
    damaged: shown.filter((file) => !isWhole(file)),
    followup,
    audit,
  };
}
