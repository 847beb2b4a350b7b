import { findDocumentNumbers } from './find-numbers';
import { plain } from './plain';

/** A document that is no longer to be applied, as an editor reads and writes it on one line. */
export interface RepealLine {
  title: string;
  docNo: string | null;
  day: string | null;
}

/** '《示例市旧办法》（示工信发〔2017〕3号） 自2023-06-01起'. */
export function repealLine({ title, docNo, day }: RepealLine): string {
  const name = title === '' ? (docNo ?? '') : `《${title}》${docNo === null ? '' : `（${docNo}）`}`;
  return `${name.slice(0, 270)}${day === null ? '' : ` 自${day}起`}`;
}

/** What such a line names; a title without 《》 too. Null: neither a title nor a number. */
export function readRepealLine(line: string): RepealLine | null {
  const day = /(\d{4}-\d{2}-\d{2})/u.exec(line)?.[1] ?? null;
  const named = line.replace(/\s*自?\s*\d{4}-\d{2}-\d{2}\s*起?\s*$/u, '').trim();
  const [open, close] = [named.indexOf('《'), named.lastIndexOf('》')];
  const title = open >= 0 && close > open ? named.slice(open + 1, close) : '';
  const [docNo = null] = findDocumentNumbers(open >= 0 && close > open ? named.slice(close + 1) : named);
  if (title === '' && docNo === null) return named.length >= 4 ? { title: named, docNo: null, day } : null;
  return { title, docNo, day };
}

/** What a document may be kept under: its own title, that of what a notice brings (〈…〉, 关于印发…的通知), and either without the issuer in front. */
export function titlesOf(title: string): string[] {
  const inner =
    /[〈<《](.{4,}?)[〉>》]/u.exec(title)?.[1] ?? /关于(?:印发|公布|发布|下发)(.{4,}?)的通知$/u.exec(plain(title))?.[1];
  const at = plain(title).indexOf('关于');
  return [...new Set([title, ...(inner === undefined ? [] : [inner]), ...(at > 0 ? [title.slice(at)] : [])])].filter(
    (one) => one !== '',
  );
}
