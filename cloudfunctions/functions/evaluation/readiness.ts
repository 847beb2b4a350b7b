import type { Acting } from '../../cases/act';
import { positionOf } from '../../cases/case';
import { auditCaseId, auditOpenError, isAuditOpen } from '../../cases/head-audit';
import { DomainError } from '../../domain/errors';
import { lacking, stepOf } from '../../mechanisms/course';
import type { Facts } from '../../mechanisms/facts';
import type { Database } from '../../platform/database';
import { sessionEvaluation } from '../../programmes';
import { rulesFor, type CaseDoc, type SessionDoc } from '../../records';

/** What keeps a session from being tried out: it is not over, or its mode is not scored at all. */
export function notScorable(session: SessionDoc, now: number): string[] {
  const reasons: string[] = [];
  if (session.status !== 'published') reasons.push('课程未发布或已取消');
  if (now <= session.endAt) reasons.push('课程尚未结束');
  const mode = rulesFor(session.endAt).parameters.modes.value[session.mode];
  if (mode.scoreTable === null) reasons.push(`${mode.name}不评分`);
  return reasons;
}

const SCORE = stepOf(sessionEvaluation, 'score');

/**
 * What still keeps a session from being scored, in Chinese; empty when nothing does. Materials that were not handed in by the due day do not keep it: the session
 * is scored without them, so that nobody avoids a score by handing in nothing.
 */
export function notReady(session: SessionDoc, doc: CaseDoc, facts: Facts, now: number): string[] {
  const position = positionOf(doc, now);
  const [roster = [], ...others] = (SCORE.needs ?? []).map((need) =>
    lacking([need], position, facts, now).flatMap((one) => (one.code === 'need' ? one.text : [])),
  );
  const materials = SCORE.from.includes(position.state) ? [] : ['材料尚未移交评价机构'];
  return [...notScorable(session, now), ...roster, ...materials, ...others.flat()];
}

/** What the steps ask that follow a score, and how they are refused while the heads are looked into (R-FOLLOWUP 5). */
export async function unlessAudited(
  db: Pick<Database, 'get'>,
  sessionId: string,
): Promise<Required<Pick<Acting<unknown>, 'facts' | 'refuse'>>> {
  const audit = await db.get('cases', auditCaseId(sessionId));
  return {
    facts: { auditOpen: isAuditOpen(audit) },
    refuse: (hindrances) => (audit && hindrances[0]?.code === 'need' ? auditOpenError(audit) : null),
  };
}

/** A final score is not scored again, and one that is confirmed or objected to not now. */
export const refuseScoring: NonNullable<Acting<unknown>['refuse']> = (hindrances, { state, rule }) =>
  hindrances.some(({ code }) => code === 'wrong-state')
    ? new DomainError(rule.ends === 'granted' ? 'SCORE_FINAL' : 'WRONG_STAGE', { stage: rule.shownAs ?? state })
    : null;
