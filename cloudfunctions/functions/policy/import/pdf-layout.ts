/** A piece of text on a page: where it begins, where it ends, its line, the size of its letters. */
export interface Piece {
  text: string;
  x: number;
  right: number;
  /** From the page's foot up. */
  y: number;
  size: number;
}

/** Pieces that stand beside each other with a gap between them that is no blank. */
interface Row {
  pieces: Piece[];
  y: number;
  size: number;
}

/** A line as it is read: `right` tells whether it runs to the edge, `x` whether it is set in. */
interface Read {
  text: string;
  x: number;
  right: number;
  size: number;
  cell: boolean;
  /** Lines of one column end at one edge. */
  column: 'page' | 'left' | 'right';
}

/** In letters: more than that between two pieces of a line is a cell's or a column's edge. */
const GAP = 1.8;
const EDGE_LINES = 2;

/** The paragraphs of a PDF: without what stands at the head and foot of its pages, columns one after the other, rows of tables with '｜' between their cells. `width`: of a page. */
export function paragraphsOfPages(pages: readonly (readonly Piece[])[], width: number): string[] {
  const rows = withoutFurniture(pages.map(rowsOf));
  return joined(
    rows.flatMap((page) => linesOf(page)),
    width,
  );
}

/** Pieces of one height make a row; a piece goes on where the one before ends. */
function rowsOf(pieces: readonly Piece[]): Row[] {
  const rows: Row[] = [];
  for (const piece of pieces) {
    if (piece.text.trim() === '') continue;
    const row = [...rows.slice(-40)]
      .reverse()
      .find(({ y, size }) => Math.abs(y - piece.y) < Math.min(size, piece.size) * 0.5);
    if (row === undefined) rows.push({ pieces: [piece], y: piece.y, size: piece.size });
    else row.pieces.push(piece);
  }
  for (const row of rows) row.pieces = merged(row.pieces);
  return rows.sort((a, b) => b.y - a.y);
}

function merged(pieces: readonly Piece[]): Piece[] {
  const result: Piece[] = [];
  for (const piece of [...pieces].sort((a, b) => a.x - b.x)) {
    const last = result[result.length - 1];
    const gap = last === undefined ? Infinity : (piece.x - last.right) / Math.max(last.size, piece.size);
    if (last === undefined || gap > GAP) result.push({ ...piece });
    else {
      last.text += (gap > 0.3 && !last.text.endsWith(' ') ? ' ' : '') + piece.text;
      last.right = Math.max(last.right, piece.right);
    }
  }
  return result;
}

const PAGE_NUMBER =
  /^(?:[-—–·\s]*\d{1,4}[-—–·\s]*|第?\s*\d{1,4}\s*页\s*[,，/／]?\s*(?:共\s*\d{1,4}\s*页)?|\d{1,4}\s*[/／]\s*\d{1,4}|page\s*\d{1,4}(?:\s*of\s*\d{1,4})?)$/iu;
/** What a browser prints above and below a page. */
const PRINTED = [
  /^\d{2,4}[/.-]\d{1,2}[/.-]\d{1,2}[,，\s]*(?:上午|下午|早上|晚上)?\s*\d{1,2}:\d{2}(?::\d{2})?(?:\s*[AP]M)?(?:\s|$)/iu,
  /^(?:https?:\/\/|file:\/\/|www\.)\S+(?:\s+\d{1,4}\s*[/／]\s*\d{1,4})?$/iu,
];

/** Without page numbers, what a browser printed, and lines that stand at the same height of several pages. */
function withoutFurniture(pages: readonly Row[][]): Row[][] {
  const times = new Map<string, number>();
  for (const page of pages)
    for (const key of new Set(edges(page).map(keyOf))) times.set(key, (times.get(key) ?? 0) + 1);
  const sizes = pages
    .flat()
    .map(({ size }) => size)
    .sort((a, b) => a - b);
  const usual = sizes[Math.floor(sizes.length / 2)] ?? 0;
  return pages.map((page) => {
    const out = new Set<Row>();
    for (const ends of [page, [...page].reverse()]) {
      for (const row of ends.slice(0, EDGE_LINES)) {
        const text = textOf(row);
        const [next] = ends.slice(ends.indexOf(row) + 1);
        const gap = next === undefined ? 0 : Math.abs(next.y - row.y);
        // the text's own lines may say the same at the same height of two pages: a head stands apart
        const repeated = (times.get(keyOf(row)) ?? 0) >= Math.max(2, pages.length / 2) && gap > usual * 1.9;
        const small = row.size < usual * 0.8 && gap > usual * 2.5;
        if (!PAGE_NUMBER.test(text) && !PRINTED.some((pattern) => pattern.test(text)) && !repeated && !small) break;
        out.add(row);
      }
    }
    return page.filter((row) => !out.has(row));
  });
}

const edges = (page: readonly Row[]): Row[] => [...page.slice(0, EDGE_LINES), ...page.slice(-EDGE_LINES)];
const textOf = ({ pieces }: Row): string => pieces.map(({ text }) => text.trim()).join(' ');
const keyOf = (row: Row): string => `${Math.round(row.y / 3)}|${textOf(row).replaceAll(/\d+/gu, '#')}`;

