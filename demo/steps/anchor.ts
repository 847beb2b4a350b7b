/**
 * The moment around which everything lies. A run that goes on with an earlier one needs that one's moment, or every date would
 * move: the first institution is entered so many days before it, and says so.
 */
import type { Client } from '../client';
import { institutions } from '../data/institutions';
import { DAY, MINUTE } from '../time';

export const ENTERED_BEFORE = 120 * DAY;
/** While the demonstration is filled in, the gateway's clock is kept this far back. */
const HELD_BACK = -110 * DAY;

/** Epoch ms, a whole minute. */
export async function anchorOf(client: Client): Promise<number> {
  const { now, offsetMs } = await client.clock();
  const real = offsetMs === HELD_BACK ? now - offsetMs : now;
  const { institutions: entered } = await client.call('institution.list', 'visitor-1', real, {});
  const first = entered.find(({ creditCode }) => creditCode === institutions[0]?.record.creditCode);
  return first ? first.createdAt + ENTERED_BEFORE : Math.floor(real / MINUTE) * MINUTE;
}

/**
 * Runs `work` with the gateway's clock before the first session. Its timers act on what is over by that clock: one that
 * went off between two sign-ins of a session of last month would close that session's list. Calls have their own times.
 */
export async function withClockHeldBack(client: Client, work: () => Promise<void>): Promise<void> {
  const { offsetMs } = await client.clock();
  await client.moveClock(HELD_BACK);
  try {
    await work();
  } finally {
    // An interrupted run left it held back: then the clock goes back to real time.
    await client.moveClock(offsetMs === HELD_BACK ? 0 : offsetMs);
  }
}
