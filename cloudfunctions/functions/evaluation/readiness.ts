import { handInState, materialDeadline } from '../../domain/material';
import { addMonths, dayOf, endOfDay } from '../../domain/time';
import { rulesFor, type FollowupStanding, type MaterialsDoc, type SessionDoc } from '../../records';

const HOUR = 3_600_000;

/** What keeps a session from being tried out: it is not over, or its mode is not scored at all. */
export function notScorable(session: SessionDoc, now: number): string[] {
  const reasons: string[] = [];
  if (session.status !== 'published') reasons.push('课程未发布或已取消');
  if (now <= session.endAt) reasons.push('课程尚未结束');
  const mode = rulesFor(session.endAt).parameters.modes.value[session.mode];
  if (mode.scoreTable === null) reasons.push(`${mode.name}不评分`);
  return reasons;
}

/** The last day for the follow-up calls (R-FOLLOWUP 1). */
export const followupDueDay = (session: SessionDoc): string =>
  addMonths(dayOf(session.endAt), rulesFor(session.endAt).parameters.followupSample.value.withinMonths);

/**
 * What still keeps a session from being scored, in Chinese; empty when nothing does. Materials that were not handed in by the due day do
 * not keep it: the session is scored without them, so that nobody avoids a score by handing in nothing.
 */
export function notReady(
  session: SessionDoc,
  materials: MaterialsDoc | null,
  followup: FollowupStanding,
  actualHeads: number,
  now: number,
): string[] {
  const reasons = notScorable(session, now);
  const rules = rulesFor(session.endAt);
  if (now <= session.endAt + rules.parameters.signIn.value.lateDeliveryHours * HOUR) reasons.push('签到名单尚未冻结');
  const stage = materials?.stage ?? 'collecting';
  const { open } = handInState(materialDeadline(rules, session.endAt), materials?.reopenedUntilDay ?? null, now);
  if (stage !== 'with-evaluator' && (stage !== 'collecting' || open)) reasons.push('材料尚未移交评价机构');
  const inTime = now <= endOfDay(followupDueDay(session));
  if (inTime && actualHeads > 0 && followup.called === 0) reasons.push('电话回访尚未抽样');
  if (inTime && followup.open > 0) reasons.push(`还有 ${followup.open} 人待电话回访`);
  return reasons;
}
