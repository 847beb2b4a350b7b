/**
 * The `count` items with the highest scores, best first; equal scores in the order of the items' numbers. A bounded heap:
 * a query that matches everything costs no full sort.
 */
export function topOf(items: readonly number[] | Uint32Array, scores: Float64Array, count: number): number[] {
  // A min-heap by "worse first".
  const heap: number[] = [];
  const worse = (a: number, b: number) => {
    const difference = (scores[a] ?? 0) - (scores[b] ?? 0);
    return difference < 0 || (difference === 0 && a > b);
  };
  for (const item of items) {
    if (heap.length < count) {
      heap.push(item);
      siftUp(heap, worse);
    } else if (heap[0] !== undefined && worse(heap[0], item)) {
      heap[0] = item;
      siftDown(heap, worse);
    }
  }
  return heap.sort((a, b) => (worse(a, b) ? 1 : -1));
}

type Worse = (a: number, b: number) => boolean;

function siftUp(heap: number[], worse: Worse): void {
  for (let child = heap.length - 1; child > 0;) {
    const parent = (child - 1) >> 1;
    if (!swapIf(heap, child, parent, worse)) return;
    child = parent;
  }
}

function siftDown(heap: number[], worse: Worse): void {
  for (let parent = 0; ;) {
    const left = 2 * parent + 1;
    const right = left + 1;
    if (left >= heap.length) return;
    const child = right < heap.length && worse(heap[right] ?? 0, heap[left] ?? 0) ? right : left;
    if (!swapIf(heap, child, parent, worse)) return;
    parent = child;
  }
}

/** Puts the worse of the two above. */
function swapIf(heap: number[], child: number, parent: number, worse: Worse): boolean {
  const below = heap[child] ?? 0;
  const above = heap[parent] ?? 0;
  if (!worse(below, above)) return false;
  heap[child] = above;
  heap[parent] = below;
  return true;
}
