import { addDays, addMonths } from '../time';
import type { Line } from './lines';
import { plain, titleKey } from './plain';
import { readClause, type Day, type Said } from './validity-clauses';

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
/** '第三条', '（二）', '3.' in front of a sentence. */
const NUMBERED =
  /^(?:第[一二三四五六七八九十百\d]{1,6}条[、：]?|[一二三四五六七八九十]{1,3}、|[（(][一二三四五六七八九十\d]{1,3}[）)]|\d{1,2}[.、)）](?!\d)|[①-⑳])/u;
const MOST = 2000;

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
  return (
    compact
      .split(/[。；;！!？?\n]|(?<!\d)\.|\.(?!\d)/u)
      // of a part only
      .map((sentence) => sentence.replace(NUMBERED, '').replaceAll(/[（(](?:其中|除)[^（）()]{0,80}[）)]/gu, ''))
      .filter((sentence) => sentence !== '')
  );
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
  if (
    /^[^，《》]{0,12}?(?:本|该|此)[^，《》]{0,12}(?:与|同|随|自|从)《/u.test(clause) &&
    /(?:施行|实施|执行)$/u.test(clause)
  )
    return 'own';
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

function dayOf(day: Day, { issued, printed }: IssueDays): string | null {
  if (day === null) return null;
  if ('day' in day) return day.day;
  const base = day.from === 'printed' ? (printed ?? issued) : issued;
  return base === null ? null : day.add(base);
}

/** The last day of a time of so many months that begins with `from`. */
function lastDay(from: string, months: number): string {
  const same = addMonths(from, months);
  return same.slice(8) === from.slice(8) ? addDays(same, -1) : same;
}
