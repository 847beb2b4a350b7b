import type { QueueItem } from '@/services/work-types';

export type Group = 'objected' | 'to-score' | 'before' | 'after';
const order: readonly Group[] = ['objected', 'to-score', 'before', 'after'];

const groupOf: Record<QueueItem['stage'], Group> = {
  objected: 'objected',
  'with-evaluator': 'to-score',
  collecting: 'before',
  'with-window': 'before',
  'with-hub': 'before',
  scored: 'after',
  confirmed: 'after',
  final: 'after',
};

/** The queue by what there is to do, without empty groups. */
export const groupsOf = (items: readonly QueueItem[]): { group: Group; items: QueueItem[] }[] =>
  order
    .map((group) => ({ group, items: items.filter((item) => groupOf[item.stage] === group) }))
    .filter(({ items: members }) => members.length > 0);

/** What is due first; what has no day yet comes last, the older session before the newer. */
export const byDue = (a: QueueItem, b: QueueItem): number =>
  (a.dueDay ?? '9999').localeCompare(b.dueDay ?? '9999') || a.endAt - b.endAt;
