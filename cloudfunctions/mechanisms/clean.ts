/** How typed and pasted text is kept: by the schemas of contract/common.ts, so that no operation keeps anything else. */

/** A variant of a Mongolian letter is chosen by one of these after it: there they are spelling, everywhere else they are nothing to be seen. */
const MONGOLIAN_VARIANT = /(?<![\u1820-\u18aa])[\u180b-\u180f]/gu;
/**
 * Not to be seen, and so able to make two texts look alike, or one read in another order: control and format characters (direction, zero width, soft
 * hyphen, tags), variation selectors, letters that are blank, halves of characters, what stands for something left out, and what is no character at all.
 */
const UNSEEN =
  /[\p{Cs}\p{Cc}\u00ad\u034f\u061c\u115f\u1160\u17b4\u17b5\u200b-\u200f\u202a-\u202e\u2060-\u206f\u2800\u3164\ufe00-\ufe0f\ufeff\uffa0\ufff0-\ufffc\p{Noncharacter_Code_Point}\u{1bca0}-\u{1bca3}\u{1d173}-\u{1d17a}\u{e0000}-\u{e0fff}]/gu;
/** Marks on one letter beyond what any script writes: they run over the lines beside them. */
const TOO_MANY_MARKS = /(\p{M}{6})\p{M}+/gu;
/** Marks with no letter before them, which would join what stands before the text. */
const LOOSE_MARKS = /(^|\s)\p{M}+/gu;
/** The same in writing that has several lines. */
const BREAKS = /\r\n?|[\u0085\u2028\u2029]/g;

/** NFC, without what cannot be seen; line breaks are one newline each, or in `lines: false` a space, as a tab is. */
export function cleanText(text: string, lines: boolean): string {
  const broken = text.replace(BREAKS, '\n').replaceAll('\t', ' ');
  const parts = lines ? broken.split('\n') : [broken.replaceAll('\n', ' ')];
  return parts
    .map((part) =>
      part
        .replace(UNSEEN, '')
        .replace(MONGOLIAN_VARIANT, '')
        .replace(LOOSE_MARKS, '$1')
        .normalize('NFC')
        .replace(TOO_MANY_MARKS, '$1'),
    )
    .join('\n')
    .trim();
}

/** Something to read stands in it: a letter, figure or sign; marks that belong to a letter before them are none. */
export const isVisible = (text: string): boolean => /[\p{L}\p{N}\p{P}\p{S}\p{Co}]/u.test(text);

/** A code that people read out, copy and type: full width, small letters, spaces, hyphens and what cannot be seen are no part of it. */
export const cleanCode = (text: string): string =>
  cleanText(text, false)
    .normalize('NFKC')
    .toUpperCase()
    .replaceAll(/[\s\-\u2010-\u2015\u2212]/g, '');
