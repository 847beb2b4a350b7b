import { forEachBigram, isEndMark, queryWords } from './bigrams';
import { IMPACT_UNIT, type PolicyIndex } from './build-index';
import { findNumbers } from './document-numbers';
import { countFacets, failedFilters, statusOn } from './filters';
import { highlightsIn } from './highlight';
import { normalise } from './normalise';
import { topOf } from './top';
import type { PolicyAnswer, PolicyHit, PolicyQuery, PolicyStatus } from './types';

const MAX_QUERY = 200;
const MAX_LIMIT = 100;
/** How much a text that has all of the query is preferred to one that has part of it. */
const COVERAGE_POWER = 1.2;
/** Articles with less of the query than this share of the best one's are no answer. */
const COVERAGE_FLOOR = 0.5;
/** A document whose own number was asked for stands before everything else. */
const NUMBER_BONUS = 1000;
const STATUS_FACTOR: Record<PolicyStatus, number> = {
  'in-force': 1,
  'draft-for-comment': 0.8,
  expired: 0.5,
  repealed: 0.4,
};

/**
 * Searches articles by words in any order, or by document number in any spelling (R-POLICY 2). An empty query lists
 * everything, newest first. `limit` is 1–100 (20 unless given), `offset` from 0. Never throws for what people type.
 */
export function searchPolicies(index: PolicyIndex, query: PolicyQuery): PolicyAnswer {
  const typed = query.query.slice(0, MAX_QUERY);
  const numbers = findNumbers(index.numbers, normalise(typed));
  const words = queryWords(numbers.rest);
  const failed = Uint8Array.from(index.policies, (policy) => failedFilters(policy, query.filters ?? {}, query.today));
  const statuses = index.policies.map((policy) => statusOn(policy, query.today));
  const { articles, scores } =
    words.length > 0 ? matches(index, words) : numbers.policies.size > 0 ? nothing(index) : everything(index);
  addNumbered(index, numbers.policies, articles, scores);

  const perPolicy = new Map<number, number>();
  const passing: number[] = [];
  for (const article of articles) {
    const p = index.policyOf[article] ?? 0;
    perPolicy.set(p, (perPolicy.get(p) ?? 0) + 1);
    scores[article] = (scores[article] ?? 0) * STATUS_FACTOR[statuses[p] ?? 'in-force'];
    if (failed[p] === 0) passing.push(article);
  }
  const offset = Math.max(0, Math.trunc(query.offset ?? 0));
  const limit = Math.min(MAX_LIMIT, Math.max(1, Math.trunc(query.limit ?? 20)));
  const page = topOf(passing, scores, offset + limit).slice(offset);
  return {
    total: passing.length,
    facets: countFacets(perPolicy, index.policies, failed, query.today),
    hits: page.flatMap((article) => hitOf(index, article, scores[article] ?? 0, statuses, words)),
  };
}

interface Matches {
  articles: number[];
  /** By article; score of those in `articles`. */
  scores: Float64Array;
}

function matches(index: PolicyIndex, words: readonly string[]): Matches {
  const size = index.policyOf.length;
  const scores = new Float64Array(size);
  const covered = new Float64Array(size);
  const found: number[] = [];
  let whole = 0;
  for (const ranks of queryTerms(index, words)) {
    // A character alone stands in several bigrams; an article counts once, with its heaviest.
    const documents = ranks.reduce((sum, rank) => sum + postingsOf(index, rank), 0);
    const rarity = Math.log(1 + (size - Math.min(size, documents) + 0.5) / (documents + 0.5)) + 0.05;
    whole += rarity;
    const once = ranks.length > 1 ? new Uint8Array(size) : null;
    for (const rank of ranks) {
      const end = index.offsets[rank + 1] ?? 0;
      for (let i = index.offsets[rank] ?? 0; i < end; i += 1) {
        const article = index.postings[i] ?? 0;
        if (once !== null) {
          if (once[article] === 1) continue;
          once[article] = 1;
        }
        if (covered[article] === 0) found.push(article);
        covered[article] = (covered[article] ?? 0) + rarity;
        scores[article] = (scores[article] ?? 0) + rarity * (index.impacts[i] ?? 0) * IMPACT_UNIT;
      }
    }
  }
  const best = found.reduce((most, article) => Math.max(most, covered[article] ?? 0), 0);
  const articles = found.filter((article) => (covered[article] ?? 0) >= best * COVERAGE_FLOOR);
  for (const article of articles) {
    scores[article] = (scores[article] ?? 0) * ((covered[article] ?? 0) / whole) ** COVERAGE_POWER;
  }
  return { articles, scores };
}

