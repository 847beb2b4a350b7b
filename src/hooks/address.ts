import type { Params } from '@/services/navigate';

/** A parameter as it was typed or sent: one that is no encoding stands as it is. */
export function decoded(value: string): string {
  try {
    return decodeURIComponent(value);
  } catch {
    return value;
  }
}

/** Every parameter decoded, without the stamp by which Taro tells its pages apart. */
export function decodedParams(params: Readonly<Record<string, string | undefined>>): Record<string, string> {
  const given = Object.entries(params).flatMap(([name, value]) =>
    value === undefined || name === 'stamp' ? [] : [[decoded(name), decoded(value)] as const],
  );
  return Object.fromEntries(given);
}

/**
 * Writes parameters into the browser's address in the place of those that are `mine`, without a step in the history: going back leads to where one came
 * from, and coming back finds what was left.
 */
export function writeAddress(mine: (name: string) => boolean, params: Params): void {
  if (process.env.TARO_ENV !== 'h5') return;
  const [path = '', search = ''] = window.location.hash.split('?');
  const before = search.split('&').map((pair): [string, string | undefined] => {
    const [name = '', value] = pair.split(/=(.*)/s);
    return [name, value];
  });
  const kept = Object.entries(decodedParams(Object.fromEntries(before))).filter(([name]) => name && !mine(name));
  const pairs = [...kept, ...Object.entries(params)].map(
    ([name, value]) => `${encodeURIComponent(name)}=${encodeURIComponent(value)}`,
  );
  window.history.replaceState(window.history.state, '', pairs.length > 0 ? `${path}?${pairs.join('&')}` : path);
}
