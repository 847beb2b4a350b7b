import { useRef } from 'react';

/** As long as two taps that are meant as one are apart, and a finger needs to see that something else has come. */
const SECOND_MS = 400;
/** As long as somebody waits for an answer with the finger where it was. */
const WAITING_MS = 20_000;
/** As far as a finger strays between them, px of the screen. */
const NEAR_PX = 40;

interface Control {
  what: string;
  /** Since when it says so. */
  since: number;
}
let last: { x: number; y: number; at: number; on: Control } | undefined;

interface TapEvent {
  clientX?: number;
  clientY?: number;
  detail?: { x?: number; y?: number } | number | null;
  changedTouches?: ArrayLike<{ clientX?: number; clientY?: number }>;
}

/** Where a finger or a pointer was; keys and screen readers have no place. */
function placeOf(event: unknown): { x: number; y: number } | undefined {
  const { clientX, clientY, detail, changedTouches } = (event ?? {}) as TapEvent;
  const within = typeof detail === 'object' ? detail : undefined;
  const x = clientX ?? changedTouches?.[0]?.clientX ?? within?.x;
  const y = clientY ?? changedTouches?.[0]?.clientY ?? within?.y;
  return x && y ? { x, y } : undefined;
}

/**
 * Whether a tap is meant for this control. A second one at the place of the first is not, when another control has come, or moved, under the finger
 * meanwhile, or this one has become another.
 * @param what what names the control: with another name it is another one
 */
export function useSecondTap(what: string): (event: unknown) => boolean {
  const control = useRef<Control>();
  if (control.current?.what !== what) control.current = { what, since: Date.now() };
  return (event) => {
    const on = control.current;
    const place = placeOf(event);
    if (!place || !on) return true;
    const at = Date.now();
    const isNear = last !== undefined && Math.hypot(last.x - place.x, last.y - place.y) <= NEAR_PX;
    if (last && isNear && last.on !== on) {
      const isSecond = at - last.at < SECOND_MS;
      const hasJustCome = at - last.at < WAITING_MS && on.since >= last.at && at - on.since < SECOND_MS;
      if (isSecond || hasJustCome) return false;
    }
    last = { ...place, at, on };
    return true;
  };
}
