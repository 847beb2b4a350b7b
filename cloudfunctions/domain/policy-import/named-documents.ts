import { findDocumentNumbers } from './find-numbers';
import type { Line } from './lines';

/** As many of one sentence. */
const MOST = 200;

/** A document that a sentence names: [start, end) with its 《》 and the number behind it. */
export interface Named {
  title: string;
  docNo: string | null;
  start: number;
  end: number;
}

/** '。' and '；' end a sentence, but not within 《》. */
export function sentencesIn(text: string): string[] {
  const sentences: string[] = [];
  let [depth, start] = [0, 0];
  for (let i = 0; i < text.length; i += 1) {
    const character = text.charAt(i);
    if (character === '《') depth += 1;
    else if (character === '》') depth = Math.max(0, depth - 1);
    else if (depth === 0 && '。；;\n'.includes(character)) {
      sentences.push(text.slice(start, i));
      start = i + 1;
    }
  }
  sentences.push(text.slice(start));
  return sentences.filter((sentence) => sentence.trim() !== '');
}

/** 《…》 with the number in brackets behind it, and numbers alone, in their order. */
export function namedIn(sentence: string): Named[] {
  const named: Named[] = [];
  for (let open = sentence.indexOf('《'); open >= 0 && named.length < MOST; open = sentence.indexOf('《', open + 1)) {
    if (named.some(({ end }) => open < end)) continue;
    const close = closingOf(sentence, open);
    if (close < 0) break;
    const after = sentence.slice(close + 1, close + 60);
    const bracket = '（('.includes(after.charAt(0)) && after !== '' ? matching(after) : '';
    const [docNo] = findDocumentNumbers(bracket);
    named.push({
      title: sentence.slice(open + 1, close),
      docNo: docNo ?? orderIn(bracket),
      start: open,
      end: close + 1 + bracket.length,
    });
  }
  for (const printed of findDocumentNumbers(sentence)) {
    const docNo = printed.replace(/^(?:原|将|对|把|撤销)/u, '');
    const at = sentence.indexOf(docNo);
    if (at < 0 ? named.some((one) => one.docNo === docNo) : named.some(({ start, end }) => at >= start && at < end))
      continue;
    named.push({ title: '', docNo, start: Math.max(0, at), end: Math.max(0, at) + docNo.length });
  }
  return named.sort((a, b) => a.start - b.start);
}

function closingOf(text: string, open: number): number {
  let depth = 0;
  for (let i = open; i < Math.min(text.length, open + 160); i += 1) {
    if (text.charAt(i) === '《') depth += 1;
    if (text.charAt(i) === '》') depth -= 1;
    if (depth === 0) return i;
  }
  return text.slice(open, open + 160).lastIndexOf('》') < 0
    ? -1
    : open + text.slice(open, open + 160).lastIndexOf('》');
}

/** The bracket with those within it: '(企服(2019)18号)'. */
function matching(text: string): string {
  let depth = 0;
  for (let i = 0; i < text.length; i += 1) {
    if ('（('.includes(text.charAt(i))) depth += 1;
    if ('）)'.includes(text.charAt(i))) depth -= 1;
    if (depth === 0) return text.slice(0, i + 1);
  }
  return text;
}

const orderIn = (bracket: string): string | null =>
  /\p{Script=Han}{2,28}令第?[\d一二三四五六七八九十百〇零]+号/u.exec(bracket)?.[0] ?? null;

/** A row or point of a list without 《》: '3｜关于…的通知｜示政发〔2010〕3号', '3.关于…的通知（示政发〔2010〕3号）'. */
export function rowOf({ text }: Line): Named[] {
  const [docNo = null] = findDocumentNumbers(text);
  const cells = text.split('｜').map((cell) => cell.trim());
  const strip = (cell: string): string =>
    cell
      .replace(/^(?:\d{1,3}|[一二三四五六七八九十]{1,3})[.、．]\s*|^[（(][\d一二三四五六七八九十]{1,3}[）)]/u, '')
      .replace(/[（(][^（）()]*(?:[（(〔][^（）()]*[）)〕])?[^（）()]*号[）)]?\s*$/u, '');
  const title = cells
    .map(strip)
    .find(
      (cell) =>
        /(?:通知|办法|意见|规定|决定|细则|方案|条例|公告|措施|政策|制度|批复|规则|通告|函)(?:[（(][^（）()]{0,12}[）)])?$/u.test(
          cell,
        ) &&
        cell.length >= 6 &&
        cell.length <= 120,
    );
  return title === undefined && docNo === null
    ? []
    : title === undefined && cells.length < 2
      ? []
      : [{ title: title ?? '', docNo, start: 0, end: text.length }];
}
