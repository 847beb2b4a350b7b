import { articlesWith } from './bigram-graph';
import { forEachBigram, isEndMark, keyOf, queryWords } from './bigrams';
import { termOfInitials } from './known-terms';
import { meantBy } from './meant';
import { numbersIn } from './numbers-in-text';
import { phrasesWith, regionsOf, type Phrases } from './phrases';
import { documentsWith, type PolicyIndex } from './policy-index';
import { spelledBy } from './spelled';

export interface Term {
  key: number;
  weight: number;
  /** A character that was typed alone. */
  alone: boolean;
  /** Better with it, but nothing lacks without: neighbouring words that stand together, a number with its unit. */
  extra: boolean;
}

/** What a query asks for. */
export interface QueryReading {
  /** Its words without slips, as they are marked in the texts. */
  words: string[];
  /** Bigrams with how much each counts, 0–1. */
  terms: Term[];
  /** Phrases of everyday language: the phrase itself, then the terms that documents have for it. */
  concepts: { phrase: string; terms: readonly string[] }[];
  /** Words that were taken for others than were typed. */
  readAs: string[];
}

/** Question words count this much beside others. */
const QUESTION_WEIGHT = 0.1;
/** Words that were typed apart and stand together: so much for the pair between them. */
const NEIGHBOUR_WEIGHT = 0.5;
/** Stand anywhere in what people say: beside a word that no document has them with, they are no slip. */
const PARTICLES = '的了吗呢吧能要可会在和与及或被给去找谁是有没不就都也还我你他她它个几多少怎么什哪到从把让对向得着过';
/** Readings of pinyin and of slips in one query, about a millisecond each at most. */
const MAX_SPELLED = 6;
const MAX_MEANT = 8;
const MAX_WINDOW = 6;
/** A longer stretch without any word that the documents have is no slip but another subject. */
const MAX_UNKNOWN = 4;

/** Reads the words of a normalised query: pinyin, slips, everyday phrases, question words. */
export function readQuery(index: PolicyIndex, query: string, phrases: Phrases = phrasesWith()): QueryReading {
  const readAs: string[] = [];
  const budget = { meant: MAX_MEANT };
  const typed = readPinyin(index, queryWords(query), readAs);
  const reading: QueryReading = { words: [], terms: [], concepts: [], readAs };
  const seen = new Set<number>();
  const take = (term: Term) => {
    if (!seen.has(term.key)) reading.terms.push(term);
    seen.add(term.key);
  };
  let before = '';
  for (const word of typed) {
    const corrected = correct(index, phrases, word, budget, readAs);
    const { question, concept, concepts } = regionsOf(phrases, corrected);
    reading.concepts.push(...concepts);
    reading.words.push(...stretches(corrected, question));
    const numbers = numbersIn(corrected);
    const inNumber = new Uint8Array(corrected.length);
    for (const { from, to, key, withUnit } of numbers) {
      if (to - from > 1) {
        inNumber.fill(1, from, to);
        take({ key, weight: 1, alone: false, extra: false });
      }
      if (withUnit !== null) take({ key: withUnit, weight: 1, alone: false, extra: true });
    }
    forEachBigram(corrected, (key, first, second) => {
      const alone = isEndMark(key);
      if ((alone && corrected.length > 1) || inNumber[first] === 1 || inNumber[second] === 1) return;
      if (first !== second && (concept[first] ?? 0) > 0 && concept[first] === concept[second]) return;
      const asks = question[first] === 1 || question[second] === 1;
      take({ key, weight: asks ? QUESTION_WEIGHT : 1, alone, extra: false });
    });
    if (before !== '' && corrected !== '')
      take({
        key: keyOf(before.charCodeAt(before.length - 1), corrected.charCodeAt(0)),
        weight: NEIGHBOUR_WEIGHT,
        alone: false,
        extra: true,
      });
    before = corrected;
  }
  return reading;
}

interface Budget {
  meant: number;
}

/** The words with their Latin parts read as pinyin, unless the documents have them as they are. */
function readPinyin(index: PolicyIndex, typed: readonly string[], readAs: string[]): string[] {
  const budget = { left: MAX_SPELLED };
  const words: string[] = [];
  for (let at = 0; at < typed.length;) {
    // Words typed apart (peixun butie) may stand together in the documents.
    let end = at;
    while (end < typed.length && isPinyin(index, typed[end] ?? '')) end += 1;
    const joined = typed.slice(at, end).join('');
    const whole = end - at > 1 && budget.left > 0 ? spelledBy(index, joined) : null;
    if (whole?.letters === joined.length) {
      budget.left -= 1;
      words.push(whole.words[0] ?? '');
      readAs.push(whole.words[0] ?? '');
      at = end;
    } else {
      words.push(...spelledWords(index, typed[at] ?? '', words.at(-1), budget, readAs));
      at += 1;
    }
  }
  return words;
}

const isPinyin = (index: PolicyIndex, word: string): boolean =>
  /^[a-z]{2,}$/.test(word) && unknownPairs(index, word).some(Boolean);

