/** Mobile phone numbers of the mainland: one form for storing and comparing, one for showing. */

/**
 * 11 digits starting 13–19, or null. Spaces, hyphens, brackets, full-width digits and +86/0086/86 in front are
 * taken off.
 */
export function normalisePhone(text: string): string | null {
  if (text.length > 40) return null;
  let digits = '';
  for (const character of text.normalize('NFKC').trim()) {
    if (character >= '0' && character <= '9') digits += character;
    else if (!' -()+\u2010\u2011\u2012\u2013\u2014'.includes(character)) return null;
  }
  for (const prefix of ['0086', '86']) {
    if (digits.length === 11 + prefix.length && digits.startsWith(prefix)) digits = digits.slice(prefix.length);
  }
  const second = digits.charAt(1);
  return digits.length === 11 && digits.startsWith('1') && second >= '3' ? digits : null;
}

/** 138****1234; anything that is no mobile number is hidden but for its last two characters. */
export function maskPhone(phone: string): string {
  if (normalisePhone(phone) === phone) return `${phone.slice(0, 3)}****${phone.slice(7)}`;
  return `****${phone.slice(-2)}`;
}
