/** The blocks of which the handbook's pages consist. */
import type { Sheet, Style } from '../layout/document';
import type { Block, PageOf } from '../layout/flow';
import { baselineIn, paragraph } from '../layout/paragraph';
import { ACCENT, LINE, SOFT, style, TEXT } from './certificate-look';

export const LEFT = 62;
const LABEL = 58;
const NUMBERS = 36;

export const widthOf = (sheet: Sheet): number => sheet.width - 2 * LEFT;

type Placement = Pick<Block, 'before' | 'newPage' | 'keep' | 'key' | 'outline'>;

/** A heading or a paragraph of its own. */
export function textBlock(
  sheet: Sheet,
  tag: string,
  text: string,
  look: { style: Style; leading: number },
  placement: Placement = {},
): Block {
  const set = paragraph(sheet, [{ text, style: look.style }], widthOf(sheet), { leading: look.leading });
  return { ...placement, height: set.height, draw: (y) => sheet.tag(tag, () => set.draw(LEFT, y)) };
}

export const chapterHeading = (sheet: Sheet, text: string, key: string): Block =>
  textBlock(
    sheet,
    'H1',
    text,
    { style: style(20, ACCENT, 'strong'), leading: 40 },
    {
      newPage: true,
      keep: 60,
      key,
      outline: { title: text, depth: 0 },
    },
  );

/** The entry's number and title under a fine line. */
export function entryHeading(sheet: Sheet, text: string, key: string): Block {
  const outline = { title: text, depth: 1 };
  const block = textBlock(sheet, 'H2', text, { style: style(13, TEXT, 'strong'), leading: 21 }, { key, outline });
  const rule = (y: number) =>
    sheet.decorate(() =>
      sheet.pdf
        .moveTo(LEFT, y)
        .lineTo(LEFT + widthOf(sheet), y)
        .lineWidth(0.6)
        .stroke(LINE),
    );
  return {
    ...block,
    height: block.height + 6,
    before: 12,
    keep: 50,
    draw: (y, pageOf) => {
      rule(y);
      block.draw(y + 6, pageOf);
    },
  };
}

export function factBlock(sheet: Sheet, label: string, value: string): Block {
  const name = paragraph(sheet, [{ text: label, style: style(10, SOFT, 'strong') }], LABEL, { leading: 16 });
  const set = paragraph(sheet, [{ text: value, style: style(10, TEXT) }], widthOf(sheet) - LABEL, { leading: 16 });
  return {
    height: set.height,
    before: 2,
    draw: (y) =>
      sheet.tag('P', () => {
        name.draw(LEFT, y);
        set.draw(LEFT + LABEL, y);
      }),
  };
}

/** A line of contents or index: text, dots, the pages of its keys, each of which leads there. */
export function referenceBlock(
  sheet: Sheet,
  text: string,
  key: string,
  { depth = 1, before = 0 }: { depth?: 0 | 1; before?: number } = {},
): Block {
  const look = style(depth === 0 ? 11 : 10, TEXT, depth === 0 ? 'strong' : 'regular');
  const indent = depth * 14;
  const leading = depth === 0 ? 20 : 16;
  const set = paragraph(sheet, [{ text, style: look }], widthOf(sheet) - indent - NUMBERS, { leading });
  const draw = (y: number, pageOf: PageOf) => {
    const page = String(pageOf(key));
    const right = LEFT + widthOf(sheet);
    const last = y + set.height - leading;
    sheet.tag('TOCI', () => {
      set.draw(LEFT + indent, y);
      sheet.write(page, right - sheet.measure(page, look), last + baselineIn(leading, look.size), look);
    });
    const base = last + baselineIn(leading, look.size);
    const from = LEFT + indent + set.lastWidth + 6;
    const to = right - sheet.measure(page, look) - 6;
    if (to - from > 8) {
      sheet.decorate(() =>
        sheet.pdf
          .moveTo(from, base - 1)
          .lineTo(to, base - 1)
          .lineWidth(0.6)
          .dash(0.6, { space: 3 })
          .stroke(LINE)
          .undash(),
      );
    }
    sheet.pdf.goTo(LEFT, y, widthOf(sheet), set.height, key);
  };
  return { height: set.height, before, draw };
}
