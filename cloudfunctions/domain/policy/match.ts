import { forEachBigram, isEndMark } from './bigrams';
import { IMPACT_UNIT, lowerBound, rankOf, type PolicyIndex } from './build-index';
import type { QueryReading } from './read-query';

/** How much a text that has all of the query is preferred to one that has part of it. */
const COVERAGE_POWER = 1.2;
/** Articles with less of the query than this share of the best one's are no answer. */
const COVERAGE_FLOOR = 0.5;
/** A term of the documents for what was typed in everyday words counts this much. */
const SYNONYM_WEIGHT = 0.6;

export interface Matches {
  articles: number[];
  /** By article; score of those in `articles`. */
  scores: Float64Array;
}

/** Scores articles by the bigrams and phrases of a query: BM25 impacts, times how much of the query they have. */
export function matches(index: PolicyIndex, { terms, concepts }: QueryReading): Matches {
  const size = index.policyOf.length;
  const scores = new Float64Array(size);
  const covered = new Float64Array(size);
  const found: number[] = [];
  let whole = 0;
  for (const { key, weight, alone } of terms) {
    if (alone) whole += addSingle(index, key, weight, scores, covered, found);
    else {
      const rank = rankOf(index, key);
      const rarity = weight * rarityOf(size, rank < 0 ? 0 : postingsOf(index, rank));
      whole += rarity;
      if (rank >= 0) addPostings(index, rank, rarity, scores, covered, found);
    }
  }
  for (const concept of concepts) whole += addConcept(index, concept, scores, covered, found);
  const best = found.reduce((most, article) => Math.max(most, covered[article] ?? 0), 0);
  const articles = found.filter((article) => (covered[article] ?? 0) >= best * COVERAGE_FLOOR);
  for (const article of articles) {
    scores[article] = (scores[article] ?? 0) * ((covered[article] ?? 0) / whole) ** COVERAGE_POWER;
  }
  return { articles, scores };
}

function addPostings(
  index: PolicyIndex,
  rank: number,
  rarity: number,
  scores: Float64Array,
  covered: Float64Array,
  found: number[],
): void {
  const end = index.offsets[rank + 1] ?? 0;
  for (let i = index.offsets[rank] ?? 0; i < end; i += 1) {
    const article = index.postings[i] ?? 0;
    if (covered[article] === 0) found.push(article);
    covered[article] = (covered[article] ?? 0) + rarity;
    scores[article] = (scores[article] ?? 0) + rarity * (index.impacts[i] ?? 0) * IMPACT_UNIT;
  }
}

/** A character alone stands in several bigrams; an article counts once, with the first of them. Returns its rarity. */
function addSingle(
  index: PolicyIndex,
  key: number,
  weight: number,
  scores: Float64Array,
  covered: Float64Array,
  found: number[],
): number {
  const size = index.policyOf.length;
  const from = lowerBound(index.keys, key);
  const to = lowerBound(index.keys, key + 0x10000);
  const rarity = weight * rarityOf(size, (index.offsets[to] ?? 0) - (index.offsets[from] ?? 0));
  const once = new Uint8Array(size);
  for (let i = index.offsets[from] ?? 0; i < (index.offsets[to] ?? 0); i += 1) {
    const article = index.postings[i] ?? 0;
    if (once[article] === 1) continue;
    once[article] = 1;
    if (covered[article] === 0) found.push(article);
    covered[article] = (covered[article] ?? 0) + rarity;
    scores[article] = (scores[article] ?? 0) + rarity * (index.impacts[i] ?? 0) * IMPACT_UNIT;
  }
  return rarity;
}

/** An article has a phrase as it was typed, in part or whole, or else a term for it, whole. Returns the phrase's rarity. */
function addConcept(
  index: PolicyIndex,
  { phrase, terms }: QueryReading['concepts'][number],
  scores: Float64Array,
  covered: Float64Array,
  found: number[],
): number {
  const size = index.policyOf.length;
  const typed = bigramsOf(index, phrase, size);
  const known = terms.map((term) => bigramsOf(index, term, size)).filter(({ ranks }) => !ranks.includes(-1));
  const ways = typed.ranks.includes(-1) ? known : [typed, ...known];
  // What is in no document would be the rarest of all: the terms tell how much the phrase matters.
  const mass = ways.length === 0 ? typed.whole : ways.reduce((sum, { whole }) => sum + whole, 0) / ways.length;
  const bestShare = new Float32Array(size);
  const bestScore = new Float32Array(size);
  const share = new Float64Array(size);
  const score = new Float64Array(size);
  const touched: number[] = [];
  for (const way of [typed, ...known]) {
    const here: number[] = [];
    for (const [i, rank] of way.ranks.entries()) {
      if (rank >= 0) addPostings(index, rank, (way.rarities[i] ?? 0) / way.whole, score, share, here);
    }
    const weight = way === typed ? 1 : SYNONYM_WEIGHT;
    for (const article of here) {
      const value = weight * (share[article] ?? 0);
      // Half a term is another word.
      if ((way === typed || (share[article] ?? 0) > 0.999) && value > (bestShare[article] ?? 0)) {
        if (bestShare[article] === 0) touched.push(article);
        bestShare[article] = value;
        bestScore[article] = weight * (score[article] ?? 0);
      }
      share[article] = 0;
      score[article] = 0;
    }
  }
  for (const article of touched) {
    if (covered[article] === 0) found.push(article);
    covered[article] = (covered[article] ?? 0) + mass * (bestShare[article] ?? 0);
    scores[article] = (scores[article] ?? 0) + mass * (bestScore[article] ?? 0);
  }
  return mass;
}

function bigramsOf(index: PolicyIndex, word: string, size: number) {
  const ranks: number[] = [];
  const rarities: number[] = [];
  forEachBigram(word, (key) => {
    if (isEndMark(key)) return;
    const rank = rankOf(index, key);
    ranks.push(rank);
    rarities.push(rarityOf(size, rank < 0 ? 0 : postingsOf(index, rank)));
  });
  return { ranks, rarities, whole: rarities.reduce((sum, rarity) => sum + rarity, 0) };
}

function rarityOf(size: number, documents: number): number {
  return Math.log(1 + (size - Math.min(size, documents) + 0.5) / (documents + 0.5)) + 0.05;
}

function postingsOf(index: PolicyIndex, rank: number): number {
  return (index.offsets[rank + 1] ?? 0) - (index.offsets[rank] ?? 0);
}
