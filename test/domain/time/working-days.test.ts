import { execFileSync } from 'node:child_process';
import { join } from 'node:path';
import { buildSync } from 'esbuild';
import * as fc from 'fast-check';
import {
  addDays,
  addWorkingDays,
  isHolidayListPublished,
  isWorkingDay,
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
      expect(answer['day']).toBe('2018-10-01');
    },
  );
});
