import { begin, extend } from '../../src/components/signature-pad/strokes';
import { dayOf, money, monthOf, shownInstant, shownSpan } from '../../src/components/format';
import { daysUntil } from '../../src/components/staff/due-tag';
import { addMonths } from '../../src/components/utc';
import { weeksOf } from '../../src/pages/calendar/month';
import { ageIsWrong, missingItems, noAnswers, submission, totalOf } from '../../src/pages/feedback/answers';
import { excerpt } from '../../src/pages/policy-list/excerpt';
import { problemsOf } from '../../src/pages/profile/check';
import { readCode } from '../../src/pages/sign-in/read-code';
import { catalogue, fill, type Words } from '../../src/locales/catalogue';
import { learnServerTime, serverNow } from '../../src/services/server-clock';

jest.mock('@tarojs/taro', () => jest.requireActual<object>('./builders/taro'));

test.each([
  [26_000, '260 元'],
  [8_000_000, '80,000 元'],
  [123_456_789, '1,234,567.89 元'],
  [5, '0.05 元'],
  [-150, '-1.50 元'],
])('money: %d 分 is %s', (fen, shown) => expect(money(fen)).toBe(shown));

test.each([
  ['2026-11-21T16:00:00Z', '2026-11-22'],
  ['2026-11-21T15:59:59Z', '2026-11-21'],
  ['2026-12-31T16:00:00Z', '2027-01-01'],
])('days are Shanghai’s whatever the zone of the phone: %s is %s', (at, day) =>
  expect(dayOf(Date.parse(at))).toBe(day),
);

test('an instant to the second, its month, and the days left until a deadline', () => {
  const at = Date.parse('2026-11-30T16:00:05Z');
  expect(shownInstant(at)).toBe('2026-12-01 00:00:05');
  expect(monthOf(at)).toBe('2026-12');
  expect(daysUntil('2026-12-01', at)).toBe(0);
  expect(daysUntil('2026-11-28', at)).toBe(-3);
  expect(daysUntil('2027-03-01', at)).toBe(90);
});

test('a span says its day once, and both when it lasts over night', () => {
  const at = (text: string) => Date.parse(`${text}+08:00`);
  expect(shownSpan(at('2026-11-21T09:00:00'), at('2026-11-21T12:00:00'))).toBe('11月21日 周六 09:00–12:00');
  expect(shownSpan(at('2026-11-21T22:00:00'), at('2026-11-22T01:00:00'))).toBe(
    '11月21日 周六 22:00–11月22日 周日 01:00',
  );
});

test.each([
  ['2026-11', 1, '2026-12'],
  ['2026-12', 1, '2027-01'],
  ['2026-01', -1, '2025-12'],
  ['2026-11', 14, '2028-01'],
])('month %s + %d = %s', (month, count, result) => expect(addMonths(month, count)).toBe(result));

test('the weeks of a month begin on Monday: November 2026 begins on a Sunday, February 2027 fills four weeks', () => {
  const november = weeksOf('2026-11');
  expect(november[0]).toEqual([null, null, null, null, null, null, '2026-11-01']);
  expect(november).toHaveLength(6);
  expect(november[5]?.[0]).toBe('2026-11-30');
  expect(weeksOf('2027-02')).toHaveLength(4);
  expect(weeksOf('2028-02').flat().filter(Boolean)).toHaveLength(29);
});

describe('excerpt', () => {
  const text = `${'前'.repeat(60)}贷款贴息${'后'.repeat(200)}`;
  test('begins shortly before the first match and marks it', () => {
    const pieces = excerpt(text, [[60, 64]]);
    expect(pieces[0]).toEqual({ text: '…', hit: false });
    expect(pieces.find((piece) => piece.hit)?.text).toBe('贷款贴息');
    expect(pieces[1]?.text).toBe('前'.repeat(24));
  });
  test('joined, the pieces are the text itself', () => {
    const short = '培训费用全免，培训机构不得收费';
    const pieces = excerpt(short, [
      [0, 2],
      [7, 9],
    ]);
    expect(pieces.map((piece) => piece.text).join('')).toBe(short);
    expect(pieces.filter((piece) => piece.hit).map((piece) => piece.text)).toEqual(['培训', '培训']);
  });
  test('without a match it is the beginning', () =>
    expect(excerpt('短文', [])).toEqual([{ text: '短文', hit: false }]));
});

