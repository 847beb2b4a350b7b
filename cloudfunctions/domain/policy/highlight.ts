import { forEachBigram, isEndMark, keyOf } from './bigrams';
import { normaliseInPlace, normaliseWithMap } from './normalise';

/**
 * Where the words of a query stand in an article, as [start, end) of the original text. What belongs to a bigram of the
 * query is marked; neighbouring marks become one, over the white space inside a word as well.
 * Of an everyday phrase that the text does not have, the terms for it are marked.
 * @param words normalised words of the query
 */
export function highlightsIn(
  original: string,
  words: readonly string[],
  concepts: readonly { phrase: string; terms: readonly string[] }[] = [],
): [number, number][] {
  // Most texts keep their length: then a place is the same before and after.
  const inPlace = normaliseInPlace(original);
  const { text, starts, ends } =
    inPlace === null ? normaliseWithMap(original) : { text: inPlace, starts: null, ends: null };
  const meant = concepts.flatMap(({ phrase, terms }) =>
    text.includes(phrase) ? [] : terms.filter((term) => text.includes(term)),
  );
  const wanted = new Set<number>();
  const single = new Set<number>();
  for (const word of [...words, ...meant]) {
    if (word.length === 1) single.add(word.charCodeAt(0));
    forEachBigram(word, (key) => {
      if (!isEndMark(key)) wanted.add(key);
    });
  }
  if (wanted.size === 0 && single.size === 0) return [];
  const marks: [number, number][] = [];
  const mark = (first: number, second: number) => {
    const start = starts === null ? first : (starts[first] ?? 0);
    const end = ends === null ? second + 1 : (ends[second] ?? 0);
    const last = marks.at(-1);
    if (last !== undefined && start <= last[1]) last[1] = Math.max(last[1], end);
    else marks.push([start, end]);
  };
  forEachBigram(text, (key, first, second) => {
    if (single.has(text.charCodeAt(first))) mark(first, first);
    if (!isEndMark(key) && wanted.has(keyOf(text.charCodeAt(first), text.charCodeAt(second)))) mark(first, second);
  });
  return marks;
}
