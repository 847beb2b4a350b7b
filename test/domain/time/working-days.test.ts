import { execFileSync } from 'node:child_process';
import { join } from 'node:path';
import { buildSync } from 'esbuild';
import * as fc from 'fast-check';
import {
  addDays,
  addWorkingDays,
  type HolidayList,
  isHolidayListPublished,
  isWorkingDay,
  packagedList,
  statutoryDays,
  workingDaysBetween,
} from '../../../cloudfunctions/domain/time';

const root = join(__dirname, '../../..');

const cases: [string, number, string][] = [
  // National Day with make-up days on the weekend before
  ['2018-09-28', 7, '2018-10-12'],
  // Spring Festival with make-up days on 11 and 24 February
  ['2018-02-09', 7, '2018-02-24'],
  ['2024-02-08', 7, '2024-02-23'],
  // R-PLAN 3's example: a plain week
  ['2018-11-01', 7, '2018-11-12'],
  ['2018-11-03', 1, '2018-11-05'],
];

/** By hand, from the almanac: first day of Spring Festival, Qingming, Dragon Boat, Mid-Autumn ('MM-DD'). */
const festivals: [year: number, spring: string, qingming: string, dragonBoat: string, midAutumn: string][] = [
  [2024, '02-10', '04-04', '06-10', '09-17'],
  [2025, '01-29', '04-04', '05-31', '10-06'],
  [2026, '02-17', '04-05', '06-19', '09-25'],
  [2027, '02-06', '04-05', '06-09', '09-15'],
  [2028, '01-26', '04-04', '05-28', '10-03'],
  [2029, '02-13', '04-04', '06-16', '09-22'],
  [2030, '02-03', '04-05', '06-05', '09-12'],
  [2031, '01-23', '04-05', '06-24', '10-01'],
  [2032, '02-11', '04-04', '06-12', '09-19'],
  [2033, '01-31', '04-04', '06-01', '09-08'],
  [2034, '02-19', '04-05', '06-20', '09-27'],
  [2035, '02-08', '04-05', '06-10', '09-16'],
];

/** What law says of the days around the first day of Spring Festival, and of May. */
function byLaw([year, spring, ...others]: (typeof festivals)[number]): string[] {
  const first = `${year}-${spring}`;
  const since2025 = year >= 2025;
  const days = [
    ...[-1, 0, 1, 2].filter((offset) => since2025 || offset >= 0).map((offset) => addDays(first, offset)),
    ...(since2025 ? ['05-01', '05-02'] : ['05-01']).map((day) => `${year}-${day}`),
    ...['01-01', '10-01', '10-02', '10-03', ...others].map((day) => `${year}-${day}`),
  ];
  return [...new Set(days)].sort();
}

/** A made-up list of 2027, as the bureau would publish it: 31 December 2026 off and Sunday the 27th worked for it. */
const list2027: HolidayList = {
  year: 2027,
  days: { '2026-12-27': true, '2026-12-31': false, '2027-01-01': false, '2027-01-02': false, '2027-01-03': false },
  since: '2026-11-09',
};

describe('statutory days', () => {
  it.each(festivals)('全国年节及纪念日放假办法 第二条: %i, worked out by hand', (...row) => {
    expect([...statutoryDays(row[0])].sort()).toEqual(byLaw(row));
  });

  it.each([
    [2003, ['2003-01-01', '2003-02-01', '2003-02-02', '2003-02-03', '2003-05-01', '2003-05-02', '2003-05-03']],
    [2013, ['2013-01-01', '2013-02-09', '2013-02-10', '2013-02-11', '2013-04-04', '2013-05-01', '2013-06-12']],
    [2014, ['2014-01-01', '2014-01-31', '2014-02-01', '2014-02-02', '2014-04-05', '2014-05-01', '2014-06-02']],
  ])('the law in force in %i', (year, firstHalf) => {
    expect([...statutoryDays(year)].filter((day) => day < `${year}-07-01`).sort()).toEqual(firstHalf);
  });

  it('are a floor: every list that the package knows has them off', () => {
    for (let year = 2008; isHolidayListPublished(year); year += 1) {
      const days = packagedList(year) ?? {};
      expect([...statutoryDays(year)].filter((day) => days[day] !== false && isWorkingDay(day))).toEqual([]);
    }
  });
});

