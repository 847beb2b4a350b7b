import { DomainError } from '../errors';
import { type Exact, exact, show, showShort } from '../exact';
import type { Judgement } from '../trace';
import type { Band } from './attendance-table';
import type { MovablePart, Move } from './evidence';

export interface Moved {
  value: Exact;
  judgement?: Judgement;
}

const REASON_LENGTH = 4;

/**
 * R-SCORE 7: applies the evaluator's move of one part, if there is one, within its band (both ends included).
 * Throws DomainError JUDGEMENT_OUT_OF_BAND for a figure outside it, for a part without a band, two moves of one part or a
 * missing reason; `details.what` is Chinese.
 */
export function applyMove(
  part: MovablePart,
  label: string,
  value: Exact,
  band: Band | undefined,
  moves: readonly Move[],
): Moved {
  const found = moves.filter((move) => move.part === part);
  const move = found[0];
  if (!move) return { value };
  if (found.length > 1) throw new DomainError('JUDGEMENT_OUT_OF_BAND', { what: `${label}只能调整一次` });
  if (move.reason.trim().length < REASON_LENGTH) {
    throw new DomainError('JUDGEMENT_OUT_OF_BAND', { what: `${label}的调整须说明理由` });
  }
  if (!band) throw new DomainError('JUDGEMENT_OUT_OF_BAND', { what: `${label}未达到起评线，不能调整` });
  const to = exact(move.to);
  if (to.lt(band.from) || to.gt(band.to)) {
    const range = `${showShort(band.from)}–${showShort(band.to)}`;
    throw new DomainError('JUDGEMENT_OUT_OF_BAND', { what: `${label}只能在 ${range} 之间调整` });
  }
  return { value: to, judgement: { by: move.by, reason: move.reason.trim(), from: show(value), to: show(to) } };
}
