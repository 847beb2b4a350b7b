/** Arrays of zeros that are used again: making one for each word of a query would cost more than the search. */
const free = new Map<number, Float64Array[]>();
/** A query has no more of them in use at once. */
const KEPT = 6;

/** So many zeros; to be given back. */
export function borrow(size: number): Float64Array {
  return free.get(size)?.pop() ?? new Float64Array(size);
}

/** @param touched the only places that may differ from zero */
export function giveBack(array: Float64Array, touched: readonly number[]): void {
  for (const at of touched) array[at] = 0;
  let kept = free.get(array.length);
  if (kept === undefined) {
    // Of one length at a time: an older index is not asked any more.
    free.clear();
    kept = [];
    free.set(array.length, kept);
  }
  if (kept.length < KEPT) kept.push(array);
}
