/** The handbook as a PDF (R-POLICY 3): title page, contents, chapters by kind, indexes by agency and by pinyin, each with page numbers. */
import { newSheet, type Sheet } from '../layout/document';
import { flow, type Block } from '../layout/flow';
import type { Fonts } from '../layout/fonts';
import { ACCENT, SOFT, style } from './certificate-look';
import { chapterHeading, entryHeading, factBlock, referenceBlock, textBlock } from './handbook-blocks';
import {
  AGENCY_INDEX,
  CONTENTS,
  COOPERATES,
  entryKey,
  LEADS,
  LETTER_INDEX,
  type HandbookHead,
  type HandbookText,
} from './handbook-text';

const TOP = 64;
const BOTTOM_MARGIN = 70;

/** Sets the handbook on A4. The same edition gives the same bytes. */
export async function handbookPdf(head: HandbookHead, text: HandbookText, fonts: Fonts): Promise<Buffer> {
  const sheet = newSheet({
    title: `${text.title} 第 ${head.number} 版`,
    author: '政策大讲堂',
    subject: text.title,
    layout: 'portrait',
    fonts,
    at: head.madeAt,
  });
  const blocks = [
    ...titlePage(sheet, text),
    ...contents(sheet, text),
    ...chapters(sheet, text),
    ...indexes(sheet, text),
  ];
  flow(sheet, blocks, {
    top: TOP,
    bottom: sheet.height - BOTTOM_MARGIN,
    foot: (page) => {
      if (page === 1) return;
      const label = `${text.title}　${page}`;
      const look = style(9, SOFT);
      sheet.decorate(() => sheet.write(label, (sheet.width - sheet.measure(label, look)) / 2, sheet.height - 36, look));
    },
  });
  return sheet.finish();
}

function titlePage(sheet: Sheet, text: HandbookText): Block[] {
  const title = textBlock(sheet, 'Title', text.title, { style: style(34, ACCENT, 'strong'), leading: 56 });
  return [
    { ...title, height: title.height + 200, draw: (y, pageOf) => title.draw(y + 180, pageOf) },
    ...text.subtitle.map((line) => textBlock(sheet, 'P', line, { style: style(14, SOFT), leading: 28 })),
  ];
}

function contents(sheet: Sheet, text: HandbookText): Block[] {
  return [
    chapterHeading(sheet, CONTENTS, 'contents'),
    ...text.chapters.flatMap(({ key, heading, entries }) => [
      referenceBlock(sheet, heading, key, { depth: 0, before: 8 }),
      ...entries.map((entry) => referenceBlock(sheet, entry.heading, entry.key)),
    ]),
    referenceBlock(sheet, AGENCY_INDEX, 'agency-index', { depth: 0, before: 8 }),
    referenceBlock(sheet, LETTER_INDEX, 'letter-index', { depth: 0 }),
  ];
}

const chapters = (sheet: Sheet, text: HandbookText): Block[] =>
  text.chapters.flatMap(({ key, heading, entries }) => [
    chapterHeading(sheet, heading, key),
    ...entries.flatMap((entry) => [
      entryHeading(sheet, entry.heading, entry.key),
      ...(entry.warning === ''
        ? []
        : [textBlock(sheet, 'P', entry.warning, { style: style(10, WARNING, 'strong'), leading: 18 })]),
      ...entry.facts.map(({ label, value }) => factBlock(sheet, label, value)),
    ]),
  ]);

/** Red that is dark enough on white paper (contrast 6.5). */
const WARNING = '#b3261e';

function indexes(sheet: Sheet, text: HandbookText): Block[] {
  const titles = new Map(text.chapters.flatMap(({ entries }) => entries.map((entry) => [entry.key, entry.heading])));
  const lines = (numbers: number[], role: string) =>
    numbers.map((number) => {
      const key = entryKey(number);
      return referenceBlock(sheet, `${titles.get(key) ?? ''}（${role}）`, key);
    });
  const group = (name: string) =>
    textBlock(sheet, 'H2', name, { style: style(12, ACCENT, 'strong'), leading: 22 }, { before: 8, keep: 20 });
  return [
    chapterHeading(sheet, AGENCY_INDEX, 'agency-index'),
    ...text.agencies.flatMap(({ name, leads, cooperates }) => [
      group(name),
      ...lines(leads, LEADS),
      ...lines(cooperates, COOPERATES),
    ]),
    chapterHeading(sheet, LETTER_INDEX, 'letter-index'),
    ...text.letters.flatMap(({ letter, entries }) => [
      group(letter),
      ...entries.map(({ number }) => {
        const key = entryKey(number);
        return referenceBlock(sheet, titles.get(key) ?? '', key);
      }),
    ]),
  ];
}
