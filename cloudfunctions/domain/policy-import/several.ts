import { documentNumberOfLine } from './find-numbers';
import { linesOf } from './lines';
import { markOf } from './numbering';
import { signaturesOf } from './signatures';
import { runsLikeTitles } from './title';
import { titleKey } from './plain';

/** As many documents of one file are offered; more is a collection. */
const MOST = 20;

/**
 * The documents of a file that holds several one behind the other, each from its title or 文号 to the next; one part when there is but one. A further one
 * begins with a title and a 文号 of its own, or somebody whom it addresses, behind the signature of the one before: so neither what a notice brings nor its annexes are parted from it.
 */
export function partsOf(paragraphs: readonly string[]): string[][] {
  const lines = linesOf(paragraphs);
  const titles = runsLikeTitles(lines);
  if (titles.length < 2) return [[...paragraphs]];
  const signed = signaturesOf(lines).map(({ at }) => at);
  const numberNear = (from: number, to: number): number | null => {
    for (let i = Math.max(0, from - 3); i < Math.min(lines.length, to + 3); i += 1)
      if (documentNumberOfLine(lines[i]?.text ?? '') !== null) return i;
    return null;
  };
  /** Addressed to somebody, and no annex of the one before. */
  const opens = (from: number, to: number): boolean =>
    /[：:]$/u.test(lines[to]?.text ?? '') &&
    lines.slice(Math.max(0, from - 2), from).every(({ text }) => markOf(text)?.kind !== 'annex');
  const starts: number[] = [];
  let key = '';
  for (const { range, text } of titles) {
    const number = numberNear(range[0], range[1]);
    if (number === null && !opens(range[0], range[1])) continue;
    const at = Math.min(number ?? range[0], range[0]);
    const last = starts[starts.length - 1];
    if (last !== undefined && (titleKey(text) === key || !signed.some((one) => one > last && one < at))) continue;
    key = titleKey(text);
    starts.push(at);
  }
  if (starts.length < 2 || starts.length > MOST) return [[...paragraphs]];
  const cuts = starts.map((at, i) => (i === 0 ? 0 : (lines[at]?.index ?? 0)));
  return cuts.map((from, i) => paragraphs.slice(from, cuts[i + 1] ?? paragraphs.length));
}
