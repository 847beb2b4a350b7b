/** The handbook as a Word file (R-POLICY 3): the same content as the PDF, with a table of contents that Word can renew. */
import {
  AlignmentType,
  Document,
  Footer,
  HeadingLevel,
  Packer,
  PageNumber,
  Paragraph,
  TableOfContents,
  TextRun,
} from 'docx';
import {
  AGENCY_INDEX,
  CONTENTS,
  COOPERATES,
  LEADS,
  LETTER_INDEX,
  type HandbookHead,
  type HandbookText,
} from '../pages/handbook-text';
import { repack } from './repack';

const FONT = { ascii: 'Noto Sans SC', hAnsi: 'Noto Sans SC', eastAsia: '微软雅黑', cs: 'Noto Sans SC' };
const ACCENT = '1A569B';
const WARNING = 'B3261E';
/** Half points; twips. */
const BODY = 21;
const A4 = { width: 11_906, height: 16_838 };
const WRITTEN_CONTENTS = '条目一览（按编号）';

type Level = (typeof HeadingLevel)['HEADING_1' | 'HEADING_2'];

const heading = (text: string, level: Level, pageBreakBefore = false): Paragraph =>
  new Paragraph({ heading: level, pageBreakBefore, keepNext: true, children: [new TextRun(text)] });
const line = (
  text: string,
  options: { bold?: boolean; colour?: string; size?: number; centred?: boolean } = {},
): Paragraph =>
  new Paragraph({
    ...(options.centred && { alignment: AlignmentType.CENTER }),
    spacing: { after: 60 },
    children: [
      new TextRun({
        text,
        bold: options.bold ?? false,
        size: options.size ?? BODY,
        ...(options.colour !== undefined && { color: options.colour }),
      }),
    ],
  });

/** The file's bytes. The same edition gives the same. */
export async function handbookDocx(head: HandbookHead, text: HandbookText): Promise<Buffer> {
  const document = new Document({
    title: text.title,
    creator: '政策大讲堂',
    lastModifiedBy: '政策大讲堂',
    description: text.subtitle.join('，'),
    styles: {
      default: {
        document: { run: { font: FONT, size: BODY, language: { value: 'zh-CN', eastAsia: 'zh-CN' } } },
        heading1: { run: { font: FONT, size: 36, bold: true, color: ACCENT }, paragraph: { spacing: { after: 200 } } },
        heading2: {
          run: { font: FONT, size: 26, bold: true },
          paragraph: { spacing: { before: 240, after: 80 } },
        },
      },
    },
    sections: [
      {
        properties: { page: { size: A4 }, titlePage: true },
        footers: { default: footer(text.title) },
        children: [...titlePage(text), ...contents(text), ...chapters(text), ...indexes(text)],
      },
    ],
  });
  return repack(await Packer.toBuffer(document), head.madeAt);
}

const footer = (title: string): Footer =>
  new Footer({
    children: [
      new Paragraph({
        alignment: AlignmentType.CENTER,
        children: [new TextRun({ children: [`${title}　`, PageNumber.CURRENT], size: 18 })],
      }),
    ],
  });

const titlePage = (text: HandbookText): Paragraph[] => [
  new Paragraph({ spacing: { before: 3600 } }),
  line(text.title, { bold: true, colour: ACCENT, size: 68, centred: true }),
  ...text.subtitle.map((subtitle) => line(subtitle, { size: 28, centred: true })),
];

/** The field has page numbers once Word renews it; the list below it is right as it is, by the entries' numbers. */
function contents(text: HandbookText): (Paragraph | TableOfContents)[] {
  return [
    new Paragraph({
      pageBreakBefore: true,
      children: [new TextRun({ text: CONTENTS, bold: true, size: 36, color: ACCENT })],
    }),
    new TableOfContents(CONTENTS, { hyperlink: true, headingStyleRange: '1-1', beginDirty: false }),
    line(WRITTEN_CONTENTS, { bold: true, size: 26 }),
    ...text.chapters.flatMap((chapter) => [
      line(chapter.heading, { bold: true }),
      ...chapter.entries.map((entry) => line(entry.heading)),
    ]),
  ];
}

const chapters = (text: HandbookText): Paragraph[] =>
  text.chapters.flatMap((chapter) => [
    heading(chapter.heading, HeadingLevel.HEADING_1, true),
    ...chapter.entries.flatMap((entry) => [
      heading(entry.heading, HeadingLevel.HEADING_2),
      ...(entry.warning === '' ? [] : [line(entry.warning, { bold: true, colour: WARNING })]),
      ...entry.facts.map(
        ({ label, value }) =>
          new Paragraph({
            spacing: { after: 60 },
            indent: { left: 1200, hanging: 1200 },
            tabStops: [{ type: 'left', position: 1200 }],
            children: [new TextRun({ text: label, bold: true }), new TextRun(`\t${value}`)],
          }),
      ),
    ]),
  ]);

function indexes(text: HandbookText): Paragraph[] {
  const role = (name: string, numbers: readonly number[]) =>
    numbers.length === 0 ? [] : [`${name} ${numbers.join('、')}`];
  return [
    heading(AGENCY_INDEX, HeadingLevel.HEADING_1, true),
    line('数字为条目编号。'),
    ...text.agencies.map(({ name, leads, cooperates }) =>
      line(`${name}：${[...role(LEADS, leads), ...role(COOPERATES, cooperates)].join('；')}`),
    ),
    heading(LETTER_INDEX, HeadingLevel.HEADING_1, true),
    ...text.letters.flatMap(({ letter, entries }) => [
      line(letter, { bold: true, colour: ACCENT, size: 24 }),
      ...entries.map(({ number, title }) => line(`${title}　${number}`)),
    ]),
  ];
}
