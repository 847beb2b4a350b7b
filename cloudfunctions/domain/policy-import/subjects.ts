import { findDocumentNumbers } from './find-numbers';
import { plain, titleKey } from './plain';

const WORDS = {
  'tax-finance': ['税收', '免税', '减税', '税费', '财政资金', '专项资金', '补贴', '奖补', '补助'],
  financing: ['贷款', '融资', '担保', '贴息', '授信', '基金', '信贷'],
  innovation: ['创新', '创业', '孵化', '专精特新', '科技', '专利'],
  market: ['市场开拓', '政府采购', '展会', '会展', '出口', '电子商务'],
  rights: ['权益保护', '维权', '投诉', '拖欠', '知识产权保护'],
  'public-service': ['公共服务', '服务平台', '服务体系', '服务机构', '政务服务'],
  training: ['培训', '讲堂', '培育人才', '课程', '师资'],
} as const;
export type Kind = keyof typeof WORDS | 'other';

/** Kinds by what the document speaks of: the title counts most; at most four, the most spoken of first; `other` when nothing fits. */
export function kindsOf(title: string, text: string): Kind[] {
  const [head, body] = [plain(title), plain(text)];
  const scores = (Object.keys(WORDS) as (keyof typeof WORDS)[]).map((kind) => {
    const score = WORDS[kind].reduce((sum, word) => sum + occurrences(body, word) + 20 * occurrences(head, word), 0);
    return { kind, score };
  });
  const most = Math.max(...scores.map(({ score }) => score));
  if (most < 2) return ['other'];
  const chosen = scores.filter(({ score }) => score >= 2 && score * 4 >= most).sort((a, b) => b.score - a.score);
  return chosen.slice(0, 4).map(({ kind }) => kind);
}

function occurrences(text: string, word: string): number {
  let count = 0;
  for (let at = text.indexOf(word); at >= 0 && count < 1000; at = text.indexOf(word, at + word.length)) count += 1;
  return count;
}

/** A title in 《》 is looked for in as many characters: in a text of opening marks alone the whole rest would take for ever. */
const LONGEST_TITLE = 100;
const MOST_CITES = 100;

/** Documents that the text names: 《…》 with the number behind it, and numbers alone; not the document itself. At most a hundred. */
export function citesOf(text: string, title: string, docNo: string | null): string[] {
  const cites = new Map<string, string>();
  const covered = new Set<string>();
  const own = titleKey(title);
  for (let open = text.indexOf('《'); open >= 0 && cites.size < MOST_CITES; open = text.indexOf('《', open + 1)) {
    const length = text.slice(open, open + LONGEST_TITLE).indexOf('》') + 1;
    if (length < 6) continue;
    const name = text.slice(open, open + length);
    const key = titleKey(name);
    if (key.length < 5 || own.startsWith(key)) continue;
    const after = text.slice(open + length, open + length + 50);
    // The first closing bracket may be the year's own: '(企服(2019)18号)'.
    const [number] = '（('.includes(after.charAt(0)) ? findDocumentNumbers(after) : [];
    if (number !== undefined) covered.add(number);
    if (!cites.has(key) || number !== undefined) cites.set(key, number === undefined ? name : `${name}（${number}）`);
  }
  for (const number of findDocumentNumbers(text)) {
    if (cites.size >= MOST_CITES) break;
    if (number !== docNo && !covered.has(number)) cites.set(number, number);
  }
  return [...cites.values()];
}

export interface Agencies {
  lead: string[];
  cooperating: string[];
}

const LEADS = ['牵头单位', '牵头部门', '责任单位', '责任部门', '主办单位'];
const HELPERS = ['配合单位', '配合部门', '参加单位', '协办单位', '参与单位'];

/** Agencies named in brackets: （牵头单位：…；配合单位：…）, （责任单位：…）. One pass; '各县(市、区)' within is one name. */
export function agenciesIn(text: string): Agencies {
  const found: Agencies = { lead: [], cooperating: [] };
  const units = plain(text);
  let depth = 0;
  let names: string[] | null = null;
  let word = '';
  const end = (): void => {
    const name = word.trim();
    if (names !== null && name !== '' && name.length <= 60) names.push(name);
    word = '';
  };
  for (const character of units) {
    if (character === '(') depth += 1;
    if (character === ')') depth = Math.max(0, depth - 1);
    if ((character === '(' && depth === 1) || (character === ')' && depth === 0)) {
      end();
      names = null;
    } else if (depth === 1 && (character === ';' || character === '；' || character === '。')) {
      end();
      names = null;
    } else if (depth === 1 && character === ':') {
      const label = word.trim();
      names = LEADS.includes(label) ? found.lead : HELPERS.includes(label) ? found.cooperating : null;
      word = '';
    } else if (depth === 1 && names !== null && '、，,'.includes(character)) end();
    else if (depth > 0 && word.length < 80) word += character;
  }
  return { lead: [...new Set(found.lead)], cooperating: [...new Set(found.cooperating)] };
}
