import type { Call } from '@/services/work-types';

export type Shelf = 'now' | 'later' | 'done';
export const shelves: readonly Shelf[] = ['now', 'later', 'done'];

/** Who can be called today ('YYYY-MM-DD'), who only later (three attempts take two days), who is done. */
export const shelfOf = (call: Call, today: string): Shelf =>
  call.state !== 'to-call' ? 'done' : call.nextDay !== null && call.nextDay > today ? 'later' : 'now';

/** By deadline, then in the order drawn. */
export const inOrder = (calls: readonly Call[]): Call[] =>
  [...calls].sort((a, b) => a.dueDay.localeCompare(b.dueDay) || a.order - b.order);

/** Who comes after this one, among those who can be called today. */
export const nextCall = (calls: readonly Call[], callId: string, today: string): Call | undefined =>
  inOrder(calls).find((call) => shelfOf(call, today) === 'now' && call.callId !== callId);
