import { LIMITS } from '../../../contract/lists';
import { decode } from './decode';
import { notesOfDocx, paragraphsOfDocx } from './docx';
import { formatOf, type Format } from './format';
import { paragraphsOfPage } from './html';
import { checkName } from './name';
import { paragraphsOfPdf } from './pdf';
import { unusable } from './unusable';

export type { Format };

const MOST_BYTES = LIMITS.fileMegabytes * 1024 * 1024;
const MOST_CHARACTERS = 1_000_000;

export interface ReadFile {
  format: Format;
  paragraphs: string[];
  /** What whoever checks has to know of the file. */
  notes: string[];
}

/** The paragraphs of a policy file (R-POLICY 6), by what its bytes are. Throws Unusable with words for the user when there are none. */
export async function readFile(bytes: Buffer, fileName: string): Promise<ReadFile> {
  if (bytes.length > MOST_BYTES) throw unusable(`文件超过 ${LIMITS.fileMegabytes} MB，请压缩图片或只上传正文`);
  const format = formatOf(bytes);
  checkName(fileName, format);
  const paragraphs = (await paragraphsOf(format, bytes)).map(cleaned);
  const characters = paragraphs.reduce((sum, paragraph) => sum + paragraph.length, 0);
  if (characters > MOST_CHARACTERS) throw unusable('文字超过一百万字，请分成几个文件上传');
  if (!paragraphs.some((paragraph) => /\p{L}/u.test(paragraph))) throw unusable('文件里没有文字，请检查后重新选择文件');
  return { format, paragraphs, notes: format === 'docx' ? notesOfDocx(bytes) : [] };
}

async function paragraphsOf(format: Format, bytes: Buffer): Promise<string[]> {
  switch (format) {
    case 'docx':
      return paragraphsOfDocx(bytes);
    case 'pdf':
      return paragraphsOfPdf(bytes);
    case 'html':
      return paragraphsOfPage(decode(bytes));
    case 'txt':
      return decode(bytes).split(/\r\n|[\n\r\f\u2028\u2029]/u);
  }
}

/** Without control characters, and without halves of characters, which no store keeps; marks of the byte order within a text are no text. */
const cleaned = (paragraph: string): string =>
  paragraph.replaceAll(/[\u0000-\u0008\u000b\u000e-\u001f\u007f\ufeff]|\p{Surrogate}/gu, '');