describe('a year without a list', () => {
  it.each([
    ['2026-12-23', 7, '2027-01-04', 'New Year'],
    ['2027-02-04', 3, '2027-02-11', 'Spring Festival, its eve on a Friday'],
    ['2027-04-02', 1, '2027-04-06', 'Qingming'],
    ['2027-04-30', 1, '2027-05-03', 'a weekend of May'],
    ['2027-06-08', 1, '2027-06-10', 'Dragon Boat'],
    ['2027-09-14', 1, '2027-09-16', 'Mid-Autumn'],
    ['2027-09-30', 1, '2027-10-04', 'National Day'],
  ])('Working days: %s + %i is %s or later (%s), and may still move', (day, n, expected) => {
    expect(addWorkingDays(day, n)).toEqual({ day: expected, provisional: true });
  });

  it('Working days: the last week of December waits for the next list, which arranges New Year', () => {
    expect(addWorkingDays('2026-12-21', 3)).toEqual({ day: '2026-12-24', provisional: false });
    expect(addWorkingDays('2026-12-21', 4)).toEqual({ day: '2026-12-25', provisional: true });
  });

  it('Working days: worked out again when the list comes', () => {
    // 24, 25, 27 (worked), 28, 29, 30 December, 4 January
    const found = addWorkingDays('2026-12-23', 7, [list2027]);
    expect(found).toEqual({ day: '2027-01-04', provisional: false, knownSince: '2026-11-09' });
    expect(addWorkingDays('2026-12-23', 6, [list2027]).day).toBe('2026-12-30');
    expect(workingDaysBetween('2026-12-23', '2027-01-04', [list2027])).toBe(7);
  });

  it('Working days: a published list goes before the package', () => {
    const without: HolidayList = { year: 2018, days: {} };
    expect(addWorkingDays('2018-09-28', 1).day).toBe('2018-09-29');
    expect(addWorkingDays('2018-09-28', 1, [without]).day).toBe('2018-10-01');
  });
});

describe('working days', () => {
  it.each(cases)('R-MATERIAL: %s + %i working days → %s', (day, n, expected) => {
    expect(addWorkingDays(day, n)).toEqual({ day: expected, provisional: false });
    expect(workingDaysBetween(day, expected)).toBe(n);
  });

  it.each([
    ['2018-09-29', true, 'a Saturday made up for'],
    ['2018-09-30', true, 'a Sunday made up for'],
    ['2018-10-01', false, 'National Day, a Monday'],
    ['2018-10-08', true, 'the first Monday after'],
    ['2018-11-03', false, 'a plain Saturday'],
  ])('%s is a working day: %s (%s)', (day, works) => {
    expect(isWorkingDay(day)).toBe(works);
  });

  it('says provisional where a year on the way has no published list', () => {
    expect(isHolidayListPublished(2018)).toBe(true);
    expect(isHolidayListPublished(2099)).toBe(false);
    expect(addWorkingDays('2099-05-04', 7)).toEqual({ day: '2099-05-13', provisional: true });
    expect(addWorkingDays('2025-12-31', 3).provisional).toBe(false);
  });

  it('refuses a number of days that is none', () => {
    for (const n of [0, -1, 1.5]) expect(() => addWorkingDays('2018-01-02', n)).toThrow(RangeError);
  });

  it('property: the result is a working day, later, and exactly n working days away', () => {
    const days = fc.integer({ min: 0, max: 7000 }).map((n) => addDays('2005-01-01', n));
    fc.assert(
      fc.property(days, fc.integer({ min: 1, max: 30 }), (day, n) => {
        const result = addWorkingDays(day, n).day;
        expect(isWorkingDay(result)).toBe(true);
        expect(result > day).toBe(true);
        expect(workingDaysBetween(day, result)).toBe(n);
      }),
    );
  });

  it.each(['America/New_York', 'Pacific/Kiritimati', 'UTC', 'America/Sao_Paulo'])(
    'gives the same days in a process whose zone is %s',
    (zone) => {
      const script = `
        import * as time from './cloudfunctions/domain/time';
        const cases = ${JSON.stringify(cases)};
        const days = Array.from({ length: 366 }, (_, n) => time.addDays('2018-01-01', n));
        process.stdout.write(JSON.stringify({
          zone: new Date(2018, 0, 1).getTimezoneOffset(),
          results: cases.map(([day, n]) => time.addWorkingDays(day, n).day),
          working: days.filter(time.isWorkingDay),
          late: time.addWorkingDays('2099-05-04', 7),
          statutory: [2024, 2033].map((year) => [...time.statutoryDays(year)]),
          day: time.dayOf(Date.UTC(2018, 8, 30, 16)),
        }));`;
      const built = buildSync({
        stdin: { contents: script, resolveDir: root, loader: 'ts' },
        bundle: true,
        write: false,
        platform: 'node',
        format: 'cjs',
      });
      const code = built.outputFiles[0]?.text ?? '';
      const output = execFileSync(process.execPath, ['-'], { input: code, env: { ...process.env, TZ: zone } });
      const answer = JSON.parse(output.toString()) as Record<string, unknown>;
      if (zone === 'America/New_York') expect(answer['zone']).toBe(300);
      expect(answer['results']).toEqual(cases.map((row) => row[2]));
      expect(answer['working']).toEqual(
        Array.from({ length: 366 }, (_, n) => addDays('2018-01-01', n)).filter(isWorkingDay),
      );
      expect(answer['late']).toEqual({ day: '2099-05-13', provisional: true });
      expect(answer['statutory']).toEqual([2024, 2033].map((year) => [...statutoryDays(year)]));
      expect(answer['day']).toBe('2018-10-01');
    },
  );
});
