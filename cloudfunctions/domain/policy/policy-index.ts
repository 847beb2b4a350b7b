import { buildSegment } from './build-segment';
import { FACET_COUNT, STORED_FACETS } from './facet-columns';
import { mergeSegments, type Part } from './merge-segments';
import { articleAt, idHash, policyAt, STATUSES, type Segment, type StoredArticle, type StoredPolicy } from './segment';
import type { PolicyRecord } from './types';

/** Segments, the older ones first, as one: policies and articles are numbered through. */
export interface PolicyIndex {
  parts: readonly IndexPart[];
  policies: number;
  articles: number;
  /** By article. */
  policyOf: Uint32Array;
  /** By policy: 1 where a newer version has taken its place. */
  dead: Uint8Array;
  /** Policies that live. */
  living: number;
  /** Values of policy p under stored facet f, numbered over all segments: values[starts[p × FACET_COUNT + f] …]. */
  valueStarts: Uint32Array;
  values: Uint32Array;
  dictionaries: readonly (readonly string[])[];
}

export interface IndexPart extends Part {
  /** Numbers of its first policy and article. */
  firstPolicy: number;
  firstArticle: number;
}

/** An index over records that are all in memory. */
export const buildPolicyIndex = (records: readonly PolicyRecord[]): PolicyIndex =>
  indexOf([{ segment: buildSegment(records), dead: new Uint8Array(records.length) }]);

/** A newer segment goes before the older ones: what it has under the same policyId has taken their place. */
export function overlay(older: readonly Part[], newer: Segment, goneIds: readonly string[] = []): Part[] {
  const whole = { segment: newer, dead: new Uint8Array(newer.policies) };
  if (older.length === 0) return [whole];
  const ids = new Set([...goneIds, ...Array.from({ length: newer.policies }, (_, p) => policyAt(newer, p).policyId)]);
  const hashes = new Set([...ids].map(idHash));
  const covered = older.map(({ segment, dead }) => {
    const now = dead.slice();
    for (let p = 0; p < segment.policies; p += 1) {
      if (hashes.has(segment.idHashes[p] ?? 0) && ids.has(policyAt(segment, p).policyId)) now[p] = 1;
    }
    return { segment, dead: now };
  });
  return [...covered, whole];
}

/** Exactly the segment that their records would make at once. */
export const merged = (parts: readonly Part[]): Segment => mergeSegments(parts);

/** Numbers policies, articles and filter values through; the large arrays of the segments stay where they are. */
export function indexOf(parts: readonly Part[]): PolicyIndex {
  const policies = parts.reduce((sum, { segment }) => sum + segment.policies, 0);
  const articles = parts.reduce((sum, { segment }) => sum + segment.articles, 0);
  const policyOf = new Uint32Array(articles);
  const dead = new Uint8Array(policies);
  const placed: IndexPart[] = [];
  let firstPolicy = 0;
  let firstArticle = 0;
  for (const part of parts) {
    const { segment } = part;
    placed.push({ ...part, firstPolicy, firstArticle });
    dead.set(part.dead, firstPolicy);
    for (let p = 0; p < segment.policies; p += 1) {
      policyOf.fill(
        firstPolicy + p,
        firstArticle + (segment.articleStarts[p] ?? 0),
        firstArticle + (segment.articleStarts[p + 1] ?? 0),
      );
    }
    firstPolicy += segment.policies;
    firstArticle += segment.articles;
  }
  return {
    parts: placed,
    policies,
    articles,
    policyOf,
    dead,
    living: dead.reduce((sum, gone) => sum + 1 - gone, 0),
    ...joinedValues(parts, policies),
  };
}

function joinedValues(parts: readonly Part[], policies: number) {
  const [only] = parts;
  if (only !== undefined && parts.length === 1) {
    const { valueStarts, values, dictionaries } = only.segment;
    return { valueStarts, values, dictionaries };
  }
  const words = STORED_FACETS.map(() => new Map<string, number>());
  const valueStarts = new Uint32Array(policies * FACET_COUNT + 1);
  const values = new Uint32Array(parts.reduce((sum, { segment }) => sum + segment.values.length, 0));
  let row = 0;
  let end = 0;
  for (const { segment } of parts) {
    const numbers = segment.dictionaries.map((dictionary, facet) =>
      dictionary.map((word) => {
        const known = words[facet]?.get(word);
        if (known !== undefined) return known;
        const number = words[facet]?.size ?? 0;
        words[facet]?.set(word, number);
        return number;
      }),
    );
    for (let at = 0; at < segment.policies * FACET_COUNT; at += 1) {
      const facet = numbers[at % FACET_COUNT] ?? [];
      for (let i = segment.valueStarts[at] ?? 0; i < (segment.valueStarts[at + 1] ?? 0); i += 1)
        values[end++] = facet[segment.values[i] ?? 0] ?? 0;
      row += 1;
      valueStarts[row] = end;
    }
  }
  return { valueStarts, values, dictionaries: words.map((known) => [...known.keys()]) };
}

/** The part that an article or a policy belongs to. */
function partWith(index: PolicyIndex, number: number, first: 'firstPolicy' | 'firstArticle'): IndexPart {
  for (let i = index.parts.length - 1; i >= 0; i -= 1) {
    const part = index.parts[i];
    if (part !== undefined && part[first] <= number) return part;
  }
  throw new RangeError('no such policy');
}

export function policyOfIndex(index: PolicyIndex, policy: number): StoredPolicy {
  const part = partWith(index, policy, 'firstPolicy');
  return policyAt(part.segment, policy - part.firstPolicy);
}

export function articleOfIndex(index: PolicyIndex, article: number): StoredArticle {
  const part = partWith(index, article, 'firstArticle');
  return articleAt(part.segment, article - part.firstArticle);
}

/** By policy: place in STATUSES on a day (yyyymmdd), as statusOn says. */
export function statusCodes(index: PolicyIndex, today: number): Uint8Array {
  const codes = new Uint8Array(index.policies);
  const inForce = STATUSES.indexOf('in-force');
  const notYet = STATUSES.indexOf('not-yet-in-force');
  const expired = STATUSES.indexOf('expired');
  const repealed = STATUSES.indexOf('repealed');
  for (const { segment, firstPolicy } of index.parts) {
    for (let p = 0; p < segment.policies; p += 1) {
      const code = segment.statuses[p] ?? 0;
      const expires = segment.expires[p] ?? 0;
      const repeal = segment.repeals[p] ?? 0;
      const begins = segment.begins[p] ?? 0;
      const byDays = code === inForce || code === notYet;
      const past = byDays && expires !== 0 && expires < today;
      const now = byDays && begins !== 0 ? (begins > today ? notYet : inForce) : code;
      codes[firstPolicy + p] = repeal !== 0 && repeal <= today ? repealed : past ? expired : now;
    }
  }
  return codes;
}

/** How many articles have a bigram. */
export function documentsWith(index: PolicyIndex, key: number): number {
  let count = 0;
  for (const { segment } of index.parts) count += segment.counts[rankIn(segment, key)] ?? 0;
  return count;
}

/** Place of a bigram in a segment, −1 when no article has it. */
export function rankIn(segment: Segment, key: number): number {
  const at = lowerBound(segment.keys, key);
  return segment.keys[at] === key ? at : -1;
}

/** Place of the first key that is not less. */
export function lowerBound(keys: Uint32Array, key: number): number {
  let low = 0;
  let high = keys.length;
  while (low < high) {
    const middle = (low + high) >>> 1;
    if ((keys[middle] ?? 0) < key) low = middle + 1;
    else high = middle;
  }
  return low;
}
