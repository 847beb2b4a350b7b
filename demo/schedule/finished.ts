/** Sessions that are over and scored, early enough that the objection days have passed: a year can be settled with them. */
import { atClock } from '../time';
import { placeOf, session, venueIn } from './plan';
import type { Documentation, DemoSession } from './types';

const complete: Documentation = {
  upTo: 'confirmed',
  photos: { lecturer: 3, trainees: 3, room: 3, other: 2 },
  courseware: true,
  recordedMinutes: 180,
  completeness: 5.5,
  visible: 0.97,
  rating: 92,
};

/** @param days seven weekdays, one for each */
export function finished(days: readonly number[]): DemoSession[] {
  const on = (index: number, clock: string): number => atClock(days[index] ?? 0, clock);
  return [
    session(
      {
        key: 'network-promotion-law',
        title: '《中小企业促进法》全区视频宣讲',
        summary: '逐章讲解《中小企业促进法》，重点是资金支持、创业扶持与权益保护，主会场与两个分会场同步听课。',
        mode: 'network-video',
        kind: 3,
        region: '150100',
        institution: 'yinshan',
        lecturer: 0,
        startAt: on(0, '09:00'),
        classHours: 4,
        venues: [
          placeOf('yinshan', '示例阴山大礼堂'),
          venueIn('150200', '示例包头分会场', 60),
          venueIn('150400', '示例赤峰分会场', 50),
        ],
        more: { premium: true },
      },
      {
        crowd: { registered: 214, absent: 8, walkIns: 124, unsigned: 2, byStaff: 2, feedback: 0.95, mood: 0.86 },
        documentation: { ...complete, rating: 94 },
      },
    ),
    session(
      {
        key: 'tax-practice',
        title: '减税降费政策与小微企业财税实务',
        summary: '小微企业增值税、所得税优惠的适用条件与账务处理，附申报表填写练习。',
        mode: 'institution',
        kind: 5,
        region: '150100',
        institution: 'yinshan',
        lecturer: 1,
        startAt: on(1, '09:00'),
        classHours: 4,
        venues: [placeOf('yinshan', '示例阴山多功能厅')],
      },
      {
        crowd: {
          registered: 66,
          absent: 5,
          walkIns: 63,
          unsigned: 2,
          byStaff: 1,
          feedback: 0.96,
          mood: 0.9,
          leading: [1, 2, 3],
        },
        documentation: { ...complete, unreachable: true },
      },
    ),
    session(
      {
        key: 'park-innovation',
        title: '“专精特新”与技术改造政策进园区',
        summary: '“专精特新”培育条件、技术改造贴息与“两化”融合项目的申报要点，面向金川园区企业。',
        mode: 'county-park',
        kind: 4,
        region: '150100',
        institution: 'yinshan',
        lecturer: 2,
        startAt: on(2, '14:00'),
        classHours: 3,
        venues: [placeOf('yinshan', '示例金川园区报告厅')],
      },
      {
        crowd: { registered: 64, absent: 5, walkIns: 66, unsigned: 1, byStaff: 1, feedback: 0.92, mood: 0.84 },
        documentation: { ...complete, recordedMinutes: 135, completeness: 5 },
      },
    ),
    session(
      {
        key: 'window-financing',
        title: '融资担保与上市培育实务',
        summary: '担保、应收账款融资与上市培育的政策口径和办理流程，窗口平台现场答疑。',
        mode: 'window-platform',
        kind: 6,
        region: '150200',
        institution: 'hetao',
        lecturer: 3,
        startAt: on(3, '09:00'),
        classHours: 4,
        venues: [placeOf('hetao', '示例河套报告厅')],
      },
      {
        crowd: { registered: 56, absent: 3, walkIns: 51, unsigned: 0, byStaff: 0, feedback: 0.9, mood: 0.78 },
        documentation: { ...complete, completeness: 4.5, recordedMinutes: 160, visible: 0.92, rating: 84 },
      },
    ),
    session(
      {
        key: 'low-feedback',
        title: '企业商业模式创新专题',
        summary: '以本地企业为例讨论商业模式的设计与调整。',
        mode: 'institution',
        kind: 4,
        region: '150800',
        institution: 'hetao',
        lecturer: 4,
        startAt: on(4, '09:00'),
        classHours: 4,
        venues: [placeOf('hetao', '示例临河会议中心')],
      },
      {
        crowd: { registered: 54, absent: 4, walkIns: 50, unsigned: 0, byStaff: 0, feedback: 0.34, mood: 0.4 },
        documentation: {
          ...complete,
          photos: { lecturer: 4, trainees: 0, room: 4, other: 2 },
          recordedMinutes: 140,
          completeness: 3,
          visible: 0.9,
          rating: 74,
        },
      },
    ),
    session(
      {
        key: 'below-minimum',
        title: '电子商务与品牌建设进旗县',
        summary: '农牧产品电商运营与区域品牌建设。',
        mode: 'county-park',
        kind: 8,
        region: '150400',
        institution: 'xiliaohe',
        lecturer: 5,
        startAt: on(5, '09:00'),
        classHours: 3,
        venues: [placeOf('xiliaohe', '示例红山会议室')],
      },
      {
        crowd: { registered: 30, absent: 4, walkIns: 16, unsigned: 0, byStaff: 0, feedback: 0.8, mood: 0.7 },
        documentation: { ...complete, completeness: 4, recordedMinutes: 120, visible: 1, rating: 80 },
      },
    ),
    session(
      {
        key: 'industry-policy',
        title: '产业政策、环境保护与绿色改造',
        summary: '产业结构调整目录、排污许可与绿色改造资金的对应关系。',
        mode: 'institution',
        kind: 7,
        region: '150500',
        institution: 'xiliaohe',
        lecturer: 6,
        startAt: on(6, '09:00'),
        classHours: 4,
        venues: [placeOf('xiliaohe', '示例西辽河礼堂')],
      },
      {
        crowd: { registered: 56, absent: 4, walkIns: 54, unsigned: 1, byStaff: 1, feedback: 0.85, mood: 0.75 },
        documentation: { ...complete, completeness: 4, recordedMinutes: 150, visible: 0.93, rating: 82 },
      },
    ),
  ];
}
