import { useEffect, useMemo, useRef } from 'react';
import { create, type BitMatrix, type QRCodeErrorCorrectionLevel } from 'qrcode';
import { Canvas2d } from './canvas-2d';
import type { Surface } from './canvas-2d/types';

/** The white edge that a reader needs, in modules. */
const QUIET = 4;

/** UTF-8 by hand: phones' WeChat has no TextEncoder, which `qrcode` takes for text. */
const bytesOf = (text: string): Uint8Array =>
  Uint8Array.from(encodeURIComponent(text).match(/%..|./g) ?? [], (part) =>
    part.length === 3 ? parseInt(part.slice(1), 16) : part.charCodeAt(0),
  );

/**
 * As few modules as the text allows, since on a screen nothing is torn or soiled but the last row is far away: the largest module wins. What room is
 * left in that size goes into error correction.
 */
export function modulesOf(text: string): BitMatrix {
  const made = (errorCorrectionLevel: QRCodeErrorCorrectionLevel, version?: number) =>
    create([{ data: bytesOf(text), mode: 'byte' }], { errorCorrectionLevel, ...(version ? { version } : {}) });
  const smallest = made('L');
  for (const level of ['H', 'Q', 'M'] as const) {
    try {
      return made(level, smallest.version).modules;
    } catch {
      // Does not fit into this size.
    }
  }
  return smallest.modules;
}

/** From so many points a module on, one point more or less is nothing to a reader; below, all must be alike. */
const COARSE = 8;

/** Black on white whatever the theme: readers want it so. Each edge lies on a point of the screen, so that none is blurred. */
function paint({ context, width, height }: Surface, modules: BitMatrix): void {
  // The surface counts in px, of which a fine screen has several points each.
  const points = context.getTransform?.().a || 1;
  const exact = (Math.min(width, height) * points) / (modules.size + 2 * QUIET);
  const unit = exact >= COARSE ? exact : Math.max(1, Math.floor(exact));
  const edge = (room: number, index: number): number =>
    Math.round((room * points - unit * modules.size) / 2 + unit * index) / points;
  context.fillStyle = '#ffffff';
  context.fillRect(0, 0, width, height);
  context.fillStyle = '#000000';
  for (let row = 0; row < modules.size; row++)
    for (let column = 0; column < modules.size; column++) {
      if (!modules.get(row, column)) continue;
      const [left, top] = [edge(width, column), edge(height, row)];
      context.fillRect(left, top, edge(width, column + 1) - left, edge(height, row + 1) - top);
    }
}

/** Draws a code as large as its place, with its quiet edge. Import it in subpackages only. */
export function QrCode({ text, id, className, label }: { text: string; id: string; className: string; label: string }) {
  const surface = useRef<Surface>();
  const modules = useMemo(() => modulesOf(text), [text]);
  const draw = () => {
    if (surface.current) paint(surface.current, modules);
  };
  const latest = useRef(draw);
  latest.current = draw;
  useEffect(() => latest.current(), [modules]);
  return (
    <Canvas2d
      id={id}
      className={className}
      label={label}
      onReady={(made) => {
        surface.current = made;
        latest.current();
      }}
    />
  );
}
