import Taro from '@tarojs/taro';
import { forget, pendingSignIns } from './pending';
import { lookFor } from './policy-search';
import { forgetSearches } from './search-history';

/** Takes what forms, searches and sign-ins have left on this phone away, after the person's particulars are deleted; how the program looks stays. */
export function forgetPerson(): void {
  pendingSignIns().forEach(forget);
  forgetSearches();
  lookFor({ query: '', filters: {} });
  const { keys } = Taro.getStorageInfoSync();
  for (const key of keys) if (/^plh\.(draft\.|messagesSeen|device)/.test(key)) Taro.removeStorageSync(key);
}
