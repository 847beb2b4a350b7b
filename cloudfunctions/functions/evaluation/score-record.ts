import type { Judgement, ScoreRecord } from '../../contract/evaluation';
import { scoreSession, type SessionScore } from '../../domain/score';
import { fieldsOf } from '../../mechanisms/form';
import { differences, messageOf } from '../../mechanisms/form-changes';
import type { Trace } from '../../mechanisms/trace';
import type { LectureHallRules } from '../../programmes';
import { judgementFor } from '../../programmes/lecture-hall-2018/forms/judgement';
import { listsFor, rulesFor } from '../../records';
import { evidenceFor } from './evidence';
import type { SessionFacts } from './facts';
import { judgedHeads } from './judged-heads';

export interface Scored {
  score: SessionScore;
  actual: Trace;
  eligible: Trace;
}

/** Works a session's score out from its facts and a judgement; stores nothing. */
export function workOut(rules: LectureHallRules, facts: SessionFacts, judgement: Judgement, by: string): Scored {
  const { actual, eligible } = judgedHeads(facts.heads, judgement, by);
  return { score: scoreSession(rules, evidenceFor(facts, judgement, Number(actual.exact), by)), actual, eligible };
}

type Written = Pick<ScoreRecord, 'kind' | 'at' | 'by' | 'reason' | 'replaces' | 'judgement'>;

/** What of a judgement is another now, for who is told of the new score; '' when nothing is. */
export function judgedAnew(before: Judgement, after: Judgement, { endAt }: { endAt: number }): string {
  const rules = rulesFor(endAt);
  const fields = fieldsOf(judgementFor(rules.parameters.coursewarePoints.value.completeness));
  const telling = { language: 'zh', lists: listsFor(rules) } as const;
  return messageOf(differences(fields, { ...before }, { ...after }, telling), 'zh');
}

/** The record of a score without its place in the session's history. */
export function recordOf(
  { score, actual, eligible }: Scored,
  facts: SessionFacts,
  written: Written,
): Omit<ScoreRecord, 'scoreId' | 'version'> {
  return {
    ...written,
    rulesVersion: score.rulesVersion,
    totalExact: score.trace.exact,
    totalShown: score.shown,
    grade: score.gradeId,
    heads: {
      signed: facts.heads.signIn,
      scanned: facts.heads.scan,
      screenshot: written.judgement.screenshotHeads,
      actual: Number(actual.exact),
      eligible: Number(eligible.exact),
    },
    meetsMinimum: score.meetsMinimum,
    trace: score.trace,
    headTraces: [actual, eligible],
    flags: score.flags,
  };
}
