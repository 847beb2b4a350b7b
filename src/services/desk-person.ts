import Taro from '@tarojs/taro';
import { call } from './call';
import { forgetTraces } from './forget-person';
import { refreshMe } from './me';

const KEPT = 'plh.desk-person';

/** Everything anew: nothing that is on a page belongs to who is here now. */
function beginAnew(): void {
  forgetTraces();
  location.replace(location.pathname);
}

/**
 * After the phone has confirmed: who it is. What the same person was at goes on (true); another one finds nothing of what the one before had typed
 * (false, and the screens begin anew).
 */
export async function knowPerson(): Promise<boolean> {
  const { userId } = await call('identity.me', {});
  const before: unknown = Taro.getStorageSync(KEPT);
  Taro.setStorageSync(KEPT, userId);
  if (before && before !== userId) {
    beginAnew();
    return false;
  }
  await refreshMe();
  return true;
}

/** Ends this desk for good; drafts go with it, for the next person may be another one. */
export async function signOut(): Promise<void> {
  await call('identity.endDesks', { deskId: 'here' });
  Taro.removeStorageSync(KEPT);
  beginAnew();
}
