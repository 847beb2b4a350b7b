/**
 * The handwritten signature (R-ATTEND 2): strokes of points on a unit square, as the phone sends them. Checked so that
 * a tap or a single line by mistake is not taken for a name; a canonical form and its hash make it provable later.
 */
import { createHash } from 'node:crypto';
import { DomainError } from '../errors';

/** One stroke: [x, y] pairs, 0–1 from the left and top edge of the signing area. */
export type Stroke = readonly (readonly [number, number])[];

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

/** Steps of the grid that coordinates are put on: finer than a finger, coarse enough to be the same on every machine. */
const GRID = 1000;

/**
 * Canonical text of a signature: each stroke as integers x,y on a 1000-step grid, points that do not move left out.
 * @throws DomainError SIGNATURE_INVALID (details.problem: 'shape' | 'range' | 'too-many-points'),
 *   SIGNATURE_TOO_SMALL (details.problem: 'points' | 'ink' | 'box')
 */
export function canonicalSignature(strokes: readonly Stroke[]): string {
  if (strokes.length > SIGNATURE_LIMITS.maxStrokes) throw invalid('too-many-points');
  if (strokes.reduce((sum, stroke) => sum + stroke.length, 0) > SIGNATURE_LIMITS.maxPoints) {
    throw invalid('too-many-points');
  }
  const onGrid = strokes.map(toGrid).filter((stroke) => stroke.length > 0);
  assertLooksLikeWriting(onGrid);
  return JSON.stringify(onGrid.map((stroke) => stroke.flat()));
}

/** SHA-256 (hex) of the canonical form. Throws as `canonicalSignature` does. */
export function signatureHash(strokes: readonly Stroke[]): string {
  return createHash('sha256')
    .update(`plh-signature-1\n${canonicalSignature(strokes)}`, 'utf8')
    .digest('hex');
}

function toGrid(stroke: Stroke): [number, number][] {
  const points: [number, number][] = [];
  for (const point of stroke) {
    if (point.length !== 2) throw invalid('shape');
    const [x, y] = point;
    // Written so that NaN fails too.
    if (!(x >= 0 && x <= 1 && y >= 0 && y <= 1)) throw invalid('range');
    const next: [number, number] = [Math.round(x * GRID), Math.round(y * GRID)];
    const last = points.at(-1);
    if (last === undefined || last[0] !== next[0] || last[1] !== next[1]) points.push(next);
  }
  return points;
}

function assertLooksLikeWriting(strokes: readonly [number, number][][]): void {
  const points = strokes.flat();
  if (points.length < SIGNATURE_LIMITS.minPoints) throw tooSmall('points');
  const xs = points.map(([x]) => x);
  const ys = points.map(([, y]) => y);
  const width = (Math.max(...xs) - Math.min(...xs)) / GRID;
  const height = (Math.max(...ys) - Math.min(...ys)) / GRID;
  if (Math.max(width, height) < SIGNATURE_LIMITS.minLongSide) throw tooSmall('box');
  if (Math.min(width, height) < SIGNATURE_LIMITS.minShortSide) throw tooSmall('box');
  if (inkOf(strokes) < SIGNATURE_LIMITS.minInk) throw tooSmall('ink');
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

function tooSmall(problem: string): DomainError {
  return new DomainError('SIGNATURE_TOO_SMALL', { problem });
}
