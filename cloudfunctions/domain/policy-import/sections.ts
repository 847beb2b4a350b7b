import { documentNumberOfLine } from './find-numbers';
import { isAround, scraped, type Line } from './lines';
import { markOf, type Mark, type MarkKind } from './numbering';
import { fits, headOfDecimals, isPartHeading, keyOf, levelOf, pathOf, RANK, type Open } from './order';
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

/** Behind the title, where a page says time, source and size of letters: '时间：…' further on is the document's own. */
const HEAD_LINES = 8;

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
  /** Points that count on through chapters: the last number of each kind. */
  const running = new Map<MarkKind, number>();
  const decimals = lines.some(({ text, cell }) => !cell && markOf(text)?.kind === 'decimal');
  let questions = 0;
  let parts = 1;
  let spoken = false;

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
    if (i < title.lines[0] && !spoken && !isProse(line.text)) continue;
    spoken ||= isProse(line.text);
    if (isAround(line.text) || (i < title.lines[1] + HEAD_LINES && scraped(line.text) !== null)) continue;
    if (i < title.lines[1] + 3 && documentNumberOfLine(line.text) !== null) continue;
    if (title.inner !== null && i >= title.inner[0] && i < title.inner[1]) {
      if (i === title.inner[0]) {
        stack = [];
        siblings.clear();
        running.clear();
        parts = 1;
        prefix = '';
        annexSection = null;
        current = null;
        listing = 0;
      }
      continue;
    }
    const behindCover = !cover || i >= (title.inner?.[1] ?? 0);
    let mark = line.cell ? null : (markOf(line.text) ?? (decimals ? headOfDecimals(line.text) : null));
    if (mark?.kind === 'question') {
      questions += 1;
      if (mark.value === 0) mark = { ...mark, value: questions, label: `问${questions}` };
    }

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
      running.clear();
      parts = 1;
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

    if (mark !== null && !(inForm && RANK[mark.kind] >= RANK['paren-one']) && fits(mark, stack, siblings, running)) {
      if (
        mark.kind === 'one' &&
        mark.value === 1 &&
        (running.get('one') ?? 0) > 1 &&
        !stack.some((open) => RANK[open.mark.kind] <= RANK.clause)
      ) {
        // Another part, counted from 一、 again: under the heading right above, else by its number.
        parts += 1;
        const above = current?.lines[current.lines.length - 1];
        const isHeading = above !== undefined && above === lines[i - 1]?.text && isPartHeading(above);
        if (isHeading && current !== null) {
          current.lines.pop();
          current = part(above.slice(0, 40), above, lines[i - 1] ?? line);
        }
        prefix = `${annexSection === null ? '' : `${prefix.split(' ')[0] ?? ''} `}${isHeading ? above.slice(0, 16) : `第${parts}部分`} `;
        stack = [];
        siblings.clear();
        running.clear();
      }
      running.set(mark.kind, mark.value);
      while (stack.length > 0 && RANK[stack[stack.length - 1]?.mark.kind ?? 'annex'] >= RANK[mark.kind]) stack.pop();
      const parent = stack[stack.length - 1]?.section ?? annexSection;
      siblings.set(keyOf(mark, stack), mark.value);
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

/** What stands behind the mark: a heading alone, a heading and text, or text. */
function splitHeading({ kind, rest }: Mark): { heading: string; text: string } {
  if (RANK[kind] < RANK.clause) return { heading: rest, text: '' };
  if (kind === 'clause') return { heading: '', text: rest };
  if (kind === 'question') return rest.length <= 120 ? { heading: rest, text: '' } : { heading: '', text: rest };
  if (rest.length <= 40 && !/[。；;，,：:！]$/.test(rest) && !rest.includes('。')) return { heading: rest, text: '' };
  const stop = rest.indexOf('。');
  if (stop > 1 && stop <= 30 && stop < rest.length - 1 && !/[0-9０-９；;：:]/.test(rest.slice(0, stop)))
    return { heading: rest.slice(0, stop), text: rest.slice(stop + 1).trim() };
  return { heading: '', text: rest };
}

function isForm(text: string): boolean {
  return text.length >= 5 && text.length <= 40 && !/[。，；：:、]/.test(text) && /[表單单]$/.test(text);
}

const isProse = (text: string): boolean =>
  ((text.length > 30 && /[。：]/.test(text)) || (text.length > 15 && text.endsWith('。'))) && scraped(text) === null;

function coverWord(cover: string): string {
  const units = plain(cover);
  return ['通知', '公示', '公告', '通告', '意见', '决定', '批复', '函'].find((word) => units.endsWith(word)) ?? '通知';
}
