import { atClock, dayOfMonth, weekdayAfter } from '../time';
import { placeOf, venueIn } from './plan';
import { of } from './rows';
import type { DemoSession } from './types';

/** For the bureau to publish: all of next month. */
export function drafts(today: number): DemoSession[] {
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
        region: '150200',
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
        region: '152200',
        institution: 'xiliaohe',
        lecturer: 9,
        classHours: 3,
        venues: [venueIn('152200', '示例兴安盟旗县礼堂', 100, true)],
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
        region: '150600',
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
        region: '150500',
        institution: 'xiliaohe',
        lecturer: 1,
        venues: [placeOf('xiliaohe', '示例西辽河礼堂')],
      },
      draft,
    ),
  ];
}
