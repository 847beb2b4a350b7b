/** Sessions that are over and somewhere on the way: each of the people who work on them finds something to do. */
import { atClock, weekdayBefore } from '../time';
import { placeOf, session } from './plan';
import type { Crowd, DemoSession, Documentation } from './types';

const crowd: Crowd = { registered: 32, absent: 2, walkIns: 24, unsigned: 1, byStaff: 0, feedback: 0.85, mood: 0.8 };
const handedIn: Omit<Documentation, 'upTo'> = {
  photos: { lecturer: 3, trainees: 3, room: 3, other: 1 },
  courseware: true,
  recordedMinutes: 135,
  completeness: 4.5,
  visible: 0.95,
  rating: 86,
};

/** @param today day number of the demonstration's today */
export function inHand(today: number): DemoSession[] {
  const ago = (days: number, clock: string): number => atClock(weekdayBefore(today - days), clock);
  return [
    session(
      {
        key: 'collecting',
        title: '公共服务与“放管服”改革政策解读',
        summary: '办事流程、公共服务平台与中小企业维权渠道。',
        mode: 'institution',
        kind: 8,
        region: '150100',
        institution: 'yinshan',
        lecturer: 7,
        startAt: ago(2, '09:00'),
        classHours: 3,
        venues: [placeOf('yinshan', '示例阴山第二教室')],
      },
      {
        crowd,
        documentation: {
          ...handedIn,
          upTo: 'collecting',
          photos: { lecturer: 2, trainees: 2, room: 2, other: 0 },
          recordedMinutes: null,
        },
      },
    ),
    session(
      {
        key: 'with-window',
        title: '知识产权与人力资源实务',
        summary: '商标、专利布局与劳动用工的常见问题。',
        mode: 'institution',
        kind: 8,
        region: '150100',
        institution: 'yinshan',
        lecturer: 8,
        startAt: ago(4, '14:00'),
        classHours: 3,
        venues: [placeOf('yinshan', '示例阴山第二教室')],
      },
      { crowd: { ...crowd, walkIns: 26 }, documentation: { ...handedIn, upTo: 'with-window' } },
    ),
    session(
      {
        key: 'calling',
        title: '企业家精神与健康成长环境',
        summary: '营造企业家健康成长环境的政策与企业传承案例。',
        mode: 'institution',
        kind: 2,
        region: '150200',
        institution: 'hetao',
        lecturer: 9,
        startAt: ago(9, '09:00'),
        classHours: 3,
        venues: [placeOf('hetao', '示例河套第一教室')],
      },
      { crowd: { ...crowd, registered: 38 }, documentation: { ...handedIn, upTo: 'drawn' } },
    ),
    session(
      {
        key: 'scored',
        title: '宏观经济形势与民营企业发展',
        summary: '经济形势、民营企业座谈会精神与企业应对。',
        mode: 'institution',
        kind: 1,
        region: '150500',
        institution: 'xiliaohe',
        lecturer: 0,
        startAt: ago(12, '09:00'),
        classHours: 3,
        venues: [placeOf('xiliaohe', '示例西辽河礼堂', 100)],
      },
      { crowd, documentation: { ...handedIn, upTo: 'scored' } },
    ),
    session(
      {
        key: 'objected',
        title: '自治区新出台惠企政策集中解读',
        summary: '近期出台的财政、融资与用地政策，逐条说明适用条件。',
        mode: 'institution',
        kind: 9,
        region: '150200',
        institution: 'hetao',
        lecturer: 1,
        startAt: ago(14, '09:00'),
        classHours: 3,
        venues: [placeOf('hetao', '示例河套第一教室')],
      },
      {
        crowd,
        documentation: { ...handedIn, upTo: 'objected', completeness: 3 },
        confirmAt: atClock(today - 2, '15:00'),
        objection: {
          at: atClock(today - 1, '10:00'),
          reason: '课件第三部分的案例与讲义已随材料一并报送，请复核课件完整性的评分。',
        },
      },
    ),
  ];
}
