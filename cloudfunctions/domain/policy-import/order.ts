import { markOf, type Mark, type MarkKind } from './numbering';
import { plain } from './plain';

/** From the outermost kind to the innermost. */
export const RANK: Record<MarkKind, number> = {
  annex: 0, book: 1, chapter: 2, section: 3, clause: 4, named: 5, one: 6, 'paren-one': 7, question: 7.5, digit: 8, decimal: 9, 'deep-decimal': 10, 'paren-digit': 11, 'digit-paren': 12, circled: 13,
}; // prettier-ignore

/** Of points numbered in Chinese numerals, missing between two that are there. */
const MOST_LEFT_OUT = 10;

/** A numbered piece that the lines are in. */
export interface Open {
  mark: Mark;
  section: number;
}

export const keyOf = ({ kind, label }: Mark, stack: readonly Open[]): string => {
  const parent = stack[stack.length - 1];
  if (kind === 'decimal' || kind === 'deep-decimal') return `${kind}@${label.slice(0, label.lastIndexOf('.'))}`;
  return `${kind}@${kind === 'clause' || parent === undefined ? '' : parent.section}`;
};

/** In order among its siblings; below a 条 the numbering stays in the article. */
export function fits(
  mark: Mark,
  stack: readonly Open[],
  siblings: ReadonlyMap<string, number>,
  running: ReadonlyMap<MarkKind, number>,
): boolean {
  if (mark.kind === 'clause' || mark.kind === 'question' || RANK[mark.kind] < RANK.clause) return true;
  if (stack.some((open) => open.mark.kind === 'clause' || open.mark.kind === 'question')) return false;
  // （一）…（二十七） through chapters
  if (mark.value === (running.get(mark.kind) ?? 0) + 1) return true;
  const above = stack.filter((open) => RANK[open.mark.kind] < RANK[mark.kind]);
  const last = siblings.get(keyOf(mark, above)) ?? 0;
  if (mark.value === 1) return true;
  // An extract may begin at 三、 or leave out a few; a numeral in digits is too often a figure for that.
  const chinese = mark.kind === 'one' || mark.kind === 'paren-one';
  return mark.value > last && mark.value <= last + (chinese ? MOST_LEFT_OUT : 2);
}

const FIGURES: ReadonlySet<MarkKind> = new Set(['digit', 'decimal', 'deep-decimal']);

/** '2 支持标准' above 2.1. */
export function headOfDecimals(text: string): Mark | null {
  const found = /^(\d{1,2})[ \u3000]+(?=\p{Script=Han})/u.exec(plain(text));
  if (found === null || text.length > 30 || /[。；，]/u.test(text)) return null;
  return { kind: 'digit', label: found[1] ?? '', value: Number(found[1]), rest: text.slice(found[0].length).trim() };
}

export const isPartHeading = (text: string): boolean =>
  text.length >= 2 && text.length <= 40 && !/[。；，：、,;:！？\d]/u.test(text) && markOf(text) === null;

export function pathOf(stack: readonly Open[]): string {
  const last = stack[stack.length - 1];
  if (last === undefined) return '';
  if (RANK[last.mark.kind] <= RANK.clause) return last.mark.label;
  const chapter = stack.filter((open) => RANK[open.mark.kind] <= RANK.clause).pop();
  const figures = stack.filter((open) => FIGURES.has(open.mark.kind));
  // 1.1 says its 1 itself
  const below = stack
    .filter(
      (open) =>
        RANK[open.mark.kind] > RANK.clause && (!FIGURES.has(open.mark.kind) || open === figures[figures.length - 1]),
    )
    .map((open) => open.mark.label);
  return `${chapter === undefined ? '' : `${chapter.mark.label} `}${below.join('')}`;
}

export function levelOf(stack: readonly Open[]): number {
  const last = stack[stack.length - 1];
  if (last?.mark.kind === 'clause') return 2;
  return stack.length;
}
