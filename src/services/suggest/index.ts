import { readAt } from './read-at';
import { lettersOf, termAt, type TermTable } from './term-table';

export { termTable, type TermTable } from './term-table';

export interface Suggestion {
  text: string;
  /** [start, end) of what was typed in `text`; empty when it cannot be shown. */
  marks: [number, number][];
}

interface Found {
  term: number;
  from: number;
  to: number;
  /** The less the better. */
  cost: number;
}

const MOST_LETTERS = 30;
/** Places that are looked at for one word: more do not make the first eight better. */
const MOST_PLACES = 40_000;

/**
 * Terms that somebody may be typing (R-POLICY 2): by characters, whole pinyin, initials or any mixture of them, in simplified or traditional
 * characters, from the beginning of a term or within it. Beginnings come first, then what is typed out most nearly, then what is most useful. Words
 * with a space between them must all be in the term; when no term has them all, the last one is completed behind the others. Pure; the time goes
 * with the number of places that have the first letter typed.
 */
export function suggest(table: TermTable, input: string, limit = 8): Suggestion[] {
  const words = input.slice(0, 200).replace(/['’]/g, '').split(/\s+/).map(wordOf(table)).filter(Boolean);
  const [first = '', ...others] = words;
  if (first === '') return [];
  // 'dai kuan' is one word whose syllables have been typed apart.
  const joined = words.length > 1 && /^[a-z]+$/.test(words.join('')) ? found(table, words.join('')) : [];
  const all =
    joined.length > 0
      ? joined
      : found(table, first).filter(({ term }) => others.every((word) => has(table, term, word)));
  const best = take(all, limit);
  if (best.length > 0 || words.length === 1) return best.map((one) => shown(table, one));
  const last = words.at(-1) ?? '';
  const before = input.trim().slice(0, input.trim().search(/\S+$/));
  return take(found(table, last), limit).map((one) => {
    const { text, marks } = shown(table, one);
    return { text: before + text, marks: marks.map(([from, to]) => [from + before.length, to + before.length]) };
  });
}

const wordOf =
  (table: TermTable) =>
  (text: string): string =>
    lettersOf(text.replace(/ü/gi, 'v'), table.plain).join('').slice(0, MOST_LETTERS);

function found(table: TermTable, word: string): Found[] {
  const { letters, initials, starts } = table;
  const head = word.charAt(0);
  const latin = /[a-z0-9]/.test(head);
  const line = latin ? initials : letters;
  const hits: Found[] = [];
  let known = -1;
  for (
    let place = line.indexOf(head), looked = 0;
    place >= 0 && looked < MOST_PLACES;
    place = line.indexOf(head, place + 1), looked += 1
  ) {
    // One letter says too little to look within the terms.
    if (latin && word.length === 1 && letters.charAt(place - 1) !== '\n') continue;
    const to = readAt(table, place, word);
    if (to < 0) continue;
    const term = termAt(table, place);
    const start = (starts[term] ?? 0) + 1;
    const length = (starts[term + 1] ?? 0) - start;
    const byInitials = latin && word.length > 1 && word.length === to - place;
    const cost = (place > start ? 100 : 0) + (byInitials ? 10 : 0) + Math.min(40, length - (to - place));
    if (term === known) {
      const before = hits.at(-1);
      if (before && before.cost > cost) hits[hits.length - 1] = { term, from: place, to, cost };
      continue;
    }
    known = term;
    hits.push({ term, from: place, to, cost });
  }
  return hits;
}

/** Whether a word stands anywhere in a term. */
function has(table: TermTable, term: number, word: string): boolean {
  const end = table.starts[term + 1] ?? 0;
  for (let place = (table.starts[term] ?? 0) + 1; place < end; place += 1)
    if (readAt(table, place, word) >= 0) return true;
  return false;
}

function take(hits: Found[], limit: number): Found[] {
  return hits.sort((a, b) => a.cost - b.cost || a.term - b.term).slice(0, limit);
}

/** The letters read are found again in the term as it is shown; where letters and term are not of one length there are no marks. */
function shown(table: TermTable, { term, from, to }: Found): Suggestion {
  const text = table.terms[term] ?? '';
  const begin = (table.starts[term] ?? 0) + 1;
  const places: number[] = [];
  for (let i = 0; i < text.length; i += 1) if (lettersOf(text.charAt(i), table.plain).length === 1) places.push(i);
  if (places.length !== (table.starts[term + 1] ?? 0) - begin) return { text, marks: [] };
  const first = places[from - begin];
  const last = places[to - begin - 1];
  return { text, marks: first === undefined || last === undefined ? [] : [[first, last + 1]] };
}
