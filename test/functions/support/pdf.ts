import { execFile } from 'node:child_process';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';

/** What pdf.js finds on the first page; places in points from the lower left corner, `y` that of the baseline. */
export interface OpenedPdf {
  pages: number;
  width: number;
  height: number;
  title: string;
  language: string;
  madeAt: string;
  /** Names of the fonts, each with whether its file is inside. */
  fonts: { name: string; embedded: boolean }[];
  items: { text: string; x: number; y: number; width: number }[];
  tags: string[];
  /** All text in reading order, without spaces between the pieces. */
  text: string;
}

export async function openPdf(bytes: Buffer): Promise<OpenedPdf> {
  const opened = (await readWith('read-pdf.mjs', bytes)) as Omit<OpenedPdf, 'text' | 'fonts'>;
  return { ...opened, fonts: fontsOf(bytes), text: opened.items.map((item) => item.text).join('') };
}

/** The lines of each page as they stand on one baseline, and the titles of the outline. */
export const openPages = async (bytes: Buffer): Promise<{ pages: string[][]; outline: string[] }> =>
  (await readWith('read-pages.mjs', bytes)) as { pages: string[][]; outline: string[] };

async function readWith(reader: string, bytes: Buffer): Promise<unknown> {
  const folder = await mkdtemp(join(tmpdir(), 'pdf-'));
  try {
    const path = join(folder, 'document.pdf');
    await writeFile(path, bytes);
    const { stdout } = await promisify(execFile)(process.execPath, [join(__dirname, reader), path], {
      maxBuffer: 20_000_000,
    });
    return JSON.parse(stdout);
  } finally {
    await rm(folder, { recursive: true });
  }
}

/** pdfkit writes the dictionaries of fonts as plain text. */
const fontsOf = (bytes: Buffer): OpenedPdf['fonts'] =>
  [...bytes.toString('latin1').matchAll(/\/Type \/FontDescriptor\s+\/FontName \/(\S+)([^>]*)>>/g)].map(
    ([, name = '', rest = '']) => ({ name, embedded: /\/FontFile2 \d+ 0 R/.test(rest) }),
  );
