import type { Judgement, ScoreRecord } from '../../contract/evaluation';
import { DomainError } from '../../domain/errors';
import { scoreSession, type SessionScore } from '../../domain/score';
import { fieldsOf } from '../../mechanisms/form';
import { differences, messageOf } from '../../mechanisms/form-changes';
import type { Trace } from '../../mechanisms/trace';
import type { LectureHallRules } from '../../programmes';
import { judgementFor } from '../../programmes/lecture-hall-2018/forms/judgement';
import { listsFor, rulesFor } from '../../records';
import { evidenceFor, type ExplainedRemark } from './evidence';
import type { SessionFacts } from './facts';
import { judgedHeads } from './judged-heads';

export interface Scored {
  score: SessionScore;
  heads: ScoreRecord['heads'];
  remarks: ExplainedRemark[];
  /** What is judged otherwise than it was handed in, or is unusual, without a reason: it is not stored so. */
  unexplained: string[];
  actual: Trace;
  eligible: Trace;
}

/** Works a session's score out from its facts and a judgement; stores nothing. `fallback`: the reason of the whole, for what has none of its own. */
export function workOut(
  rules: LectureHallRules,
  facts: SessionFacts,
  judgement: Judgement,
  by: string,
  fallback?: string,
): Scored {
  const judged = judgedHeads(facts, judgement, by);
  const { evidence, remarks, unexplained } = evidenceFor(rules, facts, judgement, judged, by, fallback);
  const { actual, attended, signed, scanned, screenshot } = judged.scored;
  const heads = { signed, scanned, screenshot, actual, attended, eligible: Number(judged.eligible.exact) };
  const { actual: actualTrace, eligible } = judged;
  return { score: scoreSession(rules, evidence), heads, remarks, unexplained, actual: actualTrace, eligible };
}

/** Nothing is judged otherwise than it was handed in without a reason: JUDGEMENT_NEEDS_REASON with what. */
export function mustBeExplained({ unexplained }: Scored): void {
  if (unexplained.length > 0) throw new DomainError('JUDGEMENT_NEEDS_REASON', { what: unexplained });
}

/** A judgement from before there were all of its fields. */
const whole = (judgement: Judgement) => ({
  ...judgement,
  slidesReason: judgement.slidesReason ?? '',
  acceptedPhotos: judgement.acceptedPhotos.map((row) => ({ ...row, reason: row.reason ?? '' })),
  rejectedPhotos: judgement.rejectedPhotos ?? [],
  explained: judgement.explained ?? [],
});

type Written = Pick<ScoreRecord, 'kind' | 'at' | 'by' | 'reason' | 'replaces' | 'judgement'>;
type Recorded = Omit<ScoreRecord, 'scoreId' | 'version'>;

/** What of a judgement is another now, for who is told of the new score; '' when nothing is. */
export function judgedAnew(before: Judgement, after: Judgement, { endAt }: { endAt: number }): string {
  const rules = rulesFor(endAt);
  const fields = fieldsOf(judgementFor(rules.parameters.coursewarePoints.value.completeness));
  const telling = { language: 'zh', lists: listsFor(rules) } as const;
  return messageOf(differences(fields, whole(before), whole(after), telling), 'zh');
}

/** What a score says of itself, without its place in the session's history and who wrote it. */
export const recordOf = ({ score, heads, remarks, actual, eligible }: Scored): Omit<Recorded, keyof Written> => ({
  rulesVersion: score.rulesVersion,
  totalExact: score.trace.exact,
  totalShown: score.shown,
  grade: score.gradeId,
  heads,
  remarks,
  meetsMinimum: score.meetsMinimum,
  trace: score.trace,
  headTraces: [actual, eligible],
  flags: score.flags,
});
