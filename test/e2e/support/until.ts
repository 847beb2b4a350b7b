import { setTimeout as sleep } from 'node:timers/promises';

/** Waits until the server says so. @throws Error with its last word after 60 s */
export async function until<T>(ask: () => Promise<T>, isIt: (answer: T) => boolean): Promise<T> {
  const deadline = Date.now() + 60_000;
  for (;;) {
    const answer = await ask();
    if (isIt(answer)) return answer;
    if (Date.now() > deadline) throw new Error(`still ${JSON.stringify(answer)?.slice(0, 400)}`);
    await sleep(100);
  }
}
