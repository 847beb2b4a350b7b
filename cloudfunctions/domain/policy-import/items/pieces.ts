import { plain } from '../plain';

/** A stretch of a text: [start, end) in UTF-16 units. */
export interface Piece {
  start: number;
  end: number;
}

/** A text as printed, and the same with simplified characters and half-width figures and brackets: places in one are places in the other. */
export interface Reading {
  printed: string;
  units: string;
}

export const readingOf = (printed: string): Reading => ({ printed, units: plain(printed) });
export const slice = ({ printed, units }: Reading, { start, end }: Piece): Reading => ({
  printed: printed.slice(start, end),
  units: units.slice(start, end),
});

/** Pieces that end behind one of `marks`, or at a line's end; without the white space around them. Marks within brackets end none. One pass. */
function piecesOf(units: string, marks: string): Piece[] {
  const pieces: Piece[] = [];
  let depth = 0;
  let start = 0;
  const close = (end: number): void => {
    let [from, to] = [start, end];
    while (from < to && units.charAt(from).trim() === '') from += 1;
    while (to > from && units.charAt(to - 1).trim() === '') to -= 1;
    if (to > from) pieces.push({ start: from, end: to });
    start = end;
  };
  for (let i = 0; i < units.length; i += 1) {
    const character = units.charAt(i);
    if (character === '\n') {
      close(i);
      depth = 0;
    } else if (character === '(') depth += 1;
    else if (character === ')') depth = Math.max(0, depth - 1);
    else if (depth === 0 && marks.includes(character)) {
      // '3,735亿元' is one figure.
      if (character === ',' && isDigit(units.charAt(i - 1)) && isDigit(units.charAt(i + 1))) continue;
      close(i + 1);
    }
  }
  close(units.length);
  return pieces;
}

const isDigit = (character: string): boolean => character >= '0' && character <= '9' && character !== '';

export const sentencesOf = (units: string): Piece[] => piecesOf(units, '。;；!?！？');
export const clausesOf = (units: string): Piece[] => piecesOf(units, '。;；!?！？,，:：');

export const has = (text: string, words: readonly string[]): boolean => words.some((word) => text.includes(word));

/** At most `most` characters, ended at a mark where there is one; '…' when something is left out and there is none. */
export function shortened(text: string, most: number): string {
  if (text.length <= most) return text;
  const head = text.slice(0, most);
  const stop = Math.max(head.lastIndexOf('。'), head.lastIndexOf('；'), head.lastIndexOf(';'));
  if (stop > most / 3) return head.slice(0, stop + 1);
  return `${head.slice(0, most - 1)}…`;
}

/** Without the marks and spaces that it ends with. */
export function withoutEndMark(text: string): string {
  let end = text.length;
  while (end > 0 && ('。；;，,：:、'.includes(text.charAt(end - 1)) || text.charAt(end - 1).trim() === '')) end -= 1;
  return text.slice(0, end);
}
