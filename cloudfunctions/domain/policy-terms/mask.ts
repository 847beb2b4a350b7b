/** Marks where something was taken out. */
const MASK = '*';

/** A number of seven digits or more, also in groups as telephones are written: 199-0000-0001, 0471 000 0000, (0471)0000000. */
const LONG_NUMBER = /\d(?:[\s().+-]{0,2}\d){6,}x?/gi;
const ADDRESS = /[\w.+-]{1,64}@[\w.-]{1,255}/g;

/**
 * What people type into a search line, without what looks like a number or address of a person: telephone and identity numbers, mail addresses.
 * A year with the number of a document (2018 200号) can look like one and is taken out as well: too much rather than too little.
 * Works in time linear in the length of the text.
 */
export function maskPersonal(text: string): string {
  return text.normalize('NFKC').replace(ADDRESS, MASK).replace(LONG_NUMBER, MASK);
}
