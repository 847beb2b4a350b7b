import { atClock, weekdayAfter } from '../time';
import { placeOf, venueIn } from './plan';
import { few, of } from './rows';
import type { DemoSession } from './types';

/** Published sessions of the coming weeks, over the whole region. */
export function ahead(today: number): DemoSession[] {
  const ahead = (days: number, clock: string): number => atClock(weekdayAfter(today + days), clock);
  return [
    of(
      ahead(3, '09:00'),
      {
        key: 'ordos-law',
        title: '《中小企业促进法》与企业权益保护',
        summary: '账款清欠、公平竞争审查与投诉渠道。',
        mode: 'institution',
        kind: 3,
        region: '150600',
        institution: 'ordos',
        lecturer: 1,
        venues: [placeOf('ordos', '示例高原培训楼')],
      },
      few(9),
    ),
    of(
      ahead(5, '14:00'),
      {
        key: 'wuhai-park',
        title: '技术改造与节能降碳政策进园区',
        summary: '面向园区企业的技改资金与节能审查。',
        mode: 'county-park',
        kind: 7,
        region: '150300',
        institution: 'ordos',
        lecturer: 2,
        classHours: 3,
        venues: [placeOf('ordos', '示例乌海湖会议厅')],
      },
      few(7),
    ),
    of(
      ahead(8, '09:00'),
      {
        key: 'hulunbuir-tourism',
        title: '文旅与冰雪经济企业的政策红利',
        summary: '文旅消费、冰雪经济相关的资金与用地政策。',
        mode: 'window-platform',
        kind: 9,
        region: '150700',
        institution: 'hulunbuir',
        lecturer: 3,
        venues: [placeOf('hulunbuir', '示例呼伦湖学术厅')],
        more: { online: true },
      },
      few(11),
    ),
    of(
      ahead(11, '09:00'),
      {
        key: 'manzhouli-port',
        title: '口岸加工企业税费与通关便利',
        summary: '落地加工、出口退税与通关便利化。',
        mode: 'institution',
        kind: 5,
        region: '150781',
        institution: 'hulunbuir',
        lecturer: 4,
        classHours: 3,
        venues: [placeOf('hulunbuir', '示例口岸会议室')],
      },
      few(5),
    ),
    of(
      ahead(13, '09:00'),
      {
        key: 'xilingol-herding',
        title: '草原畜牧业企业创业创新',
        summary: '农牧业产业化龙头与“专精特新”的衔接。',
        mode: 'institution',
        kind: 4,
        region: '152500',
        institution: 'xilingol',
        lecturer: 5,
        venues: [placeOf('xilingol', '示例锡林会堂')],
      },
      few(8),
    ),
    of(
      ahead(16, '09:00'),
      {
        key: 'network-year-end',
        title: '全区视频培训：年终惠企政策盘点',
        summary: '主会场与四个分会场同步，盘点全年惠企政策。',
        mode: 'network-video',
        kind: 9,
        region: '150100',
        institution: 'yinshan',
        lecturer: 6,
        venues: [
          placeOf('yinshan', '示例阴山大礼堂'),
          venueIn('152200', '示例兴安分会场', 60),
          venueIn('150900', '示例乌兰察布分会场', 60),
          venueIn('152900', '示例阿拉善分会场', 40),
          venueIn('152500', '示例锡林郭勒分会场', 50),
        ],
        more: { premium: true },
      },
      few(24),
    ),
    of(
      ahead(24, '09:00'),
      {
        key: 'erenhot-trade',
        title: '跨境电商与品牌出海',
        summary: '跨境电商综试区政策、海外仓与商标国际注册。',
        mode: 'county-park',
        kind: 8,
        region: '152501',
        institution: 'xilingol',
        lecturer: 7,
        classHours: 3,
        venues: [placeOf('xilingol', '示例二连口岸教室')],
      },
      few(4),
    ),
  ];
}
