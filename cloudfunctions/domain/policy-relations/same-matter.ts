import { normalise } from '../policy/normalise';

/** What most titles share and no matter is named by. */
const COMMON = [
  '关于印发',
  '关于',
  '印发',
  '转发',
  '的通知',
  '通知',
  '实施细则',
  '实施方案',
  '实施意见',
  '管理办法',
  '暂行办法',
  '办法',
  '方案',
  '意见',
  '工作',
  '管理',
  '评价',
  '认定',
  '示范',
  '建设',
  '促进',
  '支持',
  '发展',
  '活动',
  '征求意见稿',
  '自治区',
  '中小企业',
  '小微企业',
];
/** One pass over the title; longer words stand before those that they begin with. */
const COMMON_WORDS = new RegExp(COMMON.join('|'), 'gu');
/** Shared pairs of characters per pair of either title. */
const ALIKE = 0.3;

interface Titled {
  title: string;
  regionName: string;
  kinds: readonly string[];
}

/** Two policies of one kind whose titles are about the same thing: 公共服务示范平台认定管理办法 of two cities. */
export function sameMatter(a: Titled, b: Titled): boolean {
  if (!a.kinds.some((kind) => kind !== 'other' && b.kinds.includes(kind))) return false;
  const [first, second] = [pairs(a), pairs(b)];
  if (first.size < 2 || second.size < 2) return false;
  let shared = 0;
  for (const pair of first) if (second.has(pair)) shared += 1;
  return shared >= 2 && (2 * shared) / (first.size + second.size) >= ALIKE;
}

const known = new WeakMap<Titled, ReadonlySet<string>>();

/** Pairs of characters of what a title says, read once a policy: every other one is compared with it. */
function pairs(titled: Titled): ReadonlySet<string> {
  const kept = known.get(titled);
  if (kept) return kept;
  let text = normalise(titled.title);
  for (const place of placesIn(normalise(titled.regionName))) text = text.replaceAll(place, ' ');
  text = text.replace(COMMON_WORDS, ' ');
  const found = new Set<string>();
  for (const run of text.split(/[^\p{L}\p{N}]/u)) {
    for (let i = 0; i + 1 < run.length; i += 1) found.add(run.slice(i, i + 2));
  }
  known.set(titled, found);
  return found;
}

/** '山东省聊城市' → itself and '聊城市', as titles have it. */
const placesIn = (region: string): string[] => {
  const city = region.slice(region.indexOf('省') + 1);
  return [region, city].filter((place) => place !== '');
};
