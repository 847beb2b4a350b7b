export interface Piece {
  text: string;
  hit: boolean;
}

/** Cuts a text where `words` stand, the longest first where they overlap; the pieces put together are the text. */
export function markWords(text: string, words: readonly string[]): Piece[] {
  const pieces: Piece[] = [];
  let from = 0;
  for (let at = 0; at < text.length;) {
    const word = words.find((candidate) => candidate !== '' && text.startsWith(candidate, at));
    if (word === undefined) {
      at += 1;
      continue;
    }
    if (at > from) pieces.push({ text: text.slice(from, at), hit: false });
    pieces.push({ text: word, hit: true });
    at += word.length;
    from = at;
  }
  if (from < text.length) pieces.push({ text: text.slice(from), hit: false });
  return pieces;
}

/** Whether any of the words stands there. */
export const hasWord = (text: string, words: readonly string[]): boolean => words.some((word) => text.includes(word));
