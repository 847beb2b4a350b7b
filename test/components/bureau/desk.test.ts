/** What the bureau's desk works out by itself: what waits and when it is due, warnings of a plan, filters of the audit. */
import { askedOf, noFilters } from '../../../src/packages/bureau/audit/filters';
import { goesAlong } from '../../../src/services/score-together';
import { questionOf, waitingOf } from '../../../src/packages/bureau/overview/waiting-of';
import { headsMissing } from '../../../src/packages/bureau/parts/plan-warnings';
import { shareOfYear } from '../../../src/packages/bureau/parts/year-glance';
import { stateOf } from '../../../src/packages/bureau/parts/session-state';
import { followUpEnd } from '../../../src/packages/bureau/sampling/follow-up-end';
import { fieldsOf } from '../../../cloudfunctions/mechanisms/form';
import { read, typedOf } from '../../../cloudfunctions/mechanisms/form-typed';
import { sessionPlan } from '../../../cloudfunctions/programmes/lecture-hall-2018/forms/session-plan';
import { queueItem, sheet, workSession } from '../builders/bureau';

jest.mock('@tarojs/taro', () => jest.requireActual<object>('../builders/taro'));

const at = (text: string): number => Date.parse(`${text}+08:00`);

describe('what waits', () => {
  const today = '2026-06-10';
  const none = { total: 0, items: [] };
  const nothing = { confirming: none, objections: none, materials: none, overdue: none };
  const rows = () =>
    waitingOf(
      {
        confirming: { total: 2, items: [{ dueDay: '2026-06-12' }] },
        objections: { total: 1, items: [{ dueDay: null }] },
        materials: { total: 1, items: [{ dueDay: null }] },
        overdue: { total: 1, items: [{ dueDay: '2026-06-01' }] },
      },
      [
        queueItem({ stage: 'with-evaluator', draw: 'waiting-both', endAt: at('2026-05-31T12:00') }),
        queueItem({ stage: 'with-evaluator', draw: 'waiting-evaluator' }),
      ],
      [
        workSession({ status: 'draft', startAt: at('2026-07-24T09:00') }),
        workSession({ status: 'draft', startAt: at('2026-08-02T09:00') }),
        workSession({ status: 'published', startAt: at('2026-07-20T09:00') }),
      ],
      today,
    );

  test('each kind with its number and its first due day, the most urgent first', () =>
    expect(rows()).toEqual([
      { kind: 'overdue', count: 1, dueDay: '2026-06-01' },
      { kind: 'confirming', count: 2, dueDay: '2026-06-12' },
      { kind: 'commits', count: 1, dueDay: '2026-06-30' },
      { kind: 'drafts', count: 1, dueDay: '2026-06-30' },
      { kind: 'objections', count: 1, dueDay: null },
      { kind: 'materials', count: 1, dueDay: null },
    ]));

  test('a draft of the present month should have been published before it began', () => {
    const draft = workSession({ status: 'draft', startAt: at('2026-06-25T09:00') });
    expect(waitingOf(nothing, [], [draft], today)[0]).toEqual({ kind: 'drafts', count: 1, dueDay: '2026-05-31' });
  });

  test('a number opens the list that it counts', () => {
    expect(questionOf('confirming').params).toEqual({
      box: 'waiting',
      'f.procedure': 'session-evaluation',
      'f.state': 'scored',
    });
    expect(questionOf('overdue').params).toEqual({ box: 'watched', 'f.overdue': 'yes' });
  });

  test('nothing waits: every kind still stands there, with nothing', () =>
    expect(waitingOf(nothing, [], [], today).map(({ count, dueDay }) => [count, dueDay])).toEqual(
      Array(6).fill([0, null]),
    ));
});

test.each([
  ['2026-05-29', '2026-06-29'],
  ['2026-01-31', '2026-02-28'],
  ['2028-01-31', '2028-02-29'],
  ['2026-12-15', '2027-01-15'],
])('R-FOLLOWUP 1: a session that ended on %s is called until %s', (day, until) => expect(followUpEnd(day)).toBe(until));