function spelledWords(
  index: PolicyIndex,
  word: string,
  before: string | undefined,
  budget: { left: number },
  readAs: string[],
): string[] {
  const words: string[] = [];
  const say = (read: string): void => [words, readAs].forEach((list) => list.push(read));
  for (const part of word.match(/[a-z]+|[^a-z]+/g) ?? []) {
    let rest = part;
    const term = /^[b-df-hj-tw-z]{2,}$/.test(part) ? termOfInitials(index, part) : undefined;
    if (isPinyin(index, part) && term !== undefined) {
      say(term);
      continue;
    }
    while (rest.length > 1 && budget.left > 0 && isPinyin(index, part)) {
      budget.left -= 1;
      const spelled = spelledBy(index, rest);
      if (spelled === null) break;
      say(besideOf(index, words.at(-1) ?? before, spelled.words));
      rest = rest.slice(spelled.letters);
    }
    if (rest !== '') words.push(rest);
  }
  // As typed where nothing was read otherwise: ISO9001 is one word.
  return words.join('') === word ? [word] : words;
}

/** Of what a word can be, that which stands most in the same articles as the word before it. */
function besideOf(index: PolicyIndex, before: string | undefined, words: readonly string[]): string {
  const [first = ''] = words;
  if (before === undefined || before.length < 2) return first;
  let [best, most] = [first, 0];
  for (const word of words) {
    const both = articlesWith(index, before, word) / Math.sqrt(Math.max(1, articlesWith(index, word)));
    if (both <= most) continue;
    most = both;
    best = word;
  }
  return best;
}

/** A word with its slips corrected: characters that stand in no bigram of the documents are looked at with their neighbours. */
function correct(index: PolicyIndex, phrases: Phrases, word: string, budget: Budget, readAs: string[]): string {
  const { question, concept } = regionsOf(phrases, word);
  // What has a meaning of its own is no slip.
  for (const [i, number] of concept.entries()) if (number > 0) question[i] = 1;
  const unknown = unknownPairs(index, word);
  const suspect = Array.from(word, () => false).slice(0, word.length);
  for (let i = 0; i < word.length; i += 1) {
    const before = i > 0 && question[i - 1] === 0 ? unknown[i - 1] === false : false;
    const after = i + 1 < word.length && question[i + 1] === 0 ? unknown[i] === false : false;
    suspect[i] = question[i] === 0 && isIdeograph(word, i) && !before && !after && !PARTICLES.includes(word.charAt(i));
  }
  let corrected = word;
  for (let end = word.length; end > 0;) {
    if (suspect[end - 1] !== true) {
      end -= 1;
      continue;
    }
    let start = end - 1;
    while (start > 0 && suspect[start - 1] === true) start -= 1;
    const slip = end - start <= MAX_UNKNOWN ? slipIn(index, corrected, start, end, question, budget) : null;
    if (slip !== null) corrected = corrected.slice(0, slip.from) + slip.meant + corrected.slice(slip.to);
    end = slip === null ? start : Math.min(start, slip.from);
  }
  if (corrected !== word) readAs.push(corrected);
  return corrected;
}

function slipIn(
  index: PolicyIndex,
  word: string,
  start: number,
  end: number,
  question: Uint8Array,
  budget: Budget,
): { from: number; to: number; meant: string } | null {
  let tried = '';
  // With as much of what stands around it as possible: more tells more.
  for (const [left, right] of [
    [2, 2],
    [3, 0],
    [0, 3],
    [2, 0],
    [0, 2],
    [1, 1],
    [0, 0],
  ] as const) {
    const from = reach(word, question, start, -1, left);
    const to = reach(word, question, end - 1, 1, right) + 1;
    const window = word.slice(from, to);
    if (window.length < 2 || window.length > MAX_WINDOW || window === tried || budget.meant === 0) continue;
    tried = window;
    budget.meant -= 1;
    const meant = meantBy(index, window, from === start && to === end);
    if (meant !== null) return { from, to, meant };
  }
  return null;
}

/** So many ideographs further in a direction, as far as there are any that are no question. */
function reach(word: string, question: Uint8Array, from: number, step: 1 | -1, most: number): number {
  let at = from;
  while (Math.abs(at + step - from) <= most && isIdeograph(word, at + step) && question[at + step] === 0) at += step;
  return at;
}

function isIdeograph(word: string, at: number): boolean {
  const unit = word.charCodeAt(at);
  return unit >= 0x4e00 && unit <= 0x9fff;
}

/** For each two neighbouring units of a word, whether the documents never have them so. */
function unknownPairs(index: PolicyIndex, word: string): boolean[] {
  return Array.from(
    { length: Math.max(0, word.length - 1) },
    (_, i) => documentsWith(index, keyOf(word.charCodeAt(i), word.charCodeAt(i + 1))) === 0,
  );
}

function stretches(word: string, question: Uint8Array): string[] {
  const words: string[] = [];
  let from = 0;
  for (let i = 0; i <= word.length; i += 1) {
    if (i < word.length && question[i] === 0) continue;
    if (i > from) words.push(word.slice(from, i));
    from = i + 1;
  }
  return words;
}
