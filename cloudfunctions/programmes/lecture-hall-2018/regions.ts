import type { Dated, Region } from '../types';

/** Annex 3 row by row: 2017 market entities and the printed yearly task. */
const rows: readonly (readonly [id: string, name: string, marketEntities: number | null, annexTask: number])[] = [
  ['autonomous-region', '自治区本级', null, 5000],
  ['hohhot', '呼和浩特市', 253918, 3400],
  ['baotou', '包头市', 200057, 2700],
  ['hulunbuir', '呼伦贝尔市', 191259, 2600],
  ['hinggan', '兴安盟', 107476, 1400],
  ['tongliao', '通辽市', 199022, 2700],
  ['chifeng', '赤峰市', 256793, 3500],
  ['xilingol', '锡林郭勒盟', 113023, 1500],
  ['ulanqab', '乌兰察布市', 114046, 1500],
  ['ordos', '鄂尔多斯市', 193929, 2600],
  ['bayannur', '巴彦淖尔市', 125089, 1700],
  ['wuhai', '乌海市', 41023, 500],
  ['alxa', '阿拉善盟', 28977, 400],
  ['manzhouli', '满洲里市', 21303, 300],
  ['erenhot', '二连浩特市', 14142, 200],
];

export const regions: Dated<readonly Region[]> = [
  {
    since: '2018-04-26',
    value: rows.map(([id, name, marketEntities, annexTask]) => ({ id, name, marketEntities, annexTask })),
    clause: '附件3',
  },
];

export const annualTask: Dated<{ total: number; ownLevel: number; unit: number }> = [
  { since: '2018-04-26', value: { total: 30000, ownLevel: 5000, unit: 100 }, clause: '一；附件3' },
];
