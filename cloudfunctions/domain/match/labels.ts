import type { Fit, Missing, Size } from './types';

export const SIZE_NAMES: Record<Size, string> = { micro: '微型', small: '小型', medium: '中型', large: '大型' };

export const FIT_NAMES: Record<Fit, string> = { fits: '符合', 'may-fit': '可能符合', 'does-not-fit': '不符合' };

export const FIELDS = {
  areaCode: '所在地区',
  industry: '所属行业',
  staff: '职工人数',
  revenueFen: '年营业收入',
  assetsFen: '资产总额',
  taxableIncomeFen: '年应纳税所得额',
  foundedDay: '成立日期',
  farming: '是否从事农牧业',
  markers: '企业称号与类型',
  founders: '创办人情况',
} as const;
export type Field = keyof typeof FIELDS;

export const lacking = (field: Field): Missing => ({ field, label: FIELDS[field] });

const FEN_PER_YUAN = 100;
const FEN_PER_WAN = 1_000_000;

/** '职工人数 12 人', '资产总额 5000 万元'. */
export function figureText(field: Field, value: number): string {
  if (field === 'staff') return `${FIELDS[field]} ${value} 人`;
  if (field === 'foundedDay') return `成立 ${value} 个月`;
  const money = value % FEN_PER_WAN === 0 ? `${value / FEN_PER_WAN} 万元` : `${value / FEN_PER_YUAN} 元`;
  return `${FIELDS[field]} ${money}`;
}
