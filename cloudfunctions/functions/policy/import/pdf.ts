import { getDocumentProxy } from 'unpdf';
import { paragraphsOfPages, type Piece } from './pdf-layout';
import { Unusable, unusable } from './unusable';

const MOST_PAGES = 500;
const LONGEST_MS = 25_000;

/** The paragraphs of a PDF, put together by where its pieces of text stand. */
export async function paragraphsOfPdf(bytes: Buffer): Promise<string[]> {
  const pages: Piece[][] = [];
  let width = 0;
  try {
    // pdf.js takes the bytes away from whoever gives them: a copy.
    const pdf = await getDocumentProxy(Uint8Array.from(bytes), {
      verbosity: 0,
      isEvalSupported: false,
      disableFontFace: true,
      stopAtErrors: false,
    });
    if (pdf.numPages > MOST_PAGES) throw unusable(`文件超过 ${MOST_PAGES} 页，请分成几个文件上传`);
    const started = performance.now();
    for (let number = 1; number <= pdf.numPages; number += 1) {
      if (performance.now() - started > LONGEST_MS) throw unusable('文件过于复杂，读不完，请分成几个文件上传');
      const page = await pdf.getPage(number);
      const { items } = await page.getTextContent();
      width = Math.max(width, page.getViewport({ scale: 1 }).width);
      pages.push(items.flatMap((item) => ('str' in item ? [pieceOf(item)] : [])));
      page.cleanup();
    }
    await pdf.cleanup();
  } catch (error) {
    if (error instanceof Unusable) throw error;
    const locked = error instanceof Error && error.name === 'PasswordException';
    throw unusable(locked ? '文件设有密码，请去掉密码后再上传' : '文件已损坏，打不开，请重新导出 PDF 后再上传');
  }
  if (pages.flat().every(({ text }) => text.trim() === ''))
    throw unusable('文件里没有文字（可能是扫描件），请上传带文字的 PDF 或 Word 文档');
  return paragraphsOfPages(pages, width);
}

/** What pdf.js says of a piece: its transform ends with x and y, its first two numbers are the size of its letters. */
function pieceOf({
  str,
  transform,
  width,
  height,
}: {
  str: string;
  transform: unknown[];
  width: number;
  height: number;
}): Piece {
  const [a = 0, b = 0, , , x = 0, y = 0] = transform.map(Number);
  const size = Math.hypot(a, b) || height || 10;
  return { text: str, x, right: x + width, y, size };
}
