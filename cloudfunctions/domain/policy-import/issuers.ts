import { agenciesOf, isListedAgency } from './agency-names';
import { isShortFor, jointIssuers } from './joint-issuers';
import { lawHeadOf } from './law';
import { dateLine, scraped, type Line } from './lines';
import { regionAtHead } from './places';
import { plain } from './plain';
import type { Signature } from './signatures';

export { agenciesOf };

export interface FoundIssuers {
  names: string[];
  /** Printed as issuers, and offices of the list; false: worked out, or of no list. */
  certain: boolean;
}

interface Head {
  cover: string;
  title: string;
  /** Lines [start, end) of the (covering) title. */
  lines: readonly [number, number];
  docNo: string | null;
  signatures: readonly Signature[];
}

/** '示例市工业和信息化局等四部门': the others stand elsewhere. */
const AMONG_OTHERS =
  /等(?:[一二三四五六七八九十两\d]{0,3}|多|各|有关|相关)?个?(?:部门|单位|部委|委局|厅局|局|家单位|委办局)?$/u;

/** Who issued it: in front of 关于, above the title, the signature; of a law who adopted it; from the line of printing or the website's 来源 (to be looked at). */
export function findIssuers(lines: readonly Line[], head: Head): FoundIssuers {
  const { cover, title, docNo, signatures } = head;
  const order = docNo?.indexOf('令第') ?? -1;
  const law = lawHeadOf(lines, head.lines[1]);
  if (docNo !== null && order > 0 && !docNo.includes('主席令')) {
    const names = docNo
      .slice(0, order)
      .split(' ')
      .map((name) => name.replace(/^中华人民共和国/u, ''));
    return sure(names);
  }
  if (law !== null && law.issuers.length > 0) return sure(law.issuers);
  const announced = docNo === null ? null : /^(.{2,80}?)公告\d{4}年/u.exec(docNo)?.[1];
  const announcers = announced == null ? [] : agenciesOf(announced);
  const signed = signatures.find(({ names }) => names.length > 0)?.names ?? [];
  const front = inFront(cover !== '' ? cover : title);
  const fromCover = agenciesOf(front.replace(AMONG_OTHERS, ''));
  const [first] = fromCover;
  if (first !== undefined && AMONG_OTHERS.test(front))
    return signed.includes(first) || signed.length > 1 ? sure(signed) : { names: fromCover, certain: false };
  // 成都高新区管委会 in the title, signed in full
  if (
    first !== undefined &&
    signed.length === fromCover.length &&
    fromCover.every((name, i) => isShortFor(name, signed[i] ?? ''))
  )
    return sure(signed);
  if (fromCover.length > 0) return sure(fromCover);
  const above = lines
    .slice(0, Math.max(0, head.lines[0]))
    .flatMap(({ text, cell }) => (!cell && text.length <= 60 ? agenciesOf(text) : []));
  // A page's own sign above the title is no issuer when somebody else signed.
  if (above.length > 0 && (signed.length === 0 || above.some((name) => signed.includes(name))))
    return sure(signed.length > above.length ? signed : above);
  if (signed.length > 0) return sure(signed);
  if (announcers.length > 0) return sure(announcers);
  // only to complete 市科技局, which is to be looked at anyway
  const region =
    regionAtHead(title)?.name ??
    /^(?:关于[^《]{0,6})?《?(\p{Script=Han}{2,3}[市县盟旗])/u.exec(plain(title))?.[1] ??
    '';
  const source = fromWebsite(lines, region);
  if (source !== null) return { names: [source], certain: false };
  const sender = printedBy(lines);
  if (sender !== null) return { names: unique([sender, ...jointIssuers(lines, sender, region)]), certain: false };
  return { names: [], certain: false };
}

const unique = (names: readonly string[]): string[] => [...new Set(names)].slice(0, 20);
const sure = (names: readonly string[]): FoundIssuers => ({
  names: unique(names),
  certain: names.every(isListedAgency),
});

/** What stands in front of 关于, 转发, 批转 or 印发 in a title, '' when nothing does. */
function inFront(title: string): string {
  const units = plain(title);
  const at = units.search(/关于|转发|批转|印发|公布|发布/u);
  return at > 0 ? title.slice(0, at).trim() : '';
}

const SOURCES = [
  '来源',
  '信息来源',
  '发布机构',
  '发文机关',
  '发文单位',
  '发布单位',
  '制发机关',
  '制定机关',
  '公开机构',
  '公开责任部门',
  '责任部门',
  '发文部门',
  '信息提供单位',
  '文章来源',
];

function fromWebsite(lines: readonly Line[], region: string): string | null {
  const all = lines.slice(0, 40).flatMap(({ text }) =>
    text.split('｜').flatMap((part, i, parts) => {
      const entry = scraped(part);
      if (entry === null || !SOURCES.includes(entry.label)) return [];
      return [entry.value !== '' ? entry.value : (parts[i + 1] ?? '')];
    }),
  );
  for (const value of all) {
    const [name] = agenciesOf(value);
    if (name === undefined) continue;
    return region.endsWith('市') && name.startsWith('市') ? region + name.slice(1) : name;
  }
  return null;
}

/** 'XX委员会办公室 / 2018年4月26日印发' at the end: the office prints for its agency. */
function printedBy(lines: readonly Line[]): string | null {
  for (let i = lines.length - 1; i > Math.max(0, lines.length - 12); i -= 1) {
    const text = lines[i]?.text ?? '';
    if (text.length > 100) continue;
    const inline = /^(.{3,40}?)\s+\S{0,4}\d{4}年.{2,10}印发$/u.exec(plain(text))?.[1];
    if (inline === undefined && (dateLine(text) === null || !text.endsWith('印发'))) continue;
    const [name] = agenciesOf(inline ?? lines[i - 1]?.text ?? '');
    if (name === undefined) return null;
    return /(?:委员会|局|厅|委)办公室$/u.test(name) ? name.slice(0, -3) : name;
  }
  return null;
}
