import { FACET_COUNT, FacetWriter } from './facet-columns';
import { growing, GrowingBytes } from './growing';
import { sortedNumbers } from './number-table';
import type { Segment } from './segment';
import { TextWriter } from './text-writer';

/** A segment and, by policy, 1 where a newer version has taken its place. */
export interface Part {
  segment: Segment;
  dead: Uint8Array;
}

const NONE = 0xffffffff;

/**
 * Puts segments together, exactly as if their living policies had been indexed at once: the older ones first. Time and memory are linear in
 * their size, and no record is read again.
 */
export function mergeSegments(parts: readonly Part[]): Segment {
  const facets = new FacetWriter();
  const texts = new TextWriter();
  const articleStarts = growing.u32();
  const articleNumbers = growing.u32();
  const columns = {
    issued: growing.u32(),
    expires: growing.u32(),
    begins: growing.u32(),
    repeals: growing.u32(),
    items: growing.u32(),
  };
  const statuses: number[] = [];
  const idHashes = growing.f64();
  const numbers: { key: number; policy: number }[] = [];
  const newArticles: Uint32Array[] = [];
  for (const { segment, dead } of parts) {
    const all = segment.texts.read(0, segment.texts.length);
    const newPolicy = new Uint32Array(segment.policies).fill(NONE);
    const newArticle = new Uint32Array(segment.articles).fill(NONE);
    for (let p = 0; p < segment.policies; p += 1) {
      if (dead[p] === 1) continue;
      newPolicy[p] = articleStarts.length;
      articleStarts.push(articleNumbers.length);
      for (let a = segment.articleStarts[p] ?? 0; a < (segment.articleStarts[p + 1] ?? 0); a += 1) {
        newArticle[a] = articleNumbers.length;
        articleNumbers.push(segment.articleNumbers[a] ?? 0);
        texts.article(all.subarray(segment.articlePlaces[a], segment.articlePlaces[a + 1]));
      }
      texts.policy(all.subarray(segment.policyPlaces[p], segment.policyPlaces[p + 1]));
      facets.addValues((facet) => facetWords(segment, p, facet));
      for (const name of ['issued', 'expires', 'begins', 'repeals', 'items'] as const)
        columns[name].push(segment[name][p] ?? 0);
      statuses.push(segment.statuses[p] ?? 0);
      idHashes.push(segment.idHashes[p] ?? 0);
    }
    for (const [i, key] of segment.numberKeys.entries()) {
      const policy = newPolicy[segment.numberPolicies[i] ?? 0] ?? NONE;
      if (policy !== NONE) numbers.push({ key, policy });
    }
    newArticles.push(newArticle);
  }
  return {
    policies: articleStarts.length,
    articles: articleNumbers.length,
    articleStarts: articleStarts.ended(articleNumbers.length),
    articleNumbers: articleNumbers.done(),
    ...mergePostings(parts, newArticles),
    issued: columns.issued.done(),
    expires: columns.expires.done(),
    begins: columns.begins.done(),
    repeals: columns.repeals.done(),
    items: columns.items.done(),
    statuses: Uint8Array.from(statuses),
    idHashes: idHashes.done(),
    ...facets.done(),
    ...sortedNumbers(numbers),
    ...texts.done(),
  };
}

/** Words of a policy under a stored facet. */
export function facetWords(segment: Segment, policy: number, facet: number): string[] {
  const at = policy * FACET_COUNT + facet;
  const dictionary = segment.dictionaries[facet] ?? [];
  return Array.from(
    segment.values.subarray(segment.valueStarts[at], segment.valueStarts[at + 1]),
    (value) => dictionary[value] ?? '',
  );
}

/** Goes through the keys of all parts in ascending order; a key without a living article is left out. */
function mergePostings(
  parts: readonly Part[],
  newArticles: readonly Uint32Array[],
): Pick<Segment, 'keys' | 'counts' | 'offsets' | 'postings'> {
  const keys = growing.u32();
  const counts = growing.u32();
  const offsets = growing.u32();
  const bytes = parts.reduce((sum, { segment }) => sum + segment.postings.length, 0);
  const postings = new GrowingBytes(new Uint8Array(Math.max(16, bytes + (bytes >> 3))));
  const cursors = parts.map(() => 0);
  for (;;) {
    let key = NONE;
    for (const [i, { segment }] of parts.entries()) key = Math.min(key, segment.keys[cursors[i] ?? 0] ?? NONE);
    if (key === NONE) break;
    const from = postings.length;
    let before = 0;
    let count = 0;
    for (const [i, { segment }] of parts.entries()) {
      const cursor = cursors[i] ?? 0;
      if (segment.keys[cursor] !== key) continue;
      cursors[i] = cursor + 1;
      const { postings: old } = segment;
      const end = segment.offsets[cursor + 1] ?? 0;
      let article = 0;
      for (let at = segment.offsets[cursor] ?? 0; at < end; at += 1) {
        let shift = 0;
        let byte = old[at++] ?? 0;
        for (; byte > 127; byte = old[at++] ?? 0, shift += 7) article += (byte & 127) << shift;
        article += byte << shift;
        const place = newArticles[i]?.[article] ?? NONE;
        if (place === NONE) continue;
        postings.varint(place - before);
        postings.byte(old[at] ?? 0);
        before = place;
        count += 1;
      }
    }
    if (count === 0) continue;
    keys.push(key);
    counts.push(count);
    offsets.push(from);
  }
  return {
    keys: keys.done(),
    counts: counts.done(),
    offsets: offsets.ended(postings.length),
    postings: postings.done(),
  };
}