/** For each distinct bigram of the query its place in the index, none for an unknown one; for a single character, all bigrams it begins. */
function queryTerms(index: PolicyIndex, words: readonly string[]): number[][] {
  const seen = new Set<number>();
  const terms: number[][] = [];
  for (const word of words) {
    forEachBigram(word, (key) => {
      if (seen.has(key) || (isEndMark(key) && word.length > 1)) return;
      seen.add(key);
      const from = lowerBound(index.keys, key);
      const to = isEndMark(key) ? lowerBound(index.keys, key + 0x10000) : from + (index.keys[from] === key ? 1 : 0);
      terms.push(Array.from({ length: to - from }, (_, i) => from + i));
    });
  }
  return terms;
}

/** Everything, newest first: the score is the day it was issued. */
function everything(index: PolicyIndex): Matches {
  const articles = Array.from(index.policyOf, (_, article) => article);
  const days = index.policies.map((policy) => Number(policy.issuedDay.replaceAll('-', '')) / 1e8);
  return { articles, scores: Float64Array.from(index.policyOf, (p) => days[p] ?? 0) };
}

function nothing(index: PolicyIndex): Matches {
  return { articles: [], scores: new Float64Array(index.policyOf.length) };
}

/** The documents whose number was asked for, before all others and with all their articles. */
function addNumbered(
  index: PolicyIndex,
  named: ReadonlyMap<number, number>,
  articles: number[],
  scores: Float64Array,
): void {
  if (named.size === 0) return;
  const already = new Set(articles);
  const alone = articles.length === 0;
  for (let article = 0; article < index.policyOf.length; article += 1) {
    const sure = named.get(index.policyOf[article] ?? -1);
    if (sure === undefined) continue;
    if (!already.has(article)) articles.push(article);
    // Without other words the first article of the document is the one that its number leads to.
    const place = alone ? 1 + (index.articleOf[article] ?? 0) : 1;
    scores[article] = (scores[article] ?? 0) + (NUMBER_BONUS * sure) / place;
  }
}

function hitOf(
  index: PolicyIndex,
  article: number,
  score: number,
  statuses: readonly PolicyStatus[],
  words: readonly string[],
): PolicyHit[] {
  const p = index.policyOf[article] ?? 0;
  const policy = index.policies[p];
  if (policy === undefined) return [];
  const found = policy.articles[index.articleOf[article] ?? 0];
  const text = found?.text ?? '';
  return [
    {
      policyId: policy.policyId,
      title: policy.title,
      docNo: policy.docNo,
      issuers: policy.issuers,
      issuedDay: policy.issuedDay,
      articleId: found?.articleId ?? '',
      articleNumber: found?.number ?? '',
      text,
      highlights: highlightsIn(text, words),
      status: statuses[p] ?? policy.status,
      score: Math.round(score * 1e4) / 1e4,
    },
  ];
}

function postingsOf(index: PolicyIndex, rank: number): number {
  return (index.offsets[rank + 1] ?? 0) - (index.offsets[rank] ?? 0);
}

function lowerBound(keys: Float64Array, key: number): number {
  let low = 0;
  let high = keys.length;
  while (low < high) {
    const middle = (low + high) >>> 1;
    if ((keys[middle] ?? 0) < key) low = middle + 1;
    else high = middle;
  }
  return low;
}
