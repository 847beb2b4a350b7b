import { textOf } from '../list-model';
import type { Column, Kind, Value } from '../types';

/** What a file is made of: what it is, then the table as it was seen. */
export interface Sheet {
  title: string;
  /** What was filtered, who made it, when: name and text. */
  facts: readonly (readonly [string, string])[];
  head: readonly string[];
  kinds: readonly Kind[];
  rows: readonly (readonly Value[])[];
  /** The last line, where the list has sums. */
  sums: readonly Value[] | null;
}

/** The table of the columns shown and the rows seen. `sumsOf`: of each column, null where it has none; its first cell says what the line is. */
export const sheetOf = <R>(
  of: Pick<Sheet, 'title' | 'facts'> & { sumName: string },
  columns: readonly Column<R>[],
  rows: readonly R[],
  sums: readonly (number | null)[],
): Sheet => ({
  title: of.title,
  facts: of.facts,
  head: columns.map(({ title }) => title),
  kinds: columns.map(({ kind = 'text' }) => kind),
  rows: rows.map((row) =>
    columns.map((column) => {
      const is = column.value(row);
      return (column.kind ?? 'text') === 'text' && is !== null ? textOf(column, row) : is;
    }),
  ),
  sums: sums.some((sum) => sum !== null) ? [of.sumName, ...sums.slice(1)] : null,
});

const FORMULA = /^\s*[=+\-@＝＋－＠]|^[\t\r\n]/;

/** A text in a CSV field: what a table program would take for a formula gets an apostrophe and stays text. */
const guarded = (text: string): string => `"${(FORMULA.test(text) ? `'${text}` : text).replaceAll('"', '""')}"`;

const pad = (figure: number): string => String(figure).padStart(2, '0');
const SHIFT_MS = 8 * 3_600_000;

/** An instant on the clock of Shanghai, as a moment of UTC: tables know no zones. */
const onTheWall = (at: number): Date => new Date(at + SHIFT_MS);

function csvCell(is: Value, kind: Kind): string {
  if (is === null || is === '') return '';
  if (typeof is === 'string') return guarded(is);
  if (kind === 'fen') return (is / 100).toFixed(2);
  if (kind === 'points') return is.toFixed(2);
  if (kind !== 'instant') return String(is);
  const at = onTheWall(is);
  const day = [at.getUTCFullYear(), pad(at.getUTCMonth() + 1), pad(at.getUTCDate())].join('-');
  return `${day} ${pad(at.getUTCHours())}:${pad(at.getUTCMinutes())}`;
}

const csvLine = (cells: readonly Value[], kinds: readonly Kind[]): string =>
  cells.map((is, at) => csvCell(is, kinds[at] ?? 'text')).join(',');

/** A cell of a workbook, typed; null: empty. */
export interface BookCell {
  value: string | number | Date;
  type: StringConstructor | NumberConstructor | DateConstructor;
  format?: string;
  fontWeight?: 'bold';
}

const formats: Partial<Record<Kind, string>> = {
  number: '0',
  points: '0.00',
  fen: '#,##0.00',
  day: 'yyyy-mm-dd',
  instant: 'yyyy-mm-dd hh:mm',
};

/** As much as a cell of a workbook holds. */
const MOST_CHARACTERS = 32_767;
// What no XML can hold, even escaped: most controls, and halves of characters.
const UNWRITABLE = /[\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffe\uffff]/g;
const HALVES = /[\ud800-\udbff][\udc00-\udfff]|[\ud800-\udfff]/g;

const textCell = (text: string): BookCell => ({
  value: text
    .replace(UNWRITABLE, '')
    .slice(0, MOST_CHARACTERS)
    .replace(HALVES, (found) => (found.length === 2 ? found : '')),
  type: String,
});

/** Text stays text, whatever it begins with; days and instants are dates, money is yuan. */
export function bookCell(is: Value, kind: Kind): BookCell | null {
  if (is === null || is === '') return null;
  const format = formats[kind] ?? '0';
  if (kind === 'day' && typeof is === 'string' && /^\d{4}-\d{2}-\d{2}$/.test(is))
    return { value: new Date(`${is}T00:00Z`), type: Date, format };
  if (typeof is === 'string') return textCell(is);
  if (kind === 'instant') return { value: onTheWall(is), type: Date, format };
  return { value: kind === 'fen' ? is / 100 : is, type: Number, format };
}

/** Called after every lot of rows with the share that is done; false ends the work. */
export type OnLot = (share: number) => Promise<boolean>;
const LOT = 500;

async function inLots<T>(
  sheet: Sheet,
  line: (cells: readonly Value[], kinds: readonly Kind[]) => T,
  onLot: OnLot,
): Promise<T[] | null> {
  const lines: T[] = [];
  for (let at = 0; at < sheet.rows.length; at += LOT) {
    lines.push(...sheet.rows.slice(at, at + LOT).map((cells) => line(cells, sheet.kinds)));
    if (!(await onLot(Math.min(1, (at + LOT) / sheet.rows.length)))) return null;
  }
  return lines;
}

/** The file as comma separated values with the mark by which table programs know UTF-8; null when it was ended. */
export async function csvOf(sheet: Sheet, onLot: OnLot): Promise<string | null> {
  const rows = await inLots(sheet, csvLine, onLot);
  if (!rows) return null;
  const facts = [[sheet.title], ...sheet.facts].map((cells) => cells.map((text) => guarded(text ?? '')).join(','));
  const lines = [...facts, '', sheet.head.map(guarded).join(','), ...rows];
  if (sheet.sums) lines.push(csvLine(sheet.sums, sheet.kinds));
  return `\ufeff${lines.join('\r\n')}\r\n`;
}

export interface Book {
  data: (BookCell | null)[][];
  /** So many lines stay when it is scrolled. */
  stickyRowsCount: number;
  columns: { width: number }[];
  /** Of its one sheet. */
  sheet: string;
}

const widths: Partial<Record<Kind, number>> = { number: 10, points: 10, fen: 16, day: 12, instant: 17 };

/** The file as what a workbook is made of; null when it was ended. */
export async function bookOf(sheet: Sheet, onLot: OnLot): Promise<Book | null> {
  const line = (cells: readonly Value[], kinds: readonly Kind[]) =>
    cells.map((is, at) => bookCell(is, kinds[at] ?? 'text'));
  const rows = await inLots(sheet, line, onLot);
  if (!rows) return null;
  const bold = (text: string): BookCell => ({ ...textCell(text), fontWeight: 'bold' });
  const facts = sheet.facts.map(([name, text]) => [textCell(name), textCell(text)]);
  const above = [[bold(sheet.title)], ...facts, [], sheet.head.map(bold)];
  return {
    data: [...above, ...rows, ...(sheet.sums ? [line(sheet.sums, ['text', ...sheet.kinds.slice(1)])] : [])],
    stickyRowsCount: above.length,
    columns: sheet.kinds.map((kind) => ({ width: widths[kind] ?? 28 })),
    sheet: sheet.title.replace(/[[\]:*?/\\']/g, ' ').slice(0, 31) || 'Sheet1',
  };
}
