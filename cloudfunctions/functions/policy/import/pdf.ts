import { getDocumentProxy } from 'unpdf';
import { Unusable, unusable } from './unusable';

const MOST_PAGES = 500;
const LONGEST_MS = 25_000;

/** Lines of a PDF, joined to paragraphs where a line runs to the edge of the page. */
export async function paragraphsOfPdf(bytes: Buffer): Promise<string[]> {
  const lines: string[] = [];
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
      let line = '';
      for (const item of items) {
        if (!('str' in item)) continue;
        line += item.str;
        if (item.hasEOL) {
          lines.push(line);
          line = '';
        }
      }
      lines.push(line);
      page.cleanup();
    }
    await pdf.cleanup();
  } catch (error) {
    if (error instanceof Unusable) throw error;
    const locked = error instanceof Error && error.name === 'PasswordException';
    throw unusable(locked ? '文件设有密码，请去掉密码后再上传' : '文件已损坏，打不开，请重新导出 PDF 后再上传');
  }
  if (lines.every((line) => line.trim() === ''))
    throw unusable('文件里没有文字（可能是扫描件），请上传带文字的 PDF 或 Word 文档');
  return joinLines(lines);
}

/** A line as long as the longest usual ones, without a full stop, goes on in the next. */
function joinLines(lines: readonly string[]): string[] {
  const filled = lines
    .map((line) => line.trim())
    .filter((line) => line !== '' && !/^[-—\s]*\d{1,4}[-—\s]*$/.test(line));
  const lengths = filled.map((line) => line.length).sort((a, b) => a - b);
  const full = Math.max(20, (lengths[Math.floor(lengths.length * 0.9)] ?? 0) - 3);
  const paragraphs: string[] = [];
  let open = false;
  for (const line of filled) {
    const last = paragraphs.length - 1;
    if (open) paragraphs[last] = `${paragraphs[last] ?? ''}${line}`;
    else paragraphs.push(line);
    open = line.length >= full && !/[。；：！？]$/.test(line);
  }
  return paragraphs;
}
