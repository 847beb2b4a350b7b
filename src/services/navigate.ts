import Taro from '@tarojs/taro';

type TabPage = 'home' | 'policy-list' | 'calendar' | 'me';
type MainPage = 'policy-detail' | 'session-detail' | 'sign-in' | 'feedback' | 'profile';
type Params = Readonly<Record<string, string>>;

const query = (params: Params): string => {
  const pairs = Object.entries(params).map(([name, value]) => `${name}=${encodeURIComponent(value)}`);
  return pairs.length > 0 ? `?${pairs.join('&')}` : '';
};

/** To a page of the tab bar; WeChat takes no parameters there. */
export const goTab = (page: TabPage): void => void Taro.switchTab({ url: `/pages/${page}/index` });

/** To a page above the present one. */
export const go = (page: MainPage, params: Params = {}): void =>
  void Taro.navigateTo({ url: `/pages/${page}/index${query(params)}` });

/** To a role's package. */
export const goPackage = (name: string): void => void Taro.navigateTo({ url: `/packages/${name}/index` });

/** Back where one came from; to the first page when the page was opened by a link. */
export function goBack(): void {
  if (Taro.getCurrentPages().length > 1) void Taro.navigateBack();
  else goTab('home');
}

/** To wherever a message points: a path of the program with its parameters, with or without the leading slash. */
export function openPath(path: string): void {
  const url = path.startsWith('/') ? path : `/${path}`;
  if (/^\/pages\/(home|policy-list|calendar|me)\//.test(url)) void Taro.switchTab({ url: url.replace(/\?.*/, '') });
  else void Taro.navigateTo({ url });
}
