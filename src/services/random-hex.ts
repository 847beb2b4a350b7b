import Taro from '@tarojs/taro';

const hex = (bytes: Uint8Array): string => Array.from(bytes, (byte) => byte.toString(16).padStart(2, '0')).join('');

/** `length` random bytes from the device's own generator, in hexadecimal. Rejects when the device has none: never a weak one instead. */
export async function randomHex(length: number): Promise<string> {
  if (process.env.TARO_ENV === 'weapp') {
    const { randomValues } = await Taro.getRandomValues({ length });
    return hex(new Uint8Array(randomValues));
  }
  return hex(crypto.getRandomValues(new Uint8Array(length)));
}

/** Names one intended write, so that sending it again after a lost answer does it only once. */
export const requestKey = (): Promise<string> => randomHex(16);
