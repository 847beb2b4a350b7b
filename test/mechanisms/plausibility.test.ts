import { exact } from '../../cloudfunctions/domain/exact';
import { explained, remarksOn, unanswered, type Check } from '../../cloudfunctions/mechanisms/plausibility';
import type { Facts } from '../../cloudfunctions/mechanisms/facts';
import { plausibility } from '../../cloudfunctions/programmes/lecture-hall-2018/plausibility';

const YEAR_MINUTES = 366 * 24 * 60;
const call = { outcome: 'reached', tookPart: true, rating: 80, charged: false };

/** For each check of the catalogue: what sets it off, and what just does not. Every check has a row, or the first test fails. */
const cases: Readonly<Record<string, { odd: Facts; plain: Facts }>> = {
  'plan-past': { odd: { minutesAhead: 0 }, plain: { minutesAhead: 1 } },
  'plan-hours': { odd: { hourMinutesOver: exact('1/4') }, plain: { hourMinutesOver: 0 } },
  'plan-long': { odd: { minutes: 721, mode: 'institution' }, plain: { minutes: 720, mode: 'institution' } },
  'plan-night': { odd: { startsAtHour: 5, mode: 'institution' }, plain: { startsAtHour: 6, mode: 'institution' } },
  'plan-few-hours': { odd: { hoursShort: exact('1/2') }, plain: { hoursShort: 0 } },
  'plan-few-seats': { odd: { seatsMissing: 1 }, plain: { seatsMissing: 0 } },
  'plan-premium-seats': { odd: { premiumMissing: 30 }, plain: { premiumMissing: 0 } },
  'plan-unsafe': { odd: { daysUnsafe: 1 }, plain: { daysUnsafe: 0 } },
  'plan-far': { odd: { minutesAhead: YEAR_MINUTES + 1 }, plain: { minutesAhead: YEAR_MINUTES } },
  seats: { odd: { seatsShort: 1 }, plain: { seatsShort: 0 } },
  hall: { odd: { sameHall: true }, plain: { sameHall: false } },
  lecturer: { odd: { sameLecturer: true }, plain: { sameLecturer: false } },
  'tour-days': { odd: { daysOver: 1 }, plain: { daysOver: 0 } },
  'tour-persons': { odd: { personsOver: 1 }, plain: { personsOver: 0 } },
  'screenshot-room': { odd: { over: 1 }, plain: { over: 0 } },
  'screenshot-heads': {
    odd: { over: 0, screenshot: 111, most: 100 },
    plain: { over: 0, screenshot: 110, most: 100 },
  },
  'screenshot-few': { odd: { screenshot: 49, actual: 100 }, plain: { screenshot: 50, actual: 100 } },
  'recording-file': { odd: { over: 1 }, plain: { over: 0 } },
  'recording-session': { odd: { over: 0, minutes: 121, session: 100 }, plain: { over: 0, minutes: 120, session: 100 } },
  moved: { odd: { moves: 1 }, plain: { moves: 0 } },
  'place-region': {
    odd: { mode: '', latitude: '39.9000', longitude: '127.0001' },
    plain: { mode: '', latitude: '54.0000', longitude: '127.0000' },
  },
  'place-seats': { odd: { seats: 2001 }, plain: { seats: 2000 } },
  'place-few': { odd: { seats: 9 }, plain: { seats: 10 } },
  'place-double': { odd: { sameNames: 2 }, plain: { sameNames: 1 } },
  'call-early': { odd: { minutesAfterEnd: -1 }, plain: { minutesAfterEnd: 0 } },
  'call-late': { odd: { daysLate: 1 }, plain: { daysLate: 0 } },
  'call-hour': { odd: { hour: 21 }, plain: { hour: 20 } },
  'call-number': { odd: { ...call, phoneDigits: 6 }, plain: { ...call, phoneDigits: 7 } },
  'call-charged-bare': {
    odd: { ...call, charged: true, remarkLength: 0 },
    plain: { ...call, charged: true, remarkLength: 1 },
  },
  'call-short': { odd: { ...call, openShort: 1 }, plain: { ...call, openShort: 0 } },
  'call-hurried': { odd: { ...call, gapShort: 1 }, plain: { ...call, gapShort: 0 } },
  'call-alike': { odd: { ...call, alike: 5 }, plain: { ...call, alike: 4 } },
  'calls-hurried': { odd: { hurried: 1 }, plain: { hurried: 0 } },
  'calls-undone': { odd: { undone: 1 }, plain: { undone: 0 } },
  'numbers-shared': { odd: { shared: 2 }, plain: { shared: 0 } },
  'numbers-typed': { odd: { typed: 1, attested: 1 }, plain: { typed: 1, attested: 0 } },
  'holidays-span': { odd: { outside: 1 }, plain: { outside: 0 } },
  'holidays-both': { odd: { both: 1 }, plain: { both: 0 } },
  'holidays-law': { odd: { worked: 1 }, plain: { worked: 0 } },
  'holidays-weekdays': { odd: { weekdays: 1 }, plain: { weekdays: 0 } },
  'holidays-balance': { odd: { unbalanced: -1 }, plain: { unbalanced: 0 } },
  'settings-ahead': { odd: { yearsAhead: 2 }, plain: { yearsAhead: 1 } },
  'settings-past': { odd: { yearsAgo: 2 }, plain: { yearsAgo: 1 } },
  'settings-failed': { odd: { failedSessionPays: true }, plain: { failedSessionPays: false } },
  'settings-fee': { odd: { feeBelowMost: 0 }, plain: { feeBelowMost: exact('1/10000') } },
};

const checks = plausibility.flatMap(({ value }) => value);
const found = ({ about, id }: Check, facts: Facts) =>
  remarksOn(checks, about, 'x', facts).filter(({ key }) => key === `${id}:x`);
const braces = (text: string): string[] => [...text.matchAll(/\{(\w+)\}/g)].map(([, name = '']) => name).sort();

test('every check of the catalogue has a case here, and an id of its own', () => {
  expect(checks.map(({ id }) => id).sort()).toStrictEqual(Object.keys(cases).sort());
});

describe.each(checks.map((check) => [check.id, check] as const))('%s', (id, check) => {
  test('is found, and just below it is not', () => {
    expect(found(check, cases[id]?.odd ?? {}).map(({ level }) => level)).toStrictEqual([check.level]);
    expect(found(check, cases[id]?.plain ?? {})).toStrictEqual([]);
  });
  test('is not found where nothing is known', () => expect(found(check, {})).toStrictEqual([]));
  test('says the same figures in both languages, with a clause', () => {
    expect(braces(check.text.en)).toStrictEqual(braces(check.text.zh));
    expect(check.text.en).not.toMatch(/\p{Script=Han}/u);
    expect(check.clause).not.toBe('');
  });
  test('a reason answers it, with who and when, and nothing that is found of something else', () => {
    const remarks = remarksOn([check], check.about, 'x', cases[id]?.odd ?? {});
    const given = explained(remarks, [], [{ key: `${id}:x`, reason: '已核对' }], 'somebody', 5);
    expect(given).toMatchObject([{ key: `${id}:x`, reason: '已核对', by: 'somebody', at: 5 }]);
    expect(unanswered(remarks, given)).toStrictEqual([]);
    const others = remarksOn([check], check.about, 'y', cases[id]?.odd ?? {});
    expect(unanswered(others, given)).toHaveLength(check.level === 'reason' ? 1 : 0);
  });
});
