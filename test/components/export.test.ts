/** Lists as files: opened again by another library, with the types compared; what a table program would run stays text. */
import { strFromU8, unzipSync } from 'fflate';
import readBook from 'read-excel-file/node';
import { bookCell, bookOf, csvOf, sheetOf, type OnLot, type Sheet } from '../../src/components/desk/export/sheet';
import { bytesOf } from '../../src/components/desk/export/write';
import type { Column } from '../../src/components/desk/types';

interface Row {
  title: string;
  heads: number | null;
  fen: number;
  day: string | null;
  at: number;
  score: number;
}

const columns: Column<Row>[] = [
  { key: 'title', title: '课程', value: ({ title }) => title },
  { key: 'heads', title: '人数', kind: 'number', sum: true, value: ({ heads }) => heads },
  { key: 'fen', title: '金额', kind: 'fen', sum: true, value: ({ fen }) => fen },
  { key: 'day', title: '截止', kind: 'day', value: ({ day }) => day },
  { key: 'at', title: '时间', kind: 'instant', value: ({ at }) => at },
  { key: 'score', title: '得分', kind: 'points', value: ({ score }) => score },
];
const AT = Date.parse('2026-11-21T09:30+08:00');
const row = (part: Partial<Row>): Row => ({ title: '一期', heads: 1, fen: 0, day: null, at: AT, score: 0, ...part });
const facts = [
  ['筛选', '状态：草稿'],
  ['导出人', '示例甲'],
] as const;
const sheet = (rows: readonly Row[]): Sheet =>
  sheetOf({ title: '月度课程', facts, sumName: '合计' }, columns, rows, [null, 61, 7_000_000_040, null, null, null]);
const on: OnLot = () => Promise.resolve(true);
/** A table counts days: an instant comes back to within a thousandth of a second. */
const whole = (is: unknown): unknown => (is instanceof Date ? new Date(Math.round(is.getTime() / 1000) * 1000) : is);
const bytes = async (of: Sheet): Promise<Buffer> => {
  const book = await bookOf(of, on);
  if (!book) throw new Error('it was not ended');
  const blob = await bytesOf(book);
  return new Promise((resolve) => {
    const reader = new FileReader();
    reader.onload = () => resolve(Buffer.from(reader.result as ArrayBuffer));
    reader.readAsArrayBuffer(blob);
  });
};

const INJECTED = [
  '=1+1',
  '=HYPERLINK("http://x.example","y")',
  '+1',
  '-1',
  '@SUM(A1)',
  '\t=1',
  '\r=1',
  ' =1',
  '＝1+1',
  '"a",=1',
  'a\n=1',
  "=cmd|' /C calc'!A0",
];

test('numbers, money, days and instants are numbers and dates; what is not there is empty; the sums stand below', async () => {
  const rows = [
    row({ heads: 60, fen: 7_000_000_030, day: '2026-12-05', score: 93.5 }),
    row({ title: '二期', heads: null, fen: 10 }),
  ];
  const [{ data } = { data: [] }] = (await readBook(await bytes(sheet(rows)))) as unknown as { data: unknown[][] }[];
  expect(data[0]?.[0]).toBe('月度课程');
  expect(data.slice(1, 3).map((cells) => cells.slice(0, 2))).toEqual([
    ['筛选', '状态：草稿'],
    ['导出人', '示例甲'],
  ]);
  const head = data.findIndex(([name]) => name === '课程');
  expect(data[head]).toEqual(['课程', '人数', '金额', '截止', '时间', '得分']);
  expect(data[head + 1]?.map(whole)).toEqual([
    '一期',
    60,
    70_000_000.3,
    new Date('2026-12-05T00:00Z'),
    new Date('2026-11-21T09:30Z'),
    93.5,
  ]);
  expect(data[head + 2]?.map(whole)).toEqual(['二期', null, 0.1, null, new Date('2026-11-21T09:30Z'), 0]);
  expect(data[head + 3]?.slice(0, 3)).toEqual(['合计', 61, 70_000_000.4]);
});

test.each(INJECTED)('%j is text in a workbook, and guarded in a CSV', async (typed) => {
  const made = await bytes(sheet([row({ title: typed })]));
  const files = Object.entries(unzipSync(made)).map(([name, content]) => [name, strFromU8(content)] as const);
  for (const [name, content] of files) if (name.includes('worksheets')) expect(content).not.toMatch(/<f[ >]/);
  const [{ data } = { data: [] }] = (await readBook(made)) as unknown as { data: unknown[][] }[];
  const head = data.findIndex(([name]) => name === '课程');
  expect(String(data[head + 1]?.[0]).replace(/\s/g, '')).toBe(typed.replace(/\s/g, ''));
  const csv = (await csvOf(sheet([row({ title: typed })]), on)) ?? '';
  const line = csv.slice(csv.indexOf('"课程"')).split('\r\n').slice(1).join('\r\n');
  expect(line.startsWith('"=')).toBe(false);
  expect(line).not.toMatch(/^"\s*[=+\-@＝]/);
});

test('a CSV has the mark of UTF-8, the facts, plain figures and quoted text', async () => {
  const csv = (await csvOf(sheet([row({ title: '他说"好"', fen: -5, day: '2026-12-05', score: 1 })]), on)) ?? '';
  expect(csv.split('\r\n')).toEqual([
    '\ufeff"月度课程"',
    '"筛选","状态：草稿"',
    '"导出人","示例甲"',
    '',
    '"课程","人数","金额","截止","时间","得分"',
    '"他说""好""",1,-0.05,"2026-12-05",2026-11-21 09:30,1.00',
    '"合计",61,70000000.40,,,',
    '',
  ]);
});

test.each([
  ['a\u0000b\u000bc', 'abc'],
  ['\ud800x', 'x'],
  ['😀', '😀'],
  ['x'.repeat(40_000), 'x'.repeat(32_767)],
])('what no workbook can hold is left out of a text', (typed, kept) =>
  expect(bookCell(typed, 'text')?.value).toBe(kept),
);

test('ten thousand rows say how far they are, and can be ended', async () => {
  const many = sheet(Array.from({ length: 10_000 }, (_, n) => row({ title: `第${n}期`, fen: n })));
  const shares: number[] = [];
  const whole = await csvOf(many, (share) => {
    shares.push(share);
    return Promise.resolve(true);
  });
  expect(shares).toHaveLength(20);
  expect(shares.at(-1)).toBe(1);
  expect(whole?.split('\r\n')).toHaveLength(10_000 + 7);
  expect(await bookOf(many, (share) => Promise.resolve(share < 0.2))).toBeNull();
});
