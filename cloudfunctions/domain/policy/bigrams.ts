import { isSpaceUnit, isWordUnit } from './normalise';

/**
 * Calls `visit` with each bigram of a normalised text: key (two UTF-16 units in one number) and where its two units
 * stand. A run of word units of length n gives n − 1 bigrams and an end mark (unit, 0), by which single characters can
 * be found. White space between two ideographs does not end a run: documents break their lines in the middle of words.
 */
export function forEachBigram(text: string, visit: (key: number, first: number, second: number) => void): void {
  let before = -1;
  for (let i = 0; i < text.length; i += 1) {
    const unit = text.charCodeAt(i);
    if (isWordUnit(unit)) {
      if (before >= 0) {
        const earlier = text.charCodeAt(before);
        if (before === i - 1 || (isIdeograph(earlier) && isIdeograph(unit))) visit(keyOf(earlier, unit), before, i);
        else visit(keyOf(earlier, 0), before, before);
      }
      before = i;
    } else if (!isSpaceUnit(unit) && before >= 0) {
      visit(keyOf(text.charCodeAt(before), 0), before, before);
      before = -1;
    }
  }
  if (before >= 0) visit(keyOf(text.charCodeAt(before), 0), before, before);
}

export function keyOf(first: number, second: number): number {
  return first * 0x10000 + second;
}

export function isEndMark(key: number): boolean {
  return key % 0x10000 === 0;
}

function isIdeograph(unit: number): boolean {
  return unit >= 0x3400 && unit <= 0x9fff;
}

/** The words of a normalised query: runs of word units, here broken by white space too, since words come in any order. */
export function queryWords(text: string): string[] {
  const words: string[] = [];
  let word = '';
  for (let i = 0; i <= text.length; i += 1) {
    const inWord = i < text.length && isWordUnit(text.charCodeAt(i));
    if (inWord) word += text.charAt(i);
    else if (word !== '') {
      words.push(word);
      word = '';
    }
  }
  return words;
}
