import { useCallback, useEffect } from 'react';
import { useDraft } from '@/hooks/draft';
import { call } from '@/services/call';
import { serverNow } from '@/services/server-clock';
import type { Receipt, Stroke } from '@/services/types';
import type { Signed } from '@/services/pending';

interface Kept {
  receipt: Receipt | null;
  strokes: Stroke[];
  signed: Signed | null;
  /** The title of the session that the page was opened for. */
  title: string;
}

/** A receipt that nobody signed within a day belongs to a session that is over. */
const STALE_MS = 86_400_000;
const isStale = ({ scannedAt }: Receipt): boolean => serverNow() - scannedAt >= STALE_MS;
const nothing: Kept = { receipt: null, strokes: [], signed: null, title: '' };

export interface KeptSignIn extends Kept {
  change: (part: Partial<Kept>) => void;
  clear: () => void;
}

/** What this phone knows of the sign-in under `key`, over reloads; what the server knows of it from another visit is fetched. */
export function useKept(key: string, sessionId: string | undefined): KeptSignIn {
  const { value, change, clear } = useDraft<Kept>(`sign-in.${key}`, nothing);
  const { receipt } = value;
  const stale = receipt !== null && isStale(receipt);
  const known = stale ? { ...nothing, title: value.title } : value;
  const unknown = stale || receipt === null;
  const ask = useCallback(async () => {
    if (!sessionId) return;
    const { session, mine } = await call('session.get', { sessionId });
    change({ title: session.title });
    const { scannedAt, signedAt } = mine;
    if (scannedAt === null) return;
    const venue = session.venues.find(({ venueId }) => venueId === mine.venueId);
    const found: Receipt = {
      sessionId,
      venueId: venue?.venueId ?? '',
      title: session.title,
      venueName: venue?.name ?? '',
      scannedAt,
      late: false,
      repeated: false,
      next: signedAt === null ? 'sign' : 'done',
      signedAt,
    };
    // What was scanned or signed while this was on its way is newer.
    change(({ receipt: now }) => (now && !isStale(now) ? {} : { receipt: found }));
  }, [sessionId, change]);
  useEffect(() => {
    // Without an answer the scan itself will say what is wrong.
    if (unknown) ask().catch(() => undefined);
  }, [unknown, ask]);
  return { ...known, change, clear };
}
