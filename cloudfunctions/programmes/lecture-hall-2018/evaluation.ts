import type { LectureHallParameters, ParameterHistories } from '../types';
import { readings } from './readings';
import { scorecardOf } from './scorecard';

const since = '2018-04-26';
/** A share or a mean of the calls below it counts nothing (附件2 三（六）). */
const followupThreshold = 60;

type EvaluationNames =
  | 'classHourMinutes'
  | 'premium'
  | 'signIn'
  | 'registration'
  | 'signInDigits'
  | 'scanReview'
  | 'staffEntries'
  | 'certificate'
  | 'feedbackWindow'
  | 'feedbackMinimumShown'
  | 'materialDeadline'
  | 'evaluationMonths'
  | 'attendancePoints'
  | 'feedbackPoints'
  | 'coursewarePoints'
  | 'photoPoints'
  | 'recordingPoints'
  | 'followupPoints'
  | 'scorecard'
  | 'followupBands'
  | 'followupSample'
  | 'followupCalls'
  | 'headAudit'
  | 'objectionWorkingDays';

/** What a session is measured by: annex 2 part three and its deadlines. */
export const evaluation: ParameterHistories<Pick<LectureHallParameters, EvaluationNames>> = {
  classHourMinutes: [{ since, value: 45, clause: '三（一）；附件2 三（五）', reading: readings.classHour }],
  premium: [
    {
      since,
      value: {
        id: 'premium',
        text: '精品课程主会场实到人数',
        clause: '附件1 一7',
        when: { fact: 'mainVenueHeads', atLeast: 150 },
      },
      clause: '附件1 一7',
      reading: readings.premium,
    },
  ],
  signIn: [
    {
      since,
      value: {
        slotSeconds: 20,
        acceptedEarlierSlots: 2,
        opensMinutesBefore: 60,
        lateDeliveryHours: 24,
        undoMinutes: 15,
      },
      clause: '附件2 三（一）',
      reading: `${readings.actualAttendees}${readings.struck}`,
    },
  ],
  registration: [{ since, value: { undoMinutes: 10 }, clause: '附件2 三（一）', reading: readings.registrationUndo }],
  signInDigits: [
    {
      since,
      value: { personTries: 8, placeTries: 120, minutes: 10 },
      clause: '附件2 三（一）；四（五）',
      reading: readings.signInDigits,
    },
  ],
  scanReview: [
    {
      since,
      value: {
        peoplePerDevice: 3,
        peoplePerNetwork: 30,
        burstPeople: 10,
        burstMinutes: 10,
        peoplePerSlot: 60,
        latePerSlot: 3,
        latePerNetwork: 3,
        lateShare: '1/10',
        lateFrom: 5,
        ratePeople: 100,
        rateSeconds: 5,
        evenPeople: 8,
        evenMilliseconds: 100,
        sameMoment: 3,
        positionTries: 3,
        digitsPerSlot: 10,
        digitsTries: 3,
        digitsShare: '1/5',
        digitsFrom: 5,
        venueSwitchMinutes: 60,
        locationToleranceMetres: 500,
      },
      clause: '四（五）加强监督检查，严格管理',
      reading: readings.lateScans,
    },
  ],
  staffEntries: [
    {
      since,
      value: { remarkedShare: '1/10', checkShare: '1/5', checkMinimum: 2 },
      clause: '附件2 三（一）；四（五）',
      reading: readings.staffEntries,
    },
  ],
  certificate: [
    {
      since,
      value: {
        heading: '内蒙古自治区万户中小企业政策大讲堂 参训证明',
        issuers: ['内蒙古自治区中小企业局'],
        statement: '持有人在本期培训中有本人签名，并有现场扫码或工作人员确认，记为实际参训人员。',
      },
      clause: '附件2 三（一）',
      reading: readings.certificate,
    },
  ],
  feedbackWindow: [
    {
      since,
      value: { opensAtShare: '1/2', closesMinutesAfterEnd: 120, settleMinutes: 10, stragglerDays: 7 },
      clause: '附件2 三（二）',
      reading: readings.feedbackWindow,
    },
  ],
  feedbackMinimumShown: [{ since, value: 5, clause: '附件2 评价反馈表 注2', reading: readings.feedbackPrivacy }],
  materialDeadline: [
    {
      since,
      value: { remindCalendarDays: 7, closeWorkingDays: 7, mendWorkingDays: 3, forwardWorkingDays: 3 },
      clause: '附件1 三（二）；附件2 五',
      reading: readings.materialDeadline,
    },
  ],
  evaluationMonths: [{ since, value: 1, clause: '附件2 五' }],
  attendancePoints: [
    {
      since,
      value: { full: 45, signIn: 20, scan: 20, screenshot: 5 },
      clause: '附件2 三（一）',
      reading: readings.scoreTable,
    },
  ],
  feedbackPoints: [{ since, value: 20, clause: '附件2 三（二）', reading: readings.feedbackShare }],
  coursewarePoints: [{ since, value: { slides: 4, completeness: 6 }, clause: '附件2 三（三）' }],
  photoPoints: [
    {
      since,
      value: { full: 10, perPhoto: '1', perKind: '5/2' },
      clause: '附件2 三（四）',
      reading: readings.photos,
    },
  ],
  recordingPoints: [{ since, value: 10, clause: '附件2 三（五）', reading: readings.recording }],
  followupPoints: [
    {
      since,
      value: { full: 5, threshold: followupThreshold },
      clause: '附件2 三（六）',
      reading: readings.followupScore,
    },
  ],
  scorecard: [
    {
      since,
      value: scorecardOf(followupThreshold),
      clause: '附件2 三',
      reading: `${readings.belowMinimum}${readings.bandAtKnot}`,
    },
  ],
  followupBands: [
    {
      since,
      clause: '附件2 三（六）',
      value: [
        { label: '优秀', from: 85, to: 100 },
        { label: '良好', from: 70, to: 85 },
        { label: '合格', from: 60, to: 70 },
        { label: '不合格', from: 0, to: 60 },
      ],
    },
  ],
  followupSample: [
    {
      since,
      value: { share: '1/20', minimum: 1, withinMonths: 1, attempts: 3, attemptDays: 2 },
      clause: '附件2 三（六）',
      reading: readings.followupSample,
    },
  ],
  followupCalls: [
    {
      since,
      value: { undoMinutes: 15, hurriedSeconds: 30 },
      clause: '附件2 三（六）',
      reading: readings.followupCalls,
    },
  ],
  headAudit: [
    {
      since,
      value: { drawWorkingDays: 3, callWorkingDays: 10 },
      clause: '附件2 三（六）',
      reading: readings.headAudit,
    },
  ],
  objectionWorkingDays: [{ since, value: 5, clause: '附件2 一', reading: readings.objection }],
};
