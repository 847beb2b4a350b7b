import { effectiveStage } from '../domain/score';
import type { EvaluationDoc } from './score';
import type { MaterialStage, MaterialsDoc } from './material';
import { rulesFor } from './rules';
import type { SessionDoc } from './session';

export type EvaluationStage = MaterialStage | 'scored' | 'confirmed' | 'objected' | 'final';
export type SessionStage = EvaluationStage | 'planned' | 'running' | 'cancelled' | 'not-scored';

/** How far materials and score of a session that is over have come (R-MATERIAL, R-SCORE 8). */
export function evaluationStage(
  materials: MaterialsDoc | null,
  evaluation: EvaluationDoc | null,
  now: number,
): EvaluationStage {
  if (!evaluation) return materials?.stage ?? 'collecting';
  const { step, objectionUntilDay } = evaluation;
  const stage = effectiveStage({ stage: step, objectionUntilDay }, now);
  return stage === 'final' || stage === 'objected' || stage === 'scored' ? stage : 'confirmed';
}

/** Whether the current score answers an objection: there is no second round, so that it is final. */
export const wasReviewed = (evaluation: EvaluationDoc | null): boolean => evaluation?.step === 'reviewed';

/** Where a session stands, in one word for lists. */
export function sessionStage(
  session: SessionDoc,
  materials: MaterialsDoc | null,
  evaluation: EvaluationDoc | null,
  now: number,
): SessionStage {
  if (session.status === 'cancelled') return 'cancelled';
  if (session.status === 'draft' || now < session.startAt) return 'planned';
  if (now <= session.endAt) return 'running';
  if (rulesFor(session.endAt).parameters.modes.value[session.mode].scoreTable === null) return 'not-scored';
  return evaluationStage(materials, evaluation, now);
}
