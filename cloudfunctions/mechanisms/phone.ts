/**
 * Mobile numbers of the mainland as they are typed, pasted and read out: the one rule of phone, desk and server.
 *
 * 11 digits starting 13–19, or null. Spaces, hyphens, brackets, full-width digits, what cannot be seen (numbers copied from a phone's contacts have
 * marks of direction) and +86/0086/86 in front are taken off.
 */
export function readPhone(text: string): string | null {
  if (text.length > 60) return null;
  let digits = '';
  for (const character of text.normalize('NFKC')) {
    if (character >= '0' && character <= '9') digits += character;
    else if (!/[\s\-()+\u2010-\u2015\u2212\u200b-\u200f\u202a-\u202e\u2060-\u2069\ufeff]/.test(character)) return null;
  }
  for (const prefix of ['0086', '86']) {
    if (digits.length === 11 + prefix.length && digits.startsWith(prefix)) digits = digits.slice(prefix.length);
  }
  return /^1[3-9]\d{9}$/.test(digits) ? digits : null;
}
