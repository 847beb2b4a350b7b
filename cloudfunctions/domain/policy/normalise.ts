import { TRADITIONAL_PAIRS } from './tables/simplified';

/**
 * Normal form of text for searching: NFKC, lower case and simplified characters, taken cluster by cluster (a character with the combining
 * marks behind it), so that each unit of the result knows where it came from. Queries go through the very same function.
 */

export interface NormalText {
  text: string;
  /** For each UTF-16 unit of `text`, start and end of its cluster in the original. */
  starts: Uint32Array;
  ends: Uint32Array;
}

/** By character from U+4E00: the simplified one where it differs, else 0. */
const simplified = new Uint16Array(0x9fff - 0x4e00 + 1);
for (let i = 0; i < TRADITIONAL_PAIRS.length; i += 2) {
  simplified[TRADITIONAL_PAIRS.charCodeAt(i) - 0x4e00] = TRADITIONAL_PAIRS.charCodeAt(i + 1);
}

const cache = new Map<string, string>();
const CACHE_LIMIT = 20_000;

/** Normal form only: a fraction of the cost, for building an index. */
export function normalise(original: string): string {
  const pieces: string[] = [];
  let plainFrom = 0;
  for (let i = 0; i < original.length;) {
    if (isPlain(original, i)) {
      i += 1;
      continue;
    }
    if (plainFrom < i) pieces.push(original.slice(plainFrom, i));
    const end = clusterEnd(original, i);
    pieces.push(normaliseCluster(original.slice(i, end)));
    i = end;
    plainFrom = end;
  }
  if (plainFrom === 0) return original;
  if (plainFrom < original.length) pieces.push(original.slice(plainFrom));
  return pieces.join('');
}

/** Normal form with the way back to the original, for exact highlights. */
export function normaliseWithMap(original: string): NormalText {
  const starts: number[] = [];
  const ends: number[] = [];
  let text = '';
  for (let i = 0; i < original.length;) {
    const end = isPlain(original, i) ? i + 1 : clusterEnd(original, i);
    const normal = isPlain(original, i) ? original.charAt(i) : normaliseCluster(original.slice(i, end));
    for (let unit = 0; unit < normal.length; unit += 1) {
      starts.push(i);
      ends.push(end);
    }
    text += normal;
    i = end;
  }
  return { text, starts: Uint32Array.from(starts), ends: Uint32Array.from(ends) };
}

/** Normal form of a text in which each unit has exactly one; null where a cluster becomes longer or shorter. */
export function normaliseInPlace(original: string): string | null {
  const pieces: string[] = [];
  let plainFrom = 0;
  for (let i = 0; i < original.length; i += 1) {
    if (isPlain(original, i)) continue;
    if (clusterEnd(original, i) !== i + 1) return null;
    const normal = normaliseCluster(original.charAt(i));
    if (normal.length !== 1) return null;
    if (plainFrom < i) pieces.push(original.slice(plainFrom, i));
    pieces.push(normal);
    plainFrom = i + 1;
  }
  pieces.push(original.slice(plainFrom));
  return pieces.join('');
}

/** Units that are their own normal form and have no combining mark behind them. */
function isPlain(text: string, i: number): boolean {
  const unit = text.charCodeAt(i);
  const settled =
    (unit >= 0x4e00 && unit <= 0x9fff && simplified[unit - 0x4e00] === 0) ||
    unit === 0x3002 ||
    (unit < 0x80 && (unit < 65 || unit > 90));
  return settled && !(i + 1 < text.length && isMark(text.charCodeAt(i + 1)));
}

function clusterEnd(text: string, from: number): number {
  const code = text.codePointAt(from) ?? 0;
  let end = from + (code > 0xffff ? 2 : 1);
  // Bounded: a wall of combining marks is cut, not gathered into one endless cluster.
  for (let marks = 0; marks < 8 && end < text.length && isMark(text.charCodeAt(end)); marks += 1) end += 1;
  return end;
}

function isMark(unit: number): boolean {
  return (unit >= 0x300 && unit <= 0x36f) || unit === 0x3099 || unit === 0x309a || unit === 0xff9e || unit === 0xff9f;
}

function normaliseCluster(cluster: string): string {
  const known = cache.get(cluster);
  if (known !== undefined) return known;
  const normal = toSimplified(cluster.normalize('NFKC').toLowerCase());
  if (cache.size >= CACHE_LIMIT) cache.clear();
  cache.set(cluster, normal);
  return normal;
}

function toSimplified(text: string): string {
  let simple = '';
  for (let i = 0; i < text.length; i += 1) {
    const code = simplified[text.charCodeAt(i) - 0x4e00];
    simple += code === undefined || code === 0 ? text.charAt(i) : String.fromCharCode(code);
  }
  return simple;
}

/** Letters, digits and ideographs: what words are made of. Works on UTF-16 units; surrogates count as letters. */
export function isWordUnit(unit: number): boolean {
  if (unit < 0x80) return (unit >= 48 && unit <= 57) || (unit >= 97 && unit <= 122);
  if (unit >= 0x4e00 && unit <= 0x9fff) return true;
  if (unit >= 0x3400 && unit <= 0x4dbf) return true;
  if (unit >= 0xd800 && unit <= 0xdfff) return true;
  if (unit >= 0xf900 && unit <= 0xfaff) return true;
  // Latin, Greek, Cyrillic and Mongolian letters; the punctuation among them is left out.
  if (unit >= 0xc0 && unit <= 0x24f) return unit !== 0xd7 && unit !== 0xf7;
  if (unit >= 0x370 && unit <= 0x52f) return unit !== 0x37e && unit !== 0x387;
  return unit >= 0x1810 && unit <= 0x18aa;
}

export function isSpaceUnit(unit: number): boolean {
  return unit === 32 || (unit >= 9 && unit <= 13) || unit === 0xa0 || unit === 0x3000;
}
