/** Milliseconds that the server is ahead of this phone; 0 until an answer has said otherwise. */
let offsetMs = 0;

/** Learns from an answer: the server read its clock about half-way between the call and its answer. */
export function learnServerTime(serverTime: number, sentAt: number, receivedAt: number): void {
  offsetMs = serverTime - (sentAt + receivedAt) / 2;
}

/** The server's time by this phone (epoch ms): what is open or closed goes by the server's clock, not by the phone's. */
export const serverNow = (): number => Math.round(Date.now() + offsetMs);
