/** A canvas that keeps what rectangles are filled on it, so that a code drawn there can be read again; the rest of drawing leaves no trace. */
export interface DrawnCanvas {
  width: number;
  height: number;
  getContext(kind: string): object;
  /** RGBA of the place in px, as a camera would see it. */
  pixels(): { data: Uint8ClampedArray; width: number; height: number };
}

/** @param place size on the screen in px */
export function drawnCanvas(place: { width: number; height: number }): DrawnCanvas {
  const { width, height } = place;
  const data = new Uint8ClampedArray(width * height * 4).fill(255);
  const state: Record<string, unknown> = { fillStyle: '#000000' };
  const fillRect = (left: number, top: number, wide: number, high: number): void => {
    const value = state.fillStyle === '#000000' ? 0 : 255;
    for (let y = Math.max(0, top); y < Math.min(height, top + high); y++)
      for (let x = Math.max(0, left); x < Math.min(width, left + wide); x++)
        data.fill(value, (y * width + x) * 4, (y * width + x) * 4 + 3);
  };
  const context = new Proxy(state, {
    get: (target, name: string) => (name === 'fillRect' ? fillRect : (target[name] ?? (() => undefined))),
  });
  return { width, height, getContext: () => context, pixels: () => ({ data, width, height }) };
}
