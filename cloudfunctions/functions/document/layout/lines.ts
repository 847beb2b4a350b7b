import LineBreaker from 'linebreak';

/** A stretch of text in one style. */
export interface Run<S> {
  text: string;
  style: S;
  /** Stays on one line if it fits on one: a name, a date. */
  keep?: boolean;
}

export interface Line<S> {
  runs: Run<S>[];
  width: number;
}

/** Width of a text in a style, in points. */
export type Measure<S> = (text: string, style: S) => number;

/** The pieces between two places where a line may end; a piece keeps the styles within it. */
function piecesOf<S>(runs: readonly Run<S>[]): Run<S>[][] {
  const breaker = new LineBreaker(runs.map((run) => run.text).join(''));
  const pieces: Run<S>[][] = [];
  const left = runs.map((run) => ({ ...run }));
  const kept = keptStretches(runs);
  let from = 0;
  for (let next = breaker.nextBreak(); next; next = breaker.nextBreak()) {
    const { position } = next;
    if (kept.some((stretch) => stretch.from < position && position < stretch.to)) continue;
    pieces.push(take(left, position - from));
    from = position;
  }
  return pieces;
}

/** Where the runs lie that are not to be broken, in UTF-16 units of the whole text. */
function keptStretches<S>(runs: readonly Run<S>[]): { from: number; to: number }[] {
  let from = 0;
  return runs.flatMap(({ text, keep = false }) => {
    const stretch = { from, to: from + text.length };
    from = stretch.to;
    return keep ? [stretch] : [];
  });
}

/** Takes so many UTF-16 units off the beginning of the runs. */
function take<S>(runs: Run<S>[], length: number): Run<S>[] {
  const taken: Run<S>[] = [];
  for (let rest = length, run = runs[0]; rest > 0 && run; run = runs[0]) {
    const text = run.text.slice(0, rest);
    if (text !== '') taken.push({ text, style: run.style });
    rest -= text.length;
    run.text = run.text.slice(text.length);
    if (run.text === '') runs.shift();
  }
  return taken;
}

const charactersOf = <S>(piece: readonly Run<S>[]): Run<S>[][] =>
  piece.flatMap(({ text, style }) => Array.from(text, (character) => [{ text: character, style }]));

function join<S>(runs: readonly Run<S>[]): Run<S>[] {
  const joined: Run<S>[] = [];
  for (const run of runs) {
    const last = joined.at(-1);
    if (last && last.style === run.style) last.text += run.text;
    else joined.push({ ...run });
  }
  return joined;
}

/**
 * Breaks styled text into lines no wider than `width` points; the first is shorter by `indent`. Lines end where UAX #14 lets them, so that
 * none begins with 。 or ） and none ends with （; a word that is wider than a line is broken between its characters. Pure.
 */
export function breakLines<S>(runs: readonly Run<S>[], width: number, measure: Measure<S>, indent = 0): Line<S>[] {
  const widthOf = (piece: readonly Run<S>[]) => piece.reduce((sum, run) => sum + measure(run.text, run.style), 0);
  const lines: Line<S>[] = [];
  let line: Run<S>[] = [];
  let filled = 0;
  const end = () => {
    const trimmed = withoutSpaceAtEnd(join(line));
    lines.push({ runs: trimmed, width: widthOf(trimmed) });
    line = [];
    filled = 0;
  };
  const put = (piece: readonly Run<S>[]) => {
    line.push(...piece);
    filled += widthOf(piece);
  };
  // Widths are added up piece by piece: what kerning between two pieces would take is far less than a point.
  const fits = (piece: readonly Run<S>[]) =>
    filled + widthOf(withoutSpaceAtEnd(piece)) <= width - (lines.length === 0 ? indent : 0);
  const putOnNextLine = (piece: readonly Run<S>[]) => {
    if (line.length > 0) end();
    put(piece);
  };
  for (const piece of piecesOf(runs)) {
    if (fits(piece)) put(piece);
    else if (widthOf(withoutSpaceAtEnd(piece)) <= width) putOnNextLine(piece);
    else for (const character of charactersOf(piece)) (fits(character) ? put : putOnNextLine)(character);
  }
  if (line.length > 0 || lines.length === 0) end();
  return lines;
}

function withoutSpaceAtEnd<S>(runs: readonly Run<S>[]): Run<S>[] {
  const last = runs.at(-1);
  if (!last) return [];
  const text = last.text.trimEnd();
  return text === '' ? withoutSpaceAtEnd(runs.slice(0, -1)) : [...runs.slice(0, -1), { ...last, text }];
}
