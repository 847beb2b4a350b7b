import { areaAt, areasNamed, areasOfChina, type Area } from '../areas';
import { AREA_NAMES } from '../match/area-names';
import { officeAt } from './offices';
import { plain } from './plain';

/** The region that a document names, and how high it stands. */
export interface Region {
  level: 'national' | 'region' | 'prefecture' | 'county';
  /** '全国', '内蒙古自治区', '太原市', '杭州市萧山区', '成都高新区'. */
  name: string;
  /** Named in full where nothing else can be meant; false: somebody has to look. */
  certain: boolean;
}

/** What the whole state's offices begin with. */
const NATIONAL = [
  '国务院', '国家', '中华人民共和国', '中共中央', '中央', '全国', '工业和信息化部', '财政部', '科技部', '科学技术部', '商务部', '人力资源社会保障部', '人力资源和社会保障部',
  '中国人民银行', '税务总局', '教育部', '农业农村部', '交通运输部', '住房城乡建设部', '住房和城乡建设部', '文化和旅游部', '生态环境部', '自然资源部', '水利部', '公安部', '民政部', '司法部',
  '海关总署', '市场监管总局', '金融监管总局', '最高人民法院', '最高人民检察院', '应急管理部', '国资委', '证监会', '审计署',
]; // prettier-ignore
/** Kinds of zones that bear the name of the city or county that they belong to. */
const ZONES = [
  '高新技术产业开发区', '高新技术产业园区', '高新技术开发区', '高新区', '经济技术开发区', '经济开发区', '经开区', '工业园区', '工业园', '开发区', '综合保税区', '综保区', '保税区', '自由贸易试验区', '自贸区', '自贸试验区',
  '临空经济区', '临港经济区', '临港经济开发区', '产业园区', '循环经济区', '示范区', '新区', '科学城', '科技城', '国际港务区', '旅游度假区', '合作区', '生态城', '管理区',
]; // prettier-ignore
/** Zones with a name of their own (new areas of the State Council, and their like). */
const NAMED_ZONES = [
  '雄安新区', '河北雄安新区', '两江新区', '重庆两江新区', '舟山群岛新区', '兰州新区', '南沙新区', '西咸新区', '贵安新区', '西海岸新区', '青岛西海岸新区', '金普新区', '大连金普新区', '天府新区', '四川天府新区', '湘江新区',
  '湖南湘江新区', '江北新区', '南京江北新区', '福州新区', '滇中新区', '云南滇中新区', '哈尔滨新区', '长春新区', '赣江新区', '江西赣江新区', '横琴粤澳深度合作区', '前海深港现代服务业合作区', '临港新片区', '中关村科技园区', '海南自由贸易港',
  '东湖新技术开发区', '武汉东湖新技术开发区', '光明科学城', '西安国际港务区', '平潭综合实验区', '和林格尔新区', '苏州工业园区', '张江高新区', '紫竹高新区',
]; // prettier-ignore
/** The programme's own areas: those of the autonomous region. */
const HOME = Object.entries(AREA_NAMES).filter(([code]) => code.startsWith('15'));
/** Words that are an area's name in one province and everyday words in the others. */
const EVERYDAY = new Set([
  '城区',
  '郊区',
  '矿区',
  '西区',
  '东区',
  '市中区',
  '城中区',
  '新城区',
  '老城区',
  '城东区',
  '城西区',
  '城北区',
  '城关区',
  '新市区',
]);
const LEVELS = { province: 'region', prefecture: 'prefecture', county: 'county', zone: 'county' } as const;

/** Six digits of one of the region's areas by its full name, or null. */
export const regionIdOf = (name: string): string | null => HOME.find(([, known]) => known === name)?.[0] ?? null;

/** A place's name that begins at `at`: an area of the list, a zone; null for everything else. */
export function placeAt(units: string, at: number): { region: Region; end: number } | null {
  const zone = zoneAt(units, at);
  if (zone !== null) return zone;
  const found = areaAt(units, at);
  if (found === null) return null;
  const { areas, names, end } = found;
  const [area] = areas;
  if (area === undefined) return null;
  const name = names[names.length - 1] ?? '';
  // '重庆市场' and '城区改造' name no place
  const next = units.charAt(end);
  if (
    (name.endsWith('市') && next === '场' && officeAt(units, end - 1) === null) ||
    (name.endsWith('区') && '域块间'.includes(next) && next !== '')
  )
    return null;
  if (names.length === 1 && EVERYDAY.has(name) && officeAt(units, end) === null) return null;
  const inner = zoneAt(units, end, area);
  if (inner !== null)
    return { region: { ...inner.region, name: shown([...names, units.slice(end, inner.end)]) }, end: inner.end };
  return { region: { level: LEVELS[area.level], name: shown(names), certain: areas.length === 1 }, end };
}

/** Without the province in front of what lies in it: 浙江省杭州市萧山区 is 杭州市萧山区; 北京市海淀区 stays. */
function shown(names: readonly string[]): string {
  const [first = ''] = names;
  const province =
    names.length > 1 && !first.endsWith('市') && areasNamed(first).some(({ level }) => level === 'province');
  return (province ? names.slice(1) : names).join('');
}

