/** A generator of numbers that always gives the same sequence for the same seed, so that every demonstration is the same. */
export interface Random {
  /** 0 ≤ x < 1 */
  next(): number;
  /** Whole, from … to, both included. */
  whole(from: number, to: number): number;
  pick<T>(items: readonly T[]): T;
  shuffled<T>(items: readonly T[]): T[];
  hex(characters: number): string;
}

/** FNV-1a of the seed's text, then mulberry32. Fine for variety, useless for secrets. */
export function randomFrom(seed: string): Random {
  let state = 0x811c9dc5;
  for (const character of seed) state = Math.imul(state ^ (character.codePointAt(0) ?? 0), 0x01000193);
  const next = (): number => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
  const whole = (from: number, to: number): number => from + Math.floor(next() * (to - from + 1));
  return {
    next,
    whole,
    pick: <T>(items: readonly T[]): T => {
      const item = items[whole(0, items.length - 1)];
      if (item === undefined) throw new RangeError('nothing to pick from');
      return item;
    },
    shuffled: <T>(items: readonly T[]): T[] => {
      const list = [...items];
      for (let at = list.length - 1; at > 0; at -= 1) {
        const other = whole(0, at);
        [list[at], list[other]] = [list[other] as T, list[at] as T];
      }
      return list;
    },
    hex: (characters) => Array.from({ length: characters }, () => whole(0, 15).toString(16)).join(''),
  };
}
