import Taro from '@tarojs/taro';

export const view = (current: string, urls: readonly string[]): void =>
  void Taro.previewImage({ current, urls: [...urls] });
