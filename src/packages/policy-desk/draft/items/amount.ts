import { amountOf, fenOf } from '@mechanisms/form-typed';

export type Unit = 'yuan' | 'wan';

const UNIT_FEN = { yuan: 100, wan: 1_000_000 };

/** Whole 分 from what is typed; null for nothing, undefined for what is no such sum. */
export function fenIn(text: string, unit: Unit): number | null | undefined {
  const figure = text.trim();
  if (figure === '') return null;
  if (unit === 'wan') return fenOf(figure, 'wan') ?? undefined;
  return /^\d{1,11}(\.\d{1,2})?$/.test(figure) ? Math.round(Number(figure) * UNIT_FEN.yuan) : undefined;
}

/** 分 to be typed on. */
export const shownIn = (fen: number | null, unit: Unit): string =>
  fen === null ? '' : unit === 'wan' ? amountOf(fen, 'wan') : String(fen / UNIT_FEN.yuan);

/** 万元 for what is a round figure of a hundred 元 or more, else 元. */
export const unitFor = (fen: number | null): Unit =>
  fen === null || fen % (UNIT_FEN.wan / 100) === 0 ? 'wan' : 'yuan';
