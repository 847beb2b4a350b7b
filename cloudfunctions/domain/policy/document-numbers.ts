import { parseDocumentNumber } from '../identifiers';
import { normalise } from './normalise';
import { numberKey } from './number-table';
import { readingOf, syllables } from './pinyin';
import { lowerBound, type PolicyIndex } from './policy-index';
import { policyAt } from './segment';

interface Numbered {
  policy: number;
  agency: string;
  /** First letters of the agency's pinyin. */
  initials: string;
  sound: string;
}

export interface NumberMatch {
  /** Policies whose number was asked for, with how sure that is: 1 with its agency, less without. */
  policies: ReadonlyMap<number, number>;
  /** What is left of the query. */
  rest: string;
}

/** What may stand between year and number, whichever comes first. */
const GLUE = '〔〕[]()【】{}<>〈〉《》﹝﹞「」『』"\'|年第字号-–—_/.,，、 ';
const MAX_GLUE = 4;
/** An agency's abbreviation ends in one of these; what ends so and is no agency of the document is another document. */
const AGENCY_END = '字发函办规令告通';
/** After these a number is a date, a sum or a share. */
const UNITS = '月日时分元万亿千百个人家户期名%％岁倍以至到';
const MAX_AGENCY = 20;
/** A document of the agency that was named, of one that was not, of one that was named almost rightly. */
const SURE = { same: 1, similar: 0.8, unnamed: 0.6 } as const;

/** Living documents with this year and number. */
function numbered(index: PolicyIndex, year: number, number: number): Numbered[] {
  const key = numberKey(year, number);
  const found: Numbered[] = [];
  for (const { segment, firstPolicy, dead } of index.parts) {
    for (let at = lowerBound(segment.numberKeys, key); segment.numberKeys[at] === key; at += 1) {
      const own = segment.numberPolicies[at] ?? 0;
      const { docNo } = policyAt(segment, own);
      const parsed = docNo === null ? null : parseDocumentNumber(docNo);
      if (parsed === null || dead[own] === 1) continue;
      const agency = normalise(parsed.agency);
      const read = [...agency].map((c) => syllables[readingOf(c.charCodeAt(0)) - 1] ?? c);
      const initials = read.map((syllable) => syllable.charAt(0)).join('');
      found.push({ policy: firstPolicy + own, agency, initials, sound: read.join('') });
    }
  }
  return found;
}

/**
 * Finds document numbers anywhere in a normalised query: year and number in either order, in any bracket or none, with
 * the agency in characters, pinyin or initials, or without it; letters typed for digits (2O18) and a bracket read as a
 * digit (〔20204号) are forgiven. One pass over the runs of digits.
 */
export function findNumbers(index: PolicyIndex, query: string): NumberMatch {
  const policies = new Map<number, number>();
  const runs = digitRuns(query);
  let rest = query;
  const accept = (year: number, number: string, from: number, to: number) => {
    if (UNITS.includes(query.charAt(to) || ' ')) return;
    const known = numbered(index, year, Number(number));
    if (known.length === 0) return;
    const before = agencyBefore(query, from);
    const whole = query.charAt(to) === '号' ? to + 1 : to;
    const after = agencyAfter(query, whole);
    for (const entry of known) {
      const sure = Math.max(agreement(entry, before.text), after.text === '' ? 0 : agreement(entry, after.text));
      if (sure === 0) continue;
      policies.set(entry.policy, Math.max(sure, policies.get(entry.policy) ?? 0));
      const start = agreement(entry, before.text) > SURE.unnamed ? before.from : from;
      const end = after.text !== '' && agreement(entry, after.text) > SURE.unnamed ? after.to : whole;
      rest = rest.slice(0, start) + ' '.repeat(end - start) + rest.slice(end);
    }
  };
  for (const [i, run] of runs.entries()) {
    const next = runs[i + 1];
    const year = yearOf(run.digits);
    if (next !== undefined && isGlue(query, run.to, next.from)) {
      if (year !== null && next.digits.length <= 5) accept(year, next.digits, run.from, next.to);
      const later = yearOf(next.digits);
      if (later !== null && run.digits.length <= 5) accept(later, run.digits, run.from, next.to);
    }
    if (run.digits.length > 4 && run.digits.length <= 9) {
      const joined = yearOf(run.digits.slice(0, 4));
      const number = run.digits.slice(4);
      if (joined !== null) accept(joined, number, run.from, run.to);
      // A closing bracket that was read as 1 or 7.
      if (joined !== null && number.length > 1 && /^[17]/.test(number))
        accept(joined, number.slice(1), run.from, run.to);
    }
  }
  return { policies, rest };
}