test('registrations missing to the minimum', () =>
  expect([headsMissing('institution', 30), headsMissing('institution', 80), headsMissing('online', 0)]).toEqual([
    20, 0, 0,
  ]));

test.each([
  ['draft', false, 'draft'],
  ['published', false, 'published'],
  ['published', true, 'changed'],
  ['cancelled', true, 'cancelled'],
] as const)('a session that is %s (changed: %s) stands under %s', (status, changed, state) =>
  expect(stateOf({ status, changed })).toBe(state),
);

test('R-SCORE 8: a score with something odd about it is confirmed by itself only', () => {
  const flag = { label: '同一时间签到', clause: 'R-ATTEND', detail: '示例' };
  expect(goesAlong(sheet({}))).toBe(true);
  expect(goesAlong(sheet({ flags: [flag] }))).toBe(false);
  expect(goesAlong(sheet({ stage: 'confirmed' }))).toBe(false);
  expect(goesAlong(sheet({ current: null }))).toBe(false);
});

test('audit: what is not asked for is left to the server’s all', () => {
  expect(askedOf(noFilters)).toEqual({});
  expect(askedOf({ ...noFilters, action: 'grant', until: '2026-05-31' })).toEqual({
    action: 'grant',
    until: '2026-05-31',
  });
});

describe('a plan while it is typed', () => {
  const fields = fieldsOf(sessionPlan);
  const fresh = { ...typedOf(fields), startAt: '2026-07-01T09:00', endAt: '2026-07-01T11:30', classHours: '3' };
  const wrongIn = (part: Record<string, unknown>) => Object.keys(read(fields, { ...fresh, ...part }, '').problems);
  const venue = (part: Record<string, unknown>) => ({
    venues: [{ main: true, name: '示例厅', address: '示例路 1 号', capacity: '60', position: '', ...part }],
  });
  const filled = {
    contentKind: 5,
    premium: false,
    mode: 'institution',
    regionId: '150100',
    organiser: 'institution',
    walkInsAllowed: true,
    online: false,
    audience: ['sme-manager'],
    title: '示例课程',
    institutionId: 'i1',
    lecturer: { name: '示例讲师', unit: '', title: '' },
    ...venue({}),
  };

  test('a new one lacks all that somebody has to say: nothing that goes on record is preset', () =>
    expect(wrongIn({})).toEqual([
      'title',
      'contentKind',
      'premium',
      'mode',
      'regionId',
      'organiser',
      'institutionId',
      'walkInsAllowed',
      'online',
      'lecturer.name',
      'audience',
      'venues.0.main',
      'venues.0.name',
      'venues.0.address',
      'venues.0.capacity',
    ]));
  test('R-MODE: a tour and learning online need no institution', () => {
    expect(wrongIn({ ...filled, institutionId: '', mode: 'study-tour' })).toEqual([]);
    expect(wrongIn({ ...filled, institutionId: '', mode: 'county-park' })).toEqual(['institutionId']);
  });
  test.each([
    ['120', true],
    ['5000', true],
    ['5001', false],
    ['0', false],
    ['12a', false],
    ['', false],
  ])('seats “%s”: %s', (capacity, good) =>
    expect(wrongIn({ ...filled, ...venue({ capacity }) })).toEqual(good ? [] : ['venues.0.capacity']),
  );
  test.each([
    ['', null],
    ['40.84, 111.75', { latitude: 40.84, longitude: 111.75 }],
    ['40.84，111.75', { latitude: 40.84, longitude: 111.75 }],
  ])('position “%s”', (position, found) =>
    expect(read(fields, { ...filled, ...venue({ position }) }, '').values.venues).toMatchObject([
      { position: found, radius: 300 },
    ]),
  );
  test.each(['91, 111', 'north'])('“%s” is no position', (position) =>
    expect(wrongIn({ ...filled, ...venue({ position }) })).toEqual(['venues.0.position']),
  );
});
test.each([
  ['2026-01-01', 0],
  ['2026-07-02', 182 / 365],
  ['2025-12-31', 0],
  ['2027-02-01', 1],
])('on %s, %d of 2026 has passed', (day, share) => expect(shareOfYear(2026, day)).toBeCloseTo(share, 10));
