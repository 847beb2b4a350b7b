import { chineseNumber } from './chinese-number';
import { findDates, type FoundDate } from './dates';
import type { Line } from './lines';
import { titleKey } from './plain';
import { plain } from './plain';

export interface Validity {
  effectiveDay: string | null;
  expiresDay: string | null;
  /** The document's own words. */
  note: string;
  /** What it says of its own time that was not read, or not for sure: somebody has to decide. */
  unread: { field: 'effectiveDay' | 'expiresDay'; said: string }[];
}

/** Days that 自发布之日 and 自印发之日 stand for; null: not known for sure. */
export interface IssueDays {
  issued: string | null;
  printed: string | null;
  /** The document's own title: 《…》 with it speaks of the document itself. */
  title: string;
}

const KINDS =
  '办法|细则|规定|通知|意见|方案|政策|措施|文件|条例|公告|决定|规则|指南|指引|规程|标准|制度|目录|计划|规划|纲要|法|通告|批复|清单|要点|导则|章程|令|若干|政策措施|举措|条款|办理|公报|函|法规|规章|实施';
/** 本办法, 该政策措施, 本实施细则; what may stand in front of its own time. */
const SELF = new RegExp(
  `(?:本|该|此|上述|以上|前述)[^，,。；;：:《》]{0,10}?(?:${KINDS})(?:[（(][^（）()]{0,12}[）)])?`,
  'u',
);
/** Nothing but such words: the clause goes on about whom the one before was. */
const FILLERS =
  /^(?:本|该|此|以上|上述|若干|相关|有关|其|且|并|同时|现|均|统一|至|到|截至|截止|于|政策|措施|办法|细则|规定|通知|意见|方案|文件|条例|公告|实施|执行|施行|试行|暂定|的|由|起|第[一二三四五六七八九十百\d]+条|[一二三四五六七八九十]+、|[（(][一二三四五六七八九十\d]+[）)]|\d+[.、]|实施时间|执行时间|施行时间|生效时间|施行日期|实施日期|执行日期|附则|时间|期限|:|：|、|即|原则上|暂行|一般|全文)*$/u;
const VERB = '(?:正式)?(?:施行|实施|执行|生效|试行|适用|启用|实行|开始施行|开始实施|开始执行)';
const ISSUE = '(发布|公布|印发|下发|颁布|发文|签发|公告|出台|批准|签署|发出|印制|颁发|公开|刊登|成文)';
const NUMBER = '[\\d]{1,3}|[一二两三四五六七八九十壹贰叁肆伍陆柒捌玖拾]{1,4}';
/** '第三条', '（二）', '3.' in front of a sentence. */
const NUMBERED =
  /^(?:第[一二三四五六七八九十百\d]{1,6}条[、：]?|[一二三四五六七八九十]{1,3}、|[（(][一二三四五六七八九十\d]{1,3}[）)]|\d{1,2}[.、)）](?!\d)|[①-⑳])/u;
const MOST = 2000;

type Day = { day: string } | { from: 'issued' | 'printed'; add: (day: string) => string } | null;
interface Said {
  start?: Day;
  end?: { day: string } | { months: number } | null;
  forever?: boolean;
}

/** Nothing is said of a time without such a word (in either kind of characters). */
const SPEAKS_OF_TIME =
  /[施执執实實试試]行|[实實]施|生效|[适適]用|[启啟]用|有效|期限|[为為]期|[暂暫]定|失效|[废廢]止|[终終]止|截止|停止|[时時]效|[执執施][行]?期|[时時][间間]/u;

