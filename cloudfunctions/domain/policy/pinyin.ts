import { SYLLABLES } from './tables/pinyin';

/** A character has up to this many readings that the table knows. */
const READINGS = 3;
const FIRST = 0x4e00;
const LAST = 0x9fff;

/** Syllables in the table's order; a syllable's number is its place plus one, 0 is none. */
export const syllables: readonly string[] = SYLLABLES.map((line) => line.slice(0, line.indexOf(' ')));

/** Reading r of character c stands at (c − FIRST) × READINGS + r; the usual one first. Made when first asked for. */
let readings: Uint16Array | null = null;

function readTable(): Uint16Array {
  const table = new Uint16Array((LAST - FIRST + 1) * READINGS);
  for (const part of [0, 1]) {
    for (const [i, line] of SYLLABLES.entries()) {
      const characters = line.slice(line.indexOf(' ') + 1).split('|')[part] ?? '';
      for (let c = 0; c < characters.length; c += 1) {
        let at = (characters.charCodeAt(c) - FIRST) * READINGS;
        const end = at + READINGS;
        while (at < end && table[at] !== 0) at += 1;
        if (at < end) table[at] = i + 1;
      }
    }
  }
  return table;
}

/** Number of a character's syllable in one of its readings (0 … 2), 0 when it has none. Takes UTF-16 units. */
export function readingOf(unit: number, which: 0 | 1 | 2 = 0): number {
  if (unit < FIRST || unit > LAST) return 0;
  readings ??= readTable();
  return readings[(unit - FIRST) * READINGS + which] ?? 0;
}

/** A character's sounds, tones and the usual confusions (zh/z, n/l, ang/an …) aside, as numbers; its usual one first. */
export function soundsOf(unit: number): number[] {
  const found: number[] = [];
  for (const which of [0, 1, 2] as const) {
    const reading = readingOf(unit, which);
    if (reading !== 0) found.push(sounds[reading] ?? 0);
  }
  return found;
}

/** Whether two characters can sound the same. */
export function soundAlike(a: number, b: number): boolean {
  for (let one = 0 as 0 | 1 | 2; one <= 2; one += 1) {
    const sound = sounds[readingOf(a, one)] ?? 0;
    if (sound === 0) return false;
    for (let other = 0 as 0 | 1 | 2; other <= 2; other += 1) {
      if ((sounds[readingOf(b, other)] ?? 0) === sound) return true;
    }
  }
  return false;
}

/** Characters by their sounds; made when first asked for. */
let charactersBySound: Map<number, number[]> | null = null;

/** Characters that can sound as this one, itself among them. */
export function sameSound(unit: number): number[] {
  if (charactersBySound === null) {
    charactersBySound = new Map();
    for (let c = FIRST; c <= LAST; c += 1) {
      for (const sound of new Set(soundsOf(c))) {
        const known = charactersBySound.get(sound);
        if (known === undefined) charactersBySound.set(sound, [c]);
        else known.push(c);
      }
    }
  }
  const all = charactersBySound;
  return [...new Set(soundsOf(unit).flatMap((sound) => all.get(sound) ?? []))];
}

/** By number of a syllable: number of the first that is easily taken for it. */
const sounds = (() => {
  const known = new Map<string, number>();
  return Uint16Array.from(['', ...syllables], (syllable, number) => {
    const plain = plainSound(syllable);
    if (!known.has(plain)) known.set(plain, number);
    return known.get(plain) ?? 0;
  });
})();

function plainSound(syllable: string): string {
  let plain =
    syllable.charAt(1) === 'h' && 'zcs'.includes(syllable.charAt(0))
      ? syllable.charAt(0) + syllable.slice(2)
      : syllable;
  if (plain.startsWith('n')) plain = `l${plain.slice(1)}`;
  return plain.endsWith('ng') ? plain.slice(0, -1) : plain;
}
