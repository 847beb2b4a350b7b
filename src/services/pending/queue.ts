import { storedValue, useStoredValue } from '@/hooks/stored-value';
import { personHere, usePersonHere } from '../me';
import { serverNow } from '../server-clock';
import type { Receipt, Stroke } from '../types';

/**
 * A sign-in that the server has not answered to yet: the code as it was read, and the signature as soon as there is one. With `receipt`
 * the scan is taken and only the signature waits. Kept on the phone, so that neither a lost network nor a closed program costs anybody the slot (R-ATTEND 4, 6).
 */
export interface PendingSignIn {
  /** When the code was read, by the server's clock as the phone knows it; names the entry on this phone. */
  scannedAt: number;
  /** The account that made it: nobody else sends it. Absent where the program did not know who was there. */
  owner?: string;
  code?: string;
  /** The session that was open when the code was read, if any. */
  sessionId?: string;
  device?: string;
  receipt?: Receipt;
  strokes?: Stroke[];
}

const isPending = (value: unknown): value is PendingSignIn[] =>
  Array.isArray(value) &&
  value.every(
    (entry: Partial<PendingSignIn> | null) =>
      typeof entry?.scannedAt === 'number' && (typeof entry.code === 'string' || typeof entry.receipt === 'object'),
  );

/** Named after the scans, which were all that older versions kept. */
const stored = storedValue<PendingSignIn[]>('plh.pendingScans', [], isPending);

export const onPendingChange = stored.subscribe;

/** Made since the program started: whoever made one without being known is still here. */
const madeHere = new Set<number>();
/** In WeChat a phone's storage is one account's; a browser's is everybody's. */
const isMine = ({ owner, scannedAt }: PendingSignIn, person: string | null): boolean => {
  if (process.env.TARO_ENV !== 'h5' && (owner === undefined || person === null)) return true;
  return owner === undefined ? madeHere.has(scannedAt) : owner === person;
};

/** What waits of the person who is here. */
export const pendingSignIns = (): PendingSignIn[] => {
  const person = personHere();
  return stored.get().filter((entry) => isMine(entry, person));
};
export const usePendingSignIns = (): PendingSignIn[] => {
  const person = usePersonHere();
  return useStoredValue(stored).filter((entry) => isMine(entry, person));
};
/** How many wait of others, who have to sign in for them to go. */
export const useOthersPending = (): number => {
  const person = usePersonHere();
  return useStoredValue(stored).filter((entry) => !isMine(entry, person)).length;
};

/** After so long the server takes none any more: what its person has not come back for is let go. */
const GONE_MS = 48 * 3_600_000;
export const forgetOld = (): void => {
  const all = stored.get();
  const young = all.filter((entry) => isMine(entry, personHere()) || serverNow() - entry.scannedAt < GONE_MS);
  if (young.length < all.length) stored.set(young);
};

const others = ({ scannedAt }: PendingSignIn) => stored.get().filter((entry) => entry.scannedAt !== scannedAt);

/** The entry as it is kept now; more may have come to it since it was read. */
export const kept = ({ scannedAt }: PendingSignIn): PendingSignIn | undefined =>
  stored.get().find((entry) => entry.scannedAt === scannedAt);

/** Writes an entry down, or what has come to it. */
export const keep = (entry: PendingSignIn): void => {
  madeHere.add(entry.scannedAt);
  stored.set([...others(entry), entry]);
};

export const forget = (entry: PendingSignIn): void => stored.set(others(entry));

/** The session that an entry belongs to, as far as the phone can tell: the second part of a code names it. */
export const belongsTo = (entry: PendingSignIn, sessionId: string): boolean =>
  [entry.receipt?.sessionId, entry.sessionId, entry.code?.split('.')[1]].includes(sessionId);

/** Once it is known who is here: what was made before is theirs. */
export function claim(): void {
  const owner = personHere();
  if (owner === null) return;
  for (const entry of pendingSignIns()) if (entry.owner === undefined) keep({ ...entry, owner });
}
