import { useEffect, useMemo, useRef } from 'react';
import { create } from 'qrcode';
import { Canvas2d } from './canvas-2d';
import type { Surface } from './canvas-2d/types';

/** The white edge that a reader needs, in modules. */
const QUIET = 4;

/** UTF-8 by hand: phones' WeChat has no TextEncoder, which `qrcode` takes for text. */
const bytesOf = (text: string): Uint8Array =>
  Uint8Array.from(encodeURIComponent(text).match(/%..|./g) ?? [], (part) =>
    part.length === 3 ? parseInt(part.slice(1), 16) : part.charCodeAt(0),
  );

/** Draws a code as large as its place; whole px a module, so that no edge is blurred. Import it in subpackages only. */
export function QrCode({ text, id, className, label }: { text: string; id: string; className: string; label: string }) {
  const surface = useRef<Surface>();
  const modules = useMemo(
    () => create([{ data: bytesOf(text), mode: 'byte' }], { errorCorrectionLevel: 'M' }).modules,
    [text],
  );
  const paint = () => {
    if (!surface.current) return;
    const { context, width, height } = surface.current;
    const side = Math.min(width, height);
    const unit = Math.max(1, Math.floor(side / (modules.size + 2 * QUIET)));
    const start = Math.floor((side - unit * modules.size) / 2);
    context.fillStyle = '#ffffff';
    context.fillRect(0, 0, width, height);
    context.fillStyle = '#000000';
    for (let row = 0; row < modules.size; row++)
      for (let column = 0; column < modules.size; column++)
        if (modules.get(row, column)) context.fillRect(start + column * unit, start + row * unit, unit, unit);
  };
  const latest = useRef(paint);
  latest.current = paint;
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
