import { isWordUnit, normalise } from '../policy/normalise';

/** Longer searches are sentences; their beginning tells what was wanted. */
const MAX_KEY = 60;

/** Under what searches are counted together: normal form, spaces and punctuation between words as one space. '' when there is no word in it. */
export function missKey(query: string): string {
  const text = normalise(query);
  let key = '';
  let gap = false;
  for (let i = 0; i < text.length && key.length < MAX_KEY; i += 1) {
    const kept = isWordUnit(text.charCodeAt(i)) || text.charAt(i) === '*';
    if (kept) key += gap && key !== '' ? ` ${text.charAt(i)}` : text.charAt(i);
    gap = !kept;
  }
  return /^[* ]*$/.test(key) ? '' : key;
}

/** Words of one row of synonyms in normal form, without spaces and punctuation, each once, in the order given. One character alone stands in too many words to be one. */
export function synonymWords(words: readonly string[]): string[] {
  const plain = words.map((word) => [...normalise(word)].filter((part) => isWordUnit(part.charCodeAt(0))).join(''));
  return [...new Set(plain)].filter((word) => word.length > 1);
}
