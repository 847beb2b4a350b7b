/** Titles and names found by words, pinyin, initials, or a mixture of them: the spelling is the library's, which suggests its terms by it. */
import { normalise } from '../policy/normalise';
import { spell } from '../policy-terms/spell';

/** Something that is found by its words. */
export interface Findable {
  /** Normal form of its name. */
  name: string;
  /** Of all that it is found by, its name first. */
  text: string;
  /** The sounds of that, a syllable or a letter each. */
  sounds: readonly string[];
}

export const findable = (name: string, ...others: readonly string[]): Findable => ({
  name: normalise(name),
  text: normalise([name, ...others].join(' ')),
  sounds: spell([name, ...others].join(' ')),
});

const MOST_WORDS = 8;
/** A longer run of letters is read as it stands, not as pinyin. */
const LONGEST_SPELLED = 30;
const LATIN = /^[a-z]{2,}$/;
/** Syllables whose initial may be typed with two letters. */
const DOUBLE = /^[zcs]h/;

/** What was typed, in normal form, word by word. */
export const wordsOf = (typed: string): string[] => normalise(typed).split(/\s+/).filter(Boolean).slice(0, MOST_WORDS);

/** Whether the sounds from one place on can be typed so: whole syllables, initials, or both; the last may be begun only. */
function spelledFrom(sounds: readonly string[], place: number, word: string, from: number): boolean {
  if (from >= word.length) return true;
  const sound = sounds[place];
  if (sound === undefined || sound.charAt(0) !== word.charAt(from)) return false;
  const rest = word.length - from;
  if (rest <= sound.length && word.endsWith(sound.slice(0, rest))) return true;
  if (word.startsWith(sound, from) && spelledFrom(sounds, place + 1, word, from + sound.length)) return true;
  if (DOUBLE.test(sound) && word.charAt(from + 1) === 'h' && spelledFrom(sounds, place + 1, word, from + 2))
    return true;
  return sound.length > 1 && spelledFrom(sounds, place + 1, word, from + 1);
}

const isSpelled = (sounds: readonly string[], word: string): boolean =>
  LATIN.test(word) &&
  word.length <= LONGEST_SPELLED &&
  sounds.some((sound, place) => sound.charAt(0) === word.charAt(0) && spelledFrom(sounds, place, word, 0));

/**
 * How well it is meant, the less the better: 0 its name is that, 1 its name begins so, 2 its name has all words, 3 it has them somewhere, 4 it is
 * spelled so; null: not at all. All words have to be met.
 */
export function nearness({ name, text, sounds }: Findable, words: readonly string[]): 0 | 1 | 2 | 3 | 4 | null {
  const [first] = words;
  if (first === undefined) return null;
  if (words.length === 1 && name === first) return 0;
  if (words.length === 1 && name.startsWith(first)) return 1;
  if (words.every((word) => name.includes(word))) return 2;
  if (words.every((word) => text.includes(word))) return 3;
  return words.every((word) => text.includes(word) || isSpelled(sounds, word)) ? 4 : null;
}
