import { isWordUnit, normalise } from '../policy/normalise';
import { readingOf, syllables } from '../policy/pinyin';
import { PHRASE_READINGS } from './phrase-readings';

const LONGEST_PHRASE = Math.max(...[...PHRASE_READINGS.keys()].map((phrase) => phrase.length));

/**
 * The sound of a term: for each of its letters, digits and ideographs one syllable; a letter or digit, and an ideograph whose sound is not
 * known, stands for itself. Punctuation and spaces have none.
 */
export function spell(term: string): string[] {
  const text = normalise(term);
  const sounds: string[] = [];
  for (let at = 0; at < text.length;) {
    const phrase = phraseAt(text, at);
    if (phrase !== null) {
      sounds.push(...phrase);
      at += phrase.length;
      continue;
    }
    const unit = text.charCodeAt(at);
    if (isWordUnit(unit)) sounds.push(syllables[readingOf(unit) - 1] ?? text.charAt(at));
    at += 1;
  }
  return sounds;
}

/** 'term|quanpin|initials' as the phone takes it; the separator is no part of a term. */
export function termLine(term: string): string {
  const sounds = spell(term);
  return `${term}|${sounds.join(' ')}|${sounds.map((sound) => sound.charAt(0)).join('')}`;
}

function phraseAt(text: string, at: number): readonly string[] | null {
  for (let length = Math.min(LONGEST_PHRASE, text.length - at); length > 1; length -= 1) {
    const phrase = PHRASE_READINGS.get(text.slice(at, at + length));
    if (phrase !== undefined) return phrase;
  }
  return null;
}
