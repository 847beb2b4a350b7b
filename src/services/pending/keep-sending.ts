import { onPerson } from '../me';
import { isOnline, onNetworkChange } from '../network';
import { claim, onPendingChange, pendingSignIns } from './queue';
import { sendPendingSignIns } from './send';

const FIRST_MS = 5_000;
const LONGEST_MS = 120_000;

let timer: ReturnType<typeof setTimeout> | undefined;
let wait = FIRST_MS;

/** Those that wait for a network; one that waits for the person's particulars is the person's to go on with. */
const isWaiting = (): boolean => pendingSignIns().some(({ receipt }) => receipt?.next !== 'profile');

async function send(): Promise<void> {
  clearTimeout(timer);
  timer = undefined;
  if (isWaiting()) await sendPendingSignIns();
  again();
}

/** A network that looks alive and is not tells nothing when it is back: ask now and then, less and less often. */
function again(): void {
  if (timer !== undefined || !isWaiting()) return;
  timer = setTimeout(() => void send(), wait);
  wait = Math.min(wait * 2, LONGEST_MS);
}

/** Sends what is kept at once, and from then on from the shortest wait. */
export function sendNow(): void {
  wait = FIRST_MS;
  void send();
}

/**
 * Sends what is kept on this phone (R-ATTEND 4): now, when the network returns, when its person is known, and in between; whatever page is open. Begun once
 * by the program, never ended.
 */
export function keepSending(): void {
  onNetworkChange(() => {
    if (isOnline()) sendNow();
  });
  onPerson(() => {
    claim();
    sendNow();
  });
  onPendingChange(again);
  sendNow();
}
