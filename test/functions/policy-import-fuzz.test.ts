/** R-POLICY 6: files that were damaged on their way: each is read or refused in words, none ends or holds up the function. */
import * as fc from 'fast-check';
import { strToU8, unzipSync, zipSync } from 'fflate';
import { runs } from '../support/runs';
import { docxOf, htmlOf, noticeOf, pdfOf, selfNumberedDocx, textOf } from './builders/policy-files';
import { readDocument } from './support/read-document';

const pieces = noticeOf('示例市损坏的办法', 1);

/** Where, as a share of the length, and what happens there. */
const damage = fc.array(
  fc.record({
    at: fc.double({ min: 0, max: 1, noNaN: true }),
    kind: fc.constantFrom('flip', 'cut', 'double', 'zero', 'end'),
    size: fc.integer({ min: 1, max: 64 }),
    with: fc.integer({ min: 1, max: 255 }),
  }),
  { minLength: 1, maxLength: 4 },
);
type Damage = ReturnType<typeof damage.generate>['value'];

const damaged = (bytes: Buffer, all: Damage): Buffer =>
  all.reduce((before, { at, kind, size, with: mask }) => {
    const from = Math.floor(at * before.length);
    const to = Math.min(before.length, from + size);
    switch (kind) {
      case 'flip':
        return Buffer.from(before.map((byte, i) => (i >= from && i < to ? byte ^ mask : byte)));
      case 'cut':
        return Buffer.concat([before.subarray(0, from), before.subarray(to)]);
      case 'double':
        return Buffer.concat([before.subarray(0, to), before.subarray(from)]);
      case 'zero':
        return Buffer.from(before).fill(0, from, to);
      case 'end':
        return before.subarray(0, from);
    }
  }, bytes);

/** `npm run test:fuzz` tries ten thousand of each. */
const often = (usual: number): number => (process.env.FUZZ_SEED === undefined ? usual : 10_000);

const kinds: [ending: string, runs: number, make: () => Promise<Buffer> | Buffer][] = [
  ['docx', often(400), () => docxOf(pieces)],
  ['pdf', often(200), () => pdfOf(pieces)],
  ['html', often(1000), () => Buffer.from(htmlOf(pieces))],
  ['txt', often(1000), () => Buffer.from(textOf(pieces))],
];

test.each(kinds)('.%s, damaged %i times', async (ending, runs, make) => {
  const whole = await make();
  expect(await readDocument(whole, `示例.${ending}`, '2026-11-22')).toMatchObject({ usable: true, format: ending });
  let refused = 0;
  await fc.assert(
    fc.asyncProperty(damage, async (all) => {
      const read = await readDocument(damaged(whole, all), `示例.${ending}`, '2026-11-22');
      if (read.usable) {
        expect(read.documents[0]?.proposal.articles.length).toBeGreaterThan(0);
        return;
      }
      refused += 1;
      expect(read.why).toMatch(/^[^a-z]*\p{Script=Han}/u);
    }),
    { numRuns: runs },
  );
  if (ending === 'docx') expect(refused).toBeGreaterThan(0);
});

test('what anybody may write as a page', async () => {
  const tags = fc.constantFrom(
    ...'p div table tr td th b i a span h1 li ul br style script title body html svg math template select option frameset'.split(
      ' ',
    ),
  );
  const piece = fc.oneof(
    tags.map((tag) => `<${tag}>`),
    tags.map((tag) => `</${tag}>`),
    fc.constantFrom('示例', '&nbsp;', '&#x4e00;', '<!--', '-->', '<![CDATA[', ']]>', '<p', '>', '"', '<?xml', '&#0;'),
  );
  await fc.assert(
    fc.asyncProperty(fc.array(piece, { maxLength: 80 }), async (all) => {
      const read = await readDocument(Buffer.from(`<html>${all.join('')}`), '示例.html', '2026-11-22');
      if (!read.usable) expect(read.why).toMatch(/没有文字|没有正文|复杂/);
    }),
    { numRuns: runs(10_000) },
  );
});

describe('what is made to be slow', () => {
  const withXml = async (xml: string): Promise<Buffer> =>
    Buffer.from(zipSync({ ...unzipSync(await selfNumberedDocx('示例办法')), 'word/document.xml': strToU8(xml) }));
  const opened = '<w:document xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"><w:body>';
  const cases: [name: string, fileName: string, make: () => Promise<Buffer> | Buffer][] = [
    ['properties that do not end', '慢.docx', () => withXml(`${opened}${'<w:pPr>'.repeat(300_000)}</w:pPr>`)],
    ['paragraphs within paragraphs', '慢.docx', () => withXml(`${opened}${'<w:p>'.repeat(50_000)}`)],
    ['tags that are opened anew for each paragraph', '慢.html', () =>
      Buffer.from(`<html>${Array.from({ length: 900 }, (_, i) => `<b id=${i}>`).join('')}${'<p>示'.repeat(20_000)}`)],
    ['cells that do not end', '慢.html', () => Buffer.from(`<html><table>${'<tr><td>'.repeat(100_000)}示例`)],
    ['spaces', '慢.txt', () => Buffer.from(`${' '.repeat(900_000)}示例`)],
    ['objects that refer to one another', '慢.pdf', () => Buffer.from(`%PDF-1.4\n${'1 0 obj 1 0 R endobj\n'.repeat(50_000)}trailer<</Root 1 0 R>>`)],
  ]; // prettier-ignore
  test.each(cases)('%s', async (_, fileName, make) => {
    const bytes = await make();
    const read = await readDocument(bytes, fileName, '2026-11-22');
    expect(read.usable ? read.documents.length : read.why.length).toBeGreaterThan(0);
  });
});
