import Taro from '@tarojs/taro';

/** To a page of a role's package, e.g. `open('institution/code', { sessionId })`. */
export function open(page: string, params: Readonly<Record<string, string>> = {}): void {
  const query = Object.entries(params).map(([name, value]) => `${name}=${encodeURIComponent(value)}`);
  void Taro.navigateTo({ url: `/packages/${page}/index${query.length > 0 ? `?${query.join('&')}` : ''}` });
}
