import type { Area, AreaLevel, Dated, Region } from '../types';

/** The whole; annex 3 and the sessions call what the region does itself 自治区本级. */
const ROOT = '150000';

type Row = readonly [code: string, name: string, level: AreaLevel, marketEntities: number | null, annexTask: number];

/** Annex 3 row by row: 2017 market entities and the printed yearly task. 满洲里 and 二连浩特 have rows of their own, beside their prefectures. */
const rows: readonly Row[] = [
  [ROOT, '自治区本级', 'province', null, 5000],
  ['150100', '呼和浩特市', 'prefecture', 253918, 3400],
  ['150200', '包头市', 'prefecture', 200057, 2700],
  ['150700', '呼伦贝尔市', 'prefecture', 191259, 2600],
  ['152200', '兴安盟', 'prefecture', 107476, 1400],
  ['150500', '通辽市', 'prefecture', 199022, 2700],
  ['150400', '赤峰市', 'prefecture', 256793, 3500],
  ['152500', '锡林郭勒盟', 'prefecture', 113023, 1500],
  ['150900', '乌兰察布市', 'prefecture', 114046, 1500],
  ['150600', '鄂尔多斯市', 'prefecture', 193929, 2600],
  ['150800', '巴彦淖尔市', 'prefecture', 125089, 1700],
  ['150300', '乌海市', 'prefecture', 41023, 500],
  ['152900', '阿拉善盟', 'prefecture', 28977, 400],
  ['150781', '满洲里市', 'county', 21303, 300],
  ['152501', '二连浩特市', 'county', 14142, 200],
];

/** The tree of areas: a grant for an area reaches all below it. */
export const territory: readonly Area[] = rows.map(([code, name, level]) => ({
  code,
  name: code === ROOT ? '内蒙古自治区' : name,
  parent: code === ROOT ? null : ROOT,
  level,
}));

export const regions: Dated<readonly Region[]> = [
  {
    since: '2018-04-26',
    value: rows.map(([id, name, , marketEntities, annexTask]) => ({ id, name, marketEntities, annexTask })),
    clause: '附件3',
  },
];

export const annualTask: Dated<{ total: number; ownLevel: number; unit: number }> = [
  { since: '2018-04-26', value: { total: 30000, ownLevel: 5000, unit: 100 }, clause: '一；附件3' },
];