describe('signature', () => {
  const size = { width: 300, height: 150 };
  test('points are in 0–1000 of the pad and never outside of it', () => {
    const strokes = extend(begin([], -5, 75, size), 400, 160, size);
    expect(strokes).toEqual([[0, 500, 1000, 1000]]);
  });
  test('the same point again adds nothing', () => {
    const once = begin([], 30, 15, size);
    expect(extend(once, 30.01, 15, size)).toEqual(once);
  });
  test('a stroke too long for the contract goes on in a new one, without a gap', () => {
    let strokes = begin([], 0, 0, size);
    for (let i = 1; i <= 1500; i++) strokes = extend(strokes, (i * 7) % 300, (i * 3) % 150, size);
    expect(strokes.length).toBeGreaterThan(1);
    expect(Math.max(...strokes.map((stroke) => stroke.length))).toBeLessThanOrEqual(2000);
    expect(strokes[1]?.slice(0, 2)).toEqual(strokes[0]?.slice(-2));
  });
});

describe('feedback', () => {
  const answers = { ...noAnswers, points: [25, 10, 10, null, 10, 5, 10, 10, 4] };
  test('R-FEEDBACK 2: knows what is missing and what it comes to', () => {
    expect(missingItems(answers)).toEqual([3]);
    expect(totalOf(answers)).toBe(84);
    expect(totalOf({ ...answers, points: [25, 10, 10, 10, 10, 5, 10, 10, 10] })).toBe(100);
  });
  test('R-ATTEND 1: a question of conduct left alone is no answer, a yes keeps its note', () => {
    expect(submission('s', { ...answers, sold: true, note: '推销软件' }).charged).toEqual({
      fee: null,
      sponsor: null,
      sold: true,
      note: '推销软件',
    });
  });
  test.each([
    ['', false],
    ['13', true],
    ['14', false],
    ['100', false],
    ['101', true],
    ['x', true],
  ])('age “%s” is wrong: %s', (age, wrong) => expect(ageIsWrong(age)).toBe(wrong));
});

test.each([
  [{ phone: '1990000000' }, { phone: 'profile.phoneWrong' }],
  [{ phone: '199 0000 0001' }, {}],
  [{ name: ' ' }, { name: 'profile.need' }],
  [{ kind: null }, { kind: 'profile.needKind' }],
  [{ creditCode: '9115' }, { creditCode: 'profile.codeLength' }],
  [{ creditCode: '91150102MA0EXAMP10' }, { creditCode: 'profile.codeWrong' }],
])('particulars with %j: %j', (part, problems) => {
  const whole = {
    name: '示例',
    enterprise: '示例公司',
    phone: '19900000001',
    kind: 'other',
    post: '',
    regionId: null,
    creditCode: '',
  } as const;
  expect(problemsOf({ ...whole, ...part })).toEqual(problems);
});

test.each([
  ['pages/sign-in/index?scene=abc123', { kind: 'poster', scene: 'abc123' }],
  ['http://127.0.0.1:8080/#/pages/sign-in/index?x=1&scene=a%3Db', { kind: 'poster', scene: 'a=b' }],
  ['anything else', { kind: 'rotating', text: 'anything else' }],
])('a scan of %s', (text, read) => expect(readCode(text)).toEqual(read));

test('texts: names are filled, in a text that is data a name without a value stays visible', () => {
  const data: string = '余 {free} 席，{unknown}';
  expect(fill(data, { free: 3 })).toBe('余 3 席，{unknown}');
});

test('texts: a parameter that is left out or unknown, or named in one language only, does not compile; nor does a figure that nobody serves', () => {
  const zh = { free: '余 {free} 席', full: '已满', limit: '至少 {#reasonMinimum} 个字' } as const;
  const en = { free: '{free} places', full: 'full', limit: 'At least {#reasonMinimum}' } as const;
  const { inChinese: t } = catalogue(zh, en);
  const soon = Date.now() > 0 ? 'free' : 'full';
  expect([t('free', { free: 3 }), t('full'), t('limit'), t(soon, { free: 2 })]).toEqual([
    '余 3 席',
    '已满',
    '至少 4 个字',
    '余 2 席',
  ]);
  const wrong = () => [
    // @ts-expect-error -- a parameter left out
    t('free'),
    // @ts-expect-error -- one too many
    t('free', { free: 1, full: 2 }),
    // @ts-expect-error -- a text that takes none
    t('full', { free: 1 }),
    // @ts-expect-error -- a key of which nobody knows whether its text needs one
    t(soon),
    // @ts-expect-error -- no such key
    t('fully'),
    // @ts-expect-error -- the English names another one
    catalogue(zh, { ...en, free: '{places} free' } as const),
    // @ts-expect-error -- the English leaves it out
    { free: 'some places', full: 'full', limit: en.limit } as const satisfies Words<typeof zh>,
    // @ts-expect-error -- no figure of this name is served
    catalogue({ day: '{#objectionDays}' } as const, { day: '{#objectionDays}' } as const),
  ];
  expect(wrong).toBeDefined();
});

test('the server’s clock counts, taken half-way between question and answer', () => {
  jest.useFakeTimers();
  const before = Date.now();
  learnServerTime(before + 60_000, before - 100, before + 100);
  expect(serverNow() - before).toBe(60_000);
  jest.useRealTimers();
});
