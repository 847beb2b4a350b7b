import { growing, GrowingBytes } from './growing';
import type { Segment } from './segment';
import { textsOf } from './segment-file';

/** Texts of a segment: those of all articles, behind them those of all policies. */
export class TextWriter {
  private readonly articles = new GrowingBytes();
  private readonly articlePlaces = growing.u32();
  private readonly policies = new GrowingBytes();
  private readonly policyPlaces = growing.u32();

  article(bytes: Uint8Array): void {
    this.articlePlaces.push(this.articles.length);
    this.articles.put(bytes);
  }

  policy(bytes: Uint8Array): void {
    this.policyPlaces.push(this.policies.length);
    this.policies.put(bytes);
  }

  done(): Pick<Segment, 'articlePlaces' | 'policyPlaces' | 'texts'> {
    const behind = this.articles.length;
    const articlePlaces = this.articlePlaces.ended(behind);
    const policyPlaces = this.policyPlaces.ended(this.policies.length).map((place) => behind + place);
    this.articles.put(this.policies.done());
    return { articlePlaces, policyPlaces, texts: textsOf(this.articles.done()) };
  }
}
