/** Files as offices send them: Word, PDF, web pages, text in the encodings of its day. */
import { createRequire } from 'node:module';
import { Document, LevelFormat, Packer, Paragraph, Table, TableCell, TableRow } from 'docx';
import PDFDocument from 'pdfkit';

const resolve = createRequire(__filename).resolve;
const FONT = '@expo-google-fonts/noto-sans-sc/400Regular/NotoSansSC_400Regular.ttf';

/** A piece of a document: a paragraph, or a table as rows of cells. */
export type Piece = string | string[][];

/** A notice with its scheme, two levels of points, a table, an annex; `name` makes it another document, `number` its 文号. */
export const noticeOf = (name: string, number: number): Piece[] => [
  `示工信字〔2020〕${number}号`,
  `关于印发《${name}》的通知`,
  '各县区工业和信息化局、财政局：',
  `现将《${name}》印发给你们，请遵照执行。`,
  '示例市工业和信息化局 示例市财政局',
  '2020年3月5日',
  name,
  '为支持示例市中小企业发展，依据《中小企业促进法》和《示例省扶持意见》（示政发〔2019〕8号），制定本办法。',
  '一、支持对象',
  '在示例市注册的小型微型企业。',
  '二、支持标准',
  '（一）贷款贴息',
  '按贷款利息的百分之五十补贴，每家企业每年不超过十万元。（牵头单位：市财政局；配合单位：市工信局、市金融办）',
  '（二）场地补贴',
  '每平方米每月补贴十元。',
  '三、办理',
  '企业向县区工业和信息化局申报。联系人：示例，电话：19900000123。',
  '附件1 补贴标准表',
  [
    ['规模', '标准', '上限'],
    ['小型', '百分之五十', '十万元'],
    ['微型', '百分之六十', '八万元'],
  ],
];

export const linesOf = (pieces: readonly Piece[]): string[] =>
  pieces.flatMap((piece) => (typeof piece === 'string' ? [piece] : piece.map((row) => `\t${row.join('\n\t')}\n`)));

export const textOf = (pieces: readonly Piece[]): string => linesOf(pieces).join('\n');

export async function docxOf(pieces: readonly Piece[]): Promise<Buffer> {
  const children = pieces.map((piece) =>
    typeof piece === 'string'
      ? new Paragraph(piece)
      : new Table({
          rows: piece.map(
            (row) => new TableRow({ children: row.map((cell) => new TableCell({ children: [new Paragraph(cell)] })) }),
          ),
        }),
  );
  return Packer.toBuffer(new Document({ sections: [{ children }] }));
}

/** Set in a Chinese typeface and broken into lines by the page's width, as a printed document is. */
export async function pdfOf(
  pieces: readonly Piece[],
  options: { userPassword?: string; ownerPassword?: string } = {},
): Promise<Buffer> {
  const document = new PDFDocument({ size: 'A4', margin: 72, font: resolve(FONT), ...options });
  const chunks: Buffer[] = [];
  document.on('data', (chunk: Buffer) => chunks.push(chunk));
  const ended = new Promise<void>((done) => {
    document.on('end', () => {
      done();
    });
  });
  document.fontSize(12);
  for (const piece of pieces)
    for (const line of typeof piece === 'string' ? [piece] : piece.map((row) => row.join('    '))) document.text(line);
  document.end();
  await ended;
  return Buffer.concat(chunks);
}

const escaped = (text: string): string => text.replaceAll('&', '&amp;').replaceAll('<', '&lt;');

export function htmlOf(pieces: readonly Piece[]): string {
  const body = pieces.map((piece) =>
    typeof piece === 'string'
      ? `<p>${escaped(piece)}</p>`
      : `<table>${piece.map((row) => `<tr>${row.map((cell) => `<td>${escaped(cell)}</td>`).join('')}</tr>`).join('')}</table>`,
  );
  return `<!DOCTYPE html><html><head><title>示例网站</title><script>alert('不要')</script></head><body><nav>首页</nav>${body.join('\n')}</body></html>`;
}

/** Two bytes for each Chinese character, as editors of an older Windows write them. */
export const gb18030Of = (text: string): Buffer => encoded(text, 'gb18030');
/** As they write them in Taiwan and Hong Kong. */
export const big5Of = (text: string): Buffer => encoded(text, 'big5');

function encoded(text: string, encoding: string): Buffer {
  const decoder = new TextDecoder(encoding);
  const codes = new Map<string, number[]>();
  for (let lead = 0x81; lead <= 0xfe; lead += 1)
    for (let trail = 0x40; trail <= 0xfe; trail += 1) {
      if (trail === 0x7f) continue;
      const character = decoder.decode(Uint8Array.of(lead, trail));
      if (character.length === 1 && !codes.has(character)) codes.set(character, [lead, trail]);
    }
  const bytes = [...text].flatMap((character) => {
    const code = character < '\u0080' ? [character.charCodeAt(0)] : codes.get(character);
    if (code === undefined) throw new Error(`not in ${encoding}: ${character}`);
    return code;
  });
  return Buffer.from(bytes);
}

/** A Word document whose numbers are Word's own: nothing of 一、, （一） or 第一条 is in its text. */
export async function selfNumberedDocx(title: string): Promise<Buffer> {
  const point = (text: string, reference: string, level: number): Paragraph =>
    new Paragraph({ text, numbering: { reference, level } });
  const chinese = { format: LevelFormat.CHINESE_COUNTING };
  return Packer.toBuffer(
    new Document({
      numbering: {
        config: [
          {
            reference: 'points',
            levels: [
              { level: 0, text: '%1、', ...chinese },
              { level: 1, text: '（%2）', ...chinese },
              { level: 2, text: '%3.', format: LevelFormat.DECIMAL },
            ],
          },
          { reference: 'articles', levels: [{ level: 0, text: '第%1条', ...chinese }] },
          { reference: 'dots', levels: [{ level: 0, text: '●', format: LevelFormat.BULLET }] },
        ],
      },
      sections: [
        {
          children: [
            new Paragraph(title),
            point('支持对象', 'points', 0),
            new Paragraph('示例市的企业。'),
            point('支持标准', 'points', 0),
            point('贷款贴息', 'points', 1),
            new Paragraph('每家十万元。'),
            point('场地补贴', 'points', 1),
            new Paragraph('每家五万元。'),
            point('办理', 'points', 0),
            point('申报', 'points', 1),
            new Paragraph('自愿申报。'),
            point('不编号的一点', 'dots', 0),
            new Paragraph('附件1 示例细则'),
            ...Array.from({ length: 12 }, (_, i) => point(`第 ${i + 1} 项示例内容。`, 'articles', 0)),
          ],
        },
      ],
    }),
  );
}
