import { useRef } from 'react';
import type { BaseEventOrig, ITouchEvent } from '@tarojs/components';

/** Shorter is a slip of the thumb; nearer to the screen's edge is the browser's own way back. */
const LEAST = 56;
const EDGE = 24;

/**
 * Touch handlers that tell a swipe to the side: `step(1)` for one to the left. What goes more down than sideways is a scroll and stays one: nothing is
 * prevented, only read at its end.
 */
export function useSwipe(step: (by: 1 | -1) => void) {
  const start = useRef<{ x: number; y: number }>();
  return {
    onTouchStart: (event: BaseEventOrig) => {
      const { touches } = event as ITouchEvent;
      const [touch] = touches;
      start.current = touches.length === 1 && touch ? { x: touch.clientX, y: touch.clientY } : undefined;
    },
    onTouchEnd: (event: BaseEventOrig) => {
      const [touch] = (event as ITouchEvent).changedTouches;
      const from = start.current;
      start.current = undefined;
      if (!from || !touch || from.x < EDGE) return;
      const across = touch.clientX - from.x;
      if (Math.abs(across) < LEAST || Math.abs(across) < 2 * Math.abs(touch.clientY - from.y)) return;
      step(across < 0 ? 1 : -1);
    },
    onTouchCancel: () => {
      start.current = undefined;
    },
  };
}
