import { forEachBigram } from './bigrams';
import { FacetWriter } from './facet-columns';
import { growing, GrowingBytes } from './growing';
import { KeyTable } from './key-table';
import { normalise } from './normalise';
import { numberTable } from './number-table';
import { numbersIn } from './numbers-in-text';
import { dayNumber, encodeText, idHash, STATUSES, type Segment } from './segment';
import { TextWriter } from './text-writer';
import type { PolicyItemText, PolicyRecord } from './types';

/** Weights of the fields. A title counts fully for its policy's first article and a little for the others. */
const WEIGHTS = { title: 2.5, titleElsewhere: 0.5, heading: 2, text: 1, itemTitle: 1.5, item: 1 } as const;
/** BM25: how fast repetition saturates, and how much length counts. */
const SATURATION = 1.2;
const LENGTH_SHARE = 0.6;
/** Bigrams of an article of usual length. Constant, so that segments made at different times can be put together exactly. */
const USUAL_LENGTH = 250;

/** Impact of a posting as the number it stands for. */
export const IMPACT_UNIT = (SATURATION + 1) / 255;

/** Bigrams of the article at hand with their weights, and all of the articles before. */
class Terms {
  readonly table = new KeyTable();
  readonly terms = growing.u32();
  readonly impacts = new GrowingBytes();
  readonly ends = growing.u32();
  // Weight of a term within the article at hand, valid where `seenIn` names that article.
  private weightHere = new Float64Array(1 << 10);
  private seenIn = new Int32Array(1 << 10).fill(-1);
  private here: number[] = [];
  private length = 0;

  add(text: string, weight: number): void {
    forEachBigram(text, (key) => {
      this.count(key, weight);
      this.length += 1;
    });
  }

  addNumbers(text: string): void {
    for (const { key, withUnit } of numbersIn(text)) {
      this.count(key, 1);
      if (withUnit !== null) this.count(withUnit, 1);
    }
  }

  endArticle(): void {
    const damping = SATURATION * (1 - LENGTH_SHARE + (LENGTH_SHARE * this.length) / USUAL_LENGTH);
    for (const term of this.here) {
      const weight = this.weightHere[term] ?? 0;
      this.terms.push(term);
      this.impacts.byte(Math.max(1, Math.round((weight * (SATURATION + 1)) / (weight + damping) / IMPACT_UNIT)));
    }
    this.ends.push(this.terms.length);
    this.here = [];
    this.length = 0;
  }

  private count(key: number, weight: number): void {
    const term = this.table.idOf(key);
    if (term >= this.seenIn.length) this.enlarge();
    if (this.seenIn[term] !== this.ends.length) {
      this.seenIn[term] = this.ends.length;
      this.weightHere[term] = 0;
      this.here.push(term);
    }
    this.weightHere[term] = (this.weightHere[term] ?? 0) + weight;
  }

  private enlarge(): void {
    const seenIn = new Int32Array(this.seenIn.length * 2).fill(-1);
    seenIn.set(this.seenIn);
    this.seenIn = seenIn;
    const weightHere = new Float64Array(seenIn.length);
    weightHere.set(this.weightHere);
    this.weightHere = weightHere;
  }
}

/** Makes a segment of policies that come in parts; what is kept of each is its postings and its text. */
export interface SegmentBuilder {
  add: (policies: readonly PolicyRecord[]) => void;
  done: () => Segment;
}

/** Makes a segment of these policies. */
export function buildSegment(policies: readonly PolicyRecord[]): Segment {
  const builder = segmentBuilder();
  builder.add(policies);
  return builder.done();
}

/**
 * Makes a segment, in two passes over the text and in time linear in its length. Policies without articles are found by their title:
 * they get one empty article of their own (articleId '').
 */
