import { useCallback, useEffect, useState } from 'react';
import { useAction, type ActionState } from '@/hooks/action';
import { useDraft } from '@/hooks/draft';
import { call, type Output } from '@/services/call';
import { asCallError, clientError, type CallError } from '@/services/call-error';
import { sendPendingScans, submitScan, usePendingScans, type ScanResult } from '@/services/pending-scans';
import { askForProfile } from '@/services/profile-request';
import { serverNow } from '@/services/server-clock';
import type { Receipt, Stroke } from '@/services/types';
import { readCode } from './read-code';
import { scanPoster } from './scan-poster';

interface Kept {
  receipt: Receipt | null;
  strokes: Stroke[];
}

type Signed = Output<'attendance.sign'> & { sessionId: string };

/** A receipt that nobody signed within a day belongs to a session that is over. */
const STALE_MS = 86_400_000;

export interface SignIn {
  /** What the server has taken of this person; null before the scan. */
  receipt: Receipt | null;
  /** After the signature. */
  done: Signed | null;
  strokes: Stroke[];
  draw: (strokes: Stroke[]) => void;
  /** A scan that waits for a network, on this phone. */
  waiting: { scannedAt: number } | null;
  waitingCount: number;
  refusal: CallError | null;
  take: (text: string) => void;
  sendNow: () => void;
  sending: boolean;
  fillProfile: () => void;
  sign: () => void;
  again: () => void;
  action: ActionState;
}

/**
 * The way from the scan to the signature. Receipt and strokes are kept on the phone, so that a closed program, a missing
 * profile or a lost network costs nobody the slot (R-ATTEND 4, 6).
 */
export function useSignIn(sessionId: string | undefined, scene: string | undefined): SignIn {
  const draft = useDraft<Kept>(`sign-in.${sessionId ?? 'any'}`, { receipt: null, strokes: [] });
  const { strokes } = draft.value;
  const kept = draft.value.receipt;
  const receipt = kept && serverNow() - kept.scannedAt < STALE_MS ? kept : null;
  const { change, clear } = draft;
  const pending = usePendingScans();
  const [done, setDone] = useState<Signed | null>(null);
  const [refusal, setRefusal] = useState<CallError | null>(null);
  const action = useAction();
  const { run } = action;
  // Apart from the other: a code that is read while kept ones are being sent must not be dropped.
  const sending = useAction();
  const { run: runSending } = sending;

  const settle = useCallback(
    (result: ScanResult) => {
      setRefusal(result.kind === 'refused' ? result.error : null);
      if (result.kind === 'taken') change({ receipt: result.receipt, strokes: [] });
    },
    [change],
  );
  const sendKept = useCallback(async () => {
    const results = await sendPendingScans();
    results.filter((result) => result.kind !== 'kept').forEach(settle);
  }, [settle]);

  const take = (text: string) =>
    void run(async () => {
      const code = readCode(text);
      if (code.kind === 'poster') change({ receipt: await scanPoster(code.scene), strokes: [] });
      else settle(await submitScan(code.text, sessionId));
    });
  // Opened by the poster's mini-program code; or with scans of before in the pocket.
  useEffect(() => {
    if (scene) void run(async () => change({ receipt: await scanPoster(scene), strokes: [] }));
    void runSending(sendKept);
  }, [scene, run, runSending, change, sendKept]);
  // Scanned on another visit: go on from there.
  useEffect(() => {
    if (!sessionId || receipt || done) return;
    call('session.get', { sessionId }).then(
      ({ session, mine }) => {
        if (mine.scannedAt === null) return;
        const venue = session.venues.find((candidate) => candidate.venueId === mine.venueId);
        change({
          receipt: {
            sessionId,
            venueId: venue?.venueId ?? '',
            title: session.title,
            venueName: venue?.name ?? '',
            scannedAt: mine.scannedAt,
            late: false,
            repeated: false,
            next: mine.signedAt === null ? 'sign' : 'done',
            signedAt: mine.signedAt,
          },
        });
      },
      () => undefined, // the scan itself will say what is wrong
    );
  }, [sessionId, receipt, done, change]);

  const needProfile = async () => {
    if ((await askForProfile()) && receipt) change({ receipt: { ...receipt, next: 'sign' } });
  };
  const sign = async () => {
    if (!receipt) throw clientError('BAD_ANSWER');
    try {
      const answer = await call('attendance.sign', { sessionId: receipt.sessionId, strokes });
      setDone({ ...answer, sessionId: receipt.sessionId });
      clear();
    } catch (thrown) {
      if (asCallError(thrown).code !== 'PROFILE_REQUIRED') throw thrown;
      change({ receipt: { ...receipt, next: 'profile' } });
      await needProfile();
    }
  };
  return {
    receipt,
    done,
    strokes,
    draw: (next) => change({ strokes: next }),
    waiting: pending[pending.length - 1] ?? null,
    waitingCount: pending.length,
    refusal,
    take,
    sendNow: () => void runSending(sendKept),
    sending: sending.busy,
    fillProfile: () => void run(needProfile),
    sign: () => void run(sign),
    again: () => {
      setRefusal(null);
      action.clear();
      clear();
    },
    action,
  };
}
