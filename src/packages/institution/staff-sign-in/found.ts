import type { LivePerson } from '@/services/work-types';

/** How well a word fits somebody: the name's beginning first, then the phone's end, then anything; 0 when it does not. */
function fit(person: LivePerson, word: string): number {
  if (person.name.toLowerCase().startsWith(word)) return 3;
  if (/^\d+$/.test(word) && person.phoneMasked.endsWith(word)) return 3;
  if (person.name.toLowerCase().includes(word)) return 2;
  return person.enterprise.toLowerCase().includes(word) ? 1 : 0;
}

/** Whom a few typed characters mean: parts of name, enterprise or the phone's last digits, all of them at once; the best fit first. */
export function found(people: readonly LivePerson[], typed: string): LivePerson[] {
  const words = typed.trim().toLowerCase().split(/\s+/).filter(Boolean);
  if (words.length === 0) return [...people];
  return people
    .map((person) => ({ person, fits: words.map((word) => fit(person, word)) }))
    .filter(({ fits }) => fits.every((one) => one > 0))
    .sort((a, b) => sum(b.fits) - sum(a.fits))
    .map(({ person }) => person);
}

const sum = (figures: readonly number[]): number => figures.reduce((total, figure) => total + figure, 0);
