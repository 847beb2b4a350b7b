import { markOf } from '../numbering';
import { agencyBrackets, type NamedAgencies } from './agencies';
import { readingOf, slice, type Piece, type Reading } from './pieces';

/** A stretch of an article that is one measure: a numbered point, or what stands up to the brackets that name its agencies. */
export interface Unit {
  /** Number of the point within its article, as it continues the article's: '2', '（1）'; '' for the article's own text. */
  point: string;
  reading: Reading;
  /** Without the point's mark and the brackets with its agencies. */
  body: Reading;
  agencies: NamedAgencies | null;
}

const LONGEST = 5000;
const MOST_LINES = 400;

/** Cuts an article into its measures. One pass over its lines. */
export function unitsOf(text: string): Unit[] {
  const units: Unit[] = [];
  let open: { start: number; end: number; point: string; mark: number } | null = null;
  const close = (): void => {
    if (open !== null && open.end - open.start <= LONGEST) units.push(unitOf(text, open, open.point, open.mark));
    open = null;
  };
  let at = 0;
  for (const line of text.split('\n').slice(0, MOST_LINES)) {
    const start = at + (line.length - line.trimStart().length);
    const end = at + line.trimEnd().length;
    at += line.length + 1;
    if (end <= start) continue;
    const printed = text.slice(start, end);
    // A row of a table is nobody's sentence.
    if (printed.includes('｜')) {
      close();
      continue;
    }
    const mark = markOf(printed);
    const isPoint =
      mark !== null && (mark.kind === 'digit' || mark.kind === 'paren-digit' || mark.kind === 'paren-one');
    if (isPoint || open === null) {
      close();
      open = { start, end, point: isPoint ? mark.label : '', mark: isPoint ? printed.length - mark.rest.length : 0 };
    } else open = { ...(open as Piece & { point: string; mark: number }), end };
    // Brackets at the end of a paragraph close what they speak of.
    const [last] = agencyBrackets(readingOf(printed).units).slice(-1);
    if (last !== undefined && last.end >= printed.length - 2) close();
  }
  close();
  return units;
}

function unitOf(text: string, place: Piece, point: string, mark: number): Unit {
  const reading = readingOf(text.slice(place.start, place.end));
  const brackets = agencyBrackets(reading.units);
  const [first] = brackets;
  const end =
    first !== undefined && brackets.every((bracket) => bracket.start >= first.start)
      ? first.start
      : reading.units.length;
  const body = slice(reading, { start: Math.min(mark, end), end });
  return { point, reading, body, agencies: brackets.slice(-1)[0] ?? null };
}
