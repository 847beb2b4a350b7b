/** A piece of text in one font and colour. */
export interface Run {
  text: string;
  font: string;
  colour: string;
}

export interface Line {
  pieces: (Run & { x: number })[];
}

/** No line begins with one of these. */
const NOT_FIRST = /[，。、；：！？）】》”’·%]/;

/** Breaks runs into lines of `width`, between any two characters but not before a closing mark; the first line is indented. */
export function linesOf(context: CanvasRenderingContext2D, runs: readonly Run[], width: number, indent = 0): Line[] {
  const lines: Line[] = [{ pieces: [] }];
  let x = indent;
  for (const run of runs) {
    context.font = run.font;
    for (const character of run.text) {
      const advance = context.measureText(character).width;
      if (x + advance > width && x > 0 && !NOT_FIRST.test(character)) {
        lines.push({ pieces: [] });
        x = 0;
      }
      const pieces = lines[lines.length - 1]?.pieces ?? [];
      const last = pieces[pieces.length - 1];
      if (last && last.font === run.font && last.colour === run.colour) last.text += character;
      else pieces.push({ ...run, text: character, x });
      x += advance;
    }
  }
  return lines;
}

/** Writes the lines from the baseline `y` on; gives the baseline after the last one. */
export function writeLines(
  context: CanvasRenderingContext2D,
  lines: readonly Line[],
  at: { x: number; y: number; leading: number },
): number {
  context.textAlign = 'left';
  lines.forEach(({ pieces }, index) => {
    for (const { text, font, colour, x } of pieces) {
      context.font = font;
      context.fillStyle = colour;
      context.fillText(text, at.x + x, at.y + index * at.leading);
    }
  });
  return at.y + lines.length * at.leading;
}
