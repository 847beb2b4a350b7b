import { DomainError } from '../errors';

/** Where the materials are (R-MATERIAL): institution → window platform → hub → evaluator. */
export type MaterialStage = 'collecting' | 'with-window' | 'with-hub' | 'with-evaluator';

const PATH: readonly MaterialStage[] = ['collecting', 'with-window', 'with-hub', 'with-evaluator'];

/** The next holder. Throws MATERIALS_NOT_WITH_YOU at the end of the path. */
export function nextStage(stage: MaterialStage): MaterialStage {
  const next = PATH[PATH.indexOf(stage) + 1];
  if (!next) throw new DomainError('MATERIALS_NOT_WITH_YOU', { stage });
  return next;
}

/**
 * Sent back, materials go to the institution again, whoever found what was missing: only it can complete them.
 * Throws MATERIALS_NOT_WITH_YOU where they are not with a carrier.
 */
export function sentBackStage(stage: MaterialStage): MaterialStage {
  if (stage !== 'with-window' && stage !== 'with-hub') throw new DomainError('MATERIALS_NOT_WITH_YOU', { stage });
  return 'collecting';
}
