import { forEachBigram, isEndMark } from './bigrams';
import { IMPACT_UNIT } from './build-segment';
import { documentsWith, lowerBound, rankIn, type PolicyIndex } from './policy-index';
import type { QueryReading } from './read-query';
import { borrow, giveBack, type Sums } from './scratch';

/** How much a text that has all of the query is preferred to one that has part of it. */
const COVERAGE_POWER = 1;
/** Articles with less of the query than this share of the best one's are no answer. */
const COVERAGE_FLOOR = 0.5;
/** A term of the documents for what was typed in everyday words counts this much. */
const SYNONYM_WEIGHT = 0.85;

/** Scores articles by the bigrams and phrases of a query: BM25 impacts, times how much of the query they have. To be given back. */
export function matches(index: PolicyIndex, { terms, concepts }: QueryReading): Sums {
  const size = index.articles;
  const sums = borrow(size);
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
  const { covered, scores, articles } = sums;
  const isLiving = (article: number) => index.dead[index.policyOf[article] ?? 0] === 0;
  let best = 0;
  for (const article of articles) if (isLiving(article)) best = Math.max(best, covered[article] ?? 0);
  sums.keep((article) => (covered[article] ?? 0) >= best * COVERAGE_FLOOR && isLiving(article));
  for (const article of sums.articles)
    scores[article] = (scores[article] ?? 0) * ((covered[article] ?? 0) / whole) ** COVERAGE_POWER;
  return sums;
}

/**
 * Adds the articles of a bigram: the innermost loop of the search, over bytes as they lie in the file.
 * @param onlyFound adds to what has something else of the query, and finds nothing by itself
 */
function addPostings(index: PolicyIndex, key: number, rarity: number, sums: Sums, onlyFound = false): void {
  const { scores, covered, found } = sums;
  let { count } = sums;
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
        found[count++] = article;
      }
      covered[article] = before + rarity;
      scores[article] = (scores[article] ?? 0) + unit * impact;
    }
  }
  sums.count = count;
}

/** A character alone stands in several bigrams; an article counts once, with the best of them. Returns its rarity. */
function addSingle(index: PolicyIndex, key: number, weight: number, sums: Sums): number {
  const own = borrow(index.articles);
  for (const part of index.parts) {
    const { keys } = part.segment;
    const only = { ...index, parts: [part] };
    const to = lowerBound(keys, key + 0x10000);
    for (let rank = lowerBound(keys, key); rank < to; rank += 1) addPostings(only, keys[rank] ?? 0, 1, own);
  }
  const rarity = weight * rarityOf(index.articles, own.count);
  for (const article of own.articles) {
    // As often as it stands there, but never more than any bigram is worth.
    const impact = Math.min(own.scores[article] ?? 0, 255 * IMPACT_UNIT);
    sums.add(article, rarity, rarity * impact);
  }
  giveBack(own);
  return rarity;
}

/** An article has a phrase as it was typed, in part or whole, or else a term for it, whole. Returns the phrase's rarity. */
function addConcept(index: PolicyIndex, { phrase, terms }: QueryReading['concepts'][number], sums: Sums): number {
  const typed = bigramsOf(index, phrase);
  const known = terms.map((term) => bigramsOf(index, term)).filter(({ complete }) => complete);
  const ways = typed.complete ? [typed, ...known] : known;
  // What is in no document would be the rarest of all: the terms tell how much the phrase matters.
  const mass = ways.length === 0 ? typed.whole : ways.reduce((sum, { whole }) => sum + whole, 0) / ways.length;
  const best = borrow(index.articles);
  for (const way of [typed, ...known]) {
    const here = borrow(index.articles);
    for (const { key, rarity } of way.bigrams) addPostings(index, key, rarity / way.whole, here);
    const weight = way === typed ? 1 : SYNONYM_WEIGHT;
    for (const article of here.articles) {
      const share = here.covered[article] ?? 0;
      const value = weight * share;
      const before = best.covered[article] ?? 0;
      // Half a term is another word.
      if ((way !== typed && share <= 0.999) || value <= before) continue;
      best.add(article, value - before, weight * (here.scores[article] ?? 0) - (best.scores[article] ?? 0));
    }
    giveBack(here);
  }
  for (const article of best.articles)
    sums.add(article, mass * (best.covered[article] ?? 0), mass * (best.scores[article] ?? 0));
  giveBack(best);
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
