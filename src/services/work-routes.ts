import Taro from '@tarojs/taro';

/** To a page of a role's package, e.g. `open('institution/code', { sessionId })`. */
export function open(page: string, params: Readonly<Record<string, string>> = {}): void {
  const query = Object.entries(params).map(([name, value]) => `${name}=${encodeURIComponent(value)}`);
  void Taro.navigateTo({ url: `/packages/${page}/index${query.length > 0 ? `?${query.join('&')}` : ''}` });
}

/** To the first page of a role's package. */
export const openPackage = (name: string): void => void Taro.navigateTo({ url: `/packages/${name}/index` });

/** Takes this page's place, so that the way back does not lead through a form that is done. */
export const replaceBy = (page: string): void => void Taro.redirectTo({ url: `/packages/${page}` });
