import { findDates } from './dates';
import { documentNumberOfLine } from './find-numbers';
import { dateLine, scraped, type Line } from './lines';
import { agenciesOf } from './issuers';
import { markOf } from './numbering';
import { plain, titleKey } from './plain';

const WRAPPERS = [
  '通知', '公示', '公告', '通告', '意见', '决定', '批复', '函', '办法', '规定', '措施', '方案', '细则', '计划', '政策', '说明',
]; // prettier-ignore
const KINDS = [
  ...WRAPPERS, '条例', '规划', '指引', '指南', '纲要', '制度', '规则', '目录', '规程', '标准', '要点', '清单', '法',
]; // prettier-ignore
const ISSUING = ['印发', '公布', '发布', '颁布', '下发', '征求', '公示', '修订'];
const HEAD_LINES = 40;

export interface FoundTitle {
  title: string;
  /** The covering notice's title as far as there is one: 关于印发《…》的通知. */
  cover: string;
  /** Lines [start, end) of the (covering) title; empty when it was not found as lines. */
  lines: [number, number];
  /** Lines [start, end) where the document itself begins behind a covering notice. */
  inner: [number, number] | null;
  /** By its form; a first line that looks like nothing in particular, or at last the file's name, is none. */
  from: 'form' | 'first-line' | 'file-name';
}

interface Run {
  text: string;
  range: [number, number];
}

/** The title, in one line; `stem` (the file's name) when the text has nothing like one. */
export function findTitle(lines: readonly Line[], stem: string): FoundTitle {
  const first = findRun(lines, (text) => isCover(text) && issuersAlone(text)) ?? findRun(lines, isCover);
  const cover = first === null ? null : repeated(lines, first);
  const quoted = cover === null ? quotedInHead(lines) : quotedIn(cover.text);
  if (cover !== null || quoted !== null) {
    const inner = quoted === null ? null : findInner(lines, quoted, cover?.range[1] ?? 0);
    const coverTitle = cover?.text ?? '';
    // A page that shows the document's title above the notice that brings it.
    const above =
      quoted === null || cover === null || inner !== null ? null : findInner(lines.slice(0, cover.range[0]), quoted, 0);
    const issued = ISSUING.some((word) => plain(coverTitle).includes(word));
    const whole = coverTitle.endsWith('》');
    const own =
      inner?.text ??
      above?.text ??
      (whole && quoted !== null ? quoted : issued && quoted !== null && cover === null ? quoted : coverTitle);
    return {
      title: asDraft(own === '' ? (quoted ?? stem) : own, coverTitle),
      cover: coverTitle,
      lines: cover?.range ?? [0, 0],
      inner: inner?.range ?? null,
      from: 'form',
    };
  }
  const named = findRun(lines, isOwnTitle);
  const own = named === null ? null : repeated(lines, named);
  if (own !== null) return { title: own.text, cover: '', lines: own.range, inner: null, from: 'form' };
  const at = lines
    .slice(0, HEAD_LINES)
    .findIndex(({ text }) => scraped(text) === null && agenciesOf(text).length === 0);
  const line = lines[at];
  const plausible = line !== undefined && mayBeTitle(line);
  return {
    title: plausible ? line.text : stem,
    cover: '',
    lines: plausible ? [at, at + 1] : [0, 0],
    inner: null,
    from: plausible ? 'first-line' : 'file-name',
  };
}

const REPEATED_WITHIN = 25;

/** A page says the title above the document, which says it again: the document's own, as long as nothing is told between them. */
function repeated(lines: readonly Line[], run: Run): Run {
  const again = findInner(lines.slice(0, run.range[1] + REPEATED_WITHIN), run.text, run.range[1]);
  const between = lines.slice(run.range[1], again?.range[0] ?? 0);
  const told = between.some(
    ({ text, cell }) => !cell && (markOf(text) !== null || (text.length > 40 && text.includes('。'))),
  );
  return again === null || told
    ? run
    : { text: again.text.length >= run.text.length ? again.text : run.text, range: again.range };
}

/** A short line that is no sentence, no point and no cell of a table. */
function mayBeTitle(line: Line): boolean {
  const { text, cell } = line;
  const sentence = /[。；，：,;:]/.test(text) || text.endsWith('.');
  return !cell && text.length <= 60 && !sentence && isHeadLine(line) && markOf(text) === null;
}

/** Whether two titles name one document: years and brackets at the end may differ. */
function sameTitle(a: string, b: string): boolean {
  const [first, second] = [titleKey(a), titleKey(b)];
  if (first.length < 4 || second.length < 4) return false;
  const [short, long] = first.length <= second.length ? [first, second] : [second, first];
  return long.startsWith(short) && long.length - short.length <= 8;
}

function isHeadLine(line: Line): boolean {
  // '财政部令', '令' and '第5号' of an order
  if (
    /^(?:\p{Script=Han}{0,28}令|第\s*[\d〇零一二三四五六七八九十百]{1,8}\s*号)$/u.test(
      plain(line.text).replaceAll(' ', ''),
    )
  )
    return false;
  return scraped(line.text) === null && dateLine(line.text) === null && documentNumberOfLine(line.text) === null;
}

/** Every run of lines that looks like a notice's title, anywhere in a file. */
export function runsLikeTitles(lines: readonly Line[]): Run[] {
  const found: Run[] = [];
  for (let i = 0; i < lines.length; i += 1) {
    const { text = '', cell = true } = lines[i] ?? {};
    if (cell || text.length > 120) continue;
    const run = runFrom(lines, i, (joined) => isCover(joined) && issuersAlone(joined));
    if (run === null) continue;
    found.push(run);
    i = run.range[1] - 1;
  }
  return found;
}

