import { useEffect, useState } from 'react';

const STEP = 10;
/** Between two pieces a touch gets its turn, and a slow phone its breath. */
const PAUSE_MS = 60;

/**
 * How many of `total` to draw: at least so many at once, the rest in pieces afterwards, so that a document of hundreds of articles opens as fast as a
 * short one. What is drawn never goes away; a larger `least` later is drawn at once, for who jumps there.
 */
export function useGradually(total: number, least: number): number {
  const [drawn, setDrawn] = useState(least);
  const now = Math.max(drawn, least);
  useEffect(() => {
    if (now >= total) return;
    const timer = setTimeout(() => setDrawn(now + STEP), PAUSE_MS);
    return () => clearTimeout(timer);
  }, [now, total]);
  return now;
}
