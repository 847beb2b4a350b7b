/** What goes on now and in the next days: one session that runs, one tomorrow, one that is full, one changed, one cancelled. */
import { atClock, DAY, HOUR, MINUTE, weekdayAfter } from '../time';
import { placeOf, session, venueIn } from './plan';
import type { Crowd, DemoSession } from './types';

const booked = (registered: number, leading: readonly number[] = []): Crowd => ({
  registered,
  absent: 0,
  walkIns: 0,
  unsigned: 0,
  byStaff: 0,
  feedback: 0,
  mood: 0.8,
  leading,
});

/** Half an hour ago, on a whole five minutes. */
const runningSince = (now: number): number => Math.floor((now - 30 * MINUTE) / (5 * MINUTE)) * 5 * MINUTE;

/** @param now epoch ms; @param today its day number */
export function atHand(now: number, today: number): DemoSession[] {
  const ahead = (days: number, clock: string): number => atClock(weekdayAfter(today + days), clock);
  return [
    session(
      {
        key: 'running',
        title: '中小企业融资服务与贷款贴息政策',
        summary: '正在进行的一期：贷款贴息、担保费补助与“助保贷”的申请条件和材料。',
        mode: 'institution',
        kind: 6,
        region: '150100',
        institution: 'yinshan',
        lecturer: 2,
        startAt: runningSince(now),
        classHours: 4,
        venues: [placeOf('yinshan', '示例阴山多功能厅')],
      },
      // Enough for the minimum of fifty, and some still missing, so that the live list moves when somebody signs in.
      { crowd: { ...booked(78, [1, 2]), absent: 20, unsigned: 4 }, attendedUntil: now - MINUTE },
    ),
    session(
      {
        key: 'tomorrow',
        title: '税费减免新政与汇算清缴',
        summary: '明日开课，可以报名：最新税费减免口径与汇算清缴要点。',
        mode: 'window-platform',
        kind: 5,
        region: '150100',
        institution: 'yinshan',
        lecturer: 3,
        startAt: atClock(today + 1, '09:00'),
        classHours: 4,
        venues: [placeOf('yinshan', '示例阴山多功能厅', 120)],
      },
      { crowd: booked(18, [2]) },
    ),
    session(
      {
        key: 'full',
        title: '财务主管小班：成本管控与降本增效',
        summary: '小班教学，名额有限；报满后自动候补，有人取消即递补。',
        mode: 'institution',
        kind: 5,
        region: '150100',
        institution: 'yinshan',
        lecturer: 4,
        startAt: ahead(4, '09:00'),
        classHours: 3,
        venues: [placeOf('yinshan', '示例阴山第二教室', 12)],
        more: { walkInsAllowed: false },
      },
      { crowd: booked(15, [3]), waitingList: true },
    ),
    session(
      {
        key: 'changed',
        title: '创业创新与数字化转型',
        summary: '数字化转型路径、补助政策与本地案例。',
        mode: 'institution',
        kind: 4,
        region: '150200',
        institution: 'hetao',
        lecturer: 5,
        startAt: ahead(6, '09:00'),
        classHours: 4,
        venues: [placeOf('hetao', '示例河套第一教室')],
      },
      {
        crowd: booked(14, [2]),
        change: {
          at: now - DAY,
          plan: { startAt: ahead(6, '14:00'), endAt: ahead(6, '14:00') + 3.5 * HOUR },
          reason: '讲师上午另有公务，改为同日下午开课。',
        },
      },
    ),
    session(
      {
        key: 'cancelled',
        title: '口岸贸易企业汇率风险管理',
        summary: '汇率避险工具与政策性保险。',
        mode: 'county-park',
        kind: 6,
        region: '150100',
        institution: 'yinshan',
        lecturer: 6,
        startAt: ahead(7, '09:00'),
        classHours: 3,
        venues: [venueIn('150100', '示例和林格尔县会议中心', 100, true)],
        more: { placeConsentReason: '园区报告厅检修，经呼和浩特市主管部门同意改在县会议中心。' },
      },
      {
        crowd: booked(10, [2]),
        cancel: { at: now - DAY + HOUR, reason: '县会议中心临时征用，本期取消，报名学员可改报其他课程。' },
      },
    ),
  ];
}