/** 自…起施行, 有效期…: from the sentences in which the document speaks of itself, the last first: what is in front may speak of others. */
export function findValidity(lines: readonly Line[], days: IssueDays): Validity {
  const result: Validity = { effectiveDay: null, expiresDay: null, note: '', unread: [] };
  const saying: { said: Said; printed: string }[] = [];
  for (const { text, cell } of lines) {
    if (text.length > MOST * 10 || !SPEAKS_OF_TIME.test(text)) continue;
    let inherits = false;
    for (const sentence of sentencesIn(text)) {
      if (sentence.length > MOST || (cell && !/有效|执行|施行/u.test(sentence))) continue;
      const said = saidIn(sentence, days.title, inherits);
      inherits = said !== null;
      if (said !== null && (said.start !== undefined || said.end !== undefined || said.forever === true))
        saying.push({ said, printed: sentence });
    }
  }
  const start = last(saying, ({ said }) => said.start !== undefined);
  const end = last(saying, ({ said }) => said.end !== undefined || said.forever === true);
  result.note = [...new Set([start, end].flatMap((one) => (one === undefined ? [] : [`${one.printed}。`])))].join('');
  if (start !== undefined) {
    const from = dayOf(start.said.start ?? null, days);
    result.effectiveDay = from;
    if (from === null) result.unread.push({ field: 'effectiveDay', said: start.printed });
    else if (saying.some(({ said }) => said.start && isOther(dayOf(said.start, days), from)))
      result.unread.push({ field: 'effectiveDay', said: '前后有不同的施行日期' });
  }
  if (end?.said.end !== undefined) {
    const { end: until } = end.said;
    // 有效期五年 counts from the day of its own sentence, else from the document's.
    const from =
      (end.said.start === undefined ? null : dayOf(end.said.start, days)) ??
      result.effectiveDay ??
      (start === undefined ? days.issued : null);
    if (until === null) result.expiresDay = null;
    else if ('day' in until) result.expiresDay = until.day;
    else result.expiresDay = from === null ? null : lastDay(from, until.months);
    if (result.expiresDay === null) result.unread.push({ field: 'expiresDay', said: end.printed });
  }
  if (result.expiresDay !== null && result.effectiveDay !== null && result.expiresDay < result.effectiveDay) {
    result.unread.push({ field: 'expiresDay', said: end?.printed ?? '' });
    result.expiresDay = null;
  }
  return result;
}

const isOther = (a: string | null, b: string): boolean => a !== null && a !== b;
const last = <T>(all: readonly T[], fits: (one: T) => boolean): T | undefined => [...all].reverse().find(fits);

/** Sentences without white space; '5年.' ends one as well. */
function sentencesIn(text: string): string[] {
  const compact = plain(text).replaceAll(/\s+/gu, '').replaceAll(/,/gu, '，').replaceAll(/:/gu, '：');
  return compact
    .split(/[。；;！!？?\n]|(?<!\d)\.|\.(?!\d)/u)
    .map((sentence) => sentence.replace(NUMBERED, ''))
    .filter((sentence) => sentence !== '');
}

/** What one sentence says of the document's own time; null: it speaks of something else. */
function saidIn(sentence: string, title: string, inherited: boolean): Said | null {
  let own = inherited && !/^[^，]{0,30}《/u.test(sentence);
  let found: Said | null = null;
  const said: Said = {};
  for (const clause of clausesOf(sentence)) {
    const about = subjectOf(clause, title);
    if (about === 'own') own = true;
    else if (about === 'other') {
      own = false;
      continue;
    }
    if (!own && !/^(?:自|从|于)/u.test(clause) && about !== 'silent') continue;
    // 有效期五年（自…至…）
    const read = readClause(clause, said.end !== undefined);
    if (read === null) continue;
    if (!own && read.start === undefined && about !== 'silent') continue;
    own = true;
    found = said;
    // 自发布之日起施行，有效期三年（2020年1月至2022年12月31日）: from when is said already
    Object.assign(said, read, said.start === undefined ? {} : { start: said.start });
  }
  return found ?? (own ? {} : null);
}

const clausesOf = (sentence: string): string[] =>
  sentence
    .split('，')
    .flatMap((clause) => clause.split(/[（(](?=自|从|有效|执行|实施|暂定|试行)|(?<=[年日])[）)]/u))
    .filter((clause) => clause !== '');

