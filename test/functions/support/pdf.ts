import { fork, type ChildProcess } from 'node:child_process';
import { join } from 'node:path';

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
  const opened = (await read('first', bytes)) as Omit<OpenedPdf, 'text' | 'fonts'>;
  return { ...opened, fonts: fontsOf(bytes), text: opened.items.map((item) => item.text).join('') };
}

/** The lines of each page as they stand on one baseline, what stands beyond its edges, and the titles of the outline. */
export const openPages = async (bytes: Buffer): Promise<{ pages: string[][]; beyond: string[]; outline: string[] }> =>
  (await read('pages', bytes)) as { pages: string[][]; beyond: string[]; outline: string[] };

interface Answer {
  id: number;
  found?: string;
  wrong?: string;
}

let reader: ChildProcess | undefined;
let last = 0;

/** Started with the first document; it ends with its test file. */
function theReader(): ChildProcess {
  reader ??= fork(join(__dirname, 'read-pdf.mjs'), { serialization: 'advanced', execArgv: [] }).setMaxListeners(0);
  return reader;
}
afterAll(() => {
  reader?.kill();
});

function read(how: 'first' | 'pages', bytes: Buffer): Promise<unknown> {
  const child = theReader();
  last += 1;
  const id = last;
  return new Promise((resolve, reject) => {
    const ended = (): void => {
      reject(new Error('the reader of PDFs ended'));
    };
    const answered = (answer: Answer): void => {
      if (answer.id !== id) return;
      child.off('message', answered).off('exit', ended);
      if (answer.found === undefined) reject(new Error(answer.wrong));
      else resolve(JSON.parse(answer.found));
    };
    child.on('message', answered).on('exit', ended);
    child.send({ id, how, bytes });
  });
}

/** pdfkit writes the dictionaries of fonts as plain text. */
const fontsOf = (bytes: Buffer): OpenedPdf['fonts'] =>
  [...bytes.toString('latin1').matchAll(/\/Type \/FontDescriptor\s+\/FontName \/(\S+)([^>]*)>>/g)].map(
    ([, name = '', rest = '']) => ({ name, embedded: /\/FontFile2 \d+ 0 R/.test(rest) }),
  );
