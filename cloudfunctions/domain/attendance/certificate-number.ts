import { createHmac } from 'node:crypto';

/** Crockford's base 32: without I, L, O and U, which are read as something else. */
const ALPHABET = '0123456789ABCDEFGHJKMNPQRSTVWXYZ';
const LENGTH = 16;
const GROUP = 4;

/**
 * Number of a person's certificate for a session: 16 letters and figures, 80 bits of a MAC, so that the same person and session always
 * give the same number and nobody without the key can guess one.
 */
export function certificateNumber(key: Uint8Array, sessionId: string, personId: string): string {
  const mac = createHmac('sha256', key)
    .update(JSON.stringify(['certificate', sessionId, personId]))
    .digest();
  let bits = 0n;
  for (const byte of mac.subarray(0, (LENGTH * 5) / 8)) bits = bits * 256n + BigInt(byte);
  let number = '';
  for (let place = LENGTH - 1; place >= 0; place -= 1) {
    number += ALPHABET.charAt(Number((bits >> BigInt(place * 5)) & 31n));
  }
  return number;
}

/** As it is printed and read out: 'K7QM-2W9D-0XHT-5RVB'. */
export const groupedNumber = (number: string): string =>
  Array.from({ length: LENGTH / GROUP }, (_, group) => number.slice(group * GROUP, (group + 1) * GROUP)).join('-');

/** What somebody typed as the number that it means, or null: spaces, hyphens, small and full-width letters, O for 0, I and L for 1. */
export function readCertificateNumber(text: string): string | null {
  const number = text
    .normalize('NFKC')
    .toUpperCase()
    .replaceAll(/[\s\-\u2010-\u2015]/g, '')
    .replaceAll('O', '0')
    .replaceAll(/[IL]/g, '1');
  return number.length === LENGTH && [...number].every((letter) => ALPHABET.includes(letter)) ? number : null;
}
