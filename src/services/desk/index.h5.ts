/**
 * The desk as this browser knows it. It proves itself with two things: a cookie that no script reads, and a key that is kept here and sent by this
 * page alone. Neither is worth anything without the other.
 */
import type { Desk, DeskReason, DeskState } from './types';

const KEY = 'plh.desk-key';
/** What a person did so long ago still counts as being here. */
const HERE_MS = 60_000;

let current: DeskState = { closesAt: null, ask: null };
const listeners = new Set<() => void>();
function change(part: Partial<DeskState>): void {
  current = { ...current, ...part };
  listeners.forEach((listener) => listener());
}

let touchedAt = Date.now();
for (const event of ['pointerdown', 'keydown', 'wheel', 'touchstart'])
  addEventListener(event, () => (touchedAt = Date.now()), { capture: true, passive: true });

/** Whether somebody has just done something here. */
export const isHere = (): boolean => Date.now() - touchedAt < HERE_MS;

const toHex = (bytes: Uint8Array): string => Array.from(bytes, (byte) => byte.toString(16).padStart(2, '0')).join('');

/** The key of this browser, made when a code is first asked for. */
export async function keyHash(): Promise<string> {
  let key = localStorage.getItem(KEY);
  if (!key) localStorage.setItem(KEY, (key = toHex(crypto.getRandomValues(new Uint8Array(32)))));
  return toHex(new Uint8Array(await crypto.subtle.digest('SHA-256', new TextEncoder().encode(key))));
}

export const deskHeaders = (): Record<string, string> => {
  const key = localStorage.getItem(KEY);
  return { ...(key ? { 'X-Desk-Key': key } : {}), ...(isHere() ? { 'X-Desk-Active': '1' } : {}) };
};

/** Whether a desk was open here since this page was loaded, and nobody has decided to go on without one. */
let opened = false;
export const wasOpen = (): boolean => opened;

/** Learns from an answer until when the desk is open; true when it was open and has ended. */
export function learnDesk(headers: Headers): boolean {
  const closesAt = Number(headers.get('X-Desk-Closes')) || null;
  const ended = current.closesAt !== null && closesAt === null;
  if (closesAt !== null) opened = true;
  if (closesAt !== current.closesAt) change({ closesAt });
  return ended;
}

let asked: Promise<boolean> | null = null;

export const desk: Desk = {
  state: () => current,
  subscribe: (listener) => {
    listeners.add(listener);
    return () => listeners.delete(listener);
  },
  askForPhone: (reason: DeskReason, operation = '') => {
    // in somebody else's frame nobody is asked for anything
    if (window.top !== window.self) return Promise.resolve(false);
    asked ??= new Promise<boolean>((resolve) => {
      change({
        ask: {
          reason,
          operation,
          answer: (confirmed) => {
            asked = null;
            if (reason === 'ended' && !confirmed) opened = false;
            change({ ask: null });
            resolve(confirmed);
          },
        },
      });
    });
    return asked;
  },
};
