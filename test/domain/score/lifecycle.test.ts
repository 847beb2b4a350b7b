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

// Friday before National Day 2018; five working days after: 29 and 30 September, 8, 9, 10 October
const confirmedAt = instantOf('2018-09-28', '10:00');
const lastMoment = instantOf('2018-10-11', '00:00') - 1;

const objectionUntilDay = objectionUntil(confirmedAt, 5).day;
const confirmed: ScoreCourse = { stage: 'confirmed', objectionUntilDay };
const run = (course: ScoreCourse, events: [ScoreEvent, number][]): ScoreCourse =>
  events.reduce((state, [event, now]) => advance(state, event, now), course);

describe('R-SCORE 8: steps of a score', () => {
  it('goes from collecting to final without an objection', () => {
    const course = run(newCourse(), [
      [{ type: 'materials-arrived' }, 1],
      [{ type: 'scored' }, 2],
      [{ type: 'scored' }, 3],
      [{ type: 'confirmed', objectionUntilDay }, confirmedAt],
    ]);
    expect(course).toEqual(confirmed);
    expect(effectiveStage(course, lastMoment)).toBe('confirmed');
    expect(effectiveStage(course, lastMoment + 1)).toBe('final');
  });

  it('counts five working days over the holiday with its make-up days', () => {
    expect(objectionUntil(confirmedAt, 5)).toEqual({ day: '2018-10-10', provisional: false });
  });

  it('an open objection keeps it from becoming final; the review ends it', () => {
    const objected = advance(confirmed, { type: 'objected' }, lastMoment);
    const muchLater = lastMoment + 90 * 86_400_000;
    expect(effectiveStage(objected, muchLater)).toBe('objected');
    const reviewed = advance(objected, { type: 'reviewed' }, muchLater);
    expect(effectiveStage(reviewed, muchLater)).toBe('final');
  });

  it('reviewed within the objection days it is final at once: there is no second round', () => {
    const at = confirmedAt + 3_600_000;
    const reviewed = run(confirmed, [
      [{ type: 'objected' }, at],
      [{ type: 'reviewed' }, at + 1],
    ]);
    expect(effectiveStage(reviewed, at + 2)).toBe('final');
    expect(correctionCourse(reviewed, at + 2)).toEqual({ stage: 'scored', objectionUntilDay: null });
    expect(effectiveStage(reviewed, lastMoment + 1)).toBe('final');
  });

  it('refuses an objection after its days', () => {
    const event: ScoreEvent = { type: 'objected' };
    expect(() => advance(confirmed, event, lastMoment + 1)).toThrow('OBJECTION_TOO_LATE');
  });

  const outOfOrder: [string, ScoreCourse['stage'], ScoreEvent][] = [
    ['scored without materials', 'collecting', { type: 'scored' }],
    ['confirmed without a score', 'materials-in', { type: 'confirmed', objectionUntilDay }],
    ['objected before confirmation', 'scored', { type: 'objected' }],
    ['reviewed without an objection', 'scored', { type: 'reviewed' }],
    ['materials twice', 'materials-in', { type: 'materials-arrived' }],
  ];
  it.each(outOfOrder)('refuses a step out of order: %s', (_name, stage, event) => {
    expect(() => advance({ stage, objectionUntilDay: null }, event, 1)).toThrow('WRONG_STAGE');
  });

  it('refuses a second objection, confirming twice and scoring again after confirmation', () => {
    const at = confirmedAt + 1;
    const reviewed: ScoreCourse = { stage: 'reviewed', objectionUntilDay };
    expect(() => advance(reviewed, { type: 'objected' }, at)).toThrow('WRONG_STAGE');
    expect(() => advance(confirmed, { type: 'confirmed', objectionUntilDay }, at)).toThrow('WRONG_STAGE');
    expect(() => advance(confirmed, { type: 'scored' }, at)).toThrow('WRONG_STAGE');
  });

  it('a final score does not change; its correction is a new course that is confirmed again', () => {
    const later = lastMoment + 1;
    expect(() => advance(confirmed, { type: 'scored' }, later)).toThrow('SCORE_FINAL');
    expect(correctionCourse(confirmed, later)).toEqual({ stage: 'scored', objectionUntilDay: null });
    expect(() => correctionCourse(confirmed, lastMoment)).toThrow('WRONG_STAGE');
  });
});
