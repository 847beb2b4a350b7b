import type { PolicyLevel, PolicyStatus } from './types';

/**
 * Part of the search index, as it lies in one file: a head (dictionaries as JSON, everything else as typed arrays that are used where they
 * lie) and behind it the texts, each read by its place when it is shown. A segment is never changed; a newer one goes before it.
 */
export interface Segment {
  policies: number;
  articles: number;
  /** By policy, one more at the end: number of its first article. */
  articleStarts: Uint32Array;
  /** By article: its number within its policy. Documents without articles have one of their own, empty. */
  articleNumbers: Uint32Array;
  /** Bigrams (two UTF-16 units in one number), ascending. */
  keys: Uint32Array;
  /** By key: articles that have it. */
  counts: Uint32Array;
  /** By key, one more at the end: where its articles begin in `postings`. */
  offsets: Uint32Array;
  /** For each article of a key: distance to the one before (varint), impact (1 byte). */
  postings: Uint8Array;
  /** By policy: day it was issued, and its last day (0: none), as yyyymmdd. */
  issued: Uint32Array;
  expires: Uint32Array;
  /** By policy: first day on which it holds (0: from its issue on). */
  begins: Uint32Array;
  /** By policy: first day of its repeal (0: none). */
  repeals: Uint32Array;
  /** By policy: place in STATUSES. */
  statuses: Uint8Array;
  /** By policy: how many items it has. */
  items: Uint32Array;
  /** By policy: its id in short (see idHash). */
  idHashes: Float64Array;
  /** Values of policy p under facet f stand in values[valueStarts[p × FACET_COUNT + f] … the next). */
  valueStarts: Uint32Array;
  values: Uint32Array;
  /** By facet: what the values stand for. */
  dictionaries: readonly (readonly string[])[];
  /** Document numbers as year × 100,000 + number, ascending, and beside each its policy. */
  numberKeys: Uint32Array;
  numberPolicies: Uint32Array;
  /** Where each policy's and each article's text begins, one more at the end. */
  policyPlaces: Uint32Array;
  articlePlaces: Uint32Array;
  texts: Texts;
}

/** Bytes of the texts; a file read where it lies, or memory. */
export interface Texts {
  readonly length: number;
  read: (offset: number, length: number) => Uint8Array;
}

export const STATUSES = [
  'in-force',
  'draft-for-comment',
  'expired',
  'repealed',
  'not-yet-in-force',
] as const satisfies readonly PolicyStatus[];

/** What is shown of a policy beside the article. */
export interface StoredPolicy {
  policyId: string;
  title: string;
  docNo: string | null;
  issuers: string[];
  issuedDay: string;
  expiresDay: string | null;
  level: PolicyLevel;
}

export interface StoredArticle {
  articleId: string;
  number: string;
  text: string;
}

const decoder = new TextDecoder();
const encoder = new TextEncoder();

export const encodeText = (value: StoredPolicy | StoredArticle): Uint8Array => encoder.encode(JSON.stringify(value));

function stored(segment: Segment, places: Uint32Array, at: number): unknown {
  const from = places[at] ?? 0;
  return JSON.parse(decoder.decode(segment.texts.read(from, (places[at + 1] ?? from) - from)));
}

/** Written by encodeText. */
export const policyAt = (segment: Segment, policy: number): StoredPolicy =>
  stored(segment, segment.policyPlaces, policy) as StoredPolicy;
export const articleAt = (segment: Segment, article: number): StoredArticle =>
  stored(segment, segment.articlePlaces, article) as StoredArticle;

/** 52 bits of a policy's id (FNV-1a, twice): tells whether a segment may have it without reading its texts. */
export function idHash(id: string): number {
  let low = 0x811c9dc5;
  let high = 0x1b873593;
  for (let i = 0; i < id.length; i += 1) {
    low = Math.imul(low ^ id.charCodeAt(i), 0x01000193);
    high = Math.imul(high ^ id.charCodeAt(i), 0x85ebca6b);
    high ^= high >>> 13;
  }
  return (low >>> 0) * 2 ** 20 + (high >>> 12);
}

/** '2020-03-01' as 20200301. */
export const dayNumber = (day: string | null): number => (day === null ? 0 : Number(day.replaceAll('-', '')) || 0);
