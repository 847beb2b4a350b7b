import { queryWords } from './bigrams';
import { findNumbers } from './document-numbers';
import { bestOfEach } from './best-of-each';
import { countFacets, failedFilters } from './filters';
import { highlightsIn } from './highlight';
import { matches } from './match';
import { normalise } from './normalise';
import { phrasesWith } from './phrases';
import { articleOfIndex, policyOfIndex, statusCodes, type PolicyIndex } from './policy-index';
import { readQuery, type QueryReading } from './read-query';
import { borrow, giveBack, type Sums } from './scratch';
import { dayNumber, STATUSES } from './segment';
import { topOf } from './top';
import type { PolicyAnswer, PolicyHit, PolicyQuery, PolicyStatus } from './types';

const MAX_QUERY = 200;
const MAX_LIMIT = 100;
/** A document whose own number was asked for stands before everything else. */
const NUMBER_BONUS = 1000;
const STATUS_FACTOR: Record<PolicyStatus, number> = {
  'in-force': 1,
  'not-yet-in-force': 0.9,
  'draft-for-comment': 0.8,
  expired: 0.5,
  repealed: 0.4,
};
const FACTORS = STATUSES.map((status) => STATUS_FACTOR[status]);

/**
 * Searches articles by words in any order, or by document number in any spelling (R-POLICY 2). An empty query lists
 * everything, newest first. `limit` is 1–100 (20 unless given), `offset` from 0. Never throws for what people type.
 */
export function searchPolicies(index: PolicyIndex, query: PolicyQuery): PolicyAnswer {
  const typed = query.query.slice(0, MAX_QUERY);
  const numbers = findNumbers(index, normalise(typed));
  const reading = readQuery(index, numbers.rest, phrasesWith(query.synonyms));
  const statuses = statusCodes(index, dayNumber(query.today));
  const failed = failedFilters(index, query.filters ?? {}, statuses);
  const sums =
    reading.terms.length + reading.concepts.length > 0
      ? matches(index, reading)
      : numbers.policies.size > 0
        ? borrow(index.articles)
        : everything(index);
  addNumbered(index, numbers.policies, sums);

  const { scores } = sums;
  const perPolicy = new Uint32Array(index.policies);
  const passing = new Uint32Array(sums.count);
  let total = 0;
  let policies = 0;
  for (const article of sums.articles) {
    const p = index.policyOf[article] ?? 0;
    if (failed[p] === 0) {
      if (perPolicy[p] === 0) policies += 1;
      passing[total++] = article;
    }
    perPolicy[p] = (perPolicy[p] ?? 0) + 1;
    scores[article] = (scores[article] ?? 0) * (FACTORS[statuses[p] ?? 0] ?? 1);
  }
  const all = passing.subarray(0, total);
  const offset = Math.max(0, Math.trunc(query.offset ?? 0));
  const limit = Math.min(MAX_LIMIT, Math.max(1, Math.trunc(query.limit ?? 20)));
  const listed = query.perPolicy === undefined ? all : bestOfEach(all, scores, index.policyOf, query.perPolicy);
  const page = topOf(listed, scores, offset + limit).slice(offset);
  const answer: PolicyAnswer = {
    total,
    policies,
    facets: countFacets(index, perPolicy, failed, statuses),
    hits: page.map((article) => ({
      ...hitOf(index, article, scores[article] ?? 0, statuses, reading),
      inPolicy: perPolicy[index.policyOf[article] ?? 0] ?? 0,
    })),
    readAs: [...new Set([...simplifiedWords(typed), ...reading.readAs])],
  };
  giveBack(sums);
  return answer;
}

/** Words that were typed in traditional characters, in simplified ones. */
function simplifiedWords(typed: string): string[] {
  const plain = queryWords(typed.normalize('NFKC').toLowerCase());
  return plain.flatMap((word) => (/[\u4e00-\u9fff]/u.test(word) && normalise(word) !== word ? [normalise(word)] : []));
}

/** Everything, newest first: the score is the day it was issued. */
function everything(index: PolicyIndex): Sums {
  const sums = borrow(index.articles);
  for (const { segment, firstPolicy, firstArticle } of index.parts) {
    for (let a = 0; a < segment.articles; a += 1) {
      const policy = index.policyOf[firstArticle + a] ?? 0;
      if (index.dead[policy] === 0) sums.add(firstArticle + a, 1, (segment.issued[policy - firstPolicy] ?? 0) / 1e8);
    }
  }
  return sums;
}

/** The documents whose number was asked for, before all others and with all their articles. */
function addNumbered(index: PolicyIndex, named: ReadonlyMap<number, number>, sums: Sums): void {
  if (named.size === 0) return;
  const alone = sums.count === 0;
  for (const { segment, firstPolicy, firstArticle } of index.parts) {
    for (const [policy, sure] of named) {
      const own = policy - firstPolicy;
      for (let a = segment.articleStarts[own] ?? 0; a < (segment.articleStarts[own + 1] ?? 0); a += 1) {
        // Without other words the first article of the document is the one that its number leads to.
        const place = alone ? 1 + (segment.articleNumbers[a] ?? 0) : 1;
        sums.add(firstArticle + a, 1, (NUMBER_BONUS * sure) / place);
      }
    }
  }
}

function hitOf(
  index: PolicyIndex,
  article: number,
  score: number,
  statuses: Uint8Array,
  { words, concepts }: QueryReading,
): Omit<PolicyHit, 'inPolicy'> {
  const p = index.policyOf[article] ?? 0;
  const { policyId, title, docNo, issuers, issuedDay } = policyOfIndex(index, p);
  const { articleId, number, text } = articleOfIndex(index, article);
  return {
    policyId,
    title,
    docNo,
    issuers,
    issuedDay,
    articleId,
    articleNumber: number,
    text,
    highlights: highlightsIn(text, words, concepts),
    status: STATUSES[statuses[p] ?? 0] ?? 'in-force',
    score: Math.round(score * 1e4) / 1e4,
  };
}
