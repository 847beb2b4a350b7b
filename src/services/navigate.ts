import Taro from '@tarojs/taro';
import { decodedParams } from '@/hooks/address';
import { pageOf, parentOf } from './parents';

const tabs = ['home', 'policy-list', 'calendar', 'me'] as const;
export type TabPage = (typeof tabs)[number];
type MainPage = 'policy-detail' | 'session-detail' | 'sign-in' | 'feedback' | 'profile';
/** A page of the main package by its folder; one of a role's package as 'bureau/month', its first as 'bureau/index'. */
export type PageName = MainPage | `${string}/${string}`;
export type Params = Readonly<Record<string, string>>;

const query = (params: Params): string => {
  const pairs = Object.entries(params).map(([name, value]) => `${name}=${encodeURIComponent(value)}`);
  return pairs.length > 0 ? `?${pairs.join('&')}` : '';
};

const routeOf = (page: PageName): string => {
  if (!page.includes('/')) return `/pages/${page}/index`;
  return page.endsWith('/index') ? `/packages/${page}` : `/packages/${page}/index`;
};

/** A page's address in the browser, for a link. */
export const addressOf = (page: PageName, params: Params = {}): string => `#${routeOf(page)}${query(params)}`;

/** To a page of the tab bar; WeChat takes no parameters there. */
export const goTab = (page: TabPage): void => void Taro.switchTab({ url: `/pages/${page}/index` });

/** To a page above the present one, e.g. `go('institution/code', { sessionId })`. */
export const go = (page: PageName, params: Params = {}): void =>
  void Taro.navigateTo({ url: `${routeOf(page)}${query(params)}` });

/** To a page in the place of the present one, e.g. from one call to the next. */
export const goInstead = (page: PageName, params: Params = {}): void =>
  void Taro.redirectTo({ url: `${routeOf(page)}${query(params)}` });

/** Everything anew, as somebody who has just signed in: what waits for him or her. */
export const beginWork = (): void => void Taro.reLaunch({ url: routeOf('work/inbox') });

/** Back where one came from; to the page above when this one was opened by a link. */
export function goBack(): void {
  if (Taro.getCurrentPages().length > 1) return void Taro.navigateBack();
  const { path = '', params = {} } = Taro.getCurrentInstance().router ?? {};
  const above = parentOf(pageOf(path), decodedParams(params));
  const tab = tabs.find((one) => one === above.page);
  if (tab) goTab(tab);
  else goInstead(above.page as PageName, above.params);
}

/** Pages that have become one: messages of before still name them. */
const moved: readonly (readonly [was: RegExp, now: PageName])[] = [
  [/^\/packages\/(prefecture|bureau)\/material\//, 'work/case'],
  [/^\/packages\/bureau\/score\//, 'work/case'],
  [/^\/packages\/bureau\/(materials|confirming)\//, 'work/inbox'],
];

/** Where an address of before leads now; null when it never led anywhere. */
export function movedTo(url: string): string | null {
  const [path = '', search] = url.split('?');
  const found = moved.find(([was]) => was.test(path));
  return found ? `${routeOf(found[1])}${search ? `?${search}` : ''}` : null;
}

/** To wherever a message points: a path of the program with its parameters, with or without the leading slash. */
export function openPath(path: string): void {
  const url = path.startsWith('/') ? path : `/${path}`;
  if (tabs.some((tab) => url.startsWith(`/pages/${tab}/`))) void Taro.switchTab({ url: url.replace(/\?.*/, '') });
  else void Taro.navigateTo({ url: movedTo(url) ?? url });
}
