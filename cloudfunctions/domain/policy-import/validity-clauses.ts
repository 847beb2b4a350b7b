import { addDays, addMonths } from '../time';
import { chineseNumber } from './chinese-number';
import { findDates, type FoundDate } from './dates';

/** A day, or what follows from that of issue or printing; null: one is spoken of and was not read. */
export type Day = { day: string } | { from: 'issued' | 'printed'; add: (day: string) => string } | null;
/** What a clause says of a document's own time. */
export interface Said {
  start?: Day;
  end?: { day: string } | { months: number } | null;
  forever?: boolean;
}

const VERB = '(?:正式|追溯|全面|统一|同时|开始)?(?:施行|实施|执行|生效|试行|适用|启用|实行|开始施行|开始实施|开始执行)';
const ISSUE = '(发布|公布|印发|下发|颁布|发文|签发|公告|出台|批准|签署|发出|印制|颁发|公开|刊登|成文)';
const NUMBER = '[\\d]{1,3}|[一二两三四五六七八九十壹贰叁肆伍陆柒捌玖拾]{1,4}';

/** 自…起施行, 有效期…, …至…: what one clause says; null when it says nothing of a time. */
export function readClause(clause: string, goesOn: boolean): Said | null {
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
  // 自《…》施行之日起施行, 与《…》同时施行: that day is not here
  if (
    /(?:自|从)《[^》]{2,100}》[^@]{0,12}之日起|(?:与|同|随)《[^》]{2,100}》[^，]{0,8}(?:同时|同步|一并)(?:施行|实施|执行)/u.test(
      clause,
    )
  )
    return null;
  const named = /(?:施行|实施|执行|生效|起始)(?:日期|时间|日)?(?:为|是|：)@|^@(?:为|是)(?:施行|实施|执行|生效)/u.test(
    marked,
  );
  if (named && first !== undefined) return sureDay(first);
  const issued = ISSUED.exec(clause);
  if (issued !== null && (first === undefined || first.start > issued.index)) return afterIssue(issued);
  if (first === undefined) {
    const [, word] = OF_ISSUE.exec(clause) ?? [];
    if (word !== undefined && /有效|为期|暂定|试行|执行/u.test(clause)) return issueDay(word);
    return /(?:即日|今日|当日)起(?:正式)?(?:施行|实施|执行|生效|试行)/u.test(clause) ? issueDay('发布') : undefined;
  }
  const since = new RegExp(`(?:自|从)(?:正式)?${ISSUE}之日起?(?:至|到)@`, 'u').exec(marked);
  if (since !== null) return issueDay(since[1] ?? '');
  if (/@(?:起|日起)?(?:至|到|-|—|－|–|~|～|─)+(?:@|\d{1,2}月)/u.test(marked)) {
    if (!goesOn && !/有效|施行|实施|执行|试行|适用|生效|期限/u.test(marked)) return undefined;
    return sureDay(first);
  }
  if (FIRST.test(marked)) return sureDay(first);
  // 有效期5年，自2022年4月1日起计算
  if (
    /(?:自|从)@(?:之日)?起(?:计算|算|计|算起)?(?:$|有效|至)/u.test(marked) ||
    /(?:有效期|执行期)[^@]{0,8}(?:自|从)@/u.test(marked)
  )
    return sureDay(first);
  return undefined;
}

/** '起30日后', '起满三十日', '起': what stands between the day of issue and the verb. */
function afterIssue([whole, word = '', between = '']: RegExpExecArray): Day {
  if (/次月/u.test(whole)) return moved(word, (day) => addMonths(`${day.slice(0, 8)}01`, 1));
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
  `(?<![\\d〇零○一二三四五六七八九十])(?:(${NUMBER})(?:周|整)?年(?:零|又|另)?(?:(${NUMBER})个月|(半))?|(${NUMBER})个月|(半)年)`,
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
  const since = new RegExp(`${ISSUE}之日起?(?:至|到)@`, 'u').test(marked);
  if (since && tail !== undefined) return endDay(clause, tail);
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
    /(?:有效期?|期限|执行|施行|实施|试行|延续|延长|延期|顺延|有效时间|时间|止|政策)(?:限|间)?(?:截止)?(?:时间|日期|日)?(?:为|是|：)?(?:截至|截止|截止到|截止至|至|到|止于|延至|延长至|延续至|暂定至|暂定到)+@/u.test(
      marked,
    ) ||
    /(?:有效期|执行期|期限)截止(?:时间|日期|日)?(?:为|是|：)?@/u.test(marked) ||
    /^(?:并|且)?(?:有效期|执行期)?(?:至|到|截至|截止|截止到|于)?@(?:日)?(?:止|截止|终止|结束|到期|失效|自行失效|自动失效|废止|自行废止|自动废止|停止执行|期满|届满|为止)/u.test(
      marked,
    ) ||
    /(?:至|到|截至|截止)@(?:日)?(?:止|为止|终止|结束|到期|有效|前有效|截止|失效|废止|自行)/u.test(marked) ||
    (starts && /(?:施行|实施|执行|生效|试行)[，]?(?:至|到|截至)@/u.test(marked));
  // 2027年4月1日起失效: the day before is its last
  if (
    tail !== undefined &&
    /@(?:日)?起?(?:即行|自行|自动)?(?:失效|废止|停止执行|停止施行|不再执行|终止)/u.test(marked) &&
    /@(?:日)?起/u.test(marked)
  ) {
    const day = endDay(clause, tail);
    return day === null ? null : { day: addDays(day.day, -1) };
  }
  if (until && tail !== undefined) return endDay(clause, tail);
  // 执行至国家新政策出台为止
  if (/(?:执行|施行|实施|有效期?|延续)(?:至|到)[^@\d]{2,40}(?:为止|出台|发布|之日|届满|调整|止)$/u.test(marked))
    return null;
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
function sureDay({ day, precision }: FoundDate): Day {
  return precision === 'year' ? null : { day };
}

/** 2024年底, 2024年12月, 2024年12月31日. */
function endDay(clause: string, { day, precision, end }: FoundDate): { day: string } | null {
  if (precision === 'day') return { day };
  if (precision === 'month') return { day: addDays(addMonths(day, 1), -1) };
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
