import { documentNumberOfLine } from './find-numbers';
import { isAround, scraped, type Line } from './lines';
import { markOf, type Mark, type MarkKind } from './numbering';
import { plain, titleKey } from './plain';
import type { FoundTitle } from './title';

/** A piece of the document under one printed number. */
export interface Section {
  number: string;
  kind: MarkKind | 'part';
  level: number;
  heading: string;
  /** Without the mark and the heading. */
  lines: string[];
  /** The first line as printed, for when the piece is folded into another. */
  printed: string;
  /** How many of `lines` are part of `printed` already. */
  covered: number;
  parent: number | null;
  /** Paragraphs of the original: [first, last]. */
  place: [number, number];
}

export interface Sections {
  sections: Section[];
  attachments: string[];
}

const RANK: Record<MarkKind, number> = {
  annex: 0, book: 1, chapter: 2, section: 3, clause: 4, one: 5, 'paren-one': 6, digit: 7, 'paren-digit': 8,
}; // prettier-ignore

/** Behind the title, where a page says time, source and size of letters: '时间：…' further on is the document's own. */
const HEAD_LINES = 8;

/** Of points numbered in Chinese numerals, missing between two that are there. */
const MOST_LEFT_OUT = 10;

interface Open {
  mark: Mark;
  section: number;
}

/** Cuts the lines into numbered pieces with their path ('附件2 三（一）'), and collects the annexes. One pass. */
export function cutSections(lines: readonly Line[], title: FoundTitle): Sections {
  const sections: Section[] = [];
  const attachments: string[] = [];
  const cover = title.inner !== null;
  let stack: Open[] = [];
  let prefix = '';
  let annexSection: number | null = null;
  let current: Section | null = null;
  let listing = 0;
  /** The row that the last line of `current` belongs to; -1: none. */
  let inRow = -1;
  /** Within a form: its points are no articles. */
  let inForm = false;
  const named = new Set([titleKey(title.title)]);
  const siblings = new Map<string, number>();

  /** An annex once, however often it is named, and never the document itself. */
  const attach = (name: string): void => {
    const key = titleKey(name);
    if (key === '' || named.has(key)) return;
    named.add(key);
    attachments.push(name);
  };
  const open = (section: Omit<Section, 'place'>, line: Line): Section => {
    const opened: Section = { ...section, place: [line.index, line.index] };
    inRow = -1;
    inForm = false;
    sections.push(opened);
    return opened;
  };
  const part = (number: string, heading: string, line: Line, level = 1): Section =>
    open(
      {
        number,
        kind: 'part',
        level,
        heading,
        lines: [],
        printed: heading,
        covered: 0,
        parent: level === 1 ? null : annexSection,
      },
      line,
    );

  for (let i = 0; i < lines.length; i += 1) {
    const line = lines[i];
    if (line === undefined || (i >= title.lines[0] && i < title.lines[1])) continue;
    if (i < title.lines[0] && !isProse(line.text)) continue;
    if (isAround(line.text) || (i < title.lines[1] + HEAD_LINES && scraped(line.text) !== null)) continue;
    if (i < title.lines[1] + 3 && documentNumberOfLine(line.text) !== null) continue;
    if (title.inner !== null && i >= title.inner[0] && i < title.inner[1]) {
      if (i === title.inner[0]) {
        stack = [];
        siblings.clear();
        prefix = '';
        annexSection = null;
        current = null;
        listing = 0;
      }
      continue;
    }
    const behindCover = !cover || i >= (title.inner?.[1] ?? 0);
    const mark = line.cell ? null : markOf(line.text);

    if (mark?.kind === 'annex') {
      const next = lines[i + 1];
      const nextMark = next === undefined ? null : markOf(next.text);
      const isList =
        mark.rest !== '' && (mark.value === 0 || listing > 0 || (nextMark?.kind === 'annex' && nextMark.rest !== ''));
      if (isList) {
        const item = markOf(mark.rest);
        attach(item?.kind === 'digit' ? item.rest : mark.rest);
        listing = mark.value === 0 ? 1 : mark.value;
        continue;
      }
      listing = 0;
      // 附件: in front of the document that the notice brings.
      if (mark.rest === '' && title.inner !== null && i + 1 === title.inner[0]) continue;
      const titled = mark.rest === '' && next !== undefined && nextMark === null && next.text.length <= 60;
      const heading = (mark.rest !== '' ? mark.rest : titled ? next.text : '').slice(0, 200);
      stack = [];
      siblings.clear();
      prefix = `${mark.label} `;
      annexSection = sections.length;
      current = open(
        { number: mark.label, kind: 'annex', level: 1, heading, lines: [], printed: heading, covered: 0, parent: null },
        line,
      );
      attach(heading);
      if (titled) i += 1;
      continue;
    }
    if (listing > 0 && mark?.kind === 'digit' && mark.value === listing + 1 && mark.rest.length <= 60) {
      attach(mark.rest);
      listing = mark.value;
      continue;
    }
    listing = 0;

    if (mark !== null && !(inForm && RANK[mark.kind] >= RANK['paren-one']) && fits(mark, stack, siblings)) {
      while (stack.length > 0 && RANK[stack[stack.length - 1]?.mark.kind ?? 'annex'] >= RANK[mark.kind]) stack.pop();
      const parent = stack[stack.length - 1]?.section ?? annexSection;
      siblings.set(keyOf(mark.kind, stack), mark.value);
      stack.push({ mark, section: sections.length });
      const { heading, text } = splitHeading(mark);
      const explained = cover && !behindCover ? '说明 ' : '';
      current = open(
        {
          number: `${prefix}${explained}${pathOf(stack)}`.slice(0, 40),
          kind: mark.kind,
          level: Math.min(4, levelOf(stack) + (prefix === '' ? 0 : 1)),
          heading,
          lines: text === '' ? [] : [text],
          printed: line.text,
          covered: text === '' ? 0 : 1,
          parent,
        },
        line,
      );
      continue;
    }
    if (plain(line.text).startsWith('抄送')) {
      stack = [];
      prefix = '';
      annexSection = null;
      current = part('版记', '抄送与印发', line);
    } else if (!line.cell && isForm(line.text) && annexSection !== null) {
      stack = [];
      current = part(`${prefix}${line.text.slice(-3)}`, line.text, line, 2);
      inForm = true;
      continue;
    }
    if (current === null) {
      const word = behindCover ? '前言' : coverWord(title.cover);
      current = part(word, behindCover ? '' : title.cover.slice(0, 200), line);
    }
    const above = lines[i - 1];
    const last = current.lines.length - 1;
    // Cells of one row stand on one line, as they do when a table comes from Word.
    if (line.row >= 0 && above?.row === line.row && inRow === line.row && last >= 0)
      current.lines[last] += `${'｜'.repeat(line.blanks + 1)}${line.text}`;
    else current.lines.push(line.text);
    inRow = line.row;
    current.place[1] = line.index;
  }
  return { sections, attachments };
}