export function segmentBuilder(): SegmentBuilder {
  const terms = new Terms();
  const facets = new FacetWriter();
  const texts = new TextWriter();
  const articleStarts = growing.u32();
  const articleNumbers = growing.u32();
  /** What a policy has beside its texts. */
  const columns: Pick<
    PolicyRecord,
    'policyId' | 'docNo' | 'issuedDay' | 'effectiveDay' | 'expiresDay' | 'repealed' | 'status'
  >[] = [];
  const itemCounts: number[] = [];

  const addOne = (policy: PolicyRecord): void => {
    const { policyId, docNo, issuers, issuedDay, expiresDay, level, repealed, status } = policy;
    const title = normalise(`${policy.title} ${docNo ?? ''}`);
    const items = itemTexts(policy);
    columns.push({
      policyId,
      docNo,
      issuedDay,
      effectiveDay: policy.effectiveDay ?? null,
      expiresDay,
      repealed: repealed ?? null,
      status,
    });
    itemCounts.push(policy.items?.length ?? 0);
    facets.add(policy);
    articleStarts.push(articleNumbers.length);
    const articles =
      policy.articles.length > 0 ? policy.articles : [{ articleId: '', number: '', heading: '', text: '' }];
    for (const [a, article] of articles.entries()) {
      // 附件2 四 is one place, however it is spaced.
      const heading = normalise(`${article.number.replaceAll(/\s/g, '')} ${article.heading}`);
      const text = normalise(article.text);
      terms.add(title, a === 0 ? WEIGHTS.title : WEIGHTS.titleElsewhere);
      terms.add(heading, WEIGHTS.heading);
      terms.add(text, WEIGHTS.text);
      terms.addNumbers(`${heading}\n${text}`);
      for (const item of items.get(a) ?? []) {
        terms.add(item.title, WEIGHTS.itemTitle);
        terms.add(item.text, WEIGHTS.item);
      }
      terms.endArticle();
      articleNumbers.push(a);
      texts.article(encodeText({ articleId: article.articleId, number: article.number, text: article.text }));
    }
    texts.policy(
      encodeText({ policyId, title: policy.title, docNo, issuers: [...issuers], issuedDay, expiresDay, level }),
    );
  };

  return {
    add: (policies) => policies.forEach(addOne),
    done: () => ({
      policies: columns.length,
      articles: articleNumbers.length,
      articleStarts: articleStarts.ended(articleNumbers.length),
      articleNumbers: articleNumbers.done(),
      ...invert(terms),
      issued: Uint32Array.from(columns, ({ issuedDay }) => dayNumber(issuedDay)),
      expires: Uint32Array.from(columns, ({ expiresDay }) => dayNumber(expiresDay)),
      begins: Uint32Array.from(columns, ({ effectiveDay }) => dayNumber(effectiveDay ?? null)),
      repeals: Uint32Array.from(columns, ({ repealed }) => dayNumber(repealed?.day ?? null)),
      statuses: Uint8Array.from(columns, ({ status }) => STATUSES.indexOf(status)),
      items: Uint32Array.from(itemCounts),
      idHashes: Float64Array.from(columns, ({ policyId }) => idHash(policyId)),
      ...facets.done(),
      ...numberTable(columns.map(({ docNo }) => docNo)),
      ...texts.done(),
    }),
  };
}

/** From the bigrams of each article to the articles of each bigram. */
function invert({ table, terms, impacts, ends }: Terms): Pick<Segment, 'keys' | 'counts' | 'offsets' | 'postings'> {
  const { keys, rankOf } = table.sorted();
  const starts = new Uint32Array(keys.length + 1);
  for (let i = 0; i < terms.length; i += 1) bump(starts, (rankOf[terms.at(i)] ?? 0) + 1);
  const counts = starts.slice(1);
  for (let rank = 0; rank < keys.length; rank += 1) starts[rank + 1] = (starts[rank + 1] ?? 0) + (starts[rank] ?? 0);
  const next = starts.slice();
  const articles = new Uint32Array(terms.length);
  const weights = new Uint8Array(terms.length);
  const impactBytes = impacts.done();
  let from = 0;
  for (let article = 0; article < ends.length; article += 1) {
    for (; from < ends.at(article); from += 1) {
      const rank = rankOf[terms.at(from)] ?? 0;
      const place = next[rank] ?? 0;
      articles[place] = article;
      weights[place] = impactBytes[from] ?? 0;
      next[rank] = place + 1;
    }
  }
  const postings = new GrowingBytes(new Uint8Array(Math.max(16, terms.length * 3)));
  const offsets = new Uint32Array(keys.length + 1);
  for (let rank = 0; rank < keys.length; rank += 1) {
    let before = 0;
    for (let i = starts[rank] ?? 0; i < (starts[rank + 1] ?? 0); i += 1) {
      const article = articles[i] ?? 0;
      postings.varint(article - before);
      postings.byte(weights[i] ?? 0);
      before = article;
    }
    offsets[rank + 1] = postings.length;
  }
  return { keys: Uint32Array.from(keys), counts, offsets, postings: postings.done() };
}

function bump(counts: Uint32Array, at: number): void {
  counts[at] = (counts[at] ?? 0) + 1;
}

/** What the items say, by the number of the article that they rest on; the first one where theirs is unknown. */
function itemTexts(policy: PolicyRecord): Map<number, { title: string; text: string }[]> {
  const found = new Map<number, { title: string; text: string }[]>();
  for (const item of policy.items ?? []) {
    const at = Math.max(
      0,
      policy.articles.findIndex(({ articleId }) => articleId === item.articleId),
    );
    found.set(at, [...(found.get(at) ?? []), textOf(item)]);
  }
  return found;
}

function textOf({ title, summary, audience, conditions }: PolicyItemText): { title: string; text: string } {
  return { title: normalise(title), text: normalise([summary, audience, ...conditions].join('。')) };
}
