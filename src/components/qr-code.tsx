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

/** Black on white whatever the theme: readers want it so. */
function paint({ context, width, height }: Surface, modules: BitMatrix): void {
  const side = Math.min(width, height);
  // Whole points of the screen a module, so that no edge is blurred; the surface counts in px, of which a fine screen has several points each.
  const points = context.getTransform?.().a || 1;
  const unit = Math.max(1, Math.floor((side * points) / (modules.size + 2 * QUIET))) / points;
  const left = Math.floor(((width - unit * modules.size) / 2) * points) / points;
  const top = Math.floor(((height - unit * modules.size) / 2) * points) / points;
  context.fillStyle = '#ffffff';
  context.fillRect(0, 0, width, height);
  context.fillStyle = '#000000';
  for (let row = 0; row < modules.size; row++)
    for (let column = 0; column < modules.size; column++)
      if (modules.get(row, column)) context.fillRect(left + column * unit, top + row * unit, unit, unit);
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
