/** One line of the table. */
export interface Row {
  what: string;
  /** The figure itself, with its unit. */
  figure: string;
  /** The same against something of the same run, e.g. '0.41 × raw inserts'; '' where nothing fits. */
  ratio: string;
  /** What is wanted, in words; '' where nothing is. */
  limit: string;
  /** Whether it is met; left out where there is no limit. */
  met?: boolean;
}

/** Display columns: Chinese characters and × take the room that the terminal gives them. */
const width = (text: string): number => [...text].reduce((sum, char) => sum + (/[⺀-鿿＀-￯]/u.test(char) ? 2 : 1), 0);
const pad = (text: string, columns: number): string => text + ' '.repeat(Math.max(0, columns - width(text)));

/** The rows as a Markdown table that also reads well in a terminal. */
export function tableOf(rows: readonly Row[]): string {
  const cells = [
    ['What', 'Figure', 'In the same run', 'Limit', ''],
    ...rows.map(({ what, figure, ratio, limit, met }) => [
      what,
      figure,
      ratio,
      limit,
      met === undefined ? '' : met ? 'met' : 'missed',
    ]),
  ];
  const columns = (cells[0] ?? []).map((_, at) => Math.max(3, ...cells.map((row) => width(row[at] ?? ''))));
  const line = (row: readonly string[]): string =>
    `| ${row.map((cell, at) => pad(cell, columns[at] ?? 0)).join(' | ')} |`;
  const [head = [], ...body] = cells;
  return [line(head), `| ${columns.map((n) => '-'.repeat(n)).join(' | ')} |`, ...body.map(line)].join('\n');
}
