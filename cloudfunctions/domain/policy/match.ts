import { forEachBigram, isEndMark } from './bigrams';
import { IMPACT_UNIT } from './build-segment';
import { documentsWith, lowerBound, rankIn, type PolicyIndex } from './policy-index';
import type { QueryReading } from './read-query';
import { borrow, giveBack } from './scratch';

/** How much a text that has all of the query is preferred to one that has part of it. */
const COVERAGE_POWER = 1;
/** Articles with less of the query than this share of the best one's are no answer. */
const COVERAGE_FLOOR = 0.5;
/** A term of the documents for what was typed in everyday words counts this much. */
const SYNONYM_WEIGHT = 0.85;

export interface Matches {
  articles: number[];
  /** By article; score of those in `articles`. To be given back (scratch.ts). */
  scores: Float64Array;
}

/** Sums by article, and which articles have any. */
interface Sums {
  scores: Float64Array;
  covered: Float64Array;
  found: number[];
}

/** Scores articles by the bigrams and phrases of a query: BM25 impacts, times how much of the query they have. */
export function matches(index: PolicyIndex, { terms, concepts }: QueryReading): Matches {
  const size = index.articles;
  const sums: Sums = { scores: borrow(size), covered: borrow(size), found: [] };
  const { scores, covered, found } = sums;
  let whole = 0;
  for (const { key, weight, alone, extra } of terms) {
    if (alone) whole += addSingle(index, key, weight, sums);
    else {
      const rarity = weight * rarityOf(size, documentsWith(index, key));
      if (!extra) {
        whole += rarity;
        addPostings(index, key, rarity, sums);
      }
    }
  }
  for (const concept of concepts) whole += addConcept(index, concept, sums);
  for (const { key, weight, extra } of terms) {
    if (extra) addPostings(index, key, weight * rarityOf(size, documentsWith(index, key)), sums, true);
  }
  let best = 0;
  for (const article of found) {
    if (index.dead[index.policyOf[article] ?? 0] === 0) best = Math.max(best, covered[article] ?? 0);
  }
  const articles = found.filter(
    (article) => (covered[article] ?? 0) >= best * COVERAGE_FLOOR && index.dead[index.policyOf[article] ?? 0] === 0,
  );
  for (const article of articles) {
    scores[article] = (scores[article] ?? 0) * ((covered[article] ?? 0) / whole) ** COVERAGE_POWER;
  }
  giveBack(covered, found);
  if (articles.length < found.length) {
    const kept = new Uint8Array(size);
    for (const article of articles) kept[article] = 1;
    for (const article of found) if (kept[article] === 0) scores[article] = 0;
  }
  return { articles, scores };
}

/**
 * Adds the articles of a bigram: the innermost loop of the search, over bytes as they lie in the file.
 * @param onlyFound adds to what has something else of the query, and finds nothing by itself
 */
function addPostings(
  index: PolicyIndex,
  key: number,
  rarity: number,
  { scores, covered, found }: Sums,
  onlyFound = false,
): void {
  const unit = rarity * IMPACT_UNIT;
  for (const { segment, firstArticle } of index.parts) {
    const rank = rankIn(segment, key);
    if (rank < 0) continue;
    const { postings } = segment;
    const end = segment.offsets[rank + 1] ?? 0;
    let article = firstArticle;
    for (let at = segment.offsets[rank] ?? 0; at < end;) {
      let byte = postings[at++] ?? 0;
      let step = byte & 127;
      for (let shift = 7; byte > 127; shift += 7) {
        byte = postings[at++] ?? 0;
        step |= (byte & 127) << shift;
      }
      article += step;
      const impact = postings[at++] ?? 0;
      const before = covered[article] ?? 0;
      if (before === 0) {
        if (onlyFound) continue;
        found.push(article);
      }
      covered[article] = before + rarity;
      scores[article] = (scores[article] ?? 0) + unit * impact;
    }
  }
}

/** A character alone stands in several bigrams; an article counts once, with the best of them. Returns its rarity. */
function addSingle(index: PolicyIndex, key: number, weight: number, sums: Sums): number {
  const own: Sums = { scores: borrow(index.articles), covered: borrow(index.articles), found: [] };
  for (const { segment } of index.parts) {
    const to = lowerBound(segment.keys, key + 0x10000);
    const only = { ...index, parts: index.parts.filter((part) => part.segment === segment) };
    for (let rank = lowerBound(segment.keys, key); rank < to; rank += 1)
      addPostings(only, segment.keys[rank] ?? 0, 1, own);
  }
  const rarity = weight * rarityOf(index.articles, own.found.length);
  for (const article of own.found) {
    // As often as it stands there, but never more than any bigram is worth.
    const impact = Math.min(own.scores[article] ?? 0, 255 * IMPACT_UNIT);
    add(sums, article, rarity, rarity * impact);
  }
  giveBack(own.scores, own.found);
  giveBack(own.covered, own.found);
  return rarity;
}

function add({ scores, covered, found }: Sums, article: number, share: number, score: number): void {
  if (covered[article] === 0) found.push(article);
  covered[article] = (covered[article] ?? 0) + share;
  scores[article] = (scores[article] ?? 0) + score;
}

/** An article has a phrase as it was typed, in part or whole, or else a term for it, whole. Returns the phrase's rarity. */
function addConcept(index: PolicyIndex, { phrase, terms }: QueryReading['concepts'][number], sums: Sums): number {
  const typed = bigramsOf(index, phrase);
  const known = terms.map((term) => bigramsOf(index, term)).filter(({ complete }) => complete);
  const ways = typed.complete ? [typed, ...known] : known;
  // What is in no document would be the rarest of all: the terms tell how much the phrase matters.
  const mass = ways.length === 0 ? typed.whole : ways.reduce((sum, { whole }) => sum + whole, 0) / ways.length;
  const best: Sums = { scores: borrow(index.articles), covered: borrow(index.articles), found: [] };
  for (const way of [typed, ...known]) {
    const here: Sums = { scores: borrow(index.articles), covered: borrow(index.articles), found: [] };
    for (const { key, rarity } of way.bigrams) addPostings(index, key, rarity / way.whole, here);
    const weight = way === typed ? 1 : SYNONYM_WEIGHT;
    for (const article of here.found) {
      const share = here.covered[article] ?? 0;
      const value = weight * share;
      // Half a term is another word.
      if ((way === typed || share > 0.999) && value > (best.covered[article] ?? 0)) {
        if (best.covered[article] === 0) best.found.push(article);
        best.covered[article] = value;
        best.scores[article] = weight * (here.scores[article] ?? 0);
      }
    }
    giveBack(here.scores, here.found);
    giveBack(here.covered, here.found);
  }
  for (const article of best.found)
    add(sums, article, mass * (best.covered[article] ?? 0), mass * (best.scores[article] ?? 0));
  giveBack(best.scores, best.found);
  giveBack(best.covered, best.found);
  return mass;
}

function bigramsOf(index: PolicyIndex, word: string) {
  const bigrams: { key: number; rarity: number }[] = [];
  let complete = true;
  forEachBigram(word, (key) => {
    if (isEndMark(key)) return;
    const documents = documentsWith(index, key);
    complete &&= documents > 0;
    bigrams.push({ key, rarity: rarityOf(index.articles, documents) });
  });
  return { bigrams, complete, whole: bigrams.reduce((sum, { rarity }) => sum + rarity, 0) };
}

function rarityOf(size: number, documents: number): number {
  return Math.log(1 + (size - Math.min(size, documents) + 0.5) / (documents + 0.5)) + 0.05;
}
