import Taro from '@tarojs/taro';
import { call } from './call';
import { programmeNow, setProgramme, type Programme } from './programme-words';

const KEY = 'plh.programme';

const isProgramme = (value: unknown): value is Programme => {
  const found = value as Partial<Programme> | null;
  return typeof found?.version === 'string' && typeof found.lists === 'object' && typeof found.figures === 'object';
};

let asking = false;

/** Words and figures as this device kept them, at once and without a network; then as they are today. A failure leaves what was kept. */
export async function startProgramme(): Promise<void> {
  if (asking) return;
  asking = true;
  const kept: unknown = Taro.getStorageSync(KEY);
  if (!programmeNow() && isProgramme(kept)) setProgramme(kept);
  try {
    const served = await call('programme.get', {});
    setProgramme(served);
    Taro.setStorageSync(KEY, served);
  } catch {
    // The next page asks again.
  } finally {
    asking = false;
  }
}

/** For the frame of all pages: where words and figures are not known yet (a first start without a network), asks once more. */
export function knowProgramme(): void {
  if (!programmeNow()) void startProgramme();
}
