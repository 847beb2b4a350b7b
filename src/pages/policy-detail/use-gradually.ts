import { useCallback, useEffect, useState } from 'react';

const STEP = 10;
/** Between two pieces a touch gets its turn, and a slow phone its breath. */
const PAUSE_MS = 60;

/**
 * How many of `total` to draw: what is seen first at once, the rest in pieces afterwards, so that a document of hundreds of articles opens as fast as a
 * short one. What is drawn never goes away. The second draws at least so many at once, for who jumps there.
 */
export function useGradually(total: number, first: number): readonly [number, (least: number) => void] {
  const [drawn, setDrawn] = useState(first);
  useEffect(() => {
    if (drawn >= total) return;
    const timer = setTimeout(() => setDrawn((before) => before + STEP), PAUSE_MS);
    return () => clearTimeout(timer);
  }, [drawn, total]);
  const drawTo = useCallback((least: number) => setDrawn((before) => Math.max(before, least)), []);
  return [drawn, drawTo];
}
