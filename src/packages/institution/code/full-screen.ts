import { useCallback, useEffect, useRef, useState } from 'react';
import { usePageParams } from '@/hooks/pane';

const browser = process.env.TARO_ENV === 'h5';

/** The whole screen where the browser gives it (not on an iPhone); our own cover over the page everywhere. */
async function takeScreen(full: boolean): Promise<void> {
  if (!browser) return;
  if (full && !document.fullscreenElement) await document.documentElement.requestFullscreen?.();
  if (!full && document.fullscreenElement) await document.exitFullscreen();
}

const isTyping = (target: EventTarget | null): boolean =>
  target instanceof HTMLElement && target.closest('input, textarea, select, [contenteditable]') !== null;

/** Keys of who stands at the lectern: F all of the screen and back, Esc back, the space bar the names. */
function useKeys(keys: Readonly<Record<string, () => void>>): void {
  const latest = useRef(keys);
  latest.current = keys;
  useEffect(() => {
    if (!browser) return;
    const pressed = (event: KeyboardEvent) => {
      // What fills in fields by itself sends keys without a name.
      const act = latest.current[(event.key as string | undefined)?.toLowerCase() ?? ''];
      if (!act || isTyping(event.target) || event.ctrlKey || event.metaKey || event.altKey) return;
      // On a button the space bar is that button's.
      if (event.key === ' ' && event.target instanceof HTMLElement && event.target.closest('[role="button"]')) return;
      event.preventDefault();
      act();
    };
    window.addEventListener('keydown', pressed);
    return () => window.removeEventListener('keydown', pressed);
  }, []);
}

/** The code over the whole screen, and whether the names stand beside it. `?full=1` in the address begins with it. */
export function useFullScreen() {
  const { full: wanted } = usePageParams();
  const [full, setFull] = useState(wanted === '1');
  const [names, setNames] = useState(true);
  const change = useCallback((next: boolean) => {
    setFull(next);
    takeScreen(next).catch(() => undefined); // Refused without a touch: our own cover stands all the same.
  }, []);
  useEffect(() => {
    if (!browser) return;
    // Esc in the browser's full screen is the browser's own and reaches no page.
    const left = () => {
      if (!document.fullscreenElement) setFull(false);
    };
    document.addEventListener('fullscreenchange', left);
    return () => {
      document.removeEventListener('fullscreenchange', left);
      takeScreen(false).catch(() => undefined);
    };
  }, []);
  useEffect(() => {
    if (!browser) return;
    document.body.classList.toggle('code-covered', full);
    return () => document.body.classList.remove('code-covered');
  }, [full]);
  useKeys({ f: () => change(!full), escape: () => change(false), ' ': () => setNames(!names) });
  return { full, setFull: change, names, setNames };
}
