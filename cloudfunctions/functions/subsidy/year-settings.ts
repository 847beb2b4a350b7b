import type { Output } from '../../contract';
import type { SettlementSettings } from '../../domain/settlement';
import { exact } from '../../domain/exact';
import { lectureHall2018, rulesAt, type LectureHallRules } from '../../programmes';
import type { YearSettingsDoc } from '../../records';

/** A year is settled by the rules of its last day. */
export const rulesOfYear = (year: number): LectureHallRules => rulesAt(lectureHall2018, `${year}-12-31`);

const HUNDREDTHS_OF_A_PERCENT = 10_000;

/** What holds for a year of which nothing was set: the programme's defaults and the lowest review fee. */
export function defaultSettings(year: number): YearSettingsDoc {
  const { defaultGradeBasis, defaultFailedSessionPays, reviewFeeShare } = rulesOfYear(year).parameters;
  const gradeBasis = defaultGradeBasis.value;
  return {
    _id: String(year),
    gradeBasis,
    failedSessionPays: defaultFailedSessionPays.value[gradeBasis],
    reviewFeeBasisPoints: Number(exact(reviewFeeShare.value.lowest).mul(HUNDREDTHS_OF_A_PERCENT).toFraction()),
    fixedAt: null,
    lastRun: 0,
    lastFingerprint: '',
  };
}

export const reviewShare = (basisPoints: number): string => `${basisPoints}/${HUNDREDTHS_OF_A_PERCENT}`;

export const settlementSettings = (doc: YearSettingsDoc): SettlementSettings => ({
  gradeBasis: doc.gradeBasis,
  failedSessionPays: doc.failedSessionPays,
  reviewFeeShare: reviewShare(doc.reviewFeeBasisPoints),
});

export const shownSettings = (doc: YearSettingsDoc): Output<'subsidy.getSettings'> => ({
  year: Number(doc._id),
  gradeBasis: doc.gradeBasis,
  failedSessionPays: doc.failedSessionPays,
  reviewFeeBasisPoints: doc.reviewFeeBasisPoints,
  fixed: doc.fixedAt !== null,
});
