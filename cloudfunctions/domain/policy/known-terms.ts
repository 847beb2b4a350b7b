import { AREAS } from '../../contract/areas';
import { articlesWith } from './bigram-graph';
import { readingOf, syllables } from './pinyin';
import type { PolicyIndex } from './policy-index';
import { SYNONYMS } from './tables/synonyms';

/** Words that the library knows by name: those of its synonyms, and places. */
const TERMS = [...new Set(SYNONYMS.flatMap(([typed, terms]) => `${typed} ${terms}`.split(' ')))];
const PLACES = AREAS.map(([, name]) => name.replace(/(?:壮族|回族|维吾尔)?自治区$|特别行政区$|[省市盟]$/u, '')).filter(
  (name) => name.length > 1,
);
const joined = ` ${TERMS.join(' ')} ${PLACES.join(' ')} `;

/** Whether a stretch of a known term, two characters or more, covers what was changed in `word`: only towards such a word is anything corrected. */
export function coveredByTerm(word: string, from: number, to: number): boolean {
  for (let start = Math.max(0, from - 1); start <= from; start += 1)
    for (let end = Math.max(to, start + 2); end <= Math.min(word.length, to + 1); end += 1)
      if (joined.includes(word.slice(start, end))) return true;
  return false;
}

let byInitials: Map<string, string[]> | null = null;

/** The known term whose syllables begin with these letters, in any of their readings, that most articles have, else a place: zjtx is 专精特新, cq is 重庆. */
export function termOfInitials(index: PolicyIndex, letters: string): string | undefined {
  byInitials ??= initialsOf([...TERMS, ...PLACES]);
  const [most] = (byInitials.get(letters) ?? [])
    .map((term) => ({ term, articles: articlesWith(index, term) }))
    .filter(({ term, articles }) => articles > 0 || PLACES.includes(term))
    .sort((a, b) => b.articles - a.articles);
  return most?.term;
}

const MOST_CHARACTERS = 8;

function initialsOf(terms: readonly string[]): Map<string, string[]> {
  const found = new Map<string, string[]>();
  for (const term of terms) {
    if (term.length > MOST_CHARACTERS) continue;
    let ways = [''];
    for (let i = 0; i < term.length; i += 1) {
      const own = [0, 1, 2].map((which) => syllables[readingOf(term.charCodeAt(i), which as 0 | 1 | 2) - 1]?.charAt(0));
      const letters = [...new Set(own.filter((letter) => letter !== undefined))];
      ways = ways.flatMap((way) => letters.map((letter) => way + letter));
    }
    for (const way of ways) if (way.length > 1) found.set(way, [...(found.get(way) ?? []), term]);
  }
  return found;
}
