import type { LectureHallParameters, ParameterHistories } from '../types';
import { readings } from './readings';

const since = '2018-04-26';
const plan = { about: 'plan', clause: '三（二）' } as const;
const overlap = { about: 'overlap', clause: '三（二）', level: 'reason', reading: readings.overlap } as const;
const tour = { about: 'tour', clause: '四（三）' } as const;
const screenshot = { about: 'screenshot', clause: '附件2 三（一）', field: 'screenshotHeads' } as const;
const recording = { about: 'recording', clause: '附件2 三（五）', field: 'recordedMinutes' } as const;

/** What is odd about figures and plans: one catalogue, whoever enters them and by whichever way. The facts stand with who asks. */
export const plausibility: ParameterHistories<Pick<LectureHallParameters, 'plausibility'>>['plausibility'] = [
  {
    since,
    clause: '三（二）；附件2 三',
    reading: `${readings.plausibility}${readings.judgedFigures}`,
    value: [
      {
        ...plan,
        id: 'plan-past',
        level: 'refused',
        draft: true,
        field: 'startAt',
        when: { fact: 'minutesAhead', atMost: 0 },
        text: '开始时间 {starts} 已过，课程不能发布或改到过去',
        reading: readings.movedSession,
      },
      {
        ...plan,
        id: 'plan-hours',
        level: 'refused',
        clause: '三（一）；附件2 三（五）',
        field: 'classHours',
        when: { fact: 'hourMinutesOver', above: 0 },
        text: '{classHours} 学时需 {hourMinutes} 分钟，课程从开始到结束只有 {minutes} 分钟，学时最多 {hoursMost}',
        reading: readings.classHour,
      },
      {
        ...plan,
        id: 'plan-long',
        level: 'reason',
        field: 'endAt',
        when: {
          all: [
            { fact: 'minutes', above: 12 * 60 },
            { fact: 'mode', is: ['network-video', 'window-platform', 'county-park', 'institution'] },
          ],
        },
        text: '课程从 {starts} 到 {ends}，共 {minutes} 分钟，请核对日期',
      },
      {
        ...plan,
        id: 'plan-night',
        level: 'notice',
        field: 'startAt',
        when: {
          all: [
            {
              any: [
                { fact: 'startsAtHour', below: 6 },
                { fact: 'startsAtHour', atLeast: 22 },
              ],
            },
            { not: { fact: 'mode', is: 'online' } },
          ],
        },
        text: '课程 {starts} 开始，请核对时间',
      },
      {
        ...plan,
        id: 'plan-few-hours',
        level: 'notice',
        clause: '三',
        field: 'classHours',
        when: { fact: 'hoursShort', above: 0 },
        text: '学时 {classHours}，低于该形式的下限 {hoursLeast}，本期不补贴',
      },
      {
        about: 'venue',
        id: 'seats',
        level: 'reason',
        clause: '三（二）',
        field: 'venues',
        when: { fact: 'seatsShort', above: 0 },
        text: '会场“{venue}”改为 {seats} 座，已有 {registered} 人报名，有 {seatsShort} 人没有座位',
        reading: readings.seats,
      },
      {
        ...overlap,
        id: 'hall',
        field: 'venues',
        when: { fact: 'sameHall', is: true },
        text: '会场“{hall}”在 {starts} 至 {ends} 另有课程“{title}”',
      },
      {
        ...overlap,
        id: 'lecturer',
        field: 'lecturer',
        when: { fact: 'sameLecturer', is: true },
        text: '授课老师{lecturer}在 {starts} 至 {ends} 另有课程“{title}”',
      },
      {
        ...tour,
        id: 'tour-days',
        level: 'refused',
        field: 'days',
        when: { fact: 'daysOver', above: 0 },
        text: '课程从 {starts} 到 {ends} 共 {daysMost} 天，费用按 {days} 天填报，多出 {daysOver} 天',
        reading: readings.tourDays,
      },
      {
        ...tour,
        id: 'tour-persons',
        level: 'reason',
        field: 'persons',
        when: { fact: 'personsOver', above: 0 },
        text: '费用按 {persons} 人填报，课程的座位和报名最多 {personsMost} 人，多出 {personsOver} 人',
      },
      {
        ...screenshot,
        id: 'screenshot-room',
        level: 'refused',
        when: { fact: 'over', above: 0 },
        text: '录像截图 {screenshot} 人，会场只有 {seats} 座，签到、扫码最多 {most} 人',
        reading: readings.judgedFigures,
      },
      {
        ...screenshot,
        id: 'screenshot-heads',
        level: 'reason',
        when: {
          all: [
            { fact: 'over', atMost: 0 },
            {
              any: [
                { fact: { share: ['screenshot', 'most'] }, above: '11/10' },
                {
                  all: [
                    { fact: 'most', atMost: 0 },
                    { fact: 'screenshot', above: 0 },
                  ],
                },
              ],
            },
          ],
        },
        text: '录像截图 {screenshot} 人，签到、扫码最多 {most} 人',
        reading: readings.judgedFigures,
      },
      {
        ...screenshot,
        id: 'screenshot-few',
        level: 'notice',
        when: {
          all: [
            { fact: 'actual', above: 0 },
            { fact: { share: ['screenshot', 'actual'] }, below: '1/2' },
          ],
        },
        text: '录像截图 {screenshot} 人，不到实际参训 {actual} 人的一半，请核对名单',
      },
      {
        ...recording,
        id: 'recording-file',
        level: 'refused',
        when: { fact: 'over', above: 0 },
        text: '录像按 {minutes} 分钟评定，报送的只有 {handedIn} 分钟',
        reading: readings.judgedFigures,
      },
      {
        ...recording,
        id: 'recording-session',
        level: 'reason',
        when: {
          all: [
            { fact: 'over', atMost: 0 },
            { fact: { share: ['minutes', 'session'] }, above: '6/5' },
          ],
        },
        text: '录像 {minutes} 分钟，课程从开始到结束只有 {session} 分钟',
        reading: readings.judgedFigures,
      },
      {
        about: 'moves',
        id: 'moved',
        level: 'notice',
        clause: '附件2 三',
        field: 'moves',
        when: { fact: 'moves', above: 0 },
        text: '评审在分档内调整了 {moves} 项',
      },
    ],
  },
];
