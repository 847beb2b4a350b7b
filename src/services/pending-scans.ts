import { storedValue, useStoredValue } from '@/hooks/stored-value';
import { call, type Input } from './call';
import { asCallError, isClientError, type CallError } from './call-error';
import { deviceName } from './device';
import { serverNow } from './server-clock';
import type { Receipt } from './types';

/**
 * Scans without a network (R-ATTEND 4): the code with its time stays on the phone until the server has answered to it. A code
 * proves presence at its slot by itself, so that it may come hours later.
 */
export type PendingScan = Input<'attendance.scan'> & { scannedAt: number };

export type ScanResult =
  | { kind: 'taken'; receipt: Receipt }
  | { kind: 'refused'; error: CallError; scan: PendingScan }
  | { kind: 'kept'; scan: PendingScan };

const isPending = (value: unknown): value is PendingScan[] =>
  Array.isArray(value) && value.every((scan: Partial<PendingScan>) => typeof scan?.code === 'string');

const stored = storedValue<PendingScan[]>('plh.pendingScans', [], isPending);

export const usePendingScans = (): PendingScan[] => useStoredValue(stored);

const same = (a: PendingScan) => (b: PendingScan) => a.code === b.code && a.scannedAt === b.scannedAt;
const forget = (scan: PendingScan): void => stored.set(stored.get().filter((other) => !same(scan)(other)));

/** Nobody answered, or the server asked to come again: the scan stays as good as it is. */
const willPass = (error: CallError): boolean =>
  isClientError(error) || error.code === 'BUSY' || error.code === 'INTERNAL';

async function send(scan: PendingScan): Promise<ScanResult> {
  try {
    const receipt = await call('attendance.scan', scan);
    forget(scan);
    return { kind: 'taken', receipt };
  } catch (thrown) {
    const error = asCallError(thrown);
    if (willPass(error)) return { kind: 'kept', scan };
    forget(scan);
    return { kind: 'refused', error, scan };
  }
}

/** Sends a code just read. It is written down before it is sent, so that not even a crash in between loses it. */
export async function submitScan(code: string, sessionId?: string): Promise<ScanResult> {
  const scan: PendingScan = { code, scannedAt: serverNow(), device: deviceName(), ...(sessionId ? { sessionId } : {}) };
  stored.set([...stored.get(), scan]);
  return send(scan);
}

let sending: Promise<ScanResult[]> | undefined;

async function sendAll(): Promise<ScanResult[]> {
  const results: ScanResult[] = [];
  for (const scan of stored.get()) results.push(await send(scan));
  return results;
}

/** Sends what was kept, in order, once at a time however often it is asked for. */
export function sendPendingScans(): Promise<ScanResult[]> {
  sending ??= sendAll().finally(() => (sending = undefined));
  return sending;
}