interface Run {
  digits: string;
  from: number;
  to: number;
}

function digitRuns(query: string): Run[] {
  const runs: Run[] = [];
  for (let i = 0; i < query.length; i += 1) {
    if (!isDigit(query.charAt(i))) continue;
    const from = i;
    let digits = '';
    for (; i < query.length; i += 1) {
      const digit = digitAt(query, i);
      if (digit === '') break;
      digits += digit;
    }
    runs.push({ digits, from, to: i });
  }
  return runs;
}

/** A digit, or a letter that looks like one behind a digit and before no other letter: 2o18, 20l8. */
function digitAt(query: string, i: number): string {
  const character = query.charAt(i);
  if (isDigit(character)) return character;
  const next = query.charAt(i + 1);
  if (next >= 'a' && next <= 'z' && !'oli'.includes(next)) return '';
  if (character === 'o') return '0';
  return character === 'l' || character === 'i' ? '1' : '';
}

function isDigit(character: string): boolean {
  return character >= '0' && character <= '9';
}

function yearOf(digits: string): number | null {
  const year = Number(digits);
  return digits.length === 4 && year >= 1949 && year <= 2100 ? year : null;
}

function isGlue(query: string, from: number, to: number): boolean {
  if (to - from > MAX_GLUE || to === from) return false;
  for (let i = from; i < to; i += 1) if (!GLUE.includes(query.charAt(i))) return false;
  return true;
}

function isLetter(character: string): boolean {
  return (character >= 'a' && character <= 'z') || (character >= '\u4e00' && character <= '\u9fff');
}

function agencyBefore(query: string, to: number): { text: string; from: number } {
  let end = to;
  while (end > 0 && to - end < MAX_GLUE && GLUE.includes(query.charAt(end - 1)) && !isLetter(query.charAt(end - 1)))
    end -= 1;
  let from = end;
  while (from > 0 && end - from < MAX_AGENCY && isLetter(query.charAt(from - 1))) from -= 1;
  return { text: query.slice(from, end), from };
}

function agencyAfter(query: string, from: number): { text: string; to: number } {
  let start = from;
  while (start - from < MAX_GLUE && start < query.length && GLUE.includes(query.charAt(start))) start += 1;
  let to = start;
  while (to < query.length && to - start < MAX_AGENCY && isLetter(query.charAt(to))) to += 1;
  return { text: query.slice(start, to), to };
}

/** How well what was typed beside the number fits the document's agency; 0: it names another one. */
function agreement(entry: Numbered, typed: string): number {
  if (typed === '' || entry.agency === '') return SURE.unnamed;
  if (typed.endsWith(entry.agency) || typed.startsWith(entry.agency)) return SURE.same;
  if (typed.charAt(0) <= 'z') {
    if (typed === entry.initials || typed === entry.sound) return SURE.same;
    return entry.initials.startsWith(typed) || entry.initials.endsWith(typed) || entry.sound.startsWith(typed)
      ? SURE.similar
      : SURE.unnamed;
  }
  let shared = 0;
  for (const character of entry.agency) if (typed.includes(character)) shared += 1;
  // The last character (字, 发) is shared by most.
  if (shared >= 2 && shared / entry.agency.length >= 0.5) return SURE.similar;
  return AGENCY_END.includes(typed.slice(-1)) ? 0 : SURE.unnamed;
}
