import { atClock, weekdayAfter, weekdayBefore } from '../time';
import { venueIn } from './plan';
import { few, of } from './rows';
import type { DemoSession } from './types';

/** Without scores: online learning and study tours (R-MODE), behind and ahead. */
export function unscored(today: number, tourDay: number): DemoSession[] {
  const ahead = (days: number, clock: string): number => atClock(weekdayAfter(today + days), clock);
  return [
    of(
      atClock(tourDay, '08:00'),
      {
        key: 'tour-done',
        title: '“走出去”调研：先进制造企业对标学习',
        summary: '三天两地，参观智能工厂与公共服务平台。',
        mode: 'study-tour',
        kind: 7,
        region: '150000',
        institution: null,
        lecturer: 7,
        classHours: 8,
        venues: [venueIn('150100', '示例集合点：青城站前广场', 40, true)],
        more: { endAt: atClock(tourDay + 2, '17:00') },
      },
      {
        tour: {
          at: atClock(tourDay + 8, '10:00'),
          persons: 36,
          days: 3,
          costFen: 4_180_000,
          evidence: '示例凭证：交通、食宿与场地票据 42 张，合计 41,800 元',
        },
      },
    ),
    of(
      ahead(20, '08:00'),
      {
        key: 'tour-next',
        title: '“走出去”调研：专精特新“小巨人”企业走访',
        summary: '赴区外走访专精特新企业，名额 30 人。',
        mode: 'study-tour',
        kind: 4,
        region: '150000',
        institution: null,
        lecturer: 8,
        classHours: 8,
        venues: [venueIn('150100', '示例集合点：机场国内出发厅', 30, true)],
      },
      few(6),
    ),
    of(atClock(weekdayBefore(today - 6), '19:30'), {
      key: 'online-done',
      title: '网络课堂：企业内控与风险防范',
      summary: '直播课，回放同日上线。',
      mode: 'online',
      kind: 8,
      region: '150000',
      institution: null,
      lecturer: 9,
      classHours: 2,
      venues: [],
      more: { online: true },
    }),
    of(ahead(9, '19:30'), {
      key: 'online-next',
      title: '网络课堂：新出台政策措施十分钟',
      summary: '线上直播，可随时加入，免费。',
      mode: 'online',
      kind: 9,
      region: '150000',
      institution: null,
      lecturer: 0,
      classHours: 2,
      venues: [],
      more: { online: true },
    }),
  ];
}