/** 成都高新区, 西安国际港务区: a named zone, or a city's name without 市 and a kind of zone; behind an area's full name the kind alone. */
function zoneAt(units: string, at: number, within?: Area): { region: Region; end: number } | null {
  const named = longest(NAMED_ZONES, units, at);
  if (named !== null) return zone(units, at, at + named.length);
  if (within !== undefined) {
    const kind = longest(ZONES, units, at);
    return kind === null ? null : zone(units, at, at + kind.length);
  }
  for (let length = 5; length >= 2; length -= 1) {
    const kind = longest(ZONES, units, at + length);
    if (kind === null) continue;
    if (shortNames().has(units.slice(at, at + length))) return zone(units, at, at + length + kind.length);
  }
  return null;
}

const zone = (units: string, at: number, end: number): { region: Region; end: number } => ({
  region: { level: 'county', name: units.slice(at, end), certain: true },
  end,
});

let shorts: ReadonlySet<string> | null = null;
/** 成都 for 成都市, 内蒙古 for 内蒙古自治区; of at least two characters. */
function shortNames(): ReadonlySet<string> {
  shorts ??= new Set(
    areasOfChina().flatMap(({ name, level }) => {
      const short = name.replace(
        /(?:壮族|回族|维吾尔)?(?:特别行政区|自治区|自治州|自治县|地区|省|市|县|盟|区|旗)$/u,
        '',
      );
      return level !== 'zone' && short.length >= 2 && short !== name ? [short] : [];
    }),
  );
  return shorts;
}

const longest = (words: readonly string[], units: string, at: number): string | null =>
  words.reduce<string | null>(
    (best, word) => (units.startsWith(word, at) && word.length > (best?.length ?? 0) ? word : best),
    null,
  );

/** What may stand in front of a title's region. */
const OPENINGS = [
  '关于印发',
  '关于公布',
  '关于发布',
  '关于修订',
  '关于转发',
  '转发',
  '关于',
  '《',
  '"',
  '“',
  '印发',
  '中共',
  '中国共产党',
  '(',
  '【',
];

/** Reads the region at the head of `text`; null when none stands there. */
export function regionAtHead(text: string): Region | null {
  const units = plain(text).replaceAll(' ', '');
  let at = 0;
  for (let moved = true; moved;) {
    moved = false;
    const opening =
      OPENINGS.find((word) => units.startsWith(word, at)) ??
      /^(?:\d{4}|[二〇零○一三四五六七八九]{4})(?:-\d{4})?年度?/u.exec(units.slice(at, at + 16))?.[0];
    if (opening !== undefined) {
      at += opening.length;
      moved = true;
    }
  }
  if (NATIONAL.some((name) => units.startsWith(name, at))) {
    // 国家税务总局杭州市税务局 and 中国人民银行杭州中心支行 are of the city
    const office = officeAt(units, at);
    const branch = office === null ? null : (placeAt(units, office)?.region ?? shortAt(units, office));
    return branch ?? { level: 'national', name: '全国', certain: true };
  }
  return placeAt(units, at)?.region ?? unlisted(units, at);
}

/** 杭州 in 杭州中心支行: the province or prefecture with that short name. */
function shortAt(units: string, at: number): Region | null {
  const short = /^(\p{Script=Han}{2,4}?)(?:省|市)?(?:分行|中心支行|支行|调查队|调查总队|监管局|分局)/u.exec(
    units.slice(at, at + 12),
  )?.[1];
  if (short === undefined) return null;
  const area = areasOfChina().find(
    ({ name, level }) => level !== 'county' && level !== 'zone' && name.startsWith(short) && shortNames().has(short),
  );
  return area === undefined ? null : { level: LEVELS[area.level], name: area.name, certain: false };
}

/** '示例市财政局': no area of the list, but an office stands behind it. */
function unlisted(units: string, at: number): Region | null {
  const end = unlistedPlaceEnd(units, at);
  if (end === null) return null;
  const name = units.slice(at, end);
  const kind = name.slice(-1);
  const level = name.endsWith('自治区') || kind === '省' ? 'region' : '县区旗'.includes(kind) ? 'county' : 'prefecture';
  const cut =
    level === 'region'
      ? -1
      : Math.max(name.indexOf('省'), name.indexOf('自治区') < 0 ? -1 : name.indexOf('自治区') + 2);
  return { level, name: cut > 0 && cut < name.length - 1 ? name.slice(cut + 1) : name, certain: false };
}

/** Where a name like a place's ends, right in front of an office's; null when none stands there. */
export function unlistedPlaceEnd(units: string, at: number): number | null {
  for (let end = at + 3; end <= Math.min(units.length, at + 12); end += 1) {
    const name = units.slice(at, end);
    if (!/^\p{Script=Han}+$/u.test(name)) return null;
    if (!/[市县区省盟旗州]$/u.test(name) || /[全各本我该]/u.test(name.charAt(0)) || name === '自治区') continue;
    if (officeAt(units, end) !== null) return end;
  }
  return null;
}

/** The only area that a title names anywhere; null when there is none, or several. */
export function regionWithin(text: string): Region | null {
  const units = plain(text).replaceAll(' ', '');
  const found = new Map<string, Region>();
  for (let at = 0; at < units.length; at += 1) {
    const place = placeAt(units, at);
    if (place === null) continue;
    found.set(place.region.name, place.region);
    at = place.end - 1;
  }
  const [only] = found.values();
  return found.size === 1 && only !== undefined && only.name.length >= 3 ? { ...only, certain: false } : null;
}
