import { lettersOf, type TermTable } from './term-table';

/** A term that can be read as what was typed, and from where to where. */
interface Found {
  term: number;
  from: number;
  to: number;
  /** The less the better. */
  cost: number;
}

/** The few best of many, kept in order: of equal cost the one that came first, and each term once. */
class Best {
  private readonly kept: Found[] = [];

  constructor(private readonly limit: number) {}

  isFull(): boolean {
    return this.kept.length >= this.limit;
  }

  /** Whether a term at this cost would be among them. */
  wants(term: number, cost: number): boolean {
    if (this.limit <= 0) return false;
    const known = this.kept.find((one) => one.term === term);
    if (known) return cost < known.cost;
    return !this.isFull() || cost < (this.kept.at(-1)?.cost ?? 0);
  }

  /** Only what it wants. */
  add(found: Found): void {
    const known = this.kept.findIndex((one) => one.term === found.term);
    if (known >= 0) this.kept.splice(known, 1);
    else if (this.isFull()) this.kept.pop();
    let at = this.kept.length;
    while (at > 0 && isBefore(found, this.kept[at - 1])) at -= 1;
    this.kept.splice(at, 0, found);
  }

  all(): Found[] {
    return this.kept;
  }
}

const isBefore = (one: Found, other: Found | undefined): boolean =>
  other !== undefined && (one.cost - other.cost || one.term - other.term) < 0;

/** Readings that may begin with two letters when only the initial is typed. */
const DOUBLE = /^[zcs]h/;

/**
 * Reads what was typed from one place of the table on: each letter of the term by itself, by its syllable, or by its initial, in any mixture; the last
 * one may be begun only. Gives the place behind the last letter read, −1 when it cannot be read so. `typed` is in normal form.
 */
function readAt(table: TermTable, place: number, typed: string, from = 0): number {
  if (from >= typed.length) return place;
  const letter = table.letters.charAt(place);
  if (letter === '\n' || letter === '') return -1;
  const rest = typed.length - from;
  if (typed.charAt(from) === letter) {
    const end = readAt(table, place + 1, typed, from + 1);
    if (end >= 0) return end;
  }
  if (typed.charAt(from) !== table.initials.charAt(place)) return -1;
  const syllable = table.syllables[table.syllableAt[place] ?? 0] ?? '';
  let same = 1;
  while (same < rest && same < syllable.length && typed.charAt(from + same) === syllable.charAt(same)) same += 1;
  // Begun and not yet ended.
  if (same === rest) return place + 1;
  if (same === syllable.length) {
    const end = readAt(table, place + 1, typed, from + same);
    if (end >= 0) return end;
  }
  if (same >= 2 && syllable.length > 2 && DOUBLE.test(syllable)) {
    const end = readAt(table, place + 1, typed, from + 2);
    if (end >= 0) return end;
  }
  return syllable.length > 1 ? readAt(table, place + 1, typed, from + 1) : -1;
}

export { termTable, type TermTable } from './term-table';

export interface Suggestion {
  text: string;
  /** [start, end) of what was typed in `text`; empty when it cannot be shown. */
  marks: [number, number][];
}

const MOST_LETTERS = 30;
/** What is found within a term comes behind whatever begins with it: no term is longer than the costs for its length. */
const WITHIN = 100;
const BY_INITIALS = 10;
const MOST_FOR_LENGTH = 40;
/** Terms with what was typed within them: the most useful ones come first, and after so many no better one is worth the wait. */
const MOST_WITHIN = 400;

/**
 * Terms that somebody may be typing (R-POLICY 2): by characters, whole pinyin, initials or any mixture of them, in simplified or traditional
 * characters, from the beginning of a term or within it. Beginnings come first, then what is typed out most nearly, then what is most useful. Words
 * with a space between them must all be in the term; when no term has them all, the last one is completed behind the others. Pure; the time goes
 * with the number of terms and of places that have the first letter typed.
 */
export function suggest(table: TermTable, input: string, limit = 8): Suggestion[] {
  const words = input.slice(0, 200).replace(/['’]/g, '').split(/\s+/).map(wordOf(table)).filter(Boolean);
  const [first = '', ...others] = words;
  if (first === '') return [];
  // 'dai kuan' is one word whose syllables have been typed apart.
  const joined = words.join('');
  const whole = words.length > 1 && /^[a-z]+$/.test(joined) ? found(table, joined, limit) : [];
  const best = whole.length > 0 ? whole : found(table, first, limit, others);
  if (best.length > 0 || words.length === 1) return best.map((one) => shown(table, one));
  const before = input.trim().slice(0, input.trim().search(/\S+$/));
  return found(table, words.at(-1) ?? '', limit).map((one) => {
    const { text, marks } = shown(table, one);
    return { text: before + text, marks: marks.map(([from, to]) => [from + before.length, to + before.length]) };
  });
}

const wordOf =
  (table: TermTable) =>
  (text: string): string =>
    lettersOf(text.replace(/ü/gi, 'v'), table.plain).slice(0, MOST_LETTERS);

/** The best terms for a word: beginnings, and only when they are too few, what has it within. */
function found(table: TermTable, word: string, limit: number, others: readonly string[] = []): Found[] {
  const { starts } = table;
  const best = new Best(limit);
  const latin = /^[a-z]/.test(word);
  const offer = (term: number, place: number, extra: number): boolean => {
    const start = (starts[term] ?? 0) + 1;
    const to = readAt(table, place, word);
    if (to < 0) return false;
    const initials = latin && word.length > 1 && word.length === to - place ? BY_INITIALS : 0;
    const left = (starts[term + 1] ?? 0) - start - (to - place);
    const cost = extra + initials + Math.min(MOST_FOR_LENGTH, left);
    if (best.wants(term, cost) && others.every((other) => has(table, term, other)))
      best.add({ term, from: place, to, cost });
    return true;
  };
  const line = latin ? table.initials : table.letters;
  const unit = word.charCodeAt(0);
  for (let term = 0; term < starts.length - 1; term += 1) {
    const place = (starts[term] ?? 0) + 1;
    if (line.charCodeAt(place) === unit) offer(term, place, 0);
  }
  // One letter says too little to look within the terms.
  if (best.isFull() || (latin && word.length === 1)) return best.all();
  // What is no pinyin stands there as it is: the rest is looked at only where it does.
  const head = /^[^a-z]+/.exec(word)?.[0] ?? word.charAt(0);
  let term = 0;
  let within = 0;
  for (let place = line.indexOf(head); place >= 0 && within < MOST_WITHIN; place = line.indexOf(head, place + 1)) {
    while ((starts[term + 1] ?? Number.POSITIVE_INFINITY) <= place) term += 1;
    if (place > (starts[term] ?? 0) + 1 && offer(term, place, WITHIN)) within += 1;
  }
  return best.all();
}

/** Whether a word stands anywhere in a term. */
function has(table: TermTable, term: number, word: string): boolean {
  const end = table.starts[term + 1] ?? 0;
  for (let place = (table.starts[term] ?? 0) + 1; place < end; place += 1)
    if (readAt(table, place, word) >= 0) return true;
  return false;
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
