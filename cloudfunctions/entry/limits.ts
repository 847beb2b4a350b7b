/**
 * How often and how much one person may ask (programmes/system/limits.ts). Each instance of a function lets everybody have a tenth of a limit without a
 * question, and takes further tenths from the window's counter in the database: what nobody reaches by hand costs nothing, a limit holds over all
 * instances to within one tenth of each.
 */
import type { OperationName } from '../contract';
import { NOBODY } from '../contract/lists';
import { DomainError } from '../domain/errors';
import { HOUR_MS, MINUTE_MS, momentText } from '../domain/time';
import { command } from '../platform/cloud';
import type { Database } from '../platform/database';
import { idOf } from '../platform/ids';
import { callLimits } from '../records';
import type { Caller } from './caller';

interface Share {
  until: number;
  granted: number;
  used: number;
}
const shares = new Map<string, Share>();
/** Of people in one instance's memory; the oldest windows go first. */
const MOST_SHARES = 20_000;

interface Turn {
  userId: string;
  /** Who and what. */
  key: string;
  amount: number;
  most: number;
  windowMs: number;
}

/** RATE_LIMITED with the moment from which it is possible again. */
async function take(db: Database, { userId, key, amount, most, windowMs }: Turn, now: number): Promise<void> {
  const from = Math.floor(now / windowMs) * windowMs;
  const until = from + windowMs;
  const name = `${key} ${from}`;
  const tenth = Math.max(1, Math.ceil(most / 10));
  const share = shares.get(name) ?? { until, granted: tenth, used: 0 };
  if (shares.size >= MOST_SHARES) for (const [old] of [...shares].slice(0, MOST_SHARES / 2)) shares.delete(old);
  shares.set(name, share);
  if (share.used + amount > share.granted) {
    const more = Math.max(tenth, share.used + amount - share.granted);
    const _id = idOf('turn', key, from);
    const room = { _id, used: command.lte(most - more) };
    const taken =
      (await db.updateWhere('turns', room, { used: command.inc(more) })) === 1 ||
      // the first one to ask in this window also writes down the tenth that it has had
      (share.granted + more <= most &&
        (await db.insertOnce('turns', { _id, userId, used: share.granted + more, until })).inserted);
    if (!taken) throw limited(until);
    share.granted += more;
  }
  share.used += amount;
}

/** Tries at something that can be guessed: so many in so many minutes, over all instances to the last one. */
interface Tries {
  /** Whose they are. */
  userId: string;
  key: string;
  most: number;
  minutes: number;
}

const windowOf = ({ key, minutes }: Tries, now: number): { _id: string; until: number } => {
  const from = Math.floor(now / (minutes * MINUTE_MS)) * minutes * MINUTE_MS;
  return { _id: idOf('turn', key, from), until: from + minutes * MINUTE_MS };
};
const limited = (until: number): DomainError =>
  new DomainError('RATE_LIMITED', { until: momentText(until), retryAt: until });

/** One try, counted before it is looked at: many at once are as many. RATE_LIMITED with the moment from which it is possible again. */
export async function takeTry(db: Database, tries: Tries, now: number): Promise<void> {
  const { _id, until } = windowOf(tries, now);
  const more = async () =>
    (await db.updateWhere('turns', { _id, used: command.lte(tries.most - 1) }, { used: command.inc(1) })) === 1;
  if (await more()) return;
  if ((await db.insertOnce('turns', { _id, userId: tries.userId, used: 1, until })).inserted) return;
  // another one was the first
  if (!(await more())) throw limited(until);
}

/** RATE_LIMITED when none is left; takes none. */
export async function requireTries(db: Database, tries: Tries, now: number): Promise<void> {
  const { _id, until } = windowOf(tries, now);
  const { used = 0 } = (await db.get('turns', _id)) ?? {};
  if (used >= tries.most) throw limited(until);
}

/** One call of the operation, and the bytes that it sends to be written. */
export async function takeTurn(
  db: Database,
  operation: OperationName,
  { caller, writes, bytes, now }: { caller: Caller; writes: boolean; bytes: number; now: number },
): Promise<void> {
  const limits = callLimits(now);
  const { userId } = caller;
  const kind =
    userId === NOBODY ? 'network' : caller.grants.length > 0 ? 'staff' : caller.user?.profile ? 'person' : 'visitor';
  const who = userId === NOBODY ? `${NOBODY}@${caller.address}` : userId;
  const { calls, minutes } = limits.own[operation] ?? limits[writes ? 'writes' : 'reads'][kind];
  const call = { userId, key: `${who} ${operation}`, amount: 1, most: calls, windowMs: minutes * MINUTE_MS };
  await take(db, call, now);
  if (!writes) return;
  const { kilobytes, hours } = limits.sent[kind];
  const sent = { userId, key: `${who} sent`, amount: bytes, most: kilobytes * 1024, windowMs: hours * HOUR_MS };
  await take(db, sent, now);
}
