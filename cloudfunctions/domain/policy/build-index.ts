import { forEachBigram } from './bigrams';
import { indexNumbers, type NumberIndex } from './document-numbers';
import { KeyTable } from './key-table';
import { buildLexicon, type Lexicon } from './lexicon';
import { normalise } from './normalise';
import type { PolicyRecord } from './types';

/** Weights of the fields. A title counts fully for its policy's first article and a little for the others. */
const WEIGHTS = { title: 2.5, titleElsewhere: 0.5, heading: 1.5, text: 1, item: 0.5 } as const;
/** BM25: how fast repetition saturates, and how much length counts. */
const SATURATION = 1.2;
const LENGTH_SHARE = 0.6;

export interface PolicyIndex {
  policies: readonly PolicyRecord[];
  /** For each article of the index: its policy and its number within it. */
  policyOf: Int32Array;
  articleOf: Int32Array;
  /** Bigram keys, ascending; the articles of key k stand in postings[offsets[k] … offsets[k + 1]). */
  keys: Float64Array;
  offsets: Int32Array;
  postings: Int32Array;
  /** Beside each posting: BM25 weight of the bigram in the article, 0–255 for 0 … SATURATION + 1. */
  impacts: Uint8Array;
  numbers: NumberIndex;
  lexicon: Lexicon;
}

/** Impact of a posting as the number it stands for. */
export const IMPACT_UNIT = (SATURATION + 1) / 255;

/**
 * Builds the index in two passes over the text, in typed arrays, in time linear in its length. Policies without
 * articles are found by their title: they get one empty article of their own (articleId '').
 */
export function buildPolicyIndex(policies: readonly PolicyRecord[]): PolicyIndex {
  const table = new KeyTable();
  const terms: number[] = [];
  const weights: number[] = [];
  const articleEnds: number[] = [];
  const lengths: number[] = [];
  const policyOf: number[] = [];
  const articleOf: number[] = [];
  // Weight of a term within the article at hand, valid where `seenIn` names that article.
  let weightHere = new Float64Array(1 << 10);
  let seenIn = new Int32Array(1 << 10).fill(-1);
  let termsHere: number[] = [];
  let length = 0;
  const titles: string[] = [];
  const headings: string[] = [];
  const texts: string[] = [];
  const add = (text: string, weight: number) => {
    const article = lengths.length;
    forEachBigram(text, (key) => {
      const term = table.idOf(key);
      if (term >= seenIn.length) {
        weightHere = grown(weightHere, new Float64Array(seenIn.length * 2));
        seenIn = grown(seenIn, new Int32Array(seenIn.length * 2).fill(-1));
      }
      if (seenIn[term] !== article) {
        seenIn[term] = article;
        weightHere[term] = 0;
        termsHere.push(term);
      }
      weightHere[term] = (weightHere[term] ?? 0) + weight;
      length += 1;
    });
  };
  for (const [p, policy] of policies.entries()) {
    const title = normalise(`${policy.title} ${policy.docNo ?? ''}`);
    titles.push(title, ...policy.issuers.map(normalise));
    const items = itemTexts(policy);
    titles.push(...[...items.values()].flat().map(({ title: name }) => name));
    const articles = policy.articles.length > 0 ? policy.articles : [{ number: '', heading: '', text: '' }];
    for (const [a, article] of articles.entries()) {
      length = 0;
      termsHere = [];
      add(title, a === 0 ? WEIGHTS.title : WEIGHTS.titleElsewhere);
      const heading = normalise(`${article.number} ${article.heading}`);
      const text = normalise(article.text);
      headings.push(heading);
      texts.push(text);
      add(heading, WEIGHTS.heading);
      add(text, WEIGHTS.text);
      for (const item of items.get(a) ?? []) add(`${item.title}\n${item.text}`, WEIGHTS.item);
      for (const term of termsHere) {
        terms.push(term);
        weights.push(weightHere[term] ?? 0);
      }
      articleEnds.push(terms.length);
      lengths.push(length);
      policyOf.push(p);
      articleOf.push(a);
    }
  }
  return {
    policies,
    policyOf: Int32Array.from(policyOf),
    articleOf: Int32Array.from(articleOf),
    ...invert(table, terms, weights, articleEnds, lengths),
    numbers: indexNumbers(policies),
    lexicon: buildLexicon([...titles, ...headings], texts),
  };
}

function invert(
  table: KeyTable,
  terms: readonly number[],
  weights: readonly number[],
  articleEnds: readonly number[],
  lengths: readonly number[],
): Pick<PolicyIndex, 'keys' | 'offsets' | 'postings' | 'impacts'> {
  const { keys, rankOf } = table.sorted();
  const offsets = new Int32Array(keys.length + 1);
  for (const term of terms) bump(offsets, (rankOf[term] ?? 0) + 1);
  for (let rank = 0; rank < keys.length; rank += 1) offsets[rank + 1] = (offsets[rank + 1] ?? 0) + (offsets[rank] ?? 0);
  const next = offsets.slice();
  const postings = new Int32Array(terms.length);
  const impacts = new Uint8Array(terms.length);
  const average = lengths.reduce((sum, length) => sum + length, 0) / Math.max(1, lengths.length);
  let from = 0;
  for (const [article, end] of articleEnds.entries()) {
    const relative = (lengths[article] ?? 0) / Math.max(1, average);
    const damping = SATURATION * (1 - LENGTH_SHARE + LENGTH_SHARE * relative);
    for (let i = from; i < end; i += 1) {
      const rank = rankOf[terms[i] ?? 0] ?? 0;
      const weight = weights[i] ?? 0;
      const place = next[rank] ?? 0;
      postings[place] = article;
      impacts[place] = Math.max(1, Math.round((weight * (SATURATION + 1)) / (weight + damping) / IMPACT_UNIT));
      next[rank] = place + 1;
    }
    from = end;
  }
  return { keys, offsets, postings, impacts };
}

/** What the items say, by the number of the article that they rest on; the first one where theirs is unknown. */
function itemTexts(policy: PolicyRecord): Map<number, { title: string; text: string }[]> {
  const found = new Map<number, { title: string; text: string }[]>();
  for (const { articleId, title, summary, audience, conditions } of policy.items ?? []) {
    const at = Math.max(
      0,
      policy.articles.findIndex((article) => article.articleId === articleId),
    );
    const entry = { title: normalise(title), text: normalise([summary, audience, ...conditions].join('。')) };
    found.set(at, [...(found.get(at) ?? []), entry]);
  }
  return found;
}

/** Place of a bigram in the index, −1 when no article has it. */
export function rankOf(index: PolicyIndex, key: number): number {
  const at = lowerBound(index.keys, key);
  return index.keys[at] === key ? at : -1;
}

/** Place of the first key that is not less. */
export function lowerBound(keys: Float64Array, key: number): number {
  let low = 0;
  let high = keys.length;
  while (low < high) {
    const middle = (low + high) >>> 1;
    if ((keys[middle] ?? 0) < key) low = middle + 1;
    else high = middle;
  }
  return low;
}

function bump(counts: Int32Array, at: number): void {
  counts[at] = (counts[at] ?? 0) + 1;
}

function grown<A extends Float64Array | Int32Array>(old: A, larger: A): A {
  larger.set(old);
  return larger;
}
