export interface Piece {
  text: string;
  hit: boolean;
}

/** Characters before the first match, and in all: about three lines of a phone. */
const BEFORE = 24;
const LENGTH = 110;

/** The passage around the first match in pieces, matched and not; `highlights` are [start, end) offsets, sorted, not overlapping. */
export function excerpt(text: string, highlights: readonly (readonly [number, number])[]): Piece[] {
  const first = highlights[0]?.[0] ?? 0;
  const from = first > BEFORE ? first - BEFORE : 0;
  const to = Math.min(text.length, from + LENGTH);
  const pieces: Piece[] = [];
  let at = from;
  for (const [start, end] of highlights) {
    if (start >= to) break;
    if (start > at) pieces.push({ text: text.slice(at, start), hit: false });
    pieces.push({ text: text.slice(Math.max(at, start), Math.min(end, to)), hit: true });
    at = Math.min(end, to);
  }
  if (at < to) pieces.push({ text: text.slice(at, to), hit: false });
  if (from > 0) pieces.unshift({ text: '…', hit: false });
  if (to < text.length) pieces.push({ text: '…', hit: false });
  return pieces;
}
