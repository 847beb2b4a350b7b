/** The faces that a document is set in. Noto Sans SC (OFL 1.1): all of the URO, extension A and the names' characters of GB 18030-2022. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import * as fontkit from 'fontkit';
import type { Font } from 'fontkit';

/** File names in the folder `fonts` beside the bundle; config/cloudbase/functions.json says where each comes from. */
const FILES = { regular: 'NotoSansSC-Regular.ttf', strong: 'NotoSansSC-SemiBold.ttf' } as const;

export type Face = keyof typeof FILES;

export interface Fonts {
  /** Opened when it is first asked for, once: 10 MB each. */
  face: (face: Face) => Font;
  /** Whether every face can show the character. */
  covers: (codePoint: number) => boolean;
}

/** The faces in a folder. Throws, when one is first asked for, if its file is missing or is no font. */
export function fontsIn(folder: string): Fonts {
  const open = new Map<Face, Font>();
  const face = (name: Face): Font => {
    const known = open.get(name);
    if (known) return known;
    const font = fontkit.create(readFileSync(join(folder, FILES[name])));
    if (!('layout' in font)) throw new Error(`${FILES[name]} holds several fonts`);
    open.set(name, font);
    return font;
  };
  const faces = Object.keys(FILES) as Face[];
  return { face, covers: (codePoint) => faces.every((name) => face(name).hasGlyphForCodePoint(codePoint)) };
}
