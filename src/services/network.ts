import Taro from '@tarojs/taro';

const browser = process.env.TARO_ENV === 'h5';
let online = true;
let listening = false;
const listeners = new Set<() => void>();

function learn(next: boolean): void {
  if (next === online) return;
  online = next;
  listeners.forEach((listener) => listener());
}

/** One listener for the whole program, never taken away: a platform that takes away one may take away all. */
function listen(): void {
  if (listening) return;
  listening = true;
  if (browser) {
    online = navigator.onLine;
    window.addEventListener('online', () => learn(true));
    window.addEventListener('offline', () => learn(false));
    return;
  }
  void Taro.getNetworkType({ success: ({ networkType }) => learn(networkType !== 'none') });
  Taro.onNetworkStatusChange(({ isConnected }) => learn(isConnected));
}

/** Whether there is a network; true until the platform says otherwise. */
export function isOnline(): boolean {
  listen();
  return online;
}

/** Calls `listener` when the network goes or returns; gives the means to stop. */
export function onNetworkChange(listener: () => void): () => void {
  listen();
  listeners.add(listener);
  return () => void listeners.delete(listener);
}
