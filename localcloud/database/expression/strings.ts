import { refused } from '../errors';
import { compareStrings, typeName } from '../values';
import { boundary } from './arrays';
import { isNullish, operator, type Operator } from './operator';

/** What MongoDB makes a text of where one is wanted: null is empty. */
function textOf(value: unknown, name: string): string {
  if (isNullish(value)) return '';
  if (typeof value === 'string') return value;
  if (typeof value === 'number') return String(value);
  if (value instanceof Date) return value.toISOString();
  throw refused(`can't convert from BSON type ${typeName(value)} to String (${name})`);
}

/** Only the letters of ASCII have a case there. */
const lower = (text: string): string => text.replace(/[A-Z]+/g, (letters) => letters.toLowerCase());
const upper = (text: string): string => text.replace(/[a-z]+/g, (letters) => letters.toUpperCase());

function requireText(value: unknown, name: string): string {
  if (typeof value !== 'string') throw refused(`${name} requires a string argument, found: ${typeName(value)}`);
  return value;
}

/** Position of a text in another in units of bytes or code points; -1 when it is not there. */
function indexOf(unit: (text: string) => readonly unknown[] | Buffer): Operator {
  return operator(2, 4, ([text, wanted, from = 0, to], name) => {
    if (isNullish(text)) return null;
    const [units, part] = [[...unit(requireText(text, name))], [...unit(requireText(wanted, name))]];
    const start = boundary(from, name);
    const end = Math.min(units.length, to === undefined ? Infinity : boundary(to, name));
    for (let at = start; at + part.length <= end; at += 1) {
      if (part.every((char, index) => units[at + index] === char)) return at;
    }
    return -1;
  });
}

function wholeNumber(value: unknown, name: string): number {
  if (typeof value !== 'number' || !Number.isFinite(value)) {
    throw refused(`${name}: start and length must be numbers, found ${typeName(value)}`);
  }
  return Math.trunc(value);
}

/** By bytes of UTF-8. A negative start gives nothing, a negative length all that follows. */
const substringOfBytes = operator(3, 3, ([value, from, count], name) => {
  const bytes = Buffer.from(textOf(value, name));
  const [start, length] = [wholeNumber(from, name), wholeNumber(count, name)];
  if (start < 0 || start >= bytes.length) return '';
  const end = length < 0 ? bytes.length : Math.min(bytes.length, start + length);
  const splits = (at: number): boolean => at < bytes.length && ((bytes[at] as number) & 0xc0) === 0x80;
  if (splits(start)) throw refused(`${name}: Invalid range, starting index is in the middle of a UTF-8 character`);
  if (splits(end)) throw refused(`${name}: Invalid range, ending index is in the middle of a UTF-8 character`);
  return bytes.toString('utf8', start, end);
});

const substringOfCodePoints = operator(3, 3, ([value, from, count], name) => {
  const points = [...textOf(value, name)];
  const [start, length] = [boundary(from, name), boundary(count, name)];
  return points.slice(start, start + length).join('');
});

export const STRINGS: Readonly<Record<string, Operator>> = {
  $concat: operator(0, Infinity, (values) => {
    if (values.some(isNullish)) return null;
    return values
      .map((value) => {
        if (typeof value !== 'string') throw refused(`$concat only supports strings, not ${typeName(value)}`);
        return value;
      })
      .join('');
  }),
  $indexOfBytes: indexOf((text) => Buffer.from(text)),
  $indexOfCP: indexOf((text) => [...text]),
  $split: operator(2, 2, ([text, separator]) => {
    if (isNullish(text) || isNullish(separator)) return null;
    const parts = [requireText(text, '$split'), requireText(separator, '$split')] as const;
    if (parts[1] === '') throw refused('$split requires a non-empty separator');
    return parts[0].split(parts[1]);
  }),
  $strLenBytes: operator(1, 1, ([text], name) => Buffer.byteLength(requireText(text, name))),
  $strLenCP: operator(1, 1, ([text], name) => [...requireText(text, name)].length),
  $strcasecmp: operator(2, 2, ([a, b], name) =>
    Math.sign(compareStrings(upper(textOf(a, name)), upper(textOf(b, name)))),
  ),
  $substr: substringOfBytes,
  $substrBytes: substringOfBytes,
  $substrCP: substringOfCodePoints,
  $toLower: operator(1, 1, ([text], name) => lower(textOf(text, name))),
  $toUpper: operator(1, 1, ([text], name) => upper(textOf(text, name))),
};
