import type { Shown } from '@/hooks/pane';
import type { PageName, Params } from '@/services/navigate';

const NAME = 'beside';

/** What the address asks for at first, e.g. `?beside=session-detail&sessionId=s1`. */
export function shownAtFirst(params: Readonly<Record<string, string | undefined>>): Shown | null {
  const { [NAME]: page, stamp: _stamp, ...rest } = params;
  if (!page) return null;
  const decoded = Object.entries(rest).map(([name, value]) => [name, decodeURIComponent(value ?? '')]);
  return {
    page: decodeURIComponent(page) as PageName,
    params: Object.fromEntries(decoded) as Params,
  };
}

/** Writes it into the address without a step in the history: going back leaves the list, not the last choice. */
export function keepInAddress(shown: Shown | null): void {
  if (process.env.TARO_ENV !== 'h5') return;
  const [path = ''] = window.location.hash.split('?');
  const pairs = Object.entries({ ...(shown ? { [NAME]: shown.page, ...shown.params } : {}) });
  const query = pairs.map(([name, value]) => `${name}=${encodeURIComponent(value)}`).join('&');
  window.history.replaceState(window.history.state, '', query ? `${path}?${query}` : path);
}
