import { DomainError } from '../errors';
import { addWorkingDays, dayOf, endOfDay, type WorkingDayResult } from '../time';

/** Stored steps of a score; `final` is never stored but follows from the time (R-SCORE 8). */
export type ScoreStage = 'collecting' | 'materials-in' | 'scored' | 'confirmed' | 'objected' | 'reviewed';
export type EffectiveStage = ScoreStage | 'final';

/** The course of one score record. Instants are epoch ms; null = has not happened. */
export interface ScoreCourse {
  stage: ScoreStage;
  confirmedAt: number | null;
  reviewedAt: number | null;
}

export type ScoreEvent =
  | { type: 'materials-arrived' }
  | { type: 'scored' }
  | { type: 'confirmed'; at: number }
  | { type: 'objected'; at: number }
  | { type: 'reviewed'; at: number };

export const newCourse = (): ScoreCourse => ({ stage: 'collecting', confirmedAt: null, reviewedAt: null });

/** Until the end of which day an objection is taken. */
export function objectionUntil(confirmedAt: number, workingDays: number): WorkingDayResult {
  return addWorkingDays(dayOf(confirmedAt), workingDays);
}

/**
 * R-SCORE 8: the stage at `now`: a confirmed or reviewed score is final once its objection days have passed.
 * An open objection keeps it from becoming final for as long as it is open.
 */
export function effectiveStage(course: ScoreCourse, now: number, workingDays: number): EffectiveStage {
  if (course.confirmedAt === null || (course.stage !== 'confirmed' && course.stage !== 'reviewed')) return course.stage;
  return now > endOfDay(objectionUntil(course.confirmedAt, workingDays).day) ? 'final' : course.stage;
}

/**
 * R-SCORE 8: the course after an event. Throws DomainError WRONG_STAGE for a step out of order, SCORE_FINAL for any change of a
 * final score and OBJECTION_TOO_LATE for an objection after the days for it. A score is objected to once: after the review there is no second round.
 */
export function advance(course: ScoreCourse, event: ScoreEvent, now: number, workingDays: number): ScoreCourse {
  const stage = effectiveStage(course, now, workingDays);
  const only = (...allowed: ScoreStage[]): void => {
    if (stage === 'final')
      throw new DomainError(event.type === 'objected' ? 'OBJECTION_TOO_LATE' : 'SCORE_FINAL', { stage });
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
      return { ...course, stage: 'confirmed', confirmedAt: event.at };
    case 'objected':
      only('confirmed');
      return { ...course, stage: 'objected' };
    case 'reviewed':
      only('objected');
      return { ...course, stage: 'reviewed', reviewedAt: event.at };
  }
}

/**
 * R-SCORE 8: a final score does not change; its correction is a new record that names the old one and starts as scored, to be
 * confirmed in its turn. Throws WRONG_STAGE while the old one is not final.
 */
export function correctionCourse(course: ScoreCourse, now: number, workingDays: number): ScoreCourse {
  const stage = effectiveStage(course, now, workingDays);
  if (stage !== 'final') throw new DomainError('WRONG_STAGE', { stage, event: 'corrected' });
  return { stage: 'scored', confirmedAt: null, reviewedAt: null };
}
