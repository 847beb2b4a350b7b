import { articlesWith, beginnings, bond, forEachNext } from './bigram-graph';
import { keyOf } from './bigrams';
import { coveredByTerm } from './known-terms';
import { sameSound, soundAlike } from './pinyin';
import { documentsWith, type PolicyIndex } from './policy-index';

/** Ways that are followed from each character when all of them may only sound right. */
const MOST_WAYS = 30;
/** Share of its occurrences that a character has beside another one when they make a word. */
const LEAST_BOND = 0.05;
/** The same where no third character tells more. */
const LEAST_BOND_ALONE = 0.2;
/** Of the articles with the part of a word that is right, this share has it whole: there is hardly another word with that part. */
const USUAL_SHARE = 0.3;
/** Words of the same merit that are compared by how many articles have them. */
const COMPARED = 8;

/**
 * The word of the documents that was meant by one with a slip: of the same sound first, then with one character wrong,
 * missing, too many or two exchanged. Two characters, or with `soundOnly` any, are corrected by sound or exchange alone: any word is near
 * them; only then may all of them be wrong. Null: none. Only words are looked at whose neighbouring characters stand together somewhere.
 */
export function meantBy(index: PolicyIndex, typed: string, soundOnly = false): string | null {
  const exchanged = exchangesOf(typed).filter((word) => joined(index, word));
  const near = typed.length > 3 ? () => wrongCharacters(index, typed, false) : () => [];
  const sized = typed.length > 2 && !soundOnly ? () => otherLengths(index, typed) : () => [];
  const kinds = [
    { words: () => wrongCharacters(index, typed, true), heard: true },
    { words: () => exchanged, heard: true },
    // With what is right around it, only what is wrong may change.
    { words: () => (soundOnly ? alikeIn(index, typed) : []), heard: true },
    { words: () => [...near(), ...sized()], heard: false },
  ];
  for (const { words, heard } of kinds) {
    const word = mostSaid(index, typed, words(), heard);
    if (word !== null) return word;
  }
  return null;
}

/**
 * Whether what is new in a word belongs to its neighbours, not only stands beside them somewhere. What does not sound like what was typed
 * has to be the usual end of every part that was right, and what is new a piece of a term that the library knows: an ordinary word that no document has
 * is no slip.
 */
function isBound(index: PolicyIndex, typed: string, word: string, heard: boolean): boolean {
  let from = 0;
  while (from < word.length && word.charAt(from) === typed.charAt(from)) from += 1;
  let end = word.length;
  for (let at = typed.length; end > from && at > from && word.charAt(end - 1) === typed.charAt(at - 1); at -= 1)
    end -= 1;
  if (!coveredByTerm(word, from, end)) return false;
  const kept = [word.slice(0, from), word.slice(end)].filter((rest) => rest.length > 1);
  const isUsual = (rest: string) => articlesWith(index, word) >= articlesWith(index, rest) * USUAL_SHARE;
  const bonds: number[] = [];
  for (let i = Math.max(0, from - 1); i < Math.min(end, word.length - 1); i += 1)
    bonds.push(bond(index, word.charCodeAt(i), word.charCodeAt(i + 1)));
  // One side is enough: a word ends somewhere.
  const belongs = Math.max(0, ...bonds) >= (word.length > 2 ? LEAST_BOND : LEAST_BOND_ALONE);
  return heard ? belongs || kept.some(isUsual) : belongs && kept.length > 0 && kept.every(isUsual);
}

const pairs = (index: PolicyIndex, a: string, b: string): number =>
  documentsWith(index, keyOf(a.charCodeAt(0), b.charCodeAt(0)));

/** Whether each two neighbours stand together somewhere. */
function joined(index: PolicyIndex, word: string): boolean {
  for (let i = 0; i + 1 < word.length; i += 1) if (pairs(index, word.charAt(i), word.charAt(i + 1)) === 0) return false;
  return true;
}

