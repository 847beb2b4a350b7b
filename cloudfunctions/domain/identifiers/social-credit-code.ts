/** 统一社会信用代码 by GB 32100-2015: 18 characters, the last of which checks the first 17. */

/** Digits and letters without I, O, S, V and Z; the position is the value. */
const ALPHABET = '0123456789ABCDEFGHJKLMNPQRTUWXY';
/** 3^(position − 1) mod 31. */
const WEIGHTS = [1, 3, 9, 27, 19, 26, 16, 17, 20, 29, 25, 13, 8, 24, 10, 30, 28] as const;

export type SocialCreditCodeProblem = 'length' | 'characters' | 'check-digit';

/** As typed, without spaces and hyphens, full width to half width, upper case; O and I, which the alphabet has not, for 0 and 1. */
export function normaliseSocialCreditCode(text: string): string {
  return text
    .normalize('NFKC')
    .replaceAll(/[\s\-\u2010-\u2015\u2212]/g, '')
    .toUpperCase()
    .replaceAll('O', '0')
    .replaceAll('I', '1');
}

/** Null when the (normalised) code is sound, else what is wrong with it. */
export function socialCreditCodeProblem(code: string): SocialCreditCodeProblem | null {
  if (code.length !== 18) return 'length';
  const values = [...code].map((character) => ALPHABET.indexOf(character));
  // Position 1: management department, 2: kind of organisation, 3–8: administrative division, in digits.
  if (values.includes(-1) || values.slice(2, 8).some((value) => value > 9)) return 'characters';
  return checkCharacterOf(code.slice(0, 17)) === code[17] ? null : 'check-digit';
}

/** Check character of the first 17 (5.5 of the standard): (31 − Σ value × weight mod 31) mod 31. */
export function checkCharacterOf(first17: string): string {
  const sum = WEIGHTS.reduce((total, weight, i) => total + weight * ALPHABET.indexOf(first17.charAt(i)), 0);
  return ALPHABET.charAt((31 - (sum % 31)) % 31);
}
