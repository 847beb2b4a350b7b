import * as fc from 'fast-check';
import {
  addDays,
  addMonths,
  clockOf,
  dayOf,
  daysBetween,
  endOfDay,
  instantOf,
  isDay,
  monthOf,
  monthsThrough,
  startOfDay,
  weekdayOf,
} from '../../../cloudfunctions/domain/time';

describe('Shanghai days', () => {
  it.each([
    ['2018-09-30T15:59:59.999Z', '2018-09-30', '23:59'],
    ['2018-09-30T16:00:00.000Z', '2018-10-01', '00:00'],
    ['2018-12-31T16:00:00.000Z', '2019-01-01', '00:00'],
    ['2020-02-29T00:30:00.000Z', '2020-02-29', '08:30'],
  ])('%s is %s %s in Shanghai', (iso, day, clock) => {
    const at = Date.parse(iso);
    expect(dayOf(at)).toBe(day);
    expect(clockOf(at)).toBe(clock);
    expect(monthOf(at)).toBe(day.slice(0, 7));
  });

  it.each([
    ['within one month', '2018-11-02', '2018-11-30', ['2018-11']],
    ['62 days back from 1 December', '2018-09-30', '2018-12-01', ['2018-09', '2018-10', '2018-11', '2018-12']],
    ['31 days around the end of February', '2019-01-28', '2019-03-31', ['2019-01', '2019-02', '2019-03']],
    ['over the year', '2018-12-31', '2019-01-01', ['2018-12', '2019-01']],
  ])('months of a span, %s', (_, from, to, months) => {
    expect(monthsThrough(startOfDay(from), endOfDay(to))).toEqual(months);
  });

  it('a day ends one millisecond before the next begins', () => {
    expect(endOfDay('2018-10-12') + 1).toBe(startOfDay('2018-10-13'));
    expect(new Date(endOfDay('2018-10-12')).toISOString()).toBe('2018-10-12T15:59:59.999Z');
    expect(new Date(instantOf('2018-05-16', '17:00')).toISOString()).toBe('2018-05-16T09:00:00.000Z');
  });

  it.each([
    ['2018-01-31', 1, '2018-02-28'],
    ['2020-01-31', 1, '2020-02-29'],
    ['2018-03-31', 1, '2018-04-30'],
    ['2018-11-12', 1, '2018-12-12'],
    ['2018-12-31', 2, '2019-02-28'],
    ['2018-12-15', 1, '2019-01-15'],
    ['2020-02-29', 12, '2021-02-28'],
    ['2018-03-31', -1, '2018-02-28'],
  ])('a month ends on the same day number or the last day: %s + %i → %s', (day, months, expected) => {
    expect(addMonths(day, months)).toBe(expected);
  });

  it('knows days from what only looks like one', () => {
    expect(['2018-02-28', '2020-02-29'].every(isDay)).toBe(true);
    expect(['2018-02-29', '2018-13-01', '2018-1-1', '2018/01/01', ''].some(isDay)).toBe(false);
    expect(() => instantOf('2018-01-01', '24:00')).toThrow(RangeError);
    expect(weekdayOf('2018-09-30')).toBe(0);
  });

  it('property: day arithmetic goes there and back', () => {
    const days = fc.integer({ min: 0, max: 40_000 }).map((n) => addDays('1995-01-01', n));
    fc.assert(
      fc.property(days, fc.integer({ min: -4000, max: 4000 }), (day, n) => {
        expect(addDays(addDays(day, n), -n)).toBe(day);
        expect(daysBetween(day, addDays(day, n))).toBe(n);
        expect(dayOf(startOfDay(day))).toBe(day);
        expect(dayOf(endOfDay(day))).toBe(day);
      }),
    );
  });
});
