import { useEffect, useRef } from 'react';

/**
 * Keys of the line that is typed in, in a browser. Taro's line keeps them to itself, so they are heard on their way down to it. `on`: the line has the
 * focus.
 */
export function useLineKeys(on: boolean, keys: Readonly<Record<string, () => void>>): void {
  const latest = useRef(keys);
  latest.current = keys;
  useEffect(() => {
    if (!on || process.env.TARO_ENV !== 'h5') return;
    const hear = (event: KeyboardEvent) => {
      // Keys that choose among a writing system's own offers are not ours.
      const act = event.isComposing ? undefined : latest.current[event.key];
      if (!act || !(event.target instanceof HTMLInputElement)) return;
      event.preventDefault();
      act();
    };
    document.addEventListener('keydown', hear, true);
    return () => document.removeEventListener('keydown', hear, true);
  }, [on]);
}
