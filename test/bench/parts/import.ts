/** Import of a web page of a megabyte, from its bytes to the proposed record, in three shapes, against parsing the same page alone. */
import { parse } from 'parse5';
import { readDocument } from '../../../cloudfunctions/functions/policy/read-document.lazy';
import type { Row } from '../support/report';
import { median, milliseconds, times } from '../support/statistics';

const BYTES = 1_000_000;
const LIMIT_MS = 1000;
const ROUNDS = 7;

const article = (n: number): string =>
  `<p>第${n}条 对符合第${n}类条件的中小企业，按照其实际发生费用的一定比例给予补助，具体标准由主管部门会同财政部门另行制定并公布（示财〔2020〕${n}号），《示例市扶持办法》自2022年4月1日起施行。</p>`;
const row = (n: number): string =>
  `<tr><td><p>第${n}户</p></td><td><p>${n}万元</p></td><td>2024年5月${(n % 28) + 1}日</td></tr>`;
const menu = (n: number): string => `<div><a href="/${n}">关于第${n}件事项的通知</a></div>`;

const filled = (before: string, piece: (n: number) => string, after: string): Buffer => {
  const pieces: string[] = [];
  let size = 0;
  for (let n = 1; size < BYTES; n += 1) {
    const next = piece(n);
    pieces.push(next);
    size += Buffer.byteLength(next);
  }
  return Buffer.from(`<html><body><h1>示例市扶持办法</h1>${before}${pieces.join('')}${after}</body></html>`);
};

export async function imports(): Promise<Row[]> {
  const points = '<p>一、为支持企业，制定本办法，请遵照执行，有关事项通知如下，请认真落实。</p><p>二、附则</p>';
  const pages: [name: string, bytes: Buffer][] = [
    ['articles', filled('', article, '')],
    ['a table', filled(`${points}<table>`, row, '</table>')],
    ['links around a document', filled('', menu, points)],
  ];
  const rows: Row[] = [];
  for (const [name, bytes] of pages) {
    const own: number[] = [];
    const bare: number[] = [];
    for (let round = 0; round < ROUNDS; round += 1) {
      const before = performance.now();
      const read = await readDocument(bytes, 'page.html', '2026-01-01');
      const between = performance.now();
      parse(bytes.toString('utf8'));
      own.push(between - before);
      bare.push(performance.now() - between);
      if (!read.usable) throw new Error(read.why);
    }
    rows.push({
      what: `import of a page of 1 MB: ${name}`,
      figure: milliseconds(median(own)),
      ratio: `${times(median(own) / median(bare))} parsing it`,
      limit: `≤ ${LIMIT_MS} ms`,
      met: median(own) <= LIMIT_MS,
    });
  }
  return rows;
}
