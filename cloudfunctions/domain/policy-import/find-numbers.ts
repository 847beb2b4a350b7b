import { formatDocumentNumber, parseDocumentNumber } from '../identifiers/document-number';
import { isDigit, isSpace, plain } from './plain';

const AGENCY = /[\p{Script=Han}A-Z]/u;
/** With spaces; a number alone has forty at most. */
const LONGEST_LINE = 200;
const OPENING = '〔[(【{〈<﹝「';

/** A number that stands by itself on a line: '内经信投规字〔2018〕200号', also behind '文号：'; null otherwise. Printed form. */
export function documentNumberOfLine(line: string): string | null {
  if (line.length > LONGEST_LINE) return null;
  const units = plain(line).trim();
  const colon = Math.max(units.indexOf(':'), units.indexOf('：'));
  const after = colon >= 0 && colon <= 6 ? units.slice(colon + 1).trim() : units;
  // A year must be there in four digits: '附件1号' is none.
  if (after.length < 8 || after.length > 40 || !after.endsWith('号')) return null;
  const parsed = parseDocumentNumber(after);
  if (parsed === null || parsed.agency === '') return null;
  // Announcements are cited as printed: '财政部 税务总局公告2023年第12号'.
  return after.includes('年') ? after : formatDocumentNumber(parsed);
}

/** Every document number in running text, as printed from its agency on, first mention first, without repetitions. */
export function findDocumentNumbers(text: string): string[] {
  const units = plain(text);
  const found = new Set<string>();
  for (let at = units.indexOf('号'); at >= 0; at = units.indexOf('号', at + 1)) {
    const printed = numberEndingAt(units, text, at);
    if (printed !== null) found.add(printed);
  }
  return [...found];
}

/** Goes back from 号: number, bracket, year, bracket, agency. Looks at 40 characters at most. */
function numberEndingAt(units: string, text: string, end: number): string | null {
  let at = end - 1;
  const last = Math.max(0, end - 16);
  while (at >= last && (isDigit(units.charAt(at)) || isSpace(units.charAt(at)) || units.charAt(at) === '第')) at -= 1;
  if (!'〕])】}〉>﹞」'.includes(units.charAt(at))) return null;
  at -= 1;
  const yearEnd = at + 1;
  while (at >= last && isDigit(units.charAt(at))) at -= 1;
  if (yearEnd - at - 1 !== 4 || !OPENING.includes(units.charAt(at))) return null;
  let start = at;
  while (start > 0 && at - start < 16 && AGENCY.test(units.charAt(start - 1))) start -= 1;
  if (start === at) return null;
  // '（以上政策见国发〔2009〕36号' names 国发.
  for (let i = at - 1; i > start; i -= 1) {
    if ('见据照按和及与由以的止'.includes(units.charAt(i - 1)) && at - i >= 2) {
      start = i;
      break;
    }
  }
  return compactPrinted(text.slice(start, end + 1));
}

function compactPrinted(printed: string): string | null {
  const parsed = parseDocumentNumber(plain(printed));
  if (parsed !== null) return [...printed].filter((character) => !isSpace(character)).join('');
  return null;
}
