/**
 * 文号 in one spelling: agency, year, number. Typed with any bracket (〔〕 [] （） 【】 …) or none, in full or half width,
 * with 第 or spaces. Read by one pass over the characters, since it also runs on whatever people type into the search.
 */
export interface DocumentNumber {
  /** Abbreviation of the agency without spaces, e.g. '内经信投规字'; empty when it was left out. */
  agency: string;
  year: number;
  number: number;
}

const OPENING = '〔[(【{<〈《﹝「『';
const CLOSING = '〕])】}>〉》﹞」』';

/** Reads a document number that makes up the whole text; null when it is none. */
export function parseDocumentNumber(text: string): DocumentNumber | null {
  if (text.length > 60) return null;
  const compact = compactForm(text);
  const firstDigit = [...compact].findIndex(isDigit);
  if (firstDigit < 0) return null;
  const characters = [...compact];
  let agency = characters.slice(0, firstDigit).join('');
  if (agency.length > 0 && OPENING.includes(agency.slice(-1))) agency = agency.slice(0, -1);
  if (!isAgency(agency)) return null;
  const runs = digitRuns(characters.slice(firstDigit));
  if (runs === null) return null;
  const [year, number] = runs;
  if (year < 1949 || year > 2100 || number < 1 || number > 99_999) return null;
  return { agency, year, number };
}

/** 内经信投规字〔2018〕200号, or null. */
export function normaliseDocumentNumber(text: string): string | null {
  const parsed = parseDocumentNumber(text);
  return parsed === null ? null : formatDocumentNumber(parsed);
}

/** The form that documents print. */
export function formatDocumentNumber({ agency, year, number }: DocumentNumber): string {
  return `${agency}〔${year}〕${number}号`;
}

/** Key for looking up: the same for every spelling. */
export function documentNumberKey({ agency, year, number }: DocumentNumber): string {
  return `${agency}|${year}|${number}`;
}

function compactForm(text: string): string {
  let compact = '';
  for (const character of text.normalize('NFKC')) {
    if (!/\s/u.test(character)) compact += character.toUpperCase();
  }
  return compact;
}

/**
 * Year and number from what follows the agency: '2018〕200号', '2018)第200号', '2018年200号' or, without any bracket,
 * '2018200号'.
 */
function digitRuns(characters: readonly string[]): [number, number] | null {
  const runs: string[] = [''];
  let closed = false;
  for (const [i, character] of characters.entries()) {
    const current = runs.length - 1;
    if (isDigit(character)) {
      if (closed) return null;
      runs[current] += character;
    } else if (character === '号' && i === characters.length - 1) {
      closed = true;
    } else if (CLOSING.includes(character) || '年第字-–—'.includes(character)) {
      if (runs[current] !== '') runs.push('');
    } else {
      return null;
    }
  }
  const [first = '', second = '', ...more] = runs;
  if (more.some((run) => run !== '')) return null;
  if (second !== '') return first.length === 4 && second.length <= 5 ? [Number(first), Number(second)] : null;
  // No bracket at all: four digits of the year, the rest is the number.
  return first.length > 4 && first.length <= 9 ? [Number(first.slice(0, 4)), Number(first.slice(4))] : null;
}

function isAgency(text: string): boolean {
  if (text.length > 20) return false;
  return [...text].every((character) => /[\p{Script=Han}A-Z]/u.test(character));
}

function isDigit(character: string): boolean {
  return character >= '0' && character <= '9';
}
