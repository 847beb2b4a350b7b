import { useEffect } from 'react';
import Taro from '@tarojs/taro';
import { pendingSignIns, sendPendingSignIns } from '@/services/pending';

const send = (): void => {
  if (pendingSignIns().length > 0) void sendPendingSignIns();
};

/** Sends what was kept on this phone (R-ATTEND 4) when the page comes and whenever the network returns, on whatever page that is. */
export function useSendPending(): void {
  useEffect(() => {
    send();
    if (process.env.TARO_ENV === 'h5') {
      window.addEventListener('online', send);
      return () => window.removeEventListener('online', send);
    }
    const changed = ({ isConnected }: { isConnected: boolean }) => {
      if (isConnected) send();
    };
    Taro.onNetworkStatusChange(changed);
    return () => Taro.offNetworkStatusChange(changed);
  }, []);
}
