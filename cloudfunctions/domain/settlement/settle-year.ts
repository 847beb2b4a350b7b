import type { GradeBasis, LectureHallRules } from '../../programmes/types';
import { type Exact, exact, show } from '../exact';
import { type AnnualGrade, annualGrade, gradeOf, reviewFee, sessionSubsidy, studyTourPayable } from '../money';
import type { Trace } from '../../mechanisms/trace';
import type {
  InstitutionResult,
  LeftOutReason,
  SettledSession,
  SettledTour,
  Settlement,
  SettlementLine,
  SettlementSettings,
} from './types';

interface Counted extends SettledSession {
  institutionId: string;
  value: Exact;
  score: NonNullable<SettledSession['score']>;
}

const byId = (a: { sessionId: string }, b: { sessionId: string }): number =>
  a.sessionId < b.sessionId ? -1 : a.sessionId > b.sessionId ? 1 : 0;

function leftOutReason(rules: LectureHallRules, session: SettledSession): LeftOutReason | undefined {
  if (session.cancelled) return 'cancelled';
  if (!rules.parameters.modes.value[session.modeId].scoreTable) return 'mode-not-scored';
  if (session.institutionId === null) return 'no-institution';
  if (!session.score) return 'not-scored';
  return session.score.final ? undefined : 'not-final';
}

function groupBy<T>(items: readonly T[], key: (item: T) => string): Map<string, T[]> {
  const groups = new Map<string, T[]>();
  for (const item of items) {
    const group = groups.get(key(item));
    if (group) group.push(item);
    else groups.set(key(item), [item]);
  }
  return groups;
}

const BASIS_LABEL: Record<GradeBasis, string> = {
  'institution-year': '培训机构年度成绩',
  course: '课程年度成绩',
  session: '本期成绩',
};

function basisKey(basis: GradeBasis, session: Counted): string {
  switch (basis) {
    case 'institution-year':
      return session.institutionId;
    case 'course':
      // the same course held by two institutions is two courses: each applied for its own
      return `${session.institutionId}/${session.courseId}`;
    case 'session':
      return session.sessionId;
  }
}

function gradeGroups(
  rules: LectureHallRules,
  sessions: readonly Counted[],
  label: string,
  key: (session: Counted) => string,
): Map<string, AnnualGrade> {
  const grades = new Map<string, AnnualGrade>();
  for (const [id, group] of groupBy(sessions, key)) {
    const scores = group.map(({ sessionId, value }) => ({ sessionId, score: value }));
    grades.set(id, annualGrade(rules, label, scores));
  }
  return grades;
}

/** The grade's trace without its list of sessions, which the institution's own result shows once. */
function summaryOf(trace: Trace): Trace {
  const { parts: _parts, ...summary } = trace;
  return summary;
}

/**
 * R-MONEY 1–4, 7: settles a programme year. Pure: the same sessions, tours, settings and rules give the same settlement in
 * whatever order they come. Sessions that are cancelled, not scored or not final are left out with the reason.
 * Throws REVIEW_FEE_OUT_OF_RANGE and INVALID_INPUT.
 */
export function settleYear(
  rules: LectureHallRules,
  settings: SettlementSettings,
  sessions: readonly SettledSession[],
  tours: readonly SettledTour[],
): Settlement {
  const leftOut: Settlement['leftOut'] = [];
  const counted: Counted[] = [];
  for (const session of [...sessions].sort(byId)) {
    const why = leftOutReason(rules, session);
    const { institutionId, score } = session;
    if (why) leftOut.push({ sessionId: session.sessionId, why });
    else if (institutionId !== null && score) {
      counted.push({ ...session, institutionId, score, value: exact(score.exact) });
    }
  }

  const annual = gradeGroups(rules, counted, BASIS_LABEL['institution-year'], (session) => session.institutionId);
  const byBasis =
    settings.gradeBasis === 'institution-year'
      ? annual
      : gradeGroups(rules, counted, BASIS_LABEL[settings.gradeBasis], (session) =>
          basisKey(settings.gradeBasis, session),
        );

  const lines = counted.map((session): SettlementLine => {
    const basis = byBasis.get(basisKey(settings.gradeBasis, session));
    if (!basis) throw new RangeError(`No grade for ${session.sessionId}`);
    const subsidy = sessionSubsidy(rules, {
      grade: basis.grade,
      eligibleHeads: session.score.eligibleHeads,
      meetsMinimum: session.score.meetsMinimum,
      sessionFailed: gradeOf(rules, session.value).id === 'fail',
      failedSessionPays: settings.failedSessionPays,
      reasons: [summaryOf(basis.trace), ...(session.score.headsTrace ? [session.score.headsTrace] : [])],
    });
    return {
      sessionId: session.sessionId,
      institutionId: session.institutionId,
      eligibleHeads: session.score.eligibleHeads,
      scoreExact: session.value.toFraction(),
      scoreShown: show(session.value),
      gradeId: basis.grade.id,
      gradeLabel: basis.grade.label,
      rateFen: basis.grade.rateFen,
      amountFen: subsidy.amountFen,
      capped: subsidy.capped,
      reason: subsidy.reason,
      trace: subsidy.trace,
    };
  });

  const sessionsOf = groupBy(counted, (session) => session.institutionId);
  const institutions = [...annual.keys()].sort().flatMap((institutionId): InstitutionResult[] => {
    const result = annual.get(institutionId);
    if (!result) return [];
    const own = sessionsOf.get(institutionId) ?? [];
    const failed = own.filter(({ value }) => gradeOf(rules, value).id === 'fail').length;
    return [
      {
        institutionId,
        sessions: own.length,
        meanExact: result.value.toFraction(),
        meanShown: show(result.value),
        gradeId: result.grade.id,
        rateFen: result.grade.rateFen,
        failedSessions: failed,
        out: failed >= rules.parameters.exclusion.value.failedSessions,
        trace: result.trace,
      },
    ];
  });

  const tourLines = [...tours].sort(byId).map((tour) => {
    const { payableFen, trace } = studyTourPayable(rules, tour);
    return { ...tour, payableFen, trace };
  });
  const totalFen = lines.reduce((sum, line) => sum + line.amountFen, 0);
  const fee = reviewFee(rules, settings.reviewFeeShare, totalFen);
  return {
    rulesVersion: rules.version,
    institutions,
    lines,
    tours: tourLines,
    leftOut,
    totalFen,
    toursFen: tourLines.reduce((sum, tour) => sum + tour.payableFen, 0),
    reviewFeeFen: fee.feeFen,
    reviewFeeTrace: fee.trace,
  };
}
