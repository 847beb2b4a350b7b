import type { QueueItem } from '@/services/work-types';

export type Shelf = 'todo' | 'before' | 'after';
export const shelves: readonly Shelf[] = ['todo', 'before', 'after'];

const shelfOf: Record<QueueItem['stage'], Shelf> = {
  objected: 'todo',
  'with-evaluator': 'todo',
  collecting: 'before',
  'with-window': 'before',
  'with-hub': 'before',
  scored: 'after',
  confirmed: 'after',
  final: 'after',
};

/** What is due first; what has no day yet comes last, the older session before the newer. */
const byDue = (a: QueueItem, b: QueueItem): number =>
  (a.dueDay ?? '9999').localeCompare(b.dueDay ?? '9999') || a.endAt - b.endAt;

/** The part of the queue that waits for us, that is not here yet, or that we have done: the last newest first, the others by deadline. */
export function onShelf(items: readonly QueueItem[], shelf: Shelf): QueueItem[] {
  const members = items.filter((item) => shelfOf[item.stage] === shelf);
  return members.sort(shelf === 'after' ? (a, b) => b.endAt - a.endAt : byDue);
}

/** Whether the day matters still: after the score it does not. */
export const isDue = (item: QueueItem): boolean => item.dueDay !== null && shelfOf[item.stage] === 'todo';
