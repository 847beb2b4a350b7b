/** A canvas that keeps what rectangles are filled on it, so that a code drawn there can be read again; the rest of drawing leaves no trace. */
export interface DrawnCanvas {
  /** In points; setting one empties it, as canvases do. */
  width: number;
  height: number;
  getContext(kind: string): object;
  /** RGBA of each point, as a camera would see it. */
  pixels(): { data: Uint8ClampedArray; width: number; height: number };
}

interface Context {
  fillStyle: string;
  scale: number;
}

const BLACK = '#000000';

/** @param place size on the screen in px, of which a fine screen has several points each */
export function drawnCanvas(place: { width: number; height: number }): DrawnCanvas {
  const size = { ...place };
  let data = new Uint8ClampedArray();
  let state: Context;
  const saved: Context[] = [];
  const empty = (): void => {
    data = new Uint8ClampedArray(size.width * size.height * 4).fill(255);
    state = { fillStyle: BLACK, scale: 1 };
  };
  empty();

  const fillRect = (left: number, top: number, wide: number, high: number): void => {
    const value = state.fillStyle === BLACK ? 0 : 255;
    const [fromX = 0, fromY = 0, toX = 0, toY = 0] = [left, top, left + wide, top + high].map((length, index) =>
      Math.max(0, Math.min(index % 2 === 0 ? size.width : size.height, Math.round(length * state.scale))),
    );
    for (let y = fromY; y < toY; y++)
      for (let x = fromX; x < toX; x++) data.fill(value, (y * size.width + x) * 4, (y * size.width + x) * 4 + 3);
  };
  const known: Record<string, unknown> = {
    fillRect,
    scale: (by: number) => (state.scale *= by),
    getTransform: () => ({ a: state.scale }),
    measureText: (text: string) => ({ width: 10 * text.length }),
    save: () => saved.push({ ...state }),
    restore: () => (state = saved.pop() ?? state),
  };
  const context = new Proxy(known, {
    get: (target, name: string) => (name === 'fillStyle' ? state.fillStyle : (target[name] ?? (() => undefined))),
    set: (_target, name, value) => {
      if (name === 'fillStyle') state.fillStyle = String(value);
      return true;
    },
  });
  return {
    get width() {
      return size.width;
    },
    set width(width) {
      size.width = width;
      empty();
    },
    get height() {
      return size.height;
    },
    set height(height) {
      size.height = height;
      empty();
    },
    getContext: () => context,
    pixels: () => ({ data, ...size }),
  };
}
