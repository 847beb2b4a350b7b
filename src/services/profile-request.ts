import { go } from './navigate';

let waiting: ((saved: boolean) => void) | undefined;

/** Opens the particulars' page and waits: true when they were saved, false when the person went back without. */
export function askForProfile(): Promise<boolean> {
  waiting?.(false);
  const answer = new Promise<boolean>((resolve) => (waiting = resolve));
  go('profile');
  return answer;
}

/** Called by the particulars' page; only its first word counts. */
export function profileAnswered(saved: boolean): void {
  waiting?.(saved);
  waiting = undefined;
}
