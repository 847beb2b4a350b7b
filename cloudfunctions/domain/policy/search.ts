import { queryWords } from './bigrams';
import type { PolicyIndex } from './build-index';
import { findNumbers } from './document-numbers';
import { countFacets, failedFilters, statusOn } from './filters';
import { highlightsIn } from './highlight';
import { matches, type Matches } from './match';
import { normalise } from './normalise';
import { readQuery } from './read-query';
import { topOf } from './top';
import type { PolicyAnswer, PolicyHit, PolicyQuery, PolicyStatus } from './types';

const MAX_QUERY = 200;
const MAX_LIMIT = 100;
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
  const reading = readQuery(index, numbers.rest);
  const { words } = reading;
  const failed = Uint8Array.from(index.policies, (policy) => failedFilters(policy, query.filters ?? {}, query.today));
  const statuses = index.policies.map((policy) => statusOn(policy, query.today));
  const { articles, scores } =
    reading.terms.length + reading.concepts.length > 0
      ? matches(index, reading)
      : numbers.policies.size > 0
        ? nothing(index)
        : everything(index);
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
    policies: new Set(passing.map((article) => index.policyOf[article])).size,
    facets: countFacets(perPolicy, index.policies, failed, query.today),
    hits: page.flatMap((article) => hitOf(index, article, scores[article] ?? 0, statuses, words)),
    readAs: [...new Set([...simplifiedWords(typed), ...reading.readAs])],
  };
}

/** Words that were typed in traditional characters, in simplified ones. */
function simplifiedWords(typed: string): string[] {
  const plain = queryWords(typed.normalize('NFKC').toLowerCase());
  return plain.flatMap((word) => (/[\u4e00-\u9fff]/u.test(word) && normalise(word) !== word ? [normalise(word)] : []));
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
