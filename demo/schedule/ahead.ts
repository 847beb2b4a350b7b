/** Published sessions of the coming weeks over the whole region, next month's drafts, and the kinds that are not scored. */
import { atClock, dayOfMonth, weekdayAfter, weekdayBefore } from '../time';
import { placeOf, session, venueIn, type PlanRow } from './plan';
import type { DemoSession } from './types';

const few = (registered: number) => ({
  crowd: { registered, absent: 0, walkIns: 0, unsigned: 0, byStaff: 0, feedback: 0, mood: 0.8 },
});

type Row = Omit<PlanRow, 'startAt' | 'classHours'> & Partial<Pick<PlanRow, 'classHours'>>;
const of = (startAt: number, row: Row, rest: Partial<DemoSession> = {}): DemoSession =>
  session({ classHours: 4, ...row, startAt }, rest);

/** Without scores: online learning and study tours (R-MODE), behind and ahead. */
function unscored(today: number, tourDay: number): DemoSession[] {
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
        region: 'autonomous-region',
        institution: null,
        lecturer: 7,
        classHours: 8,
        venues: [venueIn('hohhot', '示例集合点：青城站前广场', 40, true)],
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
        region: 'autonomous-region',
        institution: null,
        lecturer: 8,
        classHours: 8,
        venues: [venueIn('hohhot', '示例集合点：机场国内出发厅', 30, true)],
      },
      few(6),
    ),
    of(atClock(weekdayBefore(today - 6), '19:30'), {
      key: 'online-done',
      title: '网络课堂：企业内控与风险防范',
      summary: '直播课，回放同日上线。',
      mode: 'online',
      kind: 8,
      region: 'autonomous-region',
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
      region: 'autonomous-region',
      institution: null,
      lecturer: 0,
      classHours: 2,
      venues: [],
      more: { online: true },
    }),
  ];
}

function published(today: number): DemoSession[] {
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
        region: 'ordos',
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
        region: 'wuhai',
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
        region: 'hulunbuir',
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
        region: 'manzhouli',
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
        region: 'xilingol',
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
        region: 'hohhot',
        institution: 'yinshan',
        lecturer: 6,
        venues: [
          placeOf('yinshan', '示例阴山大礼堂'),
          venueIn('hinggan', '示例兴安分会场', 60),
          venueIn('ulanqab', '示例乌兰察布分会场', 60),
          venueIn('alxa', '示例阿拉善分会场', 40),
          venueIn('xilingol', '示例锡林郭勒分会场', 50),
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
        region: 'erenhot',
        institution: 'xilingol',
        lecturer: 7,
        classHours: 3,
        venues: [placeOf('xilingol', '示例二连口岸教室')],
      },
      few(4),
    ),
  ];
}

/** For the bureau to publish: all of next month. */
function drafts(today: number): DemoSession[] {
  const next = (day: number, clock: string): number => atClock(weekdayAfter(dayOfMonth(today, 1, day)), clock);
  const draft = { published: false };
  return [
    of(
      next(6, '09:00'),
      {
        key: 'draft-ulanqab',
        title: '企业家健康成长与代际传承',
        summary: '企业家精神、传承与治理结构。',
        mode: 'institution',
        kind: 2,
        region: 'baotou',
        institution: 'hetao',
        lecturer: 8,
        venues: [placeOf('hetao', '示例河套报告厅')],
      },
      draft,
    ),
    of(
      next(13, '09:00'),
      {
        key: 'draft-hinggan',
        title: '融资担保政策进旗县',
        summary: '政府性融资担保、农担与转贷资金。',
        mode: 'county-park',
        kind: 6,
        region: 'hinggan',
        institution: 'xiliaohe',
        lecturer: 9,
        classHours: 3,
        venues: [venueIn('hinggan', '示例兴安盟旗县礼堂', 100, true)],
        more: { placeConsentReason: '当地无申报场地，经兴安盟主管部门同意使用旗县礼堂。' },
      },
      draft,
    ),
    of(
      next(20, '09:00'),
      {
        key: 'draft-window',
        title: '宏观形势与企业年度规划',
        summary: '形势研判与年度经营计划的编制。',
        mode: 'window-platform',
        kind: 1,
        region: 'ordos',
        institution: 'ordos',
        lecturer: 0,
        venues: [placeOf('ordos', '示例高原培训楼')],
      },
      draft,
    ),
    of(
      next(24, '14:00'),
      {
        key: 'draft-tongliao',
        title: '绿色制造与循环经济',
        summary: '绿色工厂评价与循环经济项目资金。',
        mode: 'institution',
        kind: 7,
        region: 'tongliao',
        institution: 'xiliaohe',
        lecturer: 1,
        venues: [placeOf('xiliaohe', '示例西辽河礼堂')],
      },
      draft,
    ),
  ];
}

/** @param tourDay day of the finished study tour */
export const ahead = (today: number, tourDay: number): DemoSession[] => [
  ...unscored(today, tourDay),
  ...published(today),
  ...drafts(today),
];
