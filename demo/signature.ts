import type { Input } from '../cloudfunctions/contract';
import { randomFrom } from './random';

/** A scrawl of two or three strokes in the pad's units (0–1000): the same hand for the same person, never twice quite the same. */
export function signatureOf(person: number, occasion: string): Input<'attendance.sign'>['strokes'] {
  const hand = randomFrom(`hand ${person}`);
  const now = randomFrom(`signature ${person} ${occasion}`);
  const strokes = hand.whole(2, 3);
  return Array.from({ length: strokes }, (_, stroke) => {
    const points = hand.whole(7, 10);
    const left = 120 + stroke * (760 / strokes);
    return Array.from({ length: points }, (_point, at) => {
      const x = left + (at * 210) / points + now.whole(-8, 8);
      const y = 500 + (at % 2 === 0 ? -1 : 1) * hand.whole(60, 260) + now.whole(-8, 8);
      return [Math.round(x), Math.round(y)];
    }).flat();
  });
}
