import { storedValue } from '@/hooks/stored-value';

const isTime = (value: unknown): value is number => typeof value === 'number';

/** When the newest message that the person has seen was written (epoch ms); on this phone, since the server keeps no such mark. */
const seen = storedValue<number>('plh.messagesSeen', 0, isTime);

/** How many of these are newer than what was seen. */
export const unseenMessages = (messages: readonly { at: number }[]): number =>
  messages.filter(({ at }) => at > seen.get()).length;

export const seenUntil = (): number => seen.get();

/** From now on these count as seen. */
export function markSeen(messages: readonly { at: number }[]): void {
  const newest = Math.max(seen.get(), ...messages.map(({ at }) => at));
  if (newest > seen.get()) seen.set(newest);
}
