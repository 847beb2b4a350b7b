import { jointIssuers } from './joint-issuers';
import { dateLine, scraped, type Line } from './lines';
import { regionAtHead } from './places';
import { plain } from './plain';

const ENDINGS = [
  '委员会',
  '人民政府',
  '办公厅',
  '办公室',
  '总局',
  '管理局',
  '银行',
  '中心',
  '联合会',
  '国务院',
  '局',
  '厅',
  '部',
  '委',
  '署',
  '院',
];

export interface FoundIssuers {
  names: string[];
  /** Printed as issuers; false: worked out from the title or the place. */
  certain: boolean;
}

/** Who issued it: in front of 关于, the signature, the 印发 line at the end, the website's 来源, or worked out from the region. */
export function findIssuers(
  lines: readonly Line[],
  { cover, title, head, docNo }: { cover: string; title: string; head: number; docNo: string | null },
): FoundIssuers {
  const order = docNo?.indexOf('令第') ?? -1;
  if (docNo !== null && order > 0) {
    const name = docNo.slice(0, order);
    return { names: [name.endsWith('国务院') ? '国务院' : name], certain: true };
  }
  const about = plain(cover).indexOf('关于');
  const fromCover = about > 0 ? agenciesOf(cover.slice(0, about)) : [];
  if (fromCover.length > 0) return { names: fromCover, certain: true };
  const aboveTitle = lines
    .slice(0, Math.max(0, head))
    .flatMap(({ text }) => (text.length <= 40 ? agenciesOf(text) : []));
  if (aboveTitle.length > 0) return { names: unique(aboveTitle), certain: true };
  const signed = signature(lines);
  if (signed.length > 0) return { names: signed, certain: true };
  const region = regionAtHead(title);
  const source = fromWebsite(lines, region?.name ?? '');
  if (source !== null) return { names: [source], certain: false };
  const sender = printedBy(lines);
  if (sender !== null)
    return { names: unique([sender, ...jointIssuers(lines, sender, region?.name ?? '')]), certain: false };
  if (region === null) return { names: [], certain: false };
  return { names: [region.level === 'national' ? '国务院' : `${region.name}人民政府`], certain: false };
}

const unique = (names: readonly string[]): string[] => [...new Set(names)].slice(0, 20);

/** Agencies of a line that holds nothing else, simplified; [] when it is no such line. */
export function agenciesOf(text: string): string[] {
  const names = plain(text)
    .split(/[ 、，,]/u)
    .filter((name) => name !== '');
  const all = names.length > 0 && names.length <= 20 && names.every(isAgency);
  return all ? unique(names) : [];
}

function isAgency(name: string): boolean {
  return (
    name.length >= 3 &&
    name.length <= 40 &&
    /^\p{Script=Han}+$/u.test(name) &&
    ENDINGS.some((end) => name.endsWith(end))
  );
}

/** Lines with agencies right above a line with a date, the nearest to the front: the covering notice is signed first. */
function signature(lines: readonly Line[]): string[] {
  for (let i = 1; i < lines.length; i += 1) {
    const text = lines[i]?.text ?? '';
    if (lines[i]?.cell || dateLine(text) === null || text.endsWith('印发')) continue;
    const names: string[] = [];
    for (let j = i - 1; j >= Math.max(0, i - 6); j -= 1) {
      const above = agenciesOf(lines[j]?.text ?? '');
      if (above.length === 0) break;
      names.unshift(...above);
    }
    if (names.length > 0) return unique(names);
  }
  return [];
}

function fromWebsite(lines: readonly Line[], region: string): string | null {
  for (const { text } of lines.slice(0, 30)) {
    const entry = scraped(text);
    if (entry === null || !['来源', '信息来源', '发布机构', '发文机关'].includes(entry.label)) continue;
    const [name] = agenciesOf(entry.value);
    if (name === undefined) continue;
    return region.endsWith('市') && name.startsWith('市') ? region + name.slice(1) : name;
  }
  return null;
}

/** 'XX委员会办公室 / 2018年4月26日印发' at the end: the office prints for its agency. */
function printedBy(lines: readonly Line[]): string | null {
  for (let i = lines.length - 1; i > Math.max(0, lines.length - 12); i -= 1) {
    const text = lines[i]?.text ?? '';
    if (dateLine(text) === null || !text.endsWith('印发')) continue;
    const [name] = agenciesOf(lines[i - 1]?.text ?? '');
    if (name === undefined) return null;
    return name.endsWith('委员会办公室') || name.endsWith('局办公室') || name.endsWith('厅办公室')
      ? name.slice(0, -3)
      : name;
  }
  return null;
}
