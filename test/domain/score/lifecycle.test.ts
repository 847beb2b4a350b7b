import {
  advance,
  correctionCourse,
  effectiveStage,
  newCourse,
  objectionUntil,
  type ScoreCourse,
  type ScoreEvent,
} from '../../../cloudfunctions/domain/score';
import { instantOf } from '../../../cloudfunctions/domain/time';

const DAYS = 5;
// Friday before National Day 2018; five working days after: 29 and 30 September, 8, 9, 10 October
const confirmedAt = instantOf('2018-09-28', '10:00');
const lastMoment = instantOf('2018-10-11', '00:00') - 1;

const confirmed: ScoreCourse = { stage: 'confirmed', confirmedAt, reviewedAt: null };
const run = (course: ScoreCourse, events: [ScoreEvent, number][]): ScoreCourse =>
  events.reduce((state, [event, now]) => advance(state, event, now, DAYS), course);

describe('R-SCORE 8: steps of a score', () => {
  it('goes from collecting to final without an objection', () => {
    const course = run(newCourse(), [
      [{ type: 'materials-arrived' }, 1],
      [{ type: 'scored' }, 2],
      [{ type: 'scored' }, 3],
      [{ type: 'confirmed', at: confirmedAt }, confirmedAt],
    ]);
    expect(course).toEqual(confirmed);
    expect(effectiveStage(course, lastMoment, DAYS)).toBe('confirmed');
    expect(effectiveStage(course, lastMoment + 1, DAYS)).toBe('final');
  });

  it('counts five working days over the holiday with its make-up days', () => {
    expect(objectionUntil(confirmedAt, DAYS)).toEqual({ day: '2018-10-10', provisional: false });
  });

  it('an open objection keeps it from becoming final; the review ends it', () => {
    const objected = advance(confirmed, { type: 'objected', at: lastMoment }, lastMoment, DAYS);
    const muchLater = lastMoment + 90 * 86_400_000;
    expect(effectiveStage(objected, muchLater, DAYS)).toBe('objected');
    const reviewed = advance(objected, { type: 'reviewed', at: muchLater }, muchLater, DAYS);
    expect(effectiveStage(reviewed, muchLater, DAYS)).toBe('final');
    expect(reviewed.reviewedAt).toBe(muchLater);
  });

  it('reviewed within the objection days becomes final only after them', () => {
    const at = confirmedAt + 3_600_000;
    const reviewed = run(confirmed, [
      [{ type: 'objected', at }, at],
      [{ type: 'reviewed', at: at + 1 }, at + 1],
    ]);
    expect(effectiveStage(reviewed, at + 2, DAYS)).toBe('reviewed');
    expect(effectiveStage(reviewed, lastMoment + 1, DAYS)).toBe('final');
  });

  it('refuses an objection after its days', () => {
    const event: ScoreEvent = { type: 'objected', at: lastMoment + 1 };
    expect(() => advance(confirmed, event, lastMoment + 1, DAYS)).toThrow('OBJECTION_TOO_LATE');
  });

  const outOfOrder: [string, ScoreCourse['stage'], ScoreEvent][] = [
    ['scored without materials', 'collecting', { type: 'scored' }],
    ['confirmed without a score', 'materials-in', { type: 'confirmed', at: 1 }],
    ['objected before confirmation', 'scored', { type: 'objected', at: 1 }],
    ['reviewed without an objection', 'scored', { type: 'reviewed', at: 1 }],
    ['materials twice', 'materials-in', { type: 'materials-arrived' }],
  ];
  it.each(outOfOrder)('refuses a step out of order: %s', (_name, stage, event) => {
    expect(() => advance({ stage, confirmedAt: null, reviewedAt: null }, event, 1, DAYS)).toThrow('WRONG_STAGE');
  });

  it('refuses a second objection, confirming twice and scoring again after confirmation', () => {
    const at = confirmedAt + 1;
    const reviewed: ScoreCourse = { stage: 'reviewed', confirmedAt, reviewedAt: at };
    expect(() => advance(reviewed, { type: 'objected', at }, at, DAYS)).toThrow('WRONG_STAGE');
    expect(() => advance(confirmed, { type: 'confirmed', at }, at, DAYS)).toThrow('WRONG_STAGE');
    expect(() => advance(confirmed, { type: 'scored' }, at, DAYS)).toThrow('WRONG_STAGE');
  });

  it('a final score does not change; its correction is a new course that is confirmed again', () => {
    const later = lastMoment + 1;
    expect(() => advance(confirmed, { type: 'scored' }, later, DAYS)).toThrow('SCORE_FINAL');
    expect(correctionCourse(confirmed, later, DAYS)).toEqual({ stage: 'scored', confirmedAt: null, reviewedAt: null });
    expect(() => correctionCourse(confirmed, lastMoment, DAYS)).toThrow('WRONG_STAGE');
  });
});
