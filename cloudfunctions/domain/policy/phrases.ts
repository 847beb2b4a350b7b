import { normalise } from './normalise';
import { QUESTION_ENDS, QUESTION_WORDS } from './tables/question-words';
import { SYNONYMS } from './tables/synonyms';

/** Everyday phrases and the terms that documents have for them; question words have none (null). */
export interface Phrases {
  terms: ReadonlyMap<string, readonly string[] | null>;
  longest: number;
}

/** Words of one meaning, in any spelling: whoever types one means the others too. */
export type SynonymRows = readonly (readonly string[])[];

const MAX_TERMS = 12;

function phrasesOf(stored: SynonymRows): Phrases {
  const terms = new Map<string, readonly string[] | null>(QUESTION_WORDS.map((word) => [word, null]));
  const mean = (phrase: string, others: readonly string[]) => {
    // A single character stands in too many words.
    if (phrase.length < 2) return;
    const known = terms.get(phrase) ?? [];
    const added = others.filter((term) => term !== phrase && !known.includes(term));
    if (added.length > 0) terms.set(phrase, [...known, ...added].slice(0, MAX_TERMS));
  };
  for (const row of stored) {
    const words = row.map((word) => normalise(word).trim()).filter((word) => word.length > 1);
    for (const word of words) mean(word, words);
  }
  for (const [typed, documents] of SYNONYMS) {
    const others = documents.split(' ');
    for (const phrase of typed.split(' ')) mean(phrase, others);
  }
  return { terms, longest: Math.max(...[...terms.keys()].map((phrase) => phrase.length)) };
}

const builtIn = phrasesOf([]);
const made = new WeakMap<SynonymRows, Phrases>();

/** The built-in phrases, and those of the rows on top of them; made once for the same array of rows. */
export function phrasesWith(rows: SynonymRows = []): Phrases {
  if (rows.length === 0) return builtIn;
  const known = made.get(rows) ?? phrasesOf(rows);
  made.set(rows, known);
  return known;
}

export interface Regions {
  /** By unit of the word: 1 where it belongs to a question word. */
  question: Uint8Array;
  /** By unit of the word: number (from 1) of the everyday phrase that it belongs to, or 0. */
  concept: Uint8Array;
  concepts: { phrase: string; terms: readonly string[] }[];
}

/** Finds question words and everyday phrases in a word, the longest first, from left to right. */
export function regionsOf({ terms: all, longest }: Phrases, word: string): Regions {
  const question = new Uint8Array(word.length);
  const concept = new Uint8Array(word.length);
  const concepts: Regions['concepts'] = [];
  for (let at = 0; at < word.length;) {
    const phrase = longestAt(all, longest, word, at);
    const terms = all.get(phrase);
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

function longestAt(all: Phrases['terms'], longest: number, word: string, at: number): string {
  for (let length = Math.min(longest, word.length - at); length > 1; length -= 1) {
    const phrase = word.slice(at, at + length);
    if (all.has(phrase)) return phrase;
  }
  return '';
}
