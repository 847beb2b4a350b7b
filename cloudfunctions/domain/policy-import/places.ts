import { plain } from './plain';

/** The region that a title or an agency's name begins with, and how high it stands. */
export interface Region {
  level: 'national' | 'region' | 'prefecture';
  /** '全国', '内蒙古自治区', '太原市'. */
  name: string;
}

const NATIONAL = [
  '国务院',
  '工业和信息化部',
  '财政部',
  '国家',
  '中华人民共和国',
  '中共中央',
  '科技部',
  '商务部',
  '人力资源',
  '中国人民银行',
  '税务总局',
];
const MUNICIPALITIES = ['北京市', '天津市', '上海市', '重庆市'];
const PREFECTURES = {
  呼和浩特市: 'hohhot', 包头市: 'baotou', 呼伦贝尔市: 'hulunbuir', 兴安盟: 'hinggan', 通辽市: 'tongliao', 赤峰市: 'chifeng', 锡林郭勒盟: 'xilingol',
  乌兰察布市: 'ulanqab', 鄂尔多斯市: 'ordos', 巴彦淖尔市: 'bayannur', 乌海市: 'wuhai', 阿拉善盟: 'alxa', 满洲里市: 'manzhouli', 二连浩特市: 'erenhot',
  内蒙古自治区: 'autonomous-region',
} as const; // prettier-ignore
export type RegionId = (typeof PREFECTURES)[keyof typeof PREFECTURES];

/** One of the fifteen regions of annex 3, or null. */
export const regionIdOf = (name: string): RegionId | null =>
  Object.hasOwn(PREFECTURES, name) ? PREFECTURES[name as keyof typeof PREFECTURES] : null;

/** Reads the region at the head of `text`; null when none stands there. */
export function regionAtHead(text: string): Region | null {
  let units = plain(text).trim();
  for (const opening of ['关于印发', '关于公布', '关于', '《', '"', '“'])
    if (units.startsWith(opening)) units = units.slice(opening.length);
  if (NATIONAL.some((name) => units.startsWith(name))) return { level: 'national', name: '全国' };
  const head = units.slice(0, 14);
  const municipality = MUNICIPALITIES.find((name) => head.startsWith(name));
  if (municipality !== undefined) return { level: 'region', name: municipality };
  const known = Object.keys(PREFECTURES).find((name) => head.startsWith(name));
  if (known !== undefined) return { level: known === '内蒙古自治区' ? 'region' : 'prefecture', name: known };
  for (const [mark, level] of [
    ['自治区', 'region'],
    ['省', 'region'],
    ['自治州', 'prefecture'],
    ['市', 'prefecture'],
    ['盟', 'prefecture'],
  ] as const) {
    const at = head.indexOf(mark);
    if (at >= 2 && at <= 8 && /^\p{Script=Han}+$/u.test(head.slice(0, at)))
      return { level, name: head.slice(0, at + mark.length) };
  }
  return null;
}
