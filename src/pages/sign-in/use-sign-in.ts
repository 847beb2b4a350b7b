import { useCallback, useEffect, useRef, useState } from 'react';
import { useAction, type ActionState } from '@/hooks/action';
import type { CallError } from '@/services/call-error';
import {
  belongsTo,
  onSignInResult,
  sendPendingSignIns,
  submitScan,
  submitSignature,
  usePendingSignIns,
  type PendingSignIn,
  type SignInResult,
  type Signed,
} from '@/services/pending';
import { askForProfile } from '@/services/profile-request';
import type { Stroke, Receipt } from '@/services/types';
import { readCode } from './read-code';
import { scanPoster, signInByDigits } from './scan-poster';
import { useDraft } from '@/hooks/draft';
import { call } from '@/services/call';
import { useMe } from '@/services/me';
import { serverNow } from '@/services/server-clock';

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

interface KeptSignIn extends Kept {
  change: (part: Partial<Kept>) => void;
  clear: () => void;
}

/** What this phone knows of the sign-in under `key`, over reloads; what the server knows of it from another visit is fetched. */
function useKept(key: string, sessionId: string | undefined): KeptSignIn {
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
      aside: mine.aside,
      bookedVenueName: null,
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

export interface SignIn extends Pick<KeptSignIn, 'receipt' | 'strokes' | 'signed' | 'title'> {
  draw: (strokes: Stroke[]) => void;
  /** This sign-in as it waits on the phone, with or without its signature. */
  waiting: PendingSignIn | undefined;
  refusal: CallError | null;
  take: (text: string) => void;
  /** The six digits; throws what is wrong with them. */
  takeDigits: (digits: string) => Promise<void>;
  /** Opens what the page was opened with once more; null when it was opened with nothing. */
  retry: (() => void) | null;
  sendNow: () => void;
  sending: boolean;
  fillProfile: () => void;
  sign: () => void;
  /** Back to the camera; what was kept meanwhile stays kept. */
  again: () => void;
  /** Whether the person has gone back to the camera. */
  anew: boolean;
  /** Whether the page is about one session, which it was opened for. */
  ofOneSession: boolean;
  action: ActionState;
}

/**
 * The way from the scan to the signature. `opened`: what WeChat's own scanner, or a link, opened the page with. Receipt and strokes are kept on the
 * phone, so that a closed program, a missing profile or a lost network costs nobody the slot (R-ATTEND 4, 6).
 */
export function useSignIn(sessionId: string | undefined, opened: string | undefined): SignIn {
  // what is kept here is kept for this person
  useMe();
  const known = useKept(sessionId ?? opened ?? 'any', sessionId);
  const { receipt, strokes, signed, title, change, clear } = known;
  const [refusal, setRefusal] = useState<CallError | null>(null);
  const [anew, setAnew] = useState(false);
  const action = useAction({ aside: true });
  const { run } = action;
  // Apart from the other: a code that is read while kept ones are being sent must not be dropped.
  const sending = useAction({ aside: true });
  const { run: runSending } = sending;
  const pending = usePendingSignIns();
  const own = (entry: PendingSignIn) =>
    sessionId ? belongsTo(entry, sessionId) : !receipt || belongsTo(entry, receipt.sessionId);
  const [queued] = pending.filter(own).slice(-1);
  // The queue lets go of an entry a moment before this page hears what became of it: until then the entry stands, and with it the pad to sign in.
  const last = useRef(queued);
  if (queued) last.current = queued;
  const [heard, setHeard] = useState<number>();
  const waiting = queued ?? (last.current?.scannedAt === heard ? undefined : last.current);

  const settle = useCallback(
    (result: SignInResult) => {
      if (sessionId && !belongsTo(result.entry, sessionId)) return;
      setRefusal(result.kind === 'refused' ? result.error : null);
      if (result.kind !== 'kept') setHeard(result.entry.scannedAt);
      if (result.kind === 'taken' || result.kind === 'profile') change({ receipt: result.receipt });
      if (result.kind === 'signed') {
        const { signedAt } = result.signed;
        change({ receipt: { ...result.receipt, next: 'done', signedAt }, signed: result.signed, strokes: [] });
      }
    },
    [sessionId, change],
  );
  useEffect(() => onSignInResult(settle), [settle]);

  const poster = useCallback(
    async (scene: string) => {
      setRefusal(null);
      change({ receipt: await scanPoster(scene), strokes: [], signed: null });
      setAnew(false);
    },
    [change],
  );
  const read = useCallback(
    async (text: string) => {
      const code = readCode(text);
      if (code.kind === 'poster') return poster(code.scene);
      change({ strokes: [], signed: null });
      const result = await submitScan(code.text, sessionId);
      // nobody was signed in when it was read: who reads it signs in, and it goes
      if (result.kind === 'refused' && result.error.code === 'NOT_LOGGED_IN') {
        setRefusal(null);
        throw result.error;
      }
      setAnew(false);
    },
    [poster, change, sessionId],
  );
  const start = useCallback(() => {
    if (opened) void run(() => read(opened));
  }, [opened, run, read]);
  const begun = receipt !== null;
  useEffect(() => {
    if (!begun) start();
    // Once, with what the page was opened with; afterwards the person decides.
    // eslint-disable-next-line react-hooks/exhaustive-deps
  }, [start]);

  const sign = async () => {
    const under = receipt?.next === 'sign' ? receipt : waiting;
    if (!under) return;
    const result = await submitSignature(under, waiting?.strokes ?? strokes);
    if (result.kind === 'profile') await fillProfile();
  };
  const fillProfile = async () => {
    if (!(await askForProfile()) || !receipt) return;
    const next = { ...receipt, next: 'sign' as const };
    change({ receipt: next });
    if (waiting?.strokes) await submitSignature(next, waiting.strokes);
  };
  return {
    receipt,
    strokes,
    signed,
    title,
    draw: (next) => change({ strokes: next }),
    waiting,
    refusal,
    take: (text) => void run(() => read(text)),
    takeDigits: async (digits) => {
      setRefusal(null);
      change({ receipt: await signInByDigits(digits, sessionId), strokes: [], signed: null });
      setAnew(false);
    },
    retry: opened ? start : null,
    sendNow: () => void runSending(sendPendingSignIns),
    sending: sending.busy,
    fillProfile: () => void run(fillProfile),
    sign: () => void run(sign),
    again: () => {
      setRefusal(null);
      action.clear();
      clear();
      last.current = undefined;
      setAnew(true);
    },
    anew,
    ofOneSession: sessionId !== undefined,
    action,
  };
}
