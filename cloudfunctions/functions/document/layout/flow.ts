/** Blocks one below the other over as many pages as they need; where each came to stand is known before anything is drawn. */
import type { Sheet } from './document';

/** On which page, from 1, a key stands. */
export type PageOf = (key: string) => number;

export interface Block {
  height: number;
  /** Points before it; none at the top of a page. */
  before?: number;
  /** Begins a page. */
  newPage?: boolean;
  /** Is not left alone at the foot of a page: this many points must fit below it. */
  keep?: number;
  /** By this other blocks ask for its page. */
  key?: string;
  /** Stands in the PDF's outline at this depth, 0 the outermost. */
  outline?: { title: string; depth: number };
  draw: (y: number, pageOf: PageOf) => void;
}

export interface Frame {
  top: number;
  bottom: number;
  /** What stands at the foot of each page. */
  foot: (page: number) => void;
}

interface Placed {
  block: Block;
  page: number;
  y: number;
}

/** Page and place of each block. A block that is higher than a page begins one and runs over its foot. Pure. */
export function place(blocks: readonly Block[], top: number, bottom: number): Placed[] {
  let page = 1;
  let y = top;
  return blocks.map((block, index) => {
    const before = y === top ? 0 : (block.before ?? 0);
    const full = y + before + block.height + (block.keep ?? 0) > bottom;
    if (index > 0 && y > top && (block.newPage || full)) {
      page += 1;
      y = top;
    } else y += before;
    const placed = { block, page, y };
    y += block.height;
    return placed;
  });
}

/** Draws the blocks; the sheet's first page is there already. Returns the number of pages. */
export function flow(sheet: Sheet, blocks: readonly Block[], { top, bottom, foot }: Frame): number {
  const placed = place(blocks, top, bottom);
  const pages = new Map(
    placed.flatMap(({ block, page }) => (block.key === undefined ? [] : [[block.key, page] as const])),
  );
  const pageOf: PageOf = (key) => {
    const page = pages.get(key);
    if (page === undefined) throw new Error(`nothing stands under ${key}`);
    return page;
  };
  const outline = [sheet.pdf.outline];
  let current = 1;
  foot(current);
  for (const { block, page, y } of placed) {
    for (; current < page; foot(current)) {
      sheet.pdf.addPage();
      current += 1;
    }
    if (block.outline) {
      const { title, depth } = block.outline;
      const parent = outline[depth];
      if (parent) outline[depth + 1] = parent.addItem(title);
    }
    if (block.key !== undefined) sheet.pdf.addNamedDestination(block.key, 'XYZ', 0, y, null);
    block.draw(y, pageOf);
  }
  return current;
}
