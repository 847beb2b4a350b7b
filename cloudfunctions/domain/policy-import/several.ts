import { documentNumberOfLine } from './find-numbers';
import { linesOf } from './lines';
import { signaturesOf } from './signatures';
import { runsLikeTitles } from './title';
import { titleKey } from './plain';

/** As many documents of one file are offered; more is a collection. */
const MOST = 20;

/**
 * The documents of a file that holds several one behind the other, each from its title or 文号 to the next; one part when there is but one. A further one
 * begins with a title and a 文号 of its own, behind the signature of the one before: so neither what a notice brings nor its annexes are parted from it.
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
  const starts: number[] = [];
  let key = '';
  for (const { range, text } of titles) {
    const number = numberNear(range[0], range[1]);
    if (number === null) continue;
    const last = starts[starts.length - 1];
    if (
      last !== undefined &&
      (titleKey(text) === key || !signed.some((at) => at > last && at < Math.min(number, range[0])))
    )
      continue;
    key = titleKey(text);
    starts.push(Math.min(number, range[0]));
  }
  if (starts.length < 2 || starts.length > MOST) return [[...paragraphs]];
  const cuts = starts.map((at, i) => (i === 0 ? 0 : (lines[at]?.index ?? 0)));
  return cuts.map((from, i) => paragraphs.slice(from, cuts[i + 1] ?? paragraphs.length));
}
