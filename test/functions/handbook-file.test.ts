/** R-POLICY 3: the handbook as a printable file: what Word and a reader of PDF find in it, and that it is always the same. */
import { createHash } from 'node:crypto';
import { strFromU8, unzipSync } from 'fflate';
import { demoPolicies } from '../../demo/policies';
import { startGateway, type TestGateway } from './support/gateway';
import { openPages } from './support/pdf';
import { startBureau } from './support/people';

let gateway: TestGateway;
let editionId: string;
const at = Date.parse('2026-03-01T02:00:00Z');

beforeAll(async () => {
  gateway = await startGateway();
  await startBureau(gateway);
  for (const policy of demoPolicies) await gateway.call('bureau-1', 'policy.publish', policy, { at });
  ({ editionId } = (await gateway.call('bureau-1', 'handbook.make', { year: 2026 }, { at })).edition);
});
afterAll(() => gateway.close());

const download = async (format: 'docx' | 'pdf', persona = 'visitor-1') => {
  const file = await gateway.call(persona, 'document.handbook', { editionId, format }, { at });
  return { file, bytes: Buffer.from(file.base64 ?? '', 'base64') };
};
const entries = async () => (await gateway.call('visitor-1', 'handbook.get', { editionId }, { at })).entries;

test.each(['docx', 'pdf'] as const)(
  '%s: the same bytes for everybody, in the answer and under its address',
  async (format) => {
    const [first, second] = await Promise.all([download(format), download(format, 'bureau-1')]);
    const sha256 = createHash('sha256').update(first.bytes).digest('hex');
    expect([first.file.sha256, second.file.sha256, (await download(format)).file.sha256]).toEqual([
      sha256,
      sha256,
      sha256,
    ]);
    expect(first.file).toMatchObject({ fileName: `政策词典-2026-第1版.${format}`, bytes: first.bytes.length });
    const loaded = Buffer.from(await (await fetch(first.file.url)).arrayBuffer());
    expect(loaded.equals(first.bytes)).toBe(true);
  },
);

test('Word: title, contents field, chapters and entries in order, both indexes with the entries’ numbers', async () => {
  const files = unzipSync((await download('docx')).bytes);
  expect(Object.keys(files)).toEqual(
    expect.arrayContaining(['[Content_Types].xml', 'word/document.xml', 'word/styles.xml']),
  );
  const xml = strFromU8(files['word/document.xml'] ?? new Uint8Array());
  expect(xml).toContain('政策词典（2026年）');
  expect(xml).toMatch(/<w:instrText[^>]*>TOC [^<]*<\/w:instrText>/);
  const paragraphs = [...xml.matchAll(/<w:p[ >].*?<\/w:p>/g)].map(([paragraph]) => ({
    level: /w:pStyle w:val="Heading(\d)"/.exec(paragraph)?.[1],
    text: [...paragraph.matchAll(/<w:t[ >][^<]*?>?([^<>]*)<\/w:t>/g)].map(([, text = '']) => text).join(''),
  }));
  const all = await entries();
  const headings = (level: string) => paragraphs.filter((p) => p.level === level).map((p) => p.text);
  expect(headings('2')).toEqual(all.map((entry, index) => `${index + 1}　${entry.title}`));
  expect(headings('1').slice(-2)).toEqual(['部门索引', '拼音索引']);
  const free = all.findIndex((entry) => entry.itemId === 'lh-free-training');
  expect(paragraphs.map((p) => p.text)).toContain(`${all[free]?.title}　${free + 1}`);
});

test('PDF: each line of contents and of both indexes names the page on which its entry stands; the outline has them all', async () => {
  const { pages, outline } = await openPages((await download('pdf')).bytes);
  const all = await entries();
  const text = pages.map((lines) => lines.join('\n'));
  const start = text.findIndex((page, index) => index > 1 && page.startsWith('第一章'));
  const end = text.findIndex((page) => page.startsWith('部门索引'));
  expect(text[0]).toContain('政策词典（2026年）');
  expect(text[0]).toContain('2026年3月1日编制');
  expect(text[1]).toMatch(/^目录/);
  expect(start).toBeGreaterThan(1);
  all.forEach((entry, index) => {
    const heading = `${index + 1}　${entry.title}`.replace(/\s/g, '');
    const page = text.findIndex((lines, at) => at >= start && at < end && lines.replace(/\s/g, '').includes(heading));
    expect({ heading, page }).not.toEqual({ heading, page: -1 });
    const reference = `${heading}${page + 1}\n`;
    const flat = (lines: string[]) => lines.map((line) => `${line.replace(/\s/g, '')}\n`).join('');
    expect(flat(pages.slice(1, start).flat())).toContain(reference);
    expect(flat(pages.slice(end).flat())).toContain(reference);
  });
  expect(outline).toHaveLength(all.length + new Set(all.map((entry) => entry.kind)).size + 3);
});

test('an edition that is none, and a format that is none', async () => {
  expect(await gateway.code('visitor-1', 'document.handbook', { editionId: 'none', format: 'pdf' })).toBe('NOT_FOUND');
  expect(await gateway.code('visitor-1', 'document.handbook', { editionId, format: 'odt' })).toBe('INVALID_INPUT');
});
