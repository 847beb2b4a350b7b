import { useEffect } from 'react';
import Taro from '@tarojs/taro';

/** A browser's lock is lost whenever the page is hidden, and must be asked for again. */
function keepBrowserAwake(): () => void {
  // Not every browser has it, whatever its types say.
  const locks = (navigator as { wakeLock?: WakeLock }).wakeLock;
  let lock: WakeLockSentinel | undefined;
  let over = false;
  const ask = () => {
    if (document.visibilityState !== 'visible') return;
    locks?.request('screen').then(
      (given) => {
        if (over) void given.release();
        else lock = given;
      },
      () => undefined, // A battery that is low, or a page without https: the screen goes dark as it always does.
    );
  };
  ask();
  document.addEventListener('visibilitychange', ask);
  return () => {
    over = true;
    document.removeEventListener('visibilitychange', ask);
    void lock?.release();
  };
}

/** A phone held up to somebody's camera: bright as it can be, and afterwards as it was. */
function keepPhoneAwake(): () => void {
  let before: number | undefined;
  void Taro.setKeepScreenOn({ keepScreenOn: true });
  void Taro.getScreenBrightness({
    success: ({ value }) => {
      before = value;
      void Taro.setScreenBrightness({ value: 1 });
    },
  });
  return () => {
    void Taro.setKeepScreenOn({ keepScreenOn: false });
    if (before !== undefined) void Taro.setScreenBrightness({ value: before });
  };
}

/** The screen stays on while this page is open. */
export function useAwake(): void {
  useEffect(() => (process.env.TARO_ENV === 'weapp' ? keepPhoneAwake() : keepBrowserAwake()), []);
}
