/** 〓, the printer's mark for a character that the fount lacks. */
export const MISSING = '〓';

/** What has no shape of its own: controls, marks of direction, joiners, variation selectors, the byte order mark. */
const INVISIBLE = /[\p{Cc}\p{Cf}\p{Variation_Selector}\p{Cs}]/gu;

export interface Readable {
  text: string;
  /** The characters that stand as 〓, each once. */
  missing: string[];
}

/**
 * The text as it can be set: spaces and line ends of any kind become one space, what is invisible goes, and what the font lacks becomes
 * 〓 and is listed. Never throws, whatever somebody typed as their name.
 */
export function readable(text: string, covers: (codePoint: number) => boolean): Readable {
  const plain = text
    .replace(/[\s\u0085]+/gu, ' ')
    .replace(INVISIBLE, '')
    .normalize('NFC')
    .trim();
  const missing = new Set<string>();
  const shown = Array.from(plain, (character) => {
    if (covers(character.codePointAt(0) ?? 0)) return character;
    missing.add(character);
    return MISSING;
  });
  return { text: shown.join(''), missing: [...missing] };
}

/** 'U+20BB7': how to name a character that cannot be shown. */
export const codePointName = (character: string): string =>
  `U+${(character.codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(4, '0')}`;