/** Whom the clause speaks of, by what stands in front of its time; `silent`: of nobody, in a place for that ('有效期：三年'). */
function subjectOf(clause: string, title: string): 'own' | 'other' | 'same' | 'silent' {
  const at = clause.search(
    /(?:自|从|于|由)?(?:\d{4}|二[〇○零0O])|自|从(?=\d|二|公|发|印)|有效期|有效时|执行期|实施期|试行|暂定|暂行|执行至|施行至|实施至|执行到|执行时|实施时|施行时|执行期限|为期|有效|期限|长期/u,
  );
  const before = at < 0 ? clause : clause.slice(0, at);
  const quoted = before.indexOf('《');
  if (quoted >= 0) {
    const name = before.slice(quoted + 1, before.indexOf('》', quoted) < 0 ? undefined : before.indexOf('》', quoted));
    const [a, b] = [titleKey(name), titleKey(title)];
    return a.length >= 4 && (b.includes(a) || a.includes(b)) ? 'own' : 'other';
  }
  if (SELF.test(before)) return /其中|第[一二三四五六七八九十\d]+[条款项章节]/u.test(before) ? 'other' : 'own';
  if (at < 0) return 'same';
  if (before === '' || FILLERS.test(before)) {
    if (/^(?:政策|措施|办法|文件|实施|执行|施行|试行)/u.test(before)) return 'own';
    return /^(?:有效期|执行期|实施期|施行时间|执行时间|实施时间|有效时间|生效时间)/u.test(
      clause.slice(before.length),
    ) || /(?:时间|日期|期限)[：:]$/u.test(before)
      ? 'silent'
      : 'same';
  }
  return 'other';
}

/** 自…起施行, 有效期…, …至…: what one clause says; null when it says nothing of a time. */
function readClause(clause: string, goesOn: boolean): Said | null {
  const said: Said = {};
  const start = startIn(clause, goesOn);
  if (start !== undefined) said.start = start;
  const end = endIn(clause, start !== undefined);
  if (end === 'forever') said.forever = true;
  else if (end !== undefined) said.end = end;
  return Object.keys(said).length === 0 ? null : said;
}

const FIRST = new RegExp(
  `(?:自|从|于|由)?@(?:零时|0时)?(?:之?日)?(?:起|开始|始|起开始)?${VERB}(?!的|期间|情况|单位|过程|细则|方案)`,
  'u',
);
const ISSUED = new RegExp(
  `(?:自|从|于|由)?(?:本[^，]{2,8}?)?(?:正式)?${ISSUE}(?:之|的|当)?(?:日|次日|之次日|次月1日|次月一日|日的次日)([^，]{0,14}?)${VERB}(?!的|期间)`,
  'u',
);
const OF_ISSUE = new RegExp(`(?:自|从)?(?:正式)?${ISSUE}(?:之|的|当)?日`, 'u');

function startIn(clause: string, goesOn: boolean): Day | undefined {
  const dates = findDates(clause);
  const marked = withMarks(clause, dates);
  const [first] = dates;
  const issued = ISSUED.exec(clause);
  if (issued !== null && (first === undefined || first.start > issued.index)) return afterIssue(issued);
  if (first === undefined) {
    const [, word] = OF_ISSUE.exec(clause) ?? [];
    if (word !== undefined && /有效|为期|暂定|试行|执行/u.test(clause)) return issueDay(word);
    return /(?:即日|今日|当日)起(?:正式)?(?:施行|实施|执行|生效|试行)/u.test(clause) ? issueDay('发布') : undefined;
  }
  if (/@(?:起|日起)?(?:至|到|-|—|－|–|~|～|─)+(?:@|\d{1,2}月)/u.test(marked)) {
    if (!goesOn && !/有效|施行|实施|执行|试行|适用|生效|期限/u.test(marked)) return undefined;
    return sureDay(first, 'start');
  }
  if (FIRST.test(marked)) return sureDay(first, 'start');
  // 有效期5年，自2022年4月1日起计算
  if (
    /(?:自|从)@(?:之日)?起(?:计算|算|计|算起)?(?:$|有效|至)/u.test(marked) ||
    /(?:有效期|执行期)[^@]{0,8}(?:自|从)@/u.test(marked)
  )
    return sureDay(first, 'start');
  return undefined;
}

