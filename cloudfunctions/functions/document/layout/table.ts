import type { Sheet, Style } from './document';
import { paragraph } from './paragraph';

/** A label and what it names. */
export interface Fact {
  label: string;
  value: string;
}

export interface FactsTableOptions {
  width: number;
  labelWidth: number;
  label: Style;
  value: Style;
  leading: number;
  /** Points above and below the text of a row. */
  padding: number;
  gap: number;
  line: string;
}

export interface FactsTable {
  height: number;
  draw(x: number, y: number): void;
}

/** Labelled facts in rows of equal columns, ruled; a row is as high as its highest cell. */
export function factsTable(sheet: Sheet, rows: readonly Fact[][], options: FactsTableOptions): FactsTable {
  const { width, labelWidth, label, value, leading, padding, gap, line } = options;
  const set = rows.map((facts) => {
    const column = (width - gap * (facts.length - 1)) / facts.length;
    const cells = facts.map((fact, index) => ({
      x: index * (column + gap),
      label: paragraph(sheet, [{ text: fact.label, style: label }], labelWidth, { leading }),
      value: paragraph(sheet, [{ text: fact.value, style: value }], column - labelWidth, { leading }),
    }));
    return { cells, height: Math.max(...cells.map((cell) => cell.value.height)) + 2 * padding };
  });
  return {
    height: set.reduce((sum, row) => sum + row.height, 0),
    draw: (x, y) => {
      const { pdf } = sheet;
      let top = y;
      const rule = () =>
        sheet.decorate(() =>
          pdf
            .moveTo(x, top)
            .lineTo(x + width, top)
            .lineWidth(0.6)
            .stroke(line),
        );
      rule();
      for (const row of set) {
        for (const cell of row.cells) {
          sheet.tag('P', () => {
            cell.label.draw(x + cell.x, top + padding);
            cell.value.draw(x + cell.x + labelWidth, top + padding);
          });
        }
        top += row.height;
        rule();
      }
    },
  };
}
