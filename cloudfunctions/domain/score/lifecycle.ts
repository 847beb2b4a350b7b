import { DomainError } from '../errors';
import { addWorkingDays, dayOf, endOfDay, type WorkingDayResult } from '../time';

/** Stored steps of a score; `final` is never stored but follows from the time (R-SCORE 8). */
export type ScoreStage = 'collecting' | 'materials-in' | 'scored' | 'confirmed' | 'objected' | 'reviewed';
export type EffectiveStage = ScoreStage | 'final';

/** The course of one score record. */
export interface ScoreCourse {
  stage: ScoreStage;
  /** Last day for an objection, fixed when the bureau confirms and not worked out again; null before. */
  objectionUntilDay: string | null;
}

export type ScoreEvent =
  | { type: 'materials-arrived' }
  | { type: 'scored' }
  | { type: 'confirmed'; objectionUntilDay: string }
  | { type: 'objected' }
  | { type: 'reviewed' };

export const newCourse = (): ScoreCourse => ({ stage: 'collecting', objectionUntilDay: null });

/** R-SCORE 8: until the end of which day an objection is taken to a score confirmed at `confirmedAt` (epoch ms). */
export function objectionUntil(confirmedAt: number, workingDays: number): WorkingDayResult {
  return addWorkingDays(dayOf(confirmedAt), workingDays);
}

/**
 * R-SCORE 8: the stage at `now`: a confirmed score is final once its objection days have passed, a reviewed one at once, since there is no
 * second round. An open objection keeps it from becoming final for as long as it is open.
 */
export function effectiveStage({ stage, objectionUntilDay }: ScoreCourse, now: number): EffectiveStage {
  if (stage === 'reviewed') return 'final';
  if (objectionUntilDay === null || stage !== 'confirmed') return stage;
  return now > endOfDay(objectionUntilDay) ? 'final' : stage;
}

/**
 * R-SCORE 8: the course after an event at `now`. Throws DomainError WRONG_STAGE for a step out of order, SCORE_FINAL for any change
 * of a final score and OBJECTION_TOO_LATE for an objection after the days for it. A score is objected to once: after the review
 * there is no second round.
 */
export function advance(course: ScoreCourse, event: ScoreEvent, now: number): ScoreCourse {
  const stage = effectiveStage(course, now);
  const only = (...allowed: ScoreStage[]): void => {
    if (stage === 'final') {
      if (event.type !== 'objected') throw new DomainError('SCORE_FINAL', { stage });
      // after a review the days may not be over, but there is no second round
      throw new DomainError(course.stage === 'reviewed' ? 'WRONG_STAGE' : 'OBJECTION_TOO_LATE', { stage });
    }
    if (!allowed.includes(stage)) throw new DomainError('WRONG_STAGE', { stage, event: event.type });
  };
  switch (event.type) {
    case 'materials-arrived':
      only('collecting');
      return { ...course, stage: 'materials-in' };
    case 'scored':
      // until it is confirmed a score may be worked out again
      only('materials-in', 'scored');
      return { ...course, stage: 'scored' };
    case 'confirmed':
      only('scored');
      return { stage: 'confirmed', objectionUntilDay: event.objectionUntilDay };
    case 'objected':
      only('confirmed');
      return { ...course, stage: 'objected' };
    case 'reviewed':
      only('objected');
      return { ...course, stage: 'reviewed' };
  }
}

/**
 * R-SCORE 8: a final score does not change; its correction is a new record that names the old one and starts as scored, to be
 * confirmed in its turn. Throws WRONG_STAGE while the old one is not final.
 */
export function correctionCourse(course: ScoreCourse, now: number): ScoreCourse {
  const stage = effectiveStage(course, now);
  if (stage !== 'final') throw new DomainError('WRONG_STAGE', { stage, event: 'corrected' });
  return { stage: 'scored', objectionUntilDay: null };
}