/** '起30日后', '起满三十日', '起': what stands between the day of issue and the verb. */
function afterIssue([whole, word = '', between = '']: RegExpExecArray): Day {
  if (/次月/u.test(whole)) return moved(word, (day) => `${addMonths(day.slice(0, 8) + '01', 1)}`);
  if (/次日/u.test(whole)) return moved(word, (day) => addDays(day, 1));
  const rest = between
    .replace(/^起?/u, '')
    .replace(/^(?:之日起|开始|正式)/u, '')
    .replace(/起$/u, '');
  if (rest === '' || rest === '开始') return issueDay(word);
  const later = new RegExp(`^(?:的)?(${NUMBER})(日|天|个?月)(?:之?后|以后|后起)$`, 'u').exec(rest);
  const amount = later === null ? null : numberOf(later[1] ?? '');
  if (amount === null) return null;
  return (later?.[2] ?? '').endsWith('月')
    ? moved(word, (day) => addMonths(day, amount))
    : moved(word, (day) => addDays(day, amount));
}

const moved = (word: string, add: (day: string) => string): Day => ({
  from: ['印发', '印制', '下发'].includes(word) ? 'printed' : 'issued',
  add,
});
const issueDay = (word: string): Day => moved(word, (day) => day);

const DURATION = new RegExp(
  `(?:(${NUMBER})(?:周|整)?年(?:零|又|另)?(?:(${NUMBER})个月|(半))?|(${NUMBER})个月|(半)年)`,
  'u',
);
const LASTS =
  /(?:有效期|有效时间|有效期限|执行期|执行期限|实施期|实施期限|施行期|试行期|执行时间|实施时间|施行时间|期限|为期|暂定|试行|暂行|政策期|时限|时效)/u;

/** Of the words that speak of an end; undefined: none does. Null: one does, and its day was not read. */
function endIn(clause: string, starts: boolean): Said['end'] | 'forever' | undefined {
  if (/长期有效/u.test(clause)) return 'forever';
  const dates = findDates(clause);
  const marked = withMarks(clause, dates);
  const tail = dates[dates.length - 1];
  const range = /@(?:起|日起)?(?:至|到|-|—|－|–|~|～|─|——)+(@)?/u.exec(marked);
  const lasts = LASTS.test(clause) || /有效/u.test(clause);
  if (range !== null && (lasts || starts)) {
    if (range[1] !== undefined && tail !== undefined) return endDay(clause, tail);
    const short = /(?:至|到|-|—|－|–|~|～)+(\d{1,2})月(\d{1,2})日/u.exec(clause);
    const [first] = dates;
    if (short !== null && first !== undefined)
      return {
        day: `${first.day.slice(0, 4)}-${(short[1] ?? '').padStart(2, '0')}-${(short[2] ?? '').padStart(2, '0')}`,
      };
  }
  const until =
    /(?:有效期?|期限|执行|施行|实施|试行|延续|延长|延期|顺延|有效时间|时间|止|政策)(?:限|间)?(?:为|是|：)?(?:截至|截止|截止到|截止至|至|到|止于|延至|延长至|延续至|暂定至|暂定到)+@/u.test(
      marked,
    ) ||
    /^(?:并|且)?(?:有效期|执行期)?(?:至|到|截至|截止|截止到|于)?@(?:日)?(?:止|截止|终止|结束|到期|失效|自行失效|自动失效|废止|自行废止|自动废止|停止执行|期满|届满|为止)/u.test(
      marked,
    ) ||
    /(?:至|到|截至|截止)@(?:日)?(?:止|为止|终止|结束|到期|有效|前有效|截止|失效|废止|自行)/u.test(marked) ||
    (starts && /(?:施行|实施|执行|生效|试行)[，]?(?:至|到|截至)@/u.test(marked));
  if (until && tail !== undefined) return endDay(clause, tail);
  const at = clause.search(LASTS);
  const length = DURATION.exec(clause.slice(Math.max(0, at)).replaceAll(/[（(]\d+[）)]/gu, ''));
  if (at >= 0 && length !== null) {
    const before = clause.slice(Math.max(0, at), Math.max(0, at) + length.index);
    if (/至|到|不超过|不少于|-|—|～|~|每|或/u.test(before)) return null;
    const rest = clause.slice(Math.max(0, at) + length.index + length[0].length);
    return /^(?:至|到|-|—|～|~|或)/u.test(rest) ? null : monthsOf(length);
  }
  // '五年内有效', '3年有效'
  const within = new RegExp(`${DURATION.source}(?:之内|内|以内)?有效`, 'u').exec(clause);
  if (within !== null) return monthsOf(within);
  if (at >= 0 && /有效期|执行期|实施期|试行期/u.test(clause) && !/有效期(?:内|满|届满|间)|期满|届满/u.test(clause))
    return /有效期|执行期|实施期/u.test(clause) && clause.length <= 60 && !starts ? null : undefined;
  return undefined;
}

