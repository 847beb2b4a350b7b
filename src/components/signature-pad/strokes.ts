import type { Stroke } from '@/services/types';
import { palette } from '@/theme/palette';

/** The contract's scale: 0–1000 of the pad's width and height, whatever the phone. */
const SCALE = 1000;
/** The contract takes 2000 figures a stroke; a longer one is begun anew without a gap. */
const MAX_FIGURES = 2000;

export interface Size {
  width: number;
  height: number;
}

const scaled = (px: number, full: number): number => Math.max(0, Math.min(SCALE, Math.round((px / full) * SCALE)));

/** One more point at the end of the last stroke; the same point again adds nothing. */
export function extend(strokes: readonly Stroke[], x: number, y: number, size: Size): Stroke[] {
  const last = strokes[strokes.length - 1];
  if (!last) return begin(strokes, x, y, size);
  const point = [scaled(x, size.width), scaled(y, size.height)];
  const tail = last.slice(-2);
  if (tail[0] === point[0] && tail[1] === point[1]) return [...strokes];
  if (last.length + 2 > MAX_FIGURES) return [...strokes, [...tail, ...point]];
  return [...strokes.slice(0, -1), [...last, ...point]];
}

/** A new stroke with its first point. */
export const begin = (strokes: readonly Stroke[], x: number, y: number, size: Size): Stroke[] => [
  ...strokes,
  [scaled(x, size.width), scaled(y, size.height)],
];

/** Draws all strokes anew in `colour`; a single point becomes a dot. */
export function draw(
  context: CanvasRenderingContext2D,
  size: Size,
  strokes: readonly Stroke[],
  colour = palette.light.text as string,
): void {
  context.clearRect(0, 0, size.width, size.height);
  context.lineWidth = Math.max(2.5, size.height / 60);
  context.lineCap = 'round';
  context.lineJoin = 'round';
  context.strokeStyle = colour;
  for (const stroke of strokes) {
    context.beginPath();
    for (let i = 0; i + 1 < stroke.length; i += 2) {
      const x = ((stroke[i] ?? 0) / SCALE) * size.width;
      const y = ((stroke[i + 1] ?? 0) / SCALE) * size.height;
      if (i === 0) context.moveTo(x, y);
      context.lineTo(i === 0 ? x + 0.1 : x, y);
    }
    context.stroke();
  }
}
