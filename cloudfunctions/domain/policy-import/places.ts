import { AREA_NAMES } from '../match/area-names';
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
/** The programme's own areas: those of the autonomous region. */
const HOME = Object.entries(AREA_NAMES).filter(([code]) => code.startsWith('15'));

/** Six digits of one of the region's areas by its full name, or null. */
export const regionIdOf = (name: string): string | null => HOME.find(([, known]) => known === name)?.[0] ?? null;

/** Reads the region at the head of `text`; null when none stands there. */
export function regionAtHead(text: string): Region | null {
  let units = plain(text).trim();
  for (const opening of ['关于印发', '关于公布', '关于', '《', '"', '“'])
    if (units.startsWith(opening)) units = units.slice(opening.length);
  if (NATIONAL.some((name) => units.startsWith(name))) return { level: 'national', name: '全国' };
  const head = units.slice(0, 14);
  const municipality = MUNICIPALITIES.find((name) => head.startsWith(name));
  if (municipality !== undefined) return { level: 'region', name: municipality };
  const known = HOME.find(([, name]) => head.startsWith(name));
  if (known) return { level: known[0].endsWith('0000') ? 'region' : 'prefecture', name: known[1] };
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
