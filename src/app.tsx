import type { ReactNode } from 'react';
import Taro, { useDidShow, useLaunch, usePageNotFound } from '@tarojs/taro';
import { whoIsThis } from './services/me';
import { go, movedTo } from './services/navigate';
import { startDeskGate } from './components/desk-gate';
import { forgetOld, keepSending, sendNow } from './services/pending';
import { startProgramme } from './services/programme';
import './theme/index.scss';

const browser = process.env.TARO_ENV === 'h5';
/** Whether the address names a page: read before the router writes its own into it. */
const named = browser && /^#\/?\w/.test(window.location.hash);

/** Who works here begins with what waits for him or her; whoever was sent to a page comes to that page. */
async function openInbox(): Promise<void> {
  const me = await whoIsThis();
  if (me && me.grants.length > 0 && Taro.getCurrentPages().length === 1) go('work/inbox');
}

/** The program's root: opens the cloud on WeChat; every page brings its own frame. */
export default function App({ children }: { children?: ReactNode }) {
  useLaunch(({ path, query }) => {
    if (!browser) Taro.cloud.init({});
    startDeskGate();
    void startProgramme();
    forgetOld();
    keepSending();
    const plain = path.replace(/^\//, '').startsWith('pages/home/') && Object.keys(query ?? {}).length === 0;
    if (browser ? !named : plain) void openInbox();
  });
  // the program comes back to the front: with another network, perhaps
  useDidShow(sendNow);
  usePageNotFound(({ path, query }) => {
    const search = Object.entries(query ?? {}).map(([name, value]) => `${name}=${value}`);
    const url = `${path.startsWith('/') ? path : `/${path}`}${search.length > 0 ? `?${search.join('&')}` : ''}`;
    void Taro.reLaunch({ url: movedTo(url) ?? '/pages/home/index' });
  });
  return children;
}
