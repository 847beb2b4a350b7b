import { AREAS } from '../../contract/areas';
import type { Area, AreaLevel, Dated, Region } from '../types';

/** The whole; annex 3 and the sessions call what the region does itself 自治区本级. */
const ROOT = '150000';

type Row = readonly [code: string, level: AreaLevel, marketEntities: number | null, annexTask: number];

/** Annex 3 row by row: 2017 market entities and the printed yearly task. 满洲里 and 二连浩特 have rows of their own, beside their prefectures. */
const rows: readonly Row[] = [
  [ROOT, 'province', null, 5000],
  ['150100', 'prefecture', 253918, 3400],
  ['150200', 'prefecture', 200057, 2700],
  ['150700', 'prefecture', 191259, 2600],
  ['152200', 'prefecture', 107476, 1400],
  ['150500', 'prefecture', 199022, 2700],
  ['150400', 'prefecture', 256793, 3500],
  ['152500', 'prefecture', 113023, 1500],
  ['150900', 'prefecture', 114046, 1500],
  ['150600', 'prefecture', 193929, 2600],
  ['150800', 'prefecture', 125089, 1700],
  ['150300', 'prefecture', 41023, 500],
  ['152900', 'prefecture', 28977, 400],
  ['150781', 'county', 21303, 300],
  ['152501', 'county', 14142, 200],
];

const nameOf = (code: string): string => AREAS.find(([known]) => known === code)?.[1] ?? code;

/** The tree of areas: a grant for an area reaches all below it. */
export const territory: readonly Area[] = rows.map(([code, level]) => ({
  code,
  name: nameOf(code),
  parent: code === ROOT ? null : ROOT,
  level,
}));

export const regions: Dated<readonly Region[]> = [
  {
    since: '2018-04-26',
    value: rows.map(([id, , marketEntities, annexTask]) => ({
      id,
      name: id === ROOT ? '自治区本级' : nameOf(id),
      marketEntities,
      annexTask,
    })),
    clause: '附件3',
  },
];

export const annualTask: Dated<{ total: number; ownLevel: number; unit: number }> = [
  { since: '2018-04-26', value: { total: 30000, ownLevel: 5000, unit: 100 }, clause: '一；附件3' },
];
