import Taro from '@tarojs/taro';
import { forget, pendingSignIns } from './pending';

/** Takes what forms and sign-ins have left on this phone away, after the person's particulars are deleted; how the program looks stays. */
export function forgetPerson(): void {
  pendingSignIns().forEach(forget);
  const { keys } = Taro.getStorageInfoSync();
  for (const key of keys) if (/^plh\.(draft\.|messagesSeen|device)/.test(key)) Taro.removeStorageSync(key);
}
