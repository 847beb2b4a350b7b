/**
 * The handwritten signature (R-ATTEND 2): strokes of points on a unit square, as the phone sends them. Checked so that
 * a tap or a single line by mistake is not taken for a name; a canonical form and its hash make it provable later.
 */
import { createHash } from 'node:crypto';
import { DomainError } from '../errors';

/** One stroke: x0, y0, x1, y1, … in 0–1000 from the left and top edge of the signing area, whole numbers. */
export type Stroke = readonly number[];

export const SIGNATURE_LIMITS = {
  maxStrokes: 80,
  maxPoints: 4000,
  minPoints: 8,
  /** Length of all strokes together, in sides of the square. */
  minInk: 0.4,
  /** Width or height of the box around it, the larger one, and the smaller one: a straight line is no name. */
  minLongSide: 0.15,
  minShortSide: 0.03,
} as const;

/** Steps of either side of the signing area. */
const GRID = 1000;

/**
 * Canonical text of a signature: its strokes, without points that do not move and without empty strokes.
 * @throws DomainError SIGNATURE_INVALID (details.problem: 'shape' | 'range' | 'too-much' | 'points' | 'ink' | 'box')
 */
export function canonicalSignature(strokes: readonly Stroke[]): string {
  const numbers = strokes.reduce((sum, stroke) => sum + stroke.length, 0);
  if (strokes.length > SIGNATURE_LIMITS.maxStrokes || numbers > 2 * SIGNATURE_LIMITS.maxPoints)
    throw invalid('too-much');
  const moving = strokes.map(pointsOf).filter((stroke) => stroke.length > 0);
  assertLooksLikeWriting(moving);
  return JSON.stringify(moving.map((stroke) => stroke.flat()));
}

/** SHA-256 (hex) of a signature's canonical text. */
export function signatureHash(canonical: string): string {
  return createHash('sha256').update(`plh-signature-1\n${canonical}`, 'utf8').digest('hex');
}

function pointsOf(stroke: Stroke): [number, number][] {
  if (stroke.length % 2 !== 0) throw invalid('shape');
  const points: [number, number][] = [];
  for (let i = 0; i < stroke.length; i += 2) {
    const x = stroke[i] ?? Number.NaN;
    const y = stroke[i + 1] ?? Number.NaN;
    if (!isOnGrid(x) || !isOnGrid(y)) throw invalid('range');
    const last = points.at(-1);
    if (last?.[0] !== x || last[1] !== y) points.push([x, y]);
  }
  return points;
}

function isOnGrid(value: number): boolean {
  return Number.isInteger(value) && value >= 0 && value <= GRID;
}

function assertLooksLikeWriting(strokes: readonly [number, number][][]): void {
  const points = strokes.flat();
  if (points.length < SIGNATURE_LIMITS.minPoints) throw invalid('points');
  const xs = points.map(([x]) => x);
  const ys = points.map(([, y]) => y);
  const width = (Math.max(...xs) - Math.min(...xs)) / GRID;
  const height = (Math.max(...ys) - Math.min(...ys)) / GRID;
  if (Math.max(width, height) < SIGNATURE_LIMITS.minLongSide) throw invalid('box');
  if (Math.min(width, height) < SIGNATURE_LIMITS.minShortSide) throw invalid('box');
  if (inkOf(strokes) < SIGNATURE_LIMITS.minInk) throw invalid('ink');
}

function inkOf(strokes: readonly [number, number][][]): number {
  let ink = 0;
  for (const stroke of strokes) {
    for (const [i, [x, y]] of stroke.entries()) {
      const before = stroke[i - 1];
      if (before !== undefined) ink += Math.hypot(x - before[0], y - before[1]);
    }
  }
  return ink / GRID;
}

function invalid(problem: string): DomainError {
  return new DomainError('SIGNATURE_INVALID', { problem });
}
