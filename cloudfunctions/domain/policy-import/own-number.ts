import { agenciesOf } from './agency-names';
import { findDocumentNumbers, documentNumberOfLine } from './find-numbers';
import { scraped } from './lines';
import { plain } from './plain';

export interface OwnNumber {
  printed: string;
  /** Printed in the document; false: only in the file's name. */
  certain: boolean;
}

const HEAD_LINES = 60;

/** The document's own 文号: on a line of the head, with 签发人 behind it or in brackets, behind the title, or in the file's name; null when there is none. */
export function ownNumber(
  lines: readonly { text: string }[],
  title: readonly [number, number],
  stem: string,
): OwnNumber | null {
  const order = orderIn(lines.slice(0, HEAD_LINES));
  if (order !== null) return { printed: order, certain: true };
  for (const { text } of lines.slice(0, HEAD_LINES)) {
    const entry = scraped(text);
    const number = documentNumberOfLine(withoutSigner(entry === null ? text : entry.value));
    if (number !== null) return { printed: number, certain: true };
  }
  for (const { text } of lines.slice(title[0], title[1])) {
    const inTitle = text.endsWith('）') || text.endsWith(')') ? findDocumentNumbers(text).pop() : undefined;
    if (inTitle !== undefined && text.lastIndexOf(inTitle) > text.lastIndexOf('》'))
      return { printed: inTitle, certain: true };
  }
  const [named] = findDocumentNumbers(stem.slice(0, 200));
  return named === undefined ? null : { printed: named, certain: false };
}

/** '内经信投规字〔2018〕200号   签发人：示例' and '（内经信投规字〔2018〕200号）' hold the number alone. */
function withoutSigner(line: string): string {
  const at = plain(line).indexOf('签发人');
  const alone = (at > 0 ? line.slice(0, at) : line).trim();
  return (
    '（('.includes(alone.charAt(0)) && alone.length > 1 && '）)'.includes(alone.slice(-1)) ? alone.slice(1, -1) : alone
  ).trim();
}

/** Orders are counted without a year: '中华人民共和国国务院令' above '第728号', or both on one line. */
function orderIn(lines: readonly { text: string }[]): string | null {
  for (const [i, { text }] of lines.entries()) {
    const units = compact(text);
    const next = compact(lines[i + 1]?.text ?? '');
    if (units.length <= 40 && isOrder(units)) return units;
    if (units.length <= 30 && units.endsWith('令') && isOrder(units + next)) return units + next;
    // several agencies, each on its line, above '令' and '第5号'
    const names = units === '令' && isOrder(`某某令${next}`) ? namesAbove(lines, i) : [];
    if (names.length > 0) return `${names.join(' ')}令${next}`;
  }
  return null;
}

function namesAbove(lines: readonly { text: string }[], at: number): string[] {
  const names: string[] = [];
  for (let i = at - 1; i >= 0; i -= 1) {
    const above = agenciesOf(lines[i]?.text ?? '');
    if (above.length === 0) break;
    names.unshift(...above);
  }
  return names;
}

const compact = (text: string): string => (text.length > 60 ? text : plain(text).split(' ').join(''));

/** 某某令第N号. */
const isOrder = (text: string): boolean =>
  /^\p{Script=Han}{2,28}令第(?:[0-9]{1,5}|[〇零一二三四五六七八九十百]{1,8})号$/u.test(text);
