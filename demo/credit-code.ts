/** Unified social credit codes (GB 32100) for invented firms: right in form and check digit, issued to nobody. */
const ALPHABET = '0123456789ABCDEFGHJKLMNPQRTUWXY';
const WEIGHTS = [1, 3, 9, 27, 19, 26, 16, 17, 20, 29, 25, 13, 8, 24, 10, 30, 28];

/** The code of invented firm number `n` (0–9999): '91' (enterprise), a division, 'DEMXX' for demonstration, the number, the check. */
export function inventedCreditCode(n: number, division = '150100'): string {
  const body = `91${division}DEMXX${String(n).padStart(4, '0')}`;
  const sum = WEIGHTS.reduce((total, weight, at) => total + weight * ALPHABET.indexOf(body.charAt(at)), 0);
  return body + ALPHABET.charAt((31 - (sum % 31)) % 31);
}
