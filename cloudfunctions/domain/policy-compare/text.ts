import { diffArrays } from 'diff';

export interface Piece {
  kind: 'same' | 'added' | 'removed';
  text: string;
}

/** So many edits apart two texts are given as one removed and one added: nobody reads a longer patchwork, and the search would take seconds. */
const MOST_EDITS = 1500;
/** An unchanged run this short between two changes is part of the change: a shared 的 says nothing. */
const SHORTEST_SAME = 3;

/**
 * What was taken out of `before` and put in to make `after`: removed and same pieces together are `before`, added and same ones `after`.
 * Whole sentences first, then Chinese by characters and other words whole. Empty where nothing changed. Pure.
 */
export function differenceOfTexts(before: string, after: string): Piece[] {
  if (before === after) return [];
  const pieces: Piece[] = [];
  let removed = '';
  let added = '';
  const settle = (): void => {
    for (const piece of withinSentences(removed, added)) push(pieces, piece);
    removed = '';
    added = '';
  };
  for (const piece of difference(sentences(before), sentences(after))) {
    if (piece.kind === 'removed') removed += piece.text;
    else if (piece.kind === 'added') added += piece.text;
    else {
      settle();
      push(pieces, piece);
    }
  }
  settle();
  return pieces;
}

/** Sentences and lines with their ends. */
const sentences = (text: string): string[] => text.match(/[^。；！？\n]*[。；！？\n]|[^。；！？\n]+$/gu) ?? [];

/** Chinese and signs one by one; figures and Latin words whole, since half a number says nothing. */
const words = (text: string): string[] => text.match(/\d+(?:[.,]\d+)*%?|[A-Za-z]+|[\s\S]/gu) ?? [];

function withinSentences(removed: string, added: string): Piece[] {
  const whole: Piece[] = [
    { kind: 'removed', text: removed },
    { kind: 'added', text: added },
  ];
  if (removed === '' || added === '') return whole;
  const pieces = readable(difference(words(removed), words(added)));
  const same = pieces.reduce((sum, { kind, text }) => sum + (kind === 'same' ? text.length : 0), 0);
  // Little in common: one sentence took the place of another.
  return same * 4 < Math.max(removed.length, added.length) ? whole : pieces;
}

function difference(before: string[], after: string[]): Piece[] {
  const changes = diffArrays(before, after, { maxEditLength: MOST_EDITS });
  // Undefined when they are further apart than that.
  if (changes === undefined) {
    return [
      { kind: 'removed', text: before.join('') },
      { kind: 'added', text: after.join('') },
    ];
  }
  return changes.map(({ added, removed, value }) => ({
    kind: added ? 'added' : removed ? 'removed' : 'same',
    text: value.join(''),
  }));
}

/** Between two changes what is the same for a moment only is taken into them: removed once, added once. */
function readable(pieces: readonly Piece[]): Piece[] {
  const result: Piece[] = [];
  let removed = '';
  let added = '';
  const settle = (): void => {
    push(result, { kind: 'removed', text: removed });
    push(result, { kind: 'added', text: added });
    removed = '';
    added = '';
  };
  for (const [i, piece] of pieces.entries()) {
    if (piece.kind === 'removed') removed += piece.text;
    else if (piece.kind === 'added') added += piece.text;
    else if (i > 0 && i < pieces.length - 1 && piece.text.length < SHORTEST_SAME) {
      removed += piece.text;
      added += piece.text;
    } else {
      settle();
      push(result, piece);
    }
  }
  settle();
  return result;
}

/** Neighbours of one kind are one piece; an empty one is none. */
function push(pieces: Piece[], { kind, text }: Piece): void {
  const last = pieces.at(-1);
  if (text === '') return;
  if (last?.kind === kind) last.text += text;
  else pieces.push({ kind, text });
}
