import Taro from '@tarojs/taro';
import { forgetAnswers } from './last-answers';
import { forget, pendingSignIns } from './pending';
import { lookFor } from './policy-search';
import { forgetSearches } from './search-history';

/** Takes what forms and searches have left on this phone away, for the next person; how the program looks stays, and so does a sign-in that waits for its own person. */
export function forgetTraces(): void {
  forgetSearches();
  forgetAnswers();
  lookFor({ query: '', filters: {} });
  const { keys } = Taro.getStorageInfoSync();
  for (const key of keys) if (/^plh\.(draft\.|messagesSeen|device)/.test(key)) Taro.removeStorageSync(key);
}

/** The same with the sign-ins that wait, after the person's particulars are deleted. */
export function forgetPerson(): void {
  pendingSignIns().forEach(forget);
  forgetTraces();
}
