import fc from 'fast-check';
import { followupTrace, photosOf, scoreSession, tryScore } from '../../../cloudfunctions/domain/score';
import { exact } from '../../../cloudfunctions/domain/exact';
import { lectureHall2018, rulesAt } from '../../../cloudfunctions/programmes';
import { exampleA, fullEvidence } from '../builders/evidence';

const rules = rulesAt(lectureHall2018, '2026-03-10');

describe('R-SCORE 9: trying out', () => {
  it('example A without its follow-up: 84.0028 − 4.725 = 79.28; 5.72 short of 优秀', () => {
    const tried = tryScore(rules, exampleA());
    expect(tried.trace.shown).toBe('79.28');
    expect(tried.grades.map(({ grade, reached, short }) => [grade.id, reached, short.toFraction()])).toEqual([
      ['excellent', false, '143/25'],
      ['good', true, '0'],
      ['pass', true, '0'],
      ['fail', true, '0'],
    ]);
    expect(tried.trace.parts).toHaveLength(5);
  });

  it('everything full is 95 of 95, and the follow-up 5', () => {
    const tried = tryScore(rules, fullEvidence());
    expect([tried.value.toFraction(), tried.full.toFraction(), tried.followupFull.toFraction()]).toEqual([
      '95',
      '95',
      '5',
    ]);
  });

  it('is the score but for the follow-up, whatever the evidence', () => {
    fc.assert(
      fc.property(fc.nat(200), fc.nat(200), fc.nat(400), fc.nat(12), (actual, answers, minutes, halves) => {
        const evidence = exampleA({
          heads: { actual, offline: actual, signed: actual, scanned: actual, screenshot: actual },
          validAnswers: answers,
          recordedMinutes: minutes,
          completeness: { value: `${halves}/2`, by: '示例', reason: '示例理由' },
        });
        const whole = scoreSession(rules, evidence);
        const followup = exact(followupTrace(rules, evidence.followup).exact);
        expect(tryScore(rules, evidence).value.add(followup).equals(whole.value)).toBe(true);
      }),
    );
  });

  it.each([
    [{ count: 0, kinds: [] }, []],
    [{ count: 2, kinds: ['room', 'other', 'lecturer'] }, ['room', 'other']],
    [{ count: 4, kinds: ['room', 'other', 'other'] }, ['room', 'other', 'room', 'room']],
  ] as const)('photos %j', (photos, expected) => expect(photosOf(photos)).toEqual(expected));

  it('refuses photos of no kind', () => {
    expect(() => photosOf({ count: 1, kinds: [] })).toThrow('INVALID_INPUT');
  });
});
