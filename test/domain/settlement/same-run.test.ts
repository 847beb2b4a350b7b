import { settlementFingerprint, settleYear, tourChanges } from '../../../cloudfunctions/domain/settlement';
import { lectureHall2018, rulesAt } from '../../../cloudfunctions/programmes';

const rules = rulesAt(lectureHall2018, '2026-12-31');
const settings = { gradeBasis: 'institution-year' as const, failedSessionPays: true, reviewFeeShare: '3/100' };
const tour = { sessionId: 't', persons: 10, days: 2, costFen: 900_000 };
const session = (sessionId: string, exact: string) => ({
  sessionId,
  institutionId: 'i',
  courseId: 'c',
  modeId: 'institution' as const,
  cancelled: false,
  score: { exact, final: true, eligibleHeads: 50, meetsMinimum: true },
});
const run = (costFen: number, scores: readonly string[] = ['80']) =>
  settleYear(
    rules,
    settings,
    scores.map((exact, index) => session(`s${index}`, exact)),
    [{ ...tour, costFen }],
  );
const print = (of: ReturnType<typeof run>) => settlementFingerprint(settings, of);

/** 10 people and 2 days allow 8,000 yuan: 9,000 and 9,500 both pay that, and are not the same settlement. */
test('R-MONEY 7: the run is the last one only when every figure is, also a cost above what is paid of it', () => {
  const [one, other] = [run(900_000), run(950_000)];
  expect([one.toursFen, other.toursFen]).toEqual([800_000, 800_000]);
  expect(print(one)).toBe(print(run(900_000)));
  expect(print(one)).not.toBe(print(other));
  expect(tourChanges(one.tours, other.tours)).toEqual([
    { sessionId: 't', beforeFen: 800_000, afterFen: 800_000, why: '实际费用 9000.00 元 → 9500.00 元' },
  ]);
  expect(tourChanges(one.tours, one.tours)).toEqual([]);
});

test.each([
  ['two below 60', ['59.99', '59.994', '95'], 2, true],
  ['59.995 is 60.00 and passes', ['59.995', '59', '95'], 1, false],
  ['one alone', ['10', '95'], 1, false],
  ['three', ['0', '0', '0'], 3, true],
])('R-SELECT 5: %s', (_, scores, failedSessions, out) => {
  expect(run(900_000, scores).institutions).toMatchObject([{ failedSessions, out }]);
});
