import type { Sheet, Style } from './document';
import { breakLines, type Line, type Run } from './lines';

export interface ParagraphOptions {
  /** Points from one baseline to the next. */
  leading: number;
  /** `justify`: every line but the last reaches the right edge. */
  align?: 'left' | 'right' | 'justify';
  /** Points before the first line. */
  indent?: number;
}

export interface Paragraph {
  height: number;
  lines: number;
  /** Width of the last line, from where it begins. */
  lastWidth: number;
  /** `x`, `y`: the upper left corner. */
  draw(x: number, y: number): void;
}

/** A line that is shorter than this share of its column stays ragged: stretched it would have holes. */
const STRETCHABLE = 0.93;

/** Sets styled text in a column of `width` points; drawn later, so that what follows can be placed by its height. */
export function paragraph(
  sheet: Sheet,
  runs: readonly Run<Style>[],
  width: number,
  options: ParagraphOptions,
): Paragraph {
  const { leading, align = 'left', indent = 0 } = options;
  const lines = breakLines(runs, width, sheet.measure, indent);
  const drawLine = (line: Line<Style>, index: number, x: number, y: number) => {
    const column = width - (index === 0 ? indent : 0);
    const justified = align === 'justify' && index < lines.length - 1 && line.width > column * STRETCHABLE;
    const gaps = line.runs.reduce((sum, run) => sum + Array.from(run.text).length, 0) - 1;
    const extra = justified && gaps > 0 ? (column - line.width) / gaps : 0;
    let at = align === 'right' ? x + width - line.width : x + width - column;
    for (const { text, style } of line.runs) {
      const spaced = extra === 0 ? style : { ...style, spacing: (style.spacing ?? 0) + extra };
      sheet.write(text, at, y + baselineIn(leading, style.size), spaced);
      at += sheet.measure(text, spaced);
    }
  };
  return {
    height: lines.length * leading,
    lines: lines.length,
    lastWidth: lines.at(-1)?.width ?? 0,
    draw: (x, y) => lines.forEach((line, index) => drawLine(line, index, x, y + index * leading)),
  };
}

/** Where the baseline stands in a line: Chinese characters reach from 0.88 em above it to 0.12 em below, and stand in the middle. */
export const baselineIn = (leading: number, size: number): number => leading / 2 + size * 0.38;
