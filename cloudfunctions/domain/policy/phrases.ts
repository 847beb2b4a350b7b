import { QUESTION_ENDS, QUESTION_WORDS } from './tables/question-words';
import { SYNONYMS } from './tables/synonyms';

/** Terms by what people type for them; null for a question word. */
const phrases = new Map<string, readonly string[] | null>(QUESTION_WORDS.map((word) => [word, null]));
for (const [typed, terms] of SYNONYMS) {
  for (const phrase of typed.split(' ')) {
    const others = terms.split(' ').filter((term) => term !== phrase);
    phrases.set(phrase, [...new Set([...(phrases.get(phrase) ?? []), ...others])]);
  }
}
const LONGEST = Math.max(...[...phrases.keys()].map((phrase) => phrase.length));

export interface Regions {
  /** By unit of the word: 1 where it belongs to a question word. */
  question: Uint8Array;
  /** By unit of the word: number (from 1) of the everyday phrase that it belongs to, or 0. */
  concept: Uint8Array;
  concepts: { phrase: string; terms: readonly string[] }[];
}

/** Finds question words and everyday phrases in a word, the longest first, from left to right. */
export function regionsOf(word: string): Regions {
  const question = new Uint8Array(word.length);
  const concept = new Uint8Array(word.length);
  const concepts: Regions['concepts'] = [];
  for (let at = 0; at < word.length;) {
    const phrase = longestAt(word, at);
    const terms = phrases.get(phrase);
    if (terms === null) question.fill(1, at, at + phrase.length);
    if (terms) {
      concepts.push({ phrase, terms });
      concept.fill(concepts.length, at, at + phrase.length);
    }
    at += Math.max(1, phrase.length);
  }
  if (word.length > 1 && QUESTION_ENDS.includes(word.slice(-1))) question[word.length - 1] = 1;
  return { question, concept, concepts };
}

function longestAt(word: string, at: number): string {
  for (let length = Math.min(LONGEST, word.length - at); length > 1; length -= 1) {
    const phrase = word.slice(at, at + length);
    if (phrases.has(phrase)) return phrase;
  }
  return '';
}
