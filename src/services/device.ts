import Taro from '@tarojs/taro';

const KEY = 'plh.device';

/** A random name of this installation: lets a review see one phone with many people (R-ATTEND 6), and nothing else. */
export function deviceName(): string {
  const kept: unknown = Taro.getStorageSync(KEY);
  if (typeof kept === 'string' && kept.length > 0) return kept;
  const made = Array.from({ length: 24 }, () => Math.floor(Math.random() * 36).toString(36)).join('');
  Taro.setStorageSync(KEY, made);
  return made;
}
