import { callList, callState, drawSample } from '../../../cloudfunctions/domain/followup';
import type { Attempt } from '../../../cloudfunctions/domain/followup';
import { people, rules } from '../builders/followup';

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
