/**
 * Sums by article, used again and again: making them for each word of a query, and the garbage of it, would cost more than the search.
 * Everything is zero but at the places that `found` lists.
 */
export class Sums {
  readonly scores: Float64Array;
  readonly covered: Float64Array;
  /** Articles that have any, in the order of being found, the first `count` of it. */
  readonly found: Uint32Array;
  count = 0;

  constructor(size: number) {
    this.scores = new Float64Array(size);
    this.covered = new Float64Array(size);
    this.found = new Uint32Array(size);
  }

  /** The articles found, where they lie. */
  get articles(): Uint32Array {
    return this.found.subarray(0, this.count);
  }

  add(article: number, share: number, score: number): void {
    if (this.covered[article] === 0) this.found[this.count++] = article;
    this.covered[article] = (this.covered[article] ?? 0) + share;
    this.scores[article] = (this.scores[article] ?? 0) + score;
  }

  /** Leaves out all articles but those that are wanted; the others are zero again. */
  keep(wanted: (article: number) => boolean): void {
    let kept = 0;
    for (let i = 0; i < this.count; i += 1) {
      const article = this.found[i] ?? 0;
      if (wanted(article)) this.found[kept++] = article;
      else this.clear(article);
    }
    this.count = kept;
  }

  clearAll(): void {
    for (let i = 0; i < this.count; i += 1) this.clear(this.found[i] ?? 0);
    this.count = 0;
  }

  private clear(article: number): void {
    this.scores[article] = 0;
    this.covered[article] = 0;
  }
}

let free: Sums[] = [];
let freeSize = 0;
/** A query has no more of them in use at once. */
const KEPT = 4;

/** Empty sums for so many articles; to be given back. */
export function borrow(size: number): Sums {
  return (freeSize === size ? free.pop() : undefined) ?? new Sums(size);
}

export function giveBack(sums: Sums): void {
  sums.clearAll();
  const size = sums.scores.length;
  // Of one size at a time: an older index is not asked any more.
  if (size !== freeSize) free = [];
  freeSize = size;
  if (free.length < KEPT) free.push(sums);
}
