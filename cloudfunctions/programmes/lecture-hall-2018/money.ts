import type { LectureHallParameters, ParameterHistories } from '../types';
import { readings } from './readings';

const since = '2018-04-26';

type MoneyNames =
  | 'grades'
  | 'exclusion'
  | 'sessionCapFen'
  | 'defaultGradeBasis'
  | 'defaultFailedSessionPays'
  | 'studyTourCapFenPerPersonDay'
  | 'reviewFeeShare'
  | 'reportDueOn'
  | 'payoutDueOn';

/** What a year pays: annex 2 part four and main text 四（三）. Amounts in 分. */
export const money: ParameterHistories<Pick<LectureHallParameters, MoneyNames>> = {
  grades: [
    {
      since,
      clause: '附件2 四',
      value: [
        { id: 'excellent', label: '优秀', from: 85, rateFen: 26000 },
        { id: 'good', label: '良好', from: 70, rateFen: 22000 },
        { id: 'pass', label: '合格', from: 60, rateFen: 18000 },
        { id: 'fail', label: '不合格', from: 0, rateFen: 0 },
      ],
    },
  ],
  exclusion: [
    {
      since,
      value: { failedSessions: 2 },
      clause: '附件2 四；附件1 二（二）4',
      reading: readings.exclusion,
    },
  ],
  sessionCapFen: [{ since, value: 8_000_000, clause: '四（三）', reading: readings.belowMinimumPays }],
  defaultGradeBasis: [{ since, value: 'institution-year', clause: '附件2 四；四（三）', reading: readings.gradeBasis }],
  defaultFailedSessionPays: [
    {
      since,
      value: { 'institution-year': true, course: false, session: false },
      clause: '附件2 四',
      reading: readings.failedSessionPays,
    },
  ],
  studyTourCapFenPerPersonDay: [{ since, value: 40_000, clause: '四（三）' }],
  reviewFeeShare: [
    { since, value: { lowest: '3/100', highest: '5/100' }, clause: '四（三）；附件2 四', reading: readings.reviewFee },
  ],
  reportDueOn: [{ since, value: '12-10', clause: '附件2 五' }],
  payoutDueOn: [{ since, value: '12-25', clause: '四（三）；附件2 四' }],
};
