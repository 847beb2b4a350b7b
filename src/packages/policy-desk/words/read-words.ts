import { LIMITS } from '../../../../cloudfunctions/contract/lists';

/** The words of one row, however they were parted: by spaces, commas, slashes or line breaks; each once. */
export const readWords = (typed: string): string[] => [
  ...new Set(
    typed
      .normalize('NFKC')
      .split(/[\s,、;|/\\，。；]+/)
      .filter(Boolean),
  ),
];

export type WordProblem = 'few' | 'many' | 'short' | 'long';

/** Why these words cannot be saved; null when they can. */
export function problemOf(words: readonly string[]): WordProblem | null {
  if (words.length < 2) return 'few';
  if (words.length > LIMITS.synonymWords) return 'many';
  if (words.some((word) => [...word].length < LIMITS.synonymMinimum)) return 'short';
  return words.some((word) => [...word].length > LIMITS.synonymMaximum) ? 'long' : null;
}
