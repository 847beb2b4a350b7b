/** R-POLICY 6: what stands where on the pages of a PDF: lines into paragraphs, columns, tables, heads and feet of pages. */
import { paragraphsOfPages, type Piece } from '../../cloudfunctions/functions/policy/import/pdf-layout';

const WIDTH = 595;
const SIZE = 12;
/** A piece whose letters are as wide as they are high, as Chinese ones are. */
const at = (x: number, y: number, text: string, size = SIZE): Piece => ({
  text,
  x,
  y,
  size,
  right: x + text.length * size,
});
const read = (...pages: Piece[][]): string[] => paragraphsOfPages(pages, WIDTH);
/** Text set in lines of 37 letters from the left edge of the text, from `y` down. */
const set = (y: number, text: string, indent = 2): Piece[] => {
  const lines = [text.slice(0, 37 - indent), ...(text.slice(37 - indent).match(/.{1,37}/gu) ?? [])];
  return lines.map((line, i) => at(72 + (i === 0 ? indent * SIZE : 0), y - i * 20, line));
};
const LONG =
  '对符合条件的中小企业，按照其实际发生费用的一定比例给予补助，具体标准由主管部门会同财政部门另行制定并公布，补助资金当年兑现，逾期不再办理。';

test('R-POLICY 6: a paragraph goes on where its line runs to the edge, also over a page, and ends where the next is set in', () => {
  const first = set(100, `第一条 ${LONG}`);
  const [head, ...rest] = first;
  expect(
    read(
      [at(200, 750, '示例市扶持办法'), ...set(700, LONG), ...set(600, LONG), ...(head ? [head] : [])],
      rest.map((piece, i) => ({ ...piece, y: 760 - i * 20 })),
    ),
  ).toEqual(['示例市扶持办法', LONG, LONG, `第一条 ${LONG}`]);
});

test('R-POLICY 6: points, numbers of documents, dates and signatures begin paragraphs of their own', () => {
  const full = '示例市人民政府关于支持中小企业发展的若干政策措施的实施意见补充通知全文如下各单位'.slice(0, 37);
  expect(
    read([
      at(72, 700, full),
      at(72, 680, '示政发〔2024〕1号'),
      at(72, 660, full),
      at(72, 640, '一、总则'),
      at(72, 620, full),
      at(380, 600, '示例市人民政府'),
      at(390, 580, '2024年5月6日'),
    ]),
  ).toEqual([full, '示政发〔2024〕1号', full, '一、总则', full, '示例市人民政府', '2024年5月6日']);
});

test('R-POLICY 6: rows of a table keep their cells; a number with its signer is none', () => {
  expect(
    read([
      at(72, 760, '示政发〔2024〕1号'),
      at(400, 760, '签发人：示例'),
      at(72, 700, '规模'), at(220, 700, '标准'), at(380, 700, '上限'),
      at(72, 680, '小型'), at(220, 680, '百分之五十'), at(380, 680, '十万元'),
      at(72, 660, '微型企业'), at(220, 660, '百分之六十'), at(380, 660, '八万元'),
    ]),
  ).toEqual(['示政发〔2024〕1号    签发人：示例', '规模｜标准｜上限', '小型｜百分之五十｜十万元', '微型企业｜百分之六十｜八万元']); // prettier-ignore
});

test('R-POLICY 6: columns are read one after the other, what runs over both stands between', () => {
  const left = Array.from({ length: 8 }, (_, i) => at(50, 700 - i * 15, `左栏第${i}行文字内容一二三四五`, 10));
  const right = Array.from({ length: 8 }, (_, i) => at(310, 700 - i * 15, `右栏第${i}行文字内容一二三四五`, 10));
  const text = read([
    at(50, 740, '示例市扶持办法全文刊登如下请各有关单位遵照执行特此公告各单位', 14),
    ...left.flatMap((piece, i) => [piece, right[i] ?? piece]),
  ]).join('');
  expect(text.indexOf('左栏第7行')).toBeLessThan(text.indexOf('右栏第0行'));
  expect(text.indexOf('示例市扶持办法')).toBe(0);
});

describe('heads and feet of pages', () => {
  const page = (n: number, head: Piece[], foot: Piece[]): Piece[] => [
    ...head,
    ...set(740, `第${n}条 ${LONG}`),
    ...foot,
  ];
  const heads: [name: string, head: string, foot: (n: number) => string][] = [
    ['a running head and a number', '示例公报 2025年第3期', (n) => `— ${n} —`],
    ['what a browser prints', '2025/10/30 上午10:20 示例门户网站', (n) => `https://www.example.com/art/1.html ${n}/3`],
    ['pages counted in words', '示例市人民政府文件', (n) => `第 ${n} 页 共 3 页`],
    ['a number alone', '', (n) => String(n)],
  ];
  test.each(heads)('R-POLICY 6: %s', (_, head, foot) => {
    const pages = [1, 2, 3].map((n) => page(n, head === '' ? [] : [at(72, 805, head, 9)], [at(280, 30, foot(n), 9)]));
    expect(read(...pages)).toEqual([1, 2, 3].map((n) => `第${n}条 ${LONG}`));
  });
  test('R-POLICY 6: on one page too, by its small letters', () => {
    expect(read(page(1, [at(72, 805, '示例公报 2025年第3期', 9)], [at(280, 30, '1', 9)]))).toEqual([`第1条 ${LONG}`]);
  });
  test('R-POLICY 6: the text’s own lines stay, though they are the same at the same height of two pages', () => {
    expect(read([...set(770, LONG), ...set(690, LONG)], [...set(770, LONG), ...set(690, LONG)])).toEqual([
      LONG,
      LONG,
      LONG,
      LONG,
    ]);
  });
});