/** Columns are read one after the other; of a table each row is a line. */
function linesOf(rows: readonly Row[]): Read[] {
  const gutter = gutterOf(rows);
  if (gutter !== null) return inColumns(rows, gutter);
  return rows.flatMap((row, i) => {
    if (row.pieces.length < 2) return row.pieces.map((piece) => read(piece));
    const isTable = aligned(row, rows[i - 1]) || aligned(row, rows[i + 1]);
    const text = row.pieces.map((piece) => piece.text.trim()).join(isTable ? '｜' : '    ');
    const [first] = row.pieces;
    return [
      {
        text,
        x: first?.x ?? 0,
        right: row.pieces[row.pieces.length - 1]?.right ?? 0,
        size: row.size,
        cell: isTable,
        column: 'page',
      },
    ];
  });
}

const read = ({ text, x, right, size }: Piece, column: Read['column'] = 'page'): Read => ({
  text,
  x,
  right,
  size,
  cell: false,
  column,
});

/** Whether both rows have cells that begin at the same places. */
function aligned(row: Row, other: Row | undefined): boolean {
  if (other === undefined || other.pieces.length < 2) return false;
  const shared = row.pieces
    .slice(1)
    .filter(({ x, right }) =>
      other.pieces
        .slice(1)
        .some((piece) => Math.abs(piece.x - x) < 8 || Math.abs((piece.x + piece.right) / 2 - (x + right) / 2) < 8),
    );
  return shared.length * 2 >= Math.max(row.pieces.length, other.pieces.length) - 1;
}

/** The middle of the gap between two columns of running text; null when the page has one. */
function gutterOf(rows: readonly Row[]): number | null {
  const pairs = rows.filter(({ pieces }) => pieces.length === 2);
  const long = pairs.filter(({ pieces }) => pieces.every(({ text }) => text.trim().length >= 9));
  if (long.length < 5 || long.length * 2 < rows.length) return null;
  const middles = long.map(({ pieces: [a, b] }) => ((a?.right ?? 0) + (b?.x ?? 0)) / 2).sort((a, b) => a - b);
  const middle = middles[Math.floor(middles.length / 2)] ?? 0;
  const crossed = rows.filter(({ pieces }) => pieces.some(({ x, right }) => x < middle - 1 && right > middle + 1));
  return crossed.length * 3 > rows.length ? null : middle;
}

function inColumns(rows: readonly Row[], gutter: number): Read[] {
  const lines: Read[] = [];
  let [left, right]: [Read[], Read[]] = [[], []];
  const flush = (): void => {
    lines.push(...left, ...right);
    [left, right] = [[], []];
  };
  for (const { pieces } of rows)
    for (const piece of pieces) {
      if (piece.right <= gutter + 1) left.push(read(piece, 'left'));
      else if (piece.x >= gutter - 1) right.push(read(piece, 'right'));
      else {
        flush();
        lines.push(read(piece));
      }
    }
  flush();
  return lines;
}

/** What begins a paragraph whatever stands in front of it. */
const BEGINS =
  /^(?:第\s*[一二三四五六七八九十百\d\s]{1,8}[条章节编]|[一二三四五六七八九十]{1,3}、|[（(][一二三四五六七八九十\d]{1,3}[）)]|\d{1,2}[.、．]\D|附件|抄送|答[：:]|问\d*[：:]|\S{2,20}[〔[（(]\s*\d{4}\s*[〕\]）)]\s*\d+\s*号$|\d{4}\s*年[\s\d]{1,4}月[\s\d]{1,5}日$)/u;
/** Shorter lines than that are never full. */
const LEAST = { page: 18, left: 9, right: 9 } as const;

/** A line that runs to the edge goes on in the next, unless that one is of another size or begins a point. */
function joined(lines: readonly Read[], width: number): string[] {
  const edges = { page: 0, left: 0, right: 0 };
  for (const { cell, column, right } of lines) if (!cell) edges[column] = Math.max(edges[column], right);
  // Too few lines end there to show the edge: then it is as far from the page's side as the text begins from the other.
  const full = lines.filter(
    ({ cell, column, right, size }) => !cell && column === 'page' && right >= edges.page - size * 1.5,
  );
  const first = Math.min(...lines.map(({ x }) => x));
  if (full.length < 4) edges.page = Math.max(edges.page, width - first);
  const paragraphs: string[] = [];
  let before: Read | null = null;
  for (const line of lines) {
    const text = line.text.trim();
    if (text === '') continue;
    const goesOn = before !== null && runsOn(before, line, edges);
    if (goesOn) paragraphs[paragraphs.length - 1] += text;
    else paragraphs.push(text);
    before = line;
  }
  return paragraphs;
}

function runsOn(before: Read, line: Read, edges: Readonly<Record<Read['column'], number>>): boolean {
  const text = before.text.trim();
  if (before.cell || line.cell || Math.abs(before.size - line.size) > 1 || text.length < LEAST[before.column])
    return false;
  if (/[。；：！？]$/u.test(text) || BEGINS.test(line.text.trim())) return false;
  // set in: a paragraph of its own, or a signature
  if (line.x > before.x + before.size * 1.2) return false;
  return before.right >= edges[before.column] - before.size * 2.6;
}
