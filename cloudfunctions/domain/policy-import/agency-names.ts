import { officeAt } from './offices';
import { placeAt, unlistedPlaceEnd } from './places';
import { plain } from './plain';

const ENDINGS = [
  '委员会', '人民政府', '办公厅', '办公室', '总局', '管理局', '银行', '中心', '联合会', '国务院', '局', '厅', '部', '委', '署', '院', '会', '分行', '支行', '政府', '行署', '海关', '协会', '总会', '总队', '支队',
]; // prettier-ignore
/** No agency speaks so of itself. */
const NEVER = /转发|批转|关于|印发|通知|[各本该我你其]|有关|相关|负责|牵头|由|为|的|配合|单位$/u;
/** Offices of the whole state that bear the place of a branch behind their own name: 国家税务总局杭州市税务局. */
const WITH_BRANCHES = [
  '国家税务总局',
  '税务总局',
  '中国人民银行',
  '人民银行',
  '国家统计局',
  '国家外汇管理局',
  '国家金融监督管理总局',
  '中国银行保险监督管理委员会',
  '中国证券监督管理委员会',
];

/** Agencies of a line that holds nothing else, simplified, also without gaps between them; [] when it is no such line. */
export function agenciesOf(text: string): string[] {
  if (text.length > 400) return [];
  const names: string[] = [];
  for (const token of tokensOf(text)) {
    const read = segmented(token) ?? (isLikeAgency(token) ? [token] : null);
    if (read === null) return [];
    names.push(...read);
  }
  return names.length > 20 ? [] : [...new Set(names)];
}

/** Of listed offices alone: anything else deserves a look. */
export const isListedAgency = (name: string): boolean => (segmented(name)?.length ?? 0) === 1;

/** '示 例 市 财 政 局' is one name; '办公室' goes on with the name above. */
function tokensOf(text: string): string[] {
  const parts = plain(text)
    .replaceAll(/\((?:盖章|印章|代章|公章|章)\)/gu, '')
    .split(/[ 、，,｜;；]+/u)
    .filter((name) => name !== '');
  if (parts.length > 3 && parts.every((part) => part.length === 1)) return [parts.join('')];
  return parts.reduce<string[]>((all, part) => {
    const last = all[all.length - 1];
    if (last !== undefined && /^(?:办公室|办公厅|委员会|文件)$/u.test(part)) {
      if (part !== '文件') all[all.length - 1] = last + part;
    } else all.push(part);
    return all;
  }, []);
}

/** Place and office, one behind the other, to the end of the text; null when something else is between. */
function segmented(text: string): string[] | null {
  const names: string[] = [];
  const whole = text.endsWith('文件') ? text.slice(0, -2) : text;
  for (let at = 0; at < whole.length;) {
    const end = agencyEnd(whole, at);
    if (end === null) {
      const split = repeatedPlace(whole, at);
      if (split === null) return null;
      names.push(whole.slice(at, split));
      at = split;
      continue;
    }
    names.push(whole.slice(at, end));
    at = end;
  }
  return names.length === 0 ? null : names;
}

function agencyEnd(text: string, at: number): number | null {
  const from = text.startsWith('中共', at) ? at + 2 : at;
  const place = placeAt(text, from)?.end ?? unlistedPlaceEnd(text, from);
  const office = officeAt(text, place ?? from);
  if (office === null) return null;
  if (place === null && office - from < 3) return null;
  if (WITH_BRANCHES.some((name) => text.slice(from, office).endsWith(name))) {
    const branch = placeAt(text, office)?.end ?? unlistedPlaceEnd(text, office);
    const end = branch === null ? null : officeAt(text, branch);
    if (end !== null) return end;
    const short = /^\p{Script=Han}{2,4}(?:省|市)?(?:分行|中心支行|支行|调查队|调查总队|监管局|分局)/u.exec(
      text.slice(office),
    );
    if (short !== null) return office + short[0].length;
  }
  // 市人民政府 itself is no place's 政府 of a longer name
  return office;
}

/** '示例市未知局示例市某某局': the place that the text begins with stands again where another name begins. */
function repeatedPlace(text: string, at: number): number | null {
  const place = placeAt(text, at)?.end ?? /^\p{Script=Han}{1,4}?[省市县区盟旗]/u.exec(text.slice(at))?.[0].length;
  if (place === undefined) return null;
  const head = text.slice(at, placeAt(text, at) === null ? at + place : place);
  const next = text.indexOf(head, at + head.length + 1);
  if (next > 0) return isLikeAgency(text.slice(at, next)) ? next : null;
  return at > 0 && isLikeAgency(text.slice(at)) ? text.length : null;
}

function isLikeAgency(name: string): boolean {
  return (
    name.length >= 3 &&
    name.length <= 40 &&
    /^\p{Script=Han}+$/u.test(name) &&
    !NEVER.test(name) &&
    ENDINGS.some((end) => name.endsWith(end))
  );
}
