import { useEffect, useState } from 'react';
import Taro from '@tarojs/taro';

/** Whether there is a network; true until the platform says otherwise. */
export function useOnline(): boolean {
  const [online, setOnline] = useState(() => process.env.TARO_ENV !== 'h5' || navigator.onLine);
  useEffect(() => {
    if (process.env.TARO_ENV === 'h5') {
      const changed = () => setOnline(navigator.onLine);
      window.addEventListener('online', changed);
      window.addEventListener('offline', changed);
      return () => {
        window.removeEventListener('online', changed);
        window.removeEventListener('offline', changed);
      };
    }
    const changed = ({ isConnected }: { isConnected: boolean }) => setOnline(isConnected);
    void Taro.getNetworkType({ success: ({ networkType }) => setOnline(networkType !== 'none') });
    Taro.onNetworkStatusChange(changed);
    return () => Taro.offNetworkStatusChange(changed);
  }, []);
  return online;
}
