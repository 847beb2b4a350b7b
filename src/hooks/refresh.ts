import { stopPullDownRefresh, usePullDownRefresh } from '@tarojs/taro';

interface Reloadable {
  reload: () => Promise<void>;
}

/** Pulling the page down fetches all of these again. The page's config needs `enablePullDownRefresh: true`. */
export function useRefresh(...remotes: Reloadable[]): void {
  usePullDownRefresh(() => {
    void Promise.all(remotes.map((remote) => remote.reload())).finally(() => stopPullDownRefresh());
  });
}