const keyOf = (kind: MarkKind, stack: readonly Open[]): string => {
  const parent = stack[stack.length - 1];
  return `${kind}@${kind === 'clause' || parent === undefined ? '' : parent.section}`;
};

/** In order among its siblings; below a 条 the numbering stays in the article. */
function fits(mark: Mark, stack: readonly Open[], siblings: ReadonlyMap<string, number>): boolean {
  if (mark.kind === 'clause' || RANK[mark.kind] < RANK.clause) return true;
  if (stack.some((open) => open.mark.kind === 'clause')) return false;
  const above = stack.filter((open) => RANK[open.mark.kind] < RANK[mark.kind]);
  const last = siblings.get(keyOf(mark.kind, above)) ?? 0;
  if (mark.value === 1) return true;
  // An extract may begin at 三、 or leave out a few; a numeral in digits is too often a figure for that.
  const chinese = mark.kind === 'one' || mark.kind === 'paren-one';
  return mark.value > last && mark.value <= last + (chinese ? MOST_LEFT_OUT : 2);
}

function pathOf(stack: readonly Open[]): string {
  const last = stack[stack.length - 1];
  if (last === undefined) return '';
  if (RANK[last.mark.kind] <= RANK.clause) return last.mark.label;
  const chapter = stack.filter((open) => RANK[open.mark.kind] <= RANK.clause).pop();
  const below = stack.filter((open) => RANK[open.mark.kind] > RANK.clause).map((open) => open.mark.label);
  return `${chapter === undefined ? '' : `${chapter.mark.label} `}${below.join('')}`;
}

function levelOf(stack: readonly Open[]): number {
  const last = stack[stack.length - 1];
  if (last?.mark.kind === 'clause') return 2;
  return stack.length;
}

/** What stands behind the mark: a heading alone, a heading and text, or text. */
function splitHeading({ kind, rest }: Mark): { heading: string; text: string } {
  if (RANK[kind] < RANK.clause) return { heading: rest, text: '' };
  if (kind === 'clause') return { heading: '', text: rest };
  if (rest.length <= 40 && !/[。；;，,：:！？]$/.test(rest) && !rest.includes('。')) return { heading: rest, text: '' };
  const stop = rest.indexOf('。');
  if (stop > 1 && stop <= 30 && stop < rest.length - 1 && !/[0-9０-９；;：:]/.test(rest.slice(0, stop)))
    return { heading: rest.slice(0, stop), text: rest.slice(stop + 1).trim() };
  return { heading: '', text: rest };
}

function isForm(text: string): boolean {
  return text.length >= 5 && text.length <= 40 && !/[。，；：:、]/.test(text) && /[表單单]$/.test(text);
}

const isProse = (text: string): boolean => text.length > 30 && /[。：]/.test(text) && scraped(text) === null;

function coverWord(cover: string): string {
  const units = plain(cover);
  return ['通知', '公示', '公告', '通告', '意见', '决定', '批复', '函'].find((word) => units.endsWith(word)) ?? '通知';
}
