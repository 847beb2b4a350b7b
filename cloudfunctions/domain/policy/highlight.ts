import { forEachBigram, isEndMark, keyOf } from './bigrams';
import { normaliseWithMap } from './normalise';

/**
 * Where the words of a query stand in an article, as [start, end) of the original text. What belongs to a bigram of the
 * query is marked; neighbouring marks become one, over the white space inside a word as well.
 * @param words normalised words of the query
 */
export function highlightsIn(original: string, words: readonly string[]): [number, number][] {
  const wanted = new Set<number>();
  const single = new Set<number>();
  for (const word of words) {
    if (word.length === 1) single.add(word.charCodeAt(0));
    forEachBigram(word, (key) => {
      if (!isEndMark(key)) wanted.add(key);
    });
  }
  if (wanted.size === 0 && single.size === 0) return [];
  const { text, starts, ends } = normaliseWithMap(original);
  const marks: [number, number][] = [];
  const mark = (first: number, second: number) => {
    const start = starts[first] ?? 0;
    const end = ends[second] ?? 0;
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
