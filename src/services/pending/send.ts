import { t } from '@/locales';
import { call, type Output } from '../call';
import { asCallError, isClientError, type CallError } from '../call-error';
import { deviceName } from '../device';
import { personHere } from '../me';
import { dialog } from '../dialog';
import { serverNow } from '../server-clock';
import type { Receipt, Stroke } from '../types';
import { forget, keep, kept, pendingSignIns, type PendingSignIn } from './queue';

export type Signed = Output<'attendance.sign'>;

export type SignInResult =
  /** The scan is taken; the signature is still to come. */
  | { kind: 'taken'; entry: PendingSignIn; receipt: Receipt }
  | { kind: 'signed'; entry: PendingSignIn; receipt: Receipt; signed: Signed }
  /** Signed on the phone, but the server wants the person's particulars first. */
  | { kind: 'profile'; entry: PendingSignIn; receipt: Receipt }
  | { kind: 'refused'; entry: PendingSignIn; error: CallError }
  | { kind: 'kept'; entry: PendingSignIn };

const listeners = new Set<(result: SignInResult) => void>();

/** Tells what becomes of each attempt, whoever made it; gives the means to stop listening. */
export function onSignInResult(listener: (result: SignInResult) => void): () => void {
  listeners.add(listener);
  return () => void listeners.delete(listener);
}

/** Nobody answered, the server asked to come again, or somebody else is here by now: the entry stays as good as it is. */
const willPass = (error: CallError, { owner }: PendingSignIn): boolean =>
  isClientError(error) ||
  ['BUSY', 'INTERNAL', 'RATE_LIMITED', 'SCAN_OF_OTHER'].includes(error.code) ||
  (owner !== undefined && ['NOT_LOGGED_IN', 'DESK_ENDED'].includes(error.code));

const ownerOf = ({ owner }: PendingSignIn): { personId?: string } => (owner === undefined ? {} : { personId: owner });

async function takeScan(entry: PendingSignIn): Promise<Receipt> {
  const { code = '', scannedAt, sessionId, device } = entry;
  return call('attendance.scan', {
    code,
    scannedAt,
    ...(device ? { device } : {}),
    ...(sessionId ? { sessionId } : {}),
    ...ownerOf(entry),
  });
}

/** First the scan, whose receipt the signature needs, then the signature, if there is one by then. */
async function attempt(entry: PendingSignIn): Promise<SignInResult> {
  let receipt = entry.receipt;
  try {
    receipt ??= await takeScan(entry);
    // Signed while the scan was on its way?
    const now = { ...(kept(entry) ?? entry), receipt };
    if (!now.strokes) {
      forget(entry);
      return { kind: 'taken', entry: now, receipt };
    }
    keep(now);
    const signed = await call('attendance.sign', {
      sessionId: receipt.sessionId,
      strokes: now.strokes,
      ...ownerOf(now),
    });
    forget(entry);
    return { kind: 'signed', entry: now, receipt, signed };
  } catch (thrown) {
    const error = asCallError(thrown);
    const now = kept(entry) ?? entry;
    if (willPass(error, now)) return { kind: 'kept', entry: now };
    if (error.code === 'PROFILE_REQUIRED' && receipt) {
      const waiting: Receipt = { ...receipt, next: 'profile' };
      keep({ ...now, receipt: waiting });
      return { kind: 'profile', entry: now, receipt: waiting };
    }
    forget(entry);
    return { kind: 'refused', entry: now, error };
  }
}

/** To somebody who is on another page by now: a short word. */
function tell(result: SignInResult): void {
  if (result.kind === 'signed') dialog.say(t('signIn.delivered', { title: result.signed.title }));
  if (result.kind === 'taken') dialog.say(t('signIn.toBeSigned', { title: result.receipt.title }));
  if (result.kind === 'refused') dialog.say(result.error.message);
}

const onTheWay = new Map<number, Promise<SignInResult>>();

/** One attempt at a time for each entry, however often it is asked for. */
function send(entry: PendingSignIn): Promise<SignInResult> {
  const running = onTheWay.get(entry.scannedAt);
  if (running) return running;
  const started = attempt(entry)
    .then((result) => {
      listeners.forEach((listener) => listener(result));
      if (listeners.size === 0) tell(result);
      return result;
    })
    .finally(() => onTheWay.delete(entry.scannedAt));
  onTheWay.set(entry.scannedAt, started);
  return started;
}

/** Of the person who is here. What WeChat keeps is one account's by itself; a browser may be several people's. */
const owned = (): { owner?: string } => {
  const owner = process.env.TARO_ENV === 'h5' ? personHere() : null;
  return owner === null ? {} : { owner };
};

/** Sends a code just read. It is written down before it is sent, so that not even a crash in between loses it. */
export function submitScan(code: string, sessionId?: string): Promise<SignInResult> {
  const entry: PendingSignIn = {
    code,
    scannedAt: serverNow(),
    device: deviceName(),
    ...owned(),
    ...(sessionId ? { sessionId } : {}),
  };
  keep(entry);
  return send(entry);
}

/** Sends a signature under a receipt, or under a scan that is itself still kept; written down first as well. */
export async function submitSignature(under: Receipt | PendingSignIn, strokes: Stroke[]): Promise<SignInResult> {
  const base: PendingSignIn = 'title' in under ? { scannedAt: under.scannedAt, receipt: under, ...owned() } : under;
  const entry: PendingSignIn = { ...(kept(base) ?? base), strokes };
  keep(entry);
  // An attempt that began without the signature may end without it; the next one takes it along.
  const first = await send(entry);
  return first.kind === 'taken' && kept(entry)?.strokes ? send({ ...entry, receipt: first.receipt }) : first;
}

let sendingAll: Promise<void> | undefined;

async function sendEach(): Promise<void> {
  for (const entry of pendingSignIns()) {
    // The answer waits for the person's particulars, not for a network.
    if (entry.receipt?.next !== 'profile') await send(entry);
  }
}

/** Sends what is kept, in order, once at a time however often it is asked for; results go to the listeners. */
export function sendPendingSignIns(): Promise<void> {
  sendingAll ??= sendEach().finally(() => (sendingAll = undefined));
  return sendingAll;
}
