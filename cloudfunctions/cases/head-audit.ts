/** The audit of a session's heads as a case (R-FOLLOWUP 5): which draw it has, and the facts that its needs ask. */
import { followupDeadline, isLowShare, type AuditScope } from '../domain/followup';
import { isOver } from '../mechanisms/deadline';
import type { Facts } from '../mechanisms/facts';
import type { Database, Tx } from '../platform/database';
import { headAudit, lectureHallSetting } from '../programmes';
import {
  auditDrawId,
  followupRules,
  followupStanding,
  loadSession,
  rulesFor,
  sampleCalls,
  type CaseDoc,
  type FollowupStanding,
  type SessionDoc,
} from '../records';
import { caseId, caseOf, positionOf, type Matter } from './case';

const MINUTE = 60_000;

const about = (sessionId: string): Pick<Matter, 'programme' | 'procedure' | 'about'> => ({
  programme: lectureHallSetting.programme,
  procedure: headAudit.id,
  about: { kind: 'session', id: sessionId },
});

export const auditCaseId = (sessionId: string): string => caseId(about(sessionId));

export const auditMatter = (
  session: Pick<SessionDoc, '_id' | 'institutionId' | 'regionId' | 'endAt' | 'createdAt'>,
): Matter => ({
  ...about(session._id),
  body: session.institutionId,
  area: session.regionId,
  startsAt: session.endAt,
  openedAt: session.endAt,
  opener: null,
});

export const auditCase = (source: Pick<Database, 'get'> | Tx, session: SessionDoc, now: number): Promise<CaseDoc> =>
  caseOf(source, auditMatter(session), now);

export interface RunningAudit {
  number: number;
  scope: AuditScope;
  size: number;
  drawId: string;
}

/** The newest audit that the case is about; null: none was ever opened. */
export function auditOf(doc: Pick<CaseDoc, 'steps' | 'about'> | null): RunningAudit | null {
  const opened = doc?.steps.filter(({ step }) => step === 'open-audit' || step === 'open-by-rule') ?? [];
  const last = opened.at(-1);
  if (!doc || !last) return null;
  const number = opened.length;
  const { scope, size } = last.values;
  return { number, scope: scope as AuditScope, size: Number(size), drawId: auditDrawId(doc.about.id, number) };
}

/** Whether the audit's calls may be made: it is drawn and its day is not over (for good). */
export const mayCallAudit = (doc: CaseDoc, now: number): boolean => {
  const { state, due } = positionOf(doc, now);
  return state === 'calling' && !isOver(due, now);
};

/**
 * Whether a score waits for the audit: one is under way, or P asks for one that was not made. A number of heads that is looked into is nothing to be paid for yet.
 */
export function auditWaits(
  doc: Pick<CaseDoc, 'state'> | null,
  followup: Pick<FollowupStanding, 'reached' | 'tookPart'>,
  endAt: number,
): boolean {
  if (doc && doc.state !== headAudit.initial) return doc.state !== 'concluded';
  return isLowShare(followup, rulesFor(endAt).parameters.followupPoints.value.threshold);
}

/** What the needs of its steps ask of calls and attempts. */
export async function auditFacts(db: Database, doc: Pick<CaseDoc, 'about' | 'steps'>, now: number): Promise<Facts> {
  const session = await loadSession(db, doc.about.id);
  const sessionId = session._id;
  const [calls, attempts, drawn] = await Promise.all([
    db.find('followupCalls', { sessionId }),
    db.find('followupAttempts', { sessionId }, { fields: ['at', 'drawId', 'outcome', 'undoneAt'] }),
    db.find('draws', { _id: sessionId }, { fields: ['drawnAt'] }),
  ]);
  const standing = followupStanding(await sampleCalls(db, sessionId, calls));
  const { followupCalls, followupPoints } = rulesFor(session.endAt).parameters;
  const settled = (drawId: string | undefined): boolean =>
    attempts.every(
      (one) =>
        one.drawId !== drawId ||
        one.outcome === 'withdrawn' ||
        one.undoneAt !== undefined ||
        now > one.at + followupCalls.value.undoMinutes * MINUTE,
    );
  const audit = auditOf(doc);
  const open = calls.filter(({ drawId, state }) => audit && drawId === audit.drawId && state === 'to-call').length;
  const { deadlineAt } = followupDeadline(session.endAt, followupRules(session));
  const stored = await db.get('cases', auditCaseId(sessionId));
  const over = stored !== null && stored.state === 'calling' && !mayCallAudit(stored, now);
  return {
    sampleDone: (drawn[0]?.drawnAt ?? null) !== null && settled(undefined) && (standing.open === 0 || now > deadlineAt),
    lowShare: isLowShare(standing, followupPoints.value.threshold),
    auditCalls: over ? 0 : open,
    auditSettled: over || settled(audit?.drawId),
  };
}