/** The first run of at most four lines in the head that `fits` accepts once joined. */
function findRun(lines: readonly Line[], fits: (text: string) => boolean): Run | null {
  for (let i = 0; i < Math.min(lines.length, HEAD_LINES); i += 1) {
    const run = runFrom(lines, i, fits);
    if (run !== null) return run;
  }
  return null;
}

function runFrom(lines: readonly Line[], i: number, fits: (text: string) => boolean): Run | null {
  let text = '';
  for (let j = i; j < Math.min(lines.length, i + 4); j += 1) {
    const line = lines[j];
    if (line === undefined || !isHeadLine(line) || '。：:；;'.includes(line.text.slice(-1)) || line.text.length > 120)
      break;
    if (markOf(line.text) !== null || findDates(line.text).some(({ precision }) => precision === 'day')) break;
    text = joined(text, line.text);
    if (text.length > 160) break;
    if (balanced(text) && fits(text)) return { text, range: [i, j + 1] };
  }
  return null;
}

const balanced = (text: string): boolean =>
  text.split('《').length === text.split('》').length &&
  plain(text).split('(').length === plain(text).split(')').length;

/** Lines broken for layout belong together without a gap, except between Latin letters. */
function joined(before: string, after: string): string {
  const latin = /[A-Za-z]$/.test(before) && /^[A-Za-z]/.test(after);
  return before + (latin || startsAnotherAgency(before, after) ? ' ' : '') + after;
}

/** '示例市财政局' above '示例市科技局关于…'; '办公室关于…' goes on with the name above. */
function startsAnotherAgency(before: string, after: string): boolean {
  if (before === '' || agenciesOf(before).length === 0) return false;
  const about = plain(after).indexOf('关于');
  const name = about < 0 ? after : after.slice(0, about);
  return name.length >= 5 && agenciesOf(name).length > 0;
}

function endsWithKind(text: string, kinds: readonly string[]): boolean {
  let units = plain(text).trim();
  if (units.endsWith(')')) units = units.slice(0, units.lastIndexOf('(')).trim();
  return kinds.some((kind) => units.endsWith(kind));
}

function isCover(text: string): boolean {
  const units = plain(text);
  const about = units.indexOf('关于');
  // 国务院办公厅印发《关于…的意见》
  if (/^.{3,60}?(?:印发|发布|公布)《关于[^》]{4,100}》$/u.test(units)) return true;
  return about >= 0 && about <= 80 && !units.includes('。') && !units.includes('现将') && endsWithKind(text, WRAPPERS);
}

/** Nothing but agencies stands in front of 关于: another title there is none of its own. */
function issuersAlone(text: string): boolean {
  const before = text.slice(0, plain(text).indexOf('关于')).trim();
  return before === '' || agenciesOf(before).length > 0;
}

function isOwnTitle(text: string): boolean {
  // Of a page's menu: 政府信息公开指南, 政府信息公开目录.
  if (plain(text).includes('信息公开')) return false;
  return text.length >= 6 && text.length <= 100 && !/[。，；：]/.test(text) && endsWithKind(text, KINDS);
}

/** What a notice brings: in 《》, or without them between 印发 and 的通知. */
function quotedIn(text: string): string | null {
  const open = text.indexOf('《');
  const close = text.lastIndexOf('》');
  if (open >= 0) return close > open + 4 ? text.slice(open + 1, close) : null;
  const units = plain(text);
  const issuing = ['关于印发', '关于公布', '关于发布', '关于下发'].find((word) => units.includes(word));
  const end = units.lastIndexOf('的通知');
  if (issuing === undefined || end < 0) return null;
  const from = units.indexOf(issuing) + issuing.length;
  return end >= from + 4 ? text.slice(from, end) : null;
}

/** 现将《…》印发给你们, in a notice whose own title was lost. */
function quotedInHead(lines: readonly Line[]): string | null {
  for (const { text } of lines.slice(0, 6)) {
    const units = plain(text).slice(0, 300);
    const at = units.indexOf('现将《');
    const end = at < 0 ? -1 : units.indexOf('》', at);
    if (end > 0) return text.slice(at + 3, end);
  }
  return null;
}

function findInner(lines: readonly Line[], quoted: string, from: number): Run | null {
  for (let i = from; i < lines.length; i += 1) {
    let text = '';
    let found: Run | null = null;
    for (let j = i; j < Math.min(lines.length, i + 5); j += 1) {
      const line = lines[j];
      if (line === undefined || line.text.length > 100 || (j > i && isNumbered(line.text)) || !isHeadLine(line)) break;
      if ('。：:；;，,'.includes(line.text.slice(-1))) break;
      text = joined(text, line.text);
      // The longest run: a title broken for layout goes on in the next line.
      if (sameTitle(text, quoted)) found = { text, range: [i, j + 1] };
      if (titleKey(text) === titleKey(quoted)) break;
    }
    if (found !== null) return found;
  }
  return null;
}

/** Numbered like a heading; '（征求意见稿）' below a title is not. */
const isNumbered = (text: string): boolean => markOf(text) !== null;

function asDraft(title: string, cover: string): string {
  return cover.includes('征求意见稿') && !title.includes('征求意见稿') ? `${title}（征求意见稿）` : title;
}