/** How many articles have the rarest pair of a word. */
function rarestPair(index: PolicyIndex, word: string): number {
  let least = Infinity;
  for (let i = 0; i + 1 < word.length; i += 1)
    least = Math.min(least, pairs(index, word.charAt(i), word.charAt(i + 1)));
  return least;
}

function mostSaid(index: PolicyIndex, typed: string, words: readonly string[], heard: boolean): string | null {
  const likely = [...new Set(words)]
    .filter((word) => word !== typed && isBound(index, typed, word, heard))
    .map((word) => ({ word, pair: rarestPair(index, word) }))
    .sort((a, b) => b.pair - a.pair)
    .slice(0, COMPARED);
  let found: string | null = null;
  let most = 0;
  for (const { word, pair } of likely) {
    // No more articles have the word than have its rarest pair.
    if (pair <= most) break;
    const articles = articlesWith(index, word);
    if (articles <= most) continue;
    most = articles;
    found = word;
  }
  return found;
}

function exchangesOf(typed: string): string[] {
  return Array.from(
    { length: typed.length - 1 },
    (_, i) => typed.slice(0, i) + typed.charAt(i + 1) + typed.charAt(i) + typed.slice(i + 2),
  );
}

/** The word with one other character: at the place only where all else hangs together. */
function wrongCharacters(index: PolicyIndex, typed: string, alike: boolean): string[] {
  const words: string[] = [];
  for (let i = 0; i < typed.length; i += 1) {
    const [head, tail] = [typed.slice(0, i), typed.slice(i + 1)];
    if (!joined(index, head) || !joined(index, tail)) continue;
    const unit = typed.charCodeAt(i);
    for (const other of alike ? sameSound(unit) : between(index, head, tail)) {
      const word = head + String.fromCharCode(other) + tail;
      if (joined(index, word.slice(Math.max(0, i - 1), i + 2))) words.push(word);
    }
  }
  return words;
}

/** Characters that can stand between two pieces of a word. */
function between(index: PolicyIndex, head: string, tail: string): number[] {
  if (head === '') return [...beginnings(index).keys()];
  const found: number[] = [];
  forEachNext(index, head.charCodeAt(head.length - 1), (next) => {
    if (tail === '' || documentsWith(index, keyOf(next, tail.charCodeAt(0))) > 0) found.push(next);
  });
  return found;
}

/** Words whose every character sounds like the one that was typed. */
function alikeIn(index: PolicyIndex, typed: string): string[] {
  let ways: { word: string; merit: number }[] = sameSound(typed.charCodeAt(0)).map((unit) => ({
    word: String.fromCharCode(unit),
    merit: Infinity,
  }));
  for (let i = 1; i < typed.length; i += 1) {
    const wanted = typed.charCodeAt(i);
    ways = ways.flatMap(({ word, merit }) => {
      const on: typeof ways = [];
      forEachNext(index, word.charCodeAt(i - 1), (next, articles) => {
        if (soundAlike(next, wanted))
          on.push({ word: word + String.fromCharCode(next), merit: Math.min(merit, articles) });
      });
      return on;
    });
    ways = ways.sort((a, b) => b.merit - a.merit).slice(0, MOST_WAYS);
  }
  return ways.map(({ word }) => word);
}

/** The word with one character more or fewer, but not at its beginning. */
function otherLengths(index: PolicyIndex, typed: string): string[] {
  const words: string[] = [];
  for (let i = 1; i < typed.length; i += 1) {
    // Without its last character a word is only shorter.
    if (i + 1 < typed.length) words.push(typed.slice(0, i) + typed.slice(i + 1));
    const [head, tail] = [typed.slice(0, i), typed.slice(i)];
    if (!joined(index, head) || !joined(index, tail)) continue;
    for (const other of between(index, head, tail)) words.push(head + String.fromCharCode(other) + tail);
  }
  return words.filter((word) => joined(index, word));
}
