import type { LectureHallParameters, ParameterHistories } from '../types';
import { readings } from './readings';

const since = '2018-04-26';
const screenshot = { about: 'screenshot', clause: '附件2 三（一）', field: 'screenshotHeads' } as const;
const recording = { about: 'recording', clause: '附件2 三（五）', field: 'recordedMinutes' } as const;

/** What is odd about figures and plans: one catalogue, whoever enters them and by whichever way. The facts stand with who asks. */
export const plausibility: ParameterHistories<Pick<LectureHallParameters, 'plausibility'>>['plausibility'] = [
  {
    since,
    clause: '附件2 三',
    reading: `${readings.plausibility}${readings.judgedFigures}`,
    value: [
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
