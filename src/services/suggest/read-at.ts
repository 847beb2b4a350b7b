import type { TermTable } from './term-table';

/** Readings that may begin with two letters when only the initial is typed. */
const DOUBLE = /^[zcs]h/;

/**
 * Reads what was typed from one place of the table on: each letter of the term by itself, by its syllable, or by its initial, in any mixture; the last
 * one may be begun only. Gives the place behind the last letter read, −1 when it cannot be read so. `typed` is in normal form.
 */
export function readAt(table: TermTable, place: number, typed: string, from = 0): number {
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
