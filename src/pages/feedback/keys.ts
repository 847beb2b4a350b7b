import { useEffect, useRef } from 'react';
import { useDidHide, useDidShow } from '@tarojs/taro';

const typing = (target: EventTarget | null): boolean =>
  target instanceof HTMLElement && /^(INPUT|TEXTAREA|SELECT)$/.test(target.tagName);

/** Keys pressed anywhere on the page while it is shown, but not while somebody types. `onKey` says whether it did something. */
export function useKeys(onKey: (key: string) => boolean): void {
  const latest = useRef(onKey);
  latest.current = onKey;
  const shown = useRef(true);
  useDidShow(() => {
    shown.current = true;
  });
  useDidHide(() => {
    shown.current = false;
  });
  useEffect(() => {
    if (process.env.TARO_ENV !== 'h5') return;
    const pressed = (event: KeyboardEvent) => {
      const other = event.defaultPrevented || event.ctrlKey || event.altKey || event.metaKey || typing(event.target);
      if (!other && shown.current && latest.current(event.key)) event.preventDefault();
    };
    window.addEventListener('keydown', pressed);
    return () => window.removeEventListener('keydown', pressed);
  }, []);
}

type Keys = Pick<React.KeyboardEvent<HTMLElement>, 'key' | 'target' | 'currentTarget' | 'preventDefault'>;

/**
 * The keys of a row of choices: 1–5 choose, left and right go from choice to choice, up and down to the row before and after. For an element with the
 * choices as its only radios; rows are `row`'s matches on the page. Nothing on WeChat.
 */
export function rowKeys(row: string, choose: (index: number) => void): Record<string, unknown> {
  if (process.env.TARO_ENV !== 'h5') return {};
  const radiosOf = (element: Element | undefined) => [
    ...(element?.querySelectorAll<HTMLElement>('[role="radio"]') ?? []),
  ];
  const move = (event: Keys, rows: number, columns: number) => {
    const all = [...document.querySelectorAll(row)];
    const here = radiosOf(event.currentTarget);
    const column = here.findIndex((radio) => radio === event.target);
    const radios = radiosOf(all[all.indexOf(event.currentTarget) + rows]);
    radios[column + columns]?.focus();
  };
  return {
    onKeyDown: (event: Keys) => {
      const steps: Record<string, [number, number]> = {
        ArrowUp: [-1, 0],
        ArrowDown: [1, 0],
        ArrowLeft: [0, -1],
        ArrowRight: [0, 1],
      };
      const step = steps[event.key];
      if (step) move(event, ...step);
      else if (/^[1-5]$/.test(event.key)) choose(Number(event.key) - 1);
      else return;
      event.preventDefault();
    },
  };
}
