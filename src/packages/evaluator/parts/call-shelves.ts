import type { Call } from '@/services/work-types';

export type Shelf = 'now' | 'later' | 'done';
export const shelves: readonly Shelf[] = ['now', 'later', 'done'];

const shelfOf = (call: Call, today: string): Shelf =>
  call.state !== 'to-call' ? 'done' : call.nextDay !== null && call.nextDay > today ? 'later' : 'now';

/** Who can be called today ('YYYY-MM-DD'), who only later (three attempts take two days), who is done; by deadline, then in the order drawn. */
export const onShelf = (calls: readonly Call[], shelf: Shelf, today: string): Call[] =>
  calls
    .filter((call) => shelfOf(call, today) === shelf)
    .sort((a, b) => a.dueDay.localeCompare(b.dueDay) || a.order - b.order);

/** Who comes after this one, among those who can be called today. */
export const nextCall = (calls: readonly Call[], callId: string, today: string): Call | undefined =>
  onShelf(calls, 'now', today).find((call) => call.callId !== callId);
