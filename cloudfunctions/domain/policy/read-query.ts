import { forEachBigram, isEndMark, keyOf, queryWords } from './bigrams';
import { meantBy } from './meant';
import { regionsOf } from './phrases';
import { documentsWith, type PolicyIndex } from './policy-index';
import { spelledBy } from './spelled';

/** What a query asks for. */
export interface QueryReading {
  /** Its words without slips, as they are marked in the texts; terms that mean the same among them. */
  words: string[];
  /** Bigrams with how much each counts, 0–1. */
  terms: { key: number; weight: number; alone: boolean }[];
  /** Phrases of everyday language: the phrase itself, then the terms that documents have for it. */
  concepts: { phrase: string; terms: readonly string[] }[];
  /** Words that were taken for others than were typed. */
  readAs: string[];
}

/** Question words count this much beside others. */
const QUESTION_WEIGHT = 0.1;
/** Searches of the lexicon in one query, about a millisecond each at most. */
const MAX_SPELLED = 6;
const MAX_MEANT = 8;
const MAX_WINDOW = 6;
/** A longer stretch without any word that the documents have is no slip but another subject. */
const MAX_UNKNOWN = 4;

/** Reads the words of a normalised query: pinyin, slips, everyday phrases, question words. */
export function readQuery(index: PolicyIndex, query: string): QueryReading {
  const readAs: string[] = [];
  const budget = { spelled: MAX_SPELLED, meant: MAX_MEANT };
  const typed = queryWords(query).flatMap((word) => spelledWords(index, word, budget, readAs));
  const reading: QueryReading = { words: [], terms: [], concepts: [], readAs };
  const seen = new Set<number>();
  for (const word of typed) {
    const corrected = correct(index, word, budget, readAs);
    const { question, concept, concepts } = regionsOf(corrected);
    reading.concepts.push(...concepts);
    reading.words.push(...stretches(corrected, question), ...concepts.flatMap(({ terms }) => terms));
    forEachBigram(corrected, (key, first, second) => {
      const alone = isEndMark(key);
      if (seen.has(key) || (alone && corrected.length > 1)) return;
      if (first !== second && (concept[first] ?? 0) > 0 && concept[first] === concept[second]) return;
      seen.add(key);
      const asks = question[first] === 1 || question[second] === 1;
      reading.terms.push({ key, weight: asks ? QUESTION_WEIGHT : 1, alone });
    });
  }
  return reading;
}

interface Budget {
  spelled: number;
  meant: number;
}

/** A word with its Latin parts read as pinyin, unless the documents have them as they are. */
function spelledWords(index: PolicyIndex, word: string, budget: Budget, readAs: string[]): string[] {
  const words: string[] = [];
  for (const part of word.match(/[a-z]+|[^a-z]+/g) ?? []) {
    let rest = part;
    if (/^[a-z]{2}/.test(part) && unknownPairs(index, part).some(Boolean)) {
      while (rest.length > 1 && budget.spelled > 0) {
        budget.spelled -= 1;
        const spelled = spelledBy(index.lexicons.all, rest, (word) => frequencyOf(index, word));
        if (spelled === null) break;
        words.push(spelled.word);
        readAs.push(spelled.word);
        rest = rest.slice(spelled.letters);
      }
    }
    if (rest !== '') words.push(rest);
  }
  // As typed where nothing was read otherwise: ISO9001 is one word.
  return words.join('') === word ? [word] : words;
}

/** A word with its slips corrected: characters that stand in no bigram of the documents are looked at with their neighbours. */
function correct(index: PolicyIndex, word: string, budget: Budget, readAs: string[]): string {
  const { question } = regionsOf(word);
  const unknown = unknownPairs(index, word);
  const suspect = Array.from(word, () => false).slice(0, word.length);
  for (let i = 0; i < word.length; i += 1) {
    const before = i > 0 && question[i - 1] === 0 ? unknown[i - 1] === false : false;
    const after = i + 1 < word.length && question[i + 1] === 0 ? unknown[i] === false : false;
    suspect[i] = question[i] === 0 && isIdeograph(word, i) && !before && !after;
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
    const meant = meantBy(
      index.lexicons.all,
      window,
      (other) => frequencyOf(index, other),
      from === start && to === end,
    );
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

/** Articles that can have a word: as many as have its rarest bigram. */
function frequencyOf(index: PolicyIndex, word: string): number {
  let least = Infinity;
  for (let i = 0; i + 1 < word.length; i += 1)
    least = Math.min(least, documentsWith(index, keyOf(word.charCodeAt(i), word.charCodeAt(i + 1))));
  return least;
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
