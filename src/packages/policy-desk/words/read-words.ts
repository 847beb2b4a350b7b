/** Longest word and most words of one row, as the contract has them. */
const LONGEST = 20;
const MOST = 12;

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
  if (words.length > MOST) return 'many';
  if (words.some((word) => [...word].length < 2)) return 'short';
  return words.some((word) => [...word].length > LONGEST) ? 'long' : null;
}
