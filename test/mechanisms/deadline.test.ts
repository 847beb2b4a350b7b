import { dueOf, isOver, isOverdue, type DayRule, type Timeline } from '../../cloudfunctions/mechanisms/deadline';

/** Noon in Shanghai. */
const noon = (day: string): number => Date.parse(`${day}T04:00:00Z`);

const line = (overrides: Partial<Timeline> = {}): Timeline => ({
  moment: (of) => (of === 'start' ? noon('2018-09-28') : of === 'entered' ? noon('2018-10-15') : null),
  figure: (name) => ({ days: 7, months: 1 })[name] ?? Number.NaN,
  given: () => null,
  ...overrides,
});

describe('the day of a rule', () => {
  const cases: [string, DayRule, string | null][] = [
    // 28 Sep is a Friday; 29 and 30 Sep are make-up days, 1–7 Oct holidays: 29, 30, 8, 9, 10, 11, 12
    ['seven working days, over a holiday', { days: 7, of: 'working', after: 'start' }, '2018-10-12'],
    ['a dated figure', { days: { figure: 'days' }, of: 'working', after: 'start' }, '2018-10-12'],
    ['seven calendar days', { days: 7, of: 'calendar', after: 'start' }, '2018-10-05'],
    ['a month after it came here', { months: { figure: 'months' }, after: 'entered' }, '2018-11-15'],
    ['a day of the year', { day: '12-10' }, '2018-12-10'],
    ["the 25th of the quarter's last month", { dayOfLastMonth: 25, of: 'quarter' }, '2018-09-25'],
    ['after a step that nobody has taken', { days: 3, of: 'working', after: { step: 'send-back' } }, null],
    ['a day that nobody has named', { given: 'untilDay', by: 'reopen' }, null],
    [
      'the latest of those that have come',
      {
        latest: [
          { days: 7, of: 'working', after: 'start' },
          { days: 3, of: 'working', after: { step: 'send-back' } },
        ],
      },
      '2018-10-12',
    ],
    ['the latest of none', { latest: [{ given: 'untilDay', by: 'reopen' }] }, null],
  ];
  test.each(cases)('%s', (_, rule, day) => {
    expect(dueOf(rule, line())?.day ?? null).toBe(day);
  });

  test('the quarters of a year', () => {
    const quarters = ['2021-01-01', '2021-03-31', '2021-04-01', '2021-11-30'].map(
      (day) => dueOf({ dayOfLastMonth: 25, of: 'quarter' }, line({ moment: () => noon(day) }))?.day,
    );
    expect(quarters).toEqual(['2021-03-25', '2021-03-25', '2021-06-25', '2021-12-25']);
  });

  test('put off: the new day holds, and what comes because of it is late', () => {
    const rule: DayRule = {
      latest: [
        { days: 7, of: 'working', after: 'start' },
        { given: 'untilDay', by: 'reopen', late: true },
      ],
    };
    expect(dueOf(rule, line({ given: () => '2018-10-20' }))).toEqual({
      day: '2018-10-20',
      provisional: false,
      lateAfter: '2018-10-12',
    });
  });

  test('a year without a published holiday list: the day is provisional, shown as overdue and closes nothing', () => {
    const due = dueOf({ days: 7, of: 'working', after: 'start' }, line({ moment: () => noon('2097-12-30') }));
    expect(due?.provisional).toBe(true);
    const muchLater = noon('2098-12-30');
    expect([isOverdue(due, muchLater), isOver(due, muchLater)]).toEqual([true, false]);
  });

  test('Working days: what had seemed over before its list came is due on the day on which it came', () => {
    const holidays = [{ year: 2027, days: { '2027-01-01': false }, since: '2027-01-20' }];
    const rule: DayRule = { days: 7, of: 'working', after: 'start' };
    const due = dueOf(rule, line({ moment: () => noon('2026-12-23'), holidays }));
    expect(due).toEqual({ day: '2027-01-20', provisional: false, lateAfter: '2027-01-20' });
    expect(dueOf(rule, line({ moment: () => noon('2027-03-01'), holidays }))?.day).toBe('2027-03-10');
  });

  test('the last millisecond of the day is in time', () => {
    const due = { day: '2018-10-12', provisional: false };
    const last = Date.parse('2018-10-12T15:59:59.999Z');
    expect([isOver(due, last), isOver(due, last + 1), isOverdue(due, last), isOverdue(due, last + 1)]).toEqual([
      false,
      true,
      false,
      true,
    ]);
    expect(isOver(null, last)).toBe(false);
  });
});
