import type { ReactNode } from 'react';
import Taro, { useLaunch } from '@tarojs/taro';
import './theme/index.scss';

/** The program's root: opens the cloud on WeChat; every page brings its own frame. */
export default function App({ children }: { children?: ReactNode }) {
  useLaunch(() => {
    if (process.env.TARO_ENV === 'weapp') Taro.cloud.init({});
  });
  return children;
}
