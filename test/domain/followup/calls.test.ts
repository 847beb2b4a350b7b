import { callList, callState, drawSample, summariseCalls } from '../../../cloudfunctions/domain/followup';
import type { Attempt, Outcome } from '../../../cloudfunctions/domain/followup';
import { people, rules } from '../builders/followup';
import { refusalOf } from '../builders/refusal';

const HOUR = 3_600_000;
const nine = Date.parse('2018-05-11T09:00:00+08:00');
const evening = Date.parse('2018-05-11T23:59:59+08:00');
const nextDay = Date.parse('2018-05-12T00:00:00+08:00');
const missed = (...at: number[]) => at.map((moment) => ({ at: moment, reached: false }));

describe('R-FOLLOWUP 3: three attempts on two different days', () => {
  it.each([
    ['none', [], 'open'],
    ['two on two days', missed(nine, nextDay), 'open'],
    ['four on one day', missed(nine, nine + HOUR, nine + 2 * HOUR, evening), 'open'],
    ['three, the last after midnight in Shanghai', missed(nine, evening, nextDay), 'unreachable'],
    ['reached at the fourth', [...missed(nine, evening, nextDay), { at: nextDay + HOUR, reached: true }], 'reached'],
  ])('%s', (_name, attempts, state) => expect(callState(attempts, rules)).toBe(state));
});

describe('R-FOLLOWUP 3: replacement by the next in the order', () => {
  const draw = drawSample(people({ main: 40, west: 3 }), 'seed-hash', 3);
  const [main, west] = draw.venues as [(typeof draw.venues)[number], (typeof draw.venues)[number]];
  const givenUp = (attendeeId: string): Attempt[] =>
    missed(nine, evening, nextDay).map((attempt) => ({ attendeeId, ...attempt }));
  const called = (attempts: Attempt[]) => callList(draw, attempts, rules);

  it('calls the picks first', () => {
    expect(called([]).map((entry) => entry.attendeeId)).toEqual(
      [...main.picks, ...west.picks].map((pick) => pick.attendeeId),
    );
    expect(called([]).every((entry) => entry.state === 'open' && entry.replaces === null)).toBe(true);
  });

  it('goes on with the first of the same venue’s reserve, and then the second', () => {
    const [first, second] = [main.picks[0]!.attendeeId, main.reserve[0]!.attendeeId];
    const list = called([...givenUp(first), ...givenUp(second)]);
    expect(list.filter((entry) => entry.replaces !== null)).toEqual([
      { attendeeId: second, venueId: 'main', state: 'unreachable', attempts: 3, replaces: first },
      { attendeeId: main.reserve[1]!.attendeeId, venueId: 'main', state: 'open', attempts: 0, replaces: second },
    ]);
    expect(list.find((entry) => entry.attendeeId === first)).toMatchObject({ state: 'unreachable', attempts: 3 });
  });

  it('goes to the other venue when one has nobody left, and stops when none has', () => {
    const small = drawSample(people({ a: 1, b: 2 }), 'seed-hash', 1);
    const everybody = people({ a: 1, b: 2 }).flatMap((person) => givenUp(person.attendeeId));
    const list = callList(small, everybody, rules);
    expect(list.map((entry) => entry.venueId).sort()).toEqual(['a', 'b', 'b']);
    expect(list.every((entry) => entry.state === 'unreachable')).toBe(true);
  });
});

describe('R-FOLLOWUP 4: what the calls yield', () => {
  const said = (rating: number | null, reallyTookPart = true, chargedOrSold = false): Outcome => ({
    attendeeId: `A-${rating}`,
    reallyTookPart,
    rating,
    chargedOrSold,
  });

  it('example A: 5 reached, all took part, ratings 90 88 95 80 92', () => {
    // 445 / 5 = 89.
    expect(
      summariseCalls(
        5,
        [90, 88, 95, 80, 92].map((rating) => said(rating)),
        60,
      ),
    ).toMatchObject({
      called: 5,
      reached: 5,
      tookPart: 5,
      ratings: [90, 88, 95, 80, 92],
      participationExact: '100',
      satisfactionExact: '89',
      nobodyReached: false,
      opensHeadAudit: false,
      complaints: [],
    });
  });

  it.each([
    ['2 of 3: 66.67', [said(70), said(80), said(null, false)], '200/3', '75', false],
    [
      '3 of 5: exactly 60 opens none',
      [said(1), said(2), said(3), said(null, false), said(null, false)],
      '60',
      '2',
      false,
    ],
    ['1 of 2: 50 opens an audit', [said(61), said(null, false)], '50', '61', true],
    ['nobody took part', [said(null, false)], '0', null, true],
    ['nobody reached', [], null, null, false],
  ])('%s', (_name, outcomes, p, m, audit) => {
    const summary = summariseCalls(9, outcomes, 60);
    expect(summary).toMatchObject({ participationExact: p, satisfactionExact: m, opensHeadAudit: audit });
    expect(summary.nobodyReached).toBe(outcomes.length === 0);
  });

  it('passes complaints on and explains itself', () => {
    const summary = summariseCalls(2, [said(70), said(80, true, true)], 60);
    expect(summary.complaints).toEqual(['A-80']);
    expect(summary.trace).toMatchObject({ rule: 'R-FOLLOWUP 4', clause: '附件2 三（六）' });
    expect(summary.trace.arithmetic).toBe('P = 100 × 2/2 = 100；M = 150/2 = 75');
  });

  it.each([-1, 101, 79.5])('refuses a rating of %d', (rating) => {
    expect(refusalOf(() => summariseCalls(1, [said(rating)], 60))).toMatchObject({ code: 'INVALID_INPUT' });
  });
});
