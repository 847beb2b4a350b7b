import type { Line } from './lines';
import { markOf, type MarkKind } from './numbering';

/** A text of so few lines has lost its line ends on the way. */
const FEW_LINES = 3;
const LOOK_AHEAD = 60;

/** '第一条 ….第二条 …' or '一、…。二、…' without line ends: each begins a line of its own, as long as the numbers follow one another. */
export function withLineEnds(lines: readonly Line[]): Line[] {
  return lines.length > FEW_LINES ? [...lines] : lines.flatMap((line) => (line.cell ? [line] : partsOf(line)));
}

function partsOf(line: Line): Line[] {
  const { text } = line;
  const starts: number[] = [];
  let kind: MarkKind | null = null;
  let value = 0;
  for (let at = 0; at < text.length; at = afterStop(text, at)) {
    const piece = text.slice(at, at + LOOK_AHEAD);
    const mark = markOf(piece.trimStart());
    if (mark === null || (mark.kind !== 'clause' && mark.kind !== 'one')) continue;
    if (kind !== null && (mark.kind !== kind || mark.value !== value + 1)) continue;
    ({ kind, value } = mark);
    starts.push(at);
  }
  if (starts.length < 2) return [line];
  if (starts[0] !== 0) starts.unshift(0);
  return starts.map((start, i) => ({ ...line, text: text.slice(start, starts[i + 1] ?? text.length).trim() }));
}

/** Behind the next full stop or colon; the end when there is none. */
function afterStop(text: string, from: number): number {
  let at = from;
  while (at < text.length && !'。：:'.includes(text.charAt(at))) at += 1;
  return at + 1;
}
