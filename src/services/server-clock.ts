import Taro from '@tarojs/taro';

const KEPT = 'server-clock-offset';
/** Smaller steps are the network's, not the clock's. */
const WORTH_KEEPING_MS = 2000;

const kept = Number(Taro.getStorageSync<unknown>(KEPT));
/**
 * Milliseconds that the server is ahead of this phone, as the last answer said; kept, so that a phone with a wrong clock that starts without a
 * network still dates its scans rightly.
 */
let offsetMs = Number.isFinite(kept) ? kept : 0;
let keptMs = offsetMs;

/** Learns from an answer: the server read its clock about half-way between the call and its answer. */
export function learnServerTime(serverTime: number, sentAt: number, receivedAt: number): void {
  offsetMs = serverTime - (sentAt + receivedAt) / 2;
  if (Math.abs(offsetMs - keptMs) < WORTH_KEEPING_MS) return;
  keptMs = offsetMs;
  Taro.setStorageSync(KEPT, keptMs);
}

/** The server's time by this phone (epoch ms): what is open or closed goes by the server's clock, not by the phone's. */
export const serverNow = (): number => Math.round(Date.now() + offsetMs);