function monthsOf([, years, months, half, onlyMonths, halfYear]: RegExpExecArray): { months: number } | null {
  if (halfYear !== undefined) return { months: 6 };
  const all = [years, months, onlyMonths].map((one) => (one === undefined ? 0 : numberOf(one)));
  const [y, m, only] = all;
  if (y === null || m === null || only === null) return null;
  const total = (y ?? 0) * 12 + (m ?? 0) + (half === undefined ? 0 : 6) + (only ?? 0);
  return total > 0 && total <= 600 ? { months: total } : null;
}

const numberOf = (text: string): number | null => (/^\d+$/u.test(text) ? Number(text) : chineseNumber(text));

/** A day, a month's first day; a year alone is no day. */
function sureDay({ day, precision }: FoundDate, _side: 'start'): Day {
  return precision === 'year' ? null : { day };
}

/** 2024年底, 2024年12月, 2024年12月31日. */
function endDay(clause: string, { day, precision, end }: FoundDate): { day: string } | null {
  if (precision === 'day') return { day };
  if (precision === 'month') return { day: lastDay(day, 1) };
  return /^(?:年)?(?:底|末|年底|年末)/u.test(clause.slice(end)) ? { day: `${day.slice(0, 4)}-12-31` } : null;
}

/** Dates as '@', so that what stands around them can be compared. */
function withMarks(clause: string, dates: readonly FoundDate[]): string {
  let text = '';
  let from = 0;
  for (const { start, end } of dates) {
    text += `${clause.slice(from, start)}@`;
    from = end;
  }
  return text + clause.slice(from);
}

function dayOf(day: Day, { issued, printed }: IssueDays): string | null {
  if (day === null) return null;
  if ('day' in day) return day.day;
  const base = day.from === 'printed' ? (printed ?? issued) : issued;
  return base === null ? null : day.add(base);
}

const utc = (day: string): Date => new Date(`${day}T00:00:00Z`);
const iso = (date: Date): string => date.toISOString().slice(0, 10);

function addDays(day: string, count: number): string {
  const date = utc(day);
  date.setUTCDate(date.getUTCDate() + count);
  return iso(date);
}

/** The same day so many months on, or the month's last when it has no such day. */
function addMonths(day: string, months: number): string {
  const date = utc(`${day.slice(0, 8)}01`);
  date.setUTCMonth(date.getUTCMonth() + months + 1, 0);
  return `${iso(date).slice(0, 8)}${String(Math.min(Number(day.slice(8)), date.getUTCDate())).padStart(2, '0')}`;
}

/** The last day of a time of so many months that begins with `from`. */
function lastDay(from: string, months: number): string {
  const same = addMonths(from, months);
  return same.slice(8) === from.slice(8) ? addDays(same, -1) : same;
}
