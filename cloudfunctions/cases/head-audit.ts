/** The audit of a session's heads as a case (R-FOLLOWUP 5): which draw it has, and the facts that its needs ask. */
import { DomainError } from '../domain/errors';
import { followupDeadline, isLowShare, type AuditScope } from '../domain/followup';
import { isOver } from '../mechanisms/deadline';
import type { Facts } from '../mechanisms/facts';
import type { Database, Tx } from '../platform/database';
import { headAudit, lectureHallSetting } from '../programmes';
import {
  auditDrawId,
  followupOf,
  followupRules,
  headsOfSession,
  loadSession,
  rulesFor,
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

const OPENING: readonly string[] = ['open-audit', 'open-by-rule', 'open-later'];

/** The steps by which its audits were opened, the oldest first. */
export const openingsOf = (doc: Pick<CaseDoc, 'steps'> | null): CaseDoc['steps'] =>
  doc?.steps.filter(({ step }) => OPENING.includes(step)) ?? [];

/** The newest audit that the case is about; null: none was ever opened. */
export function auditOf(doc: Pick<CaseDoc, 'steps' | 'about'> | null): RunningAudit | null {
  const opened = openingsOf(doc);
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

/** States in which an audit is under way. */
export const auditStates = Object.keys(headAudit.states).filter((state) => isAuditOpen({ state }));

/** Whether an audit is opened and not concluded yet. */
export function isAuditOpen(doc: Pick<CaseDoc, 'state'> | null): boolean {
  return doc !== null && doc.state !== headAudit.initial && doc.state !== 'concluded';
}

/** What is open, in words: whoever has to wait is told for whom. */
export const auditOpenError = ({ state }: Pick<CaseDoc, 'state'>): DomainError =>
  new DomainError('AUDIT_OPEN', { stage: headAudit.states[state as keyof typeof headAudit.states].name });

/** AUDIT_OPEN while the session's heads are looked into (R-FOLLOWUP 5): nothing that rests on them is given, ended or changed meanwhile. */
export async function mustNotBeAudited(source: Pick<Tx, 'get'>, sessionId: string): Promise<void> {
  const audit = await source.get('cases', auditCaseId(sessionId));
  if (audit && isAuditOpen(audit)) throw auditOpenError(audit);
}

/**
 * The session as it is, written as it was: of two who change what a score rests on at the same moment (a score, a strike, an audit that is opened) one waits
 * for the other.
 */
export async function heldStill(tx: Tx, sessionId: string): Promise<SessionDoc> {
  const session = await tx.get('sessions', sessionId);
  if (!session) throw new DomainError('NOT_FOUND', { sessionId });
  await tx.update('sessions', sessionId, { strikes: session.strikes ?? 0 });
  return session;
}

/** Whether the heads of the frozen list were looked into, or are; a draw of later ones alone is none of it. */
export const wasAudited = (doc: Pick<CaseDoc, 'steps'> | null): boolean =>
  openingsOf(doc).some(({ values }) => values['scope'] !== 'later');

/**
 * Whether a score waits for the audit: one is under way, or P asks for one that was not made. A number of heads that is looked into is nothing to be paid for yet.
 */
export function auditWaits(
  doc: Pick<CaseDoc, 'state' | 'steps'> | null,
  followup: Pick<FollowupStanding, 'reached' | 'tookPart'>,
  endAt: number,
): boolean {
  if (isAuditOpen(doc) || wasAudited(doc)) return isAuditOpen(doc);
  return isLowShare(followup, rulesFor(endAt).parameters.followupPoints.value.threshold);
}

/** What the needs of its steps ask of calls and attempts. */
export async function auditFacts(db: Database, doc: Pick<CaseDoc, 'about' | 'steps'>, now: number): Promise<Facts> {
  const session = await loadSession(db, doc.about.id);
  const sessionId = session._id;
  const [calls, attempts, drawn, heads] = await Promise.all([
    db.find('followupCalls', { sessionId }),
    db.find('followupAttempts', { sessionId }, { fields: ['at', 'drawId', 'outcome', 'undoneAt'] }),
    db.find('draws', { _id: sessionId }, { fields: ['drawnAt'] }),
    headsOfSession(db, session),
  ]);
  const standing = await followupOf(db, sessionId, heads.gone);
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
    // asks once: what an audit has found does not move P
    lowShare: !wasAudited(doc) && isLowShare(standing, followupPoints.value.threshold),
    laterLeft: heads.beyond.length,
    laterUndecided: heads.staff.open + heads.late.inReview,
    auditCalls: over ? 0 : open,
    auditSettled: over || settled(audit?.drawId),
  };
}
