import type { Output } from '../../contract';
import type { Settlement as ShownSettlement } from '../../contract/subsidy';
import { inCapitalFigures } from '../../domain/money';
import type { LeftOutReason, Settlement, SettlementChange } from '../../domain/settlement';
import { dayOf } from '../../domain/time';
import { called } from '../../mechanisms/trace';
import type { SessionOfYear } from './year-inputs';

const WHY_LEFT_OUT: Record<LeftOutReason, string> = {
  cancelled: '已取消，不计入',
  'mode-not-scored': '该培训形式不评分、不补贴',
  'no-institution': '没有承办的签约培训机构',
  'not-scored': '尚未评分',
  'not-final': '得分尚未最终确定（待确认、异议期内或复核中）',
};

type Head = Pick<ShownSettlement, 'settlementId' | 'year' | 'run' | 'at' | 'by'> & {
  settings: Output<'subsidy.getSettings'>;
};

/** Gives a settlement the names and words that a person reads. */
export function shownSettlement(
  head: Head,
  settlement: Settlement,
  changes: readonly SettlementChange[],
  sessions: ReadonlyMap<string, SessionOfYear>,
  names: (of: { institutionId: string }) => string,
  earlierTitles: ReadonlyMap<string, string>,
): ShownSettlement {
  const title = (id: string): string => sessions.get(id)?.title ?? earlierTitles.get(id) ?? id;
  const name = (institutionId: string): string => names({ institutionId }) || institutionId;
  const sessionNames = new Map(
    [...sessions.values()].map(({ _id, title: text, startAt }) => [_id, `${dayOf(startAt)} ${text}`]),
  );
  const venueNames = (sessionId: string): Map<string, string> =>
    new Map(sessions.get(sessionId)?.venues.map(({ venueId, name: text }) => [venueId, text]));
  return {
    ...head,
    rulesVersion: settlement.rulesVersion,
    institutions: settlement.institutions.map(({ gradeId, ...one }) => ({
      ...one,
      name: name(one.institutionId),
      trace: called(one.trace, sessionNames),
      grade: gradeId,
    })),
    lines: settlement.lines.map((line) => ({
      sessionId: line.sessionId,
      title: title(line.sessionId),
      institutionId: line.institutionId,
      institutionName: name(line.institutionId),
      startAt: sessions.get(line.sessionId)?.startAt ?? 0,
      eligibleHeads: line.eligibleHeads,
      scoreShown: line.scoreShown,
      scoreExact: line.scoreExact,
      grade: line.gradeId,
      gradeLabel: line.gradeLabel,
      rateFen: line.rateFen,
      amountFen: line.amountFen,
      amountInWords: inCapitalFigures(line.amountFen),
      capped: line.capped,
      reason: line.reason,
      trace: called(line.trace, venueNames(line.sessionId)),
    })),
    tours: settlement.tours.map((tour) => ({ ...tour, title: title(tour.sessionId) })),
    totalFen: settlement.totalFen,
    totalInWords: inCapitalFigures(settlement.totalFen),
    toursFen: settlement.toursFen,
    reviewFeeFen: settlement.reviewFeeFen,
    reviewFeeTrace: settlement.reviewFeeTrace,
    leftOut: settlement.leftOut.map(({ sessionId, why }) => ({
      sessionId,
      title: title(sessionId),
      why: WHY_LEFT_OUT[why],
    })),
    changes: changes.map((change) => ({ ...change, title: title(change.sessionId) })),
  };
}
