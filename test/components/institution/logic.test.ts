/** What the institution's screens reckon for themselves: moments, order, masking, finding, the way of the materials, differences. */
import jsqr from 'jsqr';
import { modulesOf } from '../../../src/components/qr-code';
import { arranged } from '../../../src/packages/institution/home/arranged';
import { arrivedAt } from '../../../src/packages/institution/materials/arrived';
import { arrivals } from '../../../src/packages/institution/parts/arrivals';
import { shownDuration } from '../../../src/packages/institution/parts/duration';
import { maskedName } from '../../../src/packages/institution/parts/mask-name';
import { nextEvent, phaseOf } from '../../../src/packages/institution/parts/moment';
import { difference, questionOf } from '../../../src/packages/institution/score/what-if';
import { found } from '../../../src/packages/institution/staff-sign-in/found';
import { readyReason, reasonOf } from '../../../src/packages/institution/staff-sign-in/sign-in';
import { noGrounds, type Grounds } from '../../../src/packages/institution/staff-sign-in/types';
import type { LivePerson, WorkSession } from '../../../src/services/work-types';

jest.mock('@tarojs/taro', () => jest.requireActual<object>('../builders/taro'));

const at = (text: string): number => Date.parse(`2026-06-10T${text}+08:00`);

describe('R-ATTEND 3, R-FEEDBACK 2: the moment of a session from 09:40 to 13:10', () => {
  const windows = {
    signInOpensAt: at('08:40:00'),
    startAt: at('09:40:00'),
    feedbackOpensAt: at('11:25:00'),
    endAt: at('13:10:00'),
    feedbackClosesAt: at('15:10:00'),
  };
  test.each([
    ['08:39:59', 'before', 'opens', '00:01'],
    ['08:40:00', 'sign-in', 'starts', '1 小时 00 分'],
    ['09:39:00', 'sign-in', 'starts', '01:00'],
    ['09:40:00', 'sign-in', 'ends', '3 小时 30 分'],
    ['11:25:00', 'feedback', 'ends', '1 小时 45 分'],
    ['13:10:00', 'after', 'feedback-closes', '2 小时 00 分'],
  ])('%s: %s, next %s in %s', (time, phase, event, left) => {
    const now = at(time);
    expect(phaseOf(windows, now)).toBe(phase);
    const next = nextEvent(windows, now);
    expect(next?.event).toBe(event);
    expect(shownDuration((next?.at ?? 0) - now)).toBe(left);
  });
  test('15:10: over, and nothing comes', () => {
    expect(phaseOf(windows, at('15:10:00'))).toBe('over');
    expect(nextEvent(windows, at('15:10:00'))).toBeNull();
  });
});

test.each([
  [-5, '00:00'],
  [999, '00:01'],
  [3_599_000, '59:59'],
  [86_400_000 + 3 * 3_600_000, '1 天 3 小时'],
])('%d ms are %s', (ms, shown) => expect(shownDuration(ms)).toBe(shown));

test.each([
  ['示例东达', '示***'],
  ['示例', '示*'],
  ['示', '示'],
  ['  Li Ming Hua ', 'L***'],
  ['𠮷野', '𠮷*'],
  ['', ''],
])('a hall reads %s as %s', (name, masked) => expect(maskedName(name)).toBe(masked));

const person = (name: string, overrides: Partial<LivePerson> = {}): LivePerson => ({
  personId: name,
  name,
  enterprise: '示例青城环保有限公司',
  phoneMasked: '199****0001',
  venueId: 'v1',
  state: 'missing',
  at: null,
  late: false,
  aside: null,
  bookedVenueId: null,
  registered: true,
  scanned: false,
  staffEntry: null,
  ...overrides,
});

test('R-ATTEND 7: who came stands last in first, of this venue only, new for 30 seconds', () => {
  const now = at('10:00:00');
  const people = [
    person('示例甲', { at: now - 30_000, state: 'signed' }),
    person('示例乙', { at: now - 29_000, state: 'scanned' }),
    person('示例丙', { at: now, venueId: 'v2' }),
    person('示例丁'),
  ];
  expect(arrivals(people, 'v1', now).map(({ person: { name }, isNew }) => [name, isNew])).toEqual([
    ['示例乙', true],
    ['示例甲', false],
  ]);
});

describe('R-ATTEND 7: somebody is found by a few characters', () => {
  const people = [
    person('王示例', { enterprise: '示例红山农牧科技有限公司', phoneMasked: '199****0417' }),
    person('示例王', { phoneMasked: '199****0418' }),
    person('李示例', { enterprise: '王府示例商贸有限公司', phoneMasked: '199****1041' }),
  ];
  test.each([
    ['王', ['王示例', '示例王', '李示例']],
    ['0417', ['王示例']],
    ['041', ['李示例']],
    ['示例 红山', ['王示例']],
    ['赵', []],
    ['  ', ['王示例', '示例王', '李示例']],
  ])('“%s” finds %j', (typed, names) => expect(found(people, typed).map(({ name }) => name)).toEqual(names));
});

test('R-ATTEND 7: a reason is chosen, or typed with at least four characters', () => {
  expect(reasonOf({ ...noGrounds, cause: 'battery', reason: '' })).toBe('手机没电，本人在场');
  expect(reasonOf({ ...noGrounds, cause: 'other', reason: ' 无手机 ' })).toBeNull();
  expect(reasonOf({ ...noGrounds, cause: 'other', reason: ' 手机送修 ' })).toBe('手机送修');
});

test.each<[string, Partial<Grounds>, string | null]>([
  ['no cause: nothing is preset', {}, null],
  ['no cause, though a hand', { hand: [[1, 1, 2, 2]] }, null],
  ['no hand', { cause: 'battery' }, null],
  ['a hand', { cause: 'battery', hand: [[1, 1, 2, 2]] }, '手机没电，本人在场'],
  ['a page that is still sent', { cause: 'paper', page: [{ key: 'a', name: '册.jpg', size: 9 }] }, null],
  ['a page', { cause: 'paper', page: [{ fileId: 'cloud://x', name: '册.jpg', size: 9 }] }, '已在纸质签到表上签名'],
  ['a poster, whose person signs', { cause: 'poster' }, '扫了张贴码，现场确认本人在场'],
])('R-ATTEND 7: an entry by staff waits for what bears the person’s hand: %s', (_name, change, reason) =>
  expect(readyReason({ ...noGrounds, ...change })).toBe(reason),
);

describe('the institution’s sessions by what they ask of it on 10 June at 10:00', () => {
  const now = at('10:00:00');
  const DAY = 86_400_000;
  const session = (sessionId: string, days: number, overrides: Partial<WorkSession>): WorkSession =>
    ({
      sessionId,
      status: 'published',
      stage: 'planned',
      startAt: now + days * DAY,
      endAt: now + days * DAY + 3 * 3_600_000,
      materialsDueDay: null,
      ...overrides,
    }) as WorkSession;
  const ids = (sessions: readonly WorkSession[]) => sessions.map(({ sessionId }) => sessionId);

  test('each stands in one place, what is due first at the top', () => {
    const all = [
      session('later', 9, {}),
      session('next', 1, {}),
      session('today', 0, { stage: 'running' }),
      session('cancelled-today', 0, { status: 'cancelled', stage: 'cancelled', startAt: now - 1 }),
      session('due-17', -2, { stage: 'collecting', materialsDueDay: '2026-06-17' }),
      session('due-12', -5, { stage: 'collecting', materialsDueDay: '2026-06-12' }),
      session('may-object', -40, { stage: 'confirmed', materialsDueDay: '2026-05-01' }),
      session('old', -60, { stage: 'final' }),
      session('scored', -30, { stage: 'scored' }),
    ];
    const { today, due, coming, past } = arranged(all, now);
    expect(ids(today)).toEqual(['today']);
    expect(ids(due)).toEqual(['due-12', 'due-17', 'may-object']);
    expect(ids(coming)).toEqual(['next', 'later']);
    expect(ids(past)).toEqual(['cancelled-today', 'scored', 'old']);
    expect(today.length + due.length + coming.length + past.length).toBe(all.length);
  });
});

describe('R-MATERIAL: when the materials came to each stage', () => {
  const [inst, window, hub, evaluator] = ['机构', '窗口', '枢纽', '评价'];
  const path = (...steps: (string | undefined)[][]) =>
    steps.map(([from = '', to = ''], index) => ({ from, to, at: index + 1, by: '', note: '' }));
  const came = (
    stage: 'collecting' | 'with-window' | 'with-hub' | 'with-evaluator',
    handovers: ReturnType<typeof path>,
  ) => arrivedAt({ stage, handovers }).map((handover) => handover?.at ?? null);

  test.each([
    ['nothing handed over', 'collecting', path(), [null, null, null, null]],
    ['the whole way', 'with-evaluator', path([inst, window], [window, hub], [hub, evaluator]), [null, 1, 2, 3]],
    ['the region’s own: no window platform', 'with-hub', path([inst, hub]), [null, null, 1, null]],
    ['sent back', 'collecting', path([inst, window], [window, inst]), [null, null, null, null]],
    [
      'sent back by the hub and handed in again',
      'with-hub',
      path([inst, window], [window, hub], [hub, inst], [inst, window], [window, hub]),
      [null, 4, 5, null],
    ],
    [
      'the region’s own, sent back once',
      'with-hub',
      path([inst, hub], [hub, inst], [inst, hub]),
      [null, null, 3, null],
    ],
  ] as const)('%s', (_name, stage, handovers, expected) => expect(came(stage, [...handovers])).toEqual(expected));
});

test.each([
  ['42.75', '58.75', '+16.00'],
  ['58.75', '42.75', '-16.00'],
  ['10.00', '10.00', ''],
  ['0.10', '0.30', '+0.20'],
])('from %s to %s is “%s”', (before, after, shown) => expect(difference(before, after)).toBe(shown));

test('R-SCORE 3, 4, 9: a try-out asks with the sum of photos, the kinds that there are, and no completeness without slides', () => {
  const assumed = {
    photos: { lecturer: 3, trainees: 0, room: 4, other: 1 },
    recordingMinutes: 90,
    slides: false,
    completeness: 5,
    feedback: 44,
    screenshotHeads: 50,
  };
  expect(questionOf('s1', assumed)).toEqual({
    sessionId: 's1',
    photos: { count: 8, kinds: ['lecturer', 'room', 'other'] },
    recordingMinutes: 90,
    slides: false,
    completeness: 0,
    feedback: 44,
    screenshotHeads: 50,
  });
});

describe('R-ATTEND 3: the venue’s code has as few modules as hold it', () => {
  const read = (text: string): string | undefined => {
    const modules = modulesOf(text);
    const [quiet, unit] = [4, 3];
    const side = (modules.size + 2 * quiet) * unit;
    const pixels = new Uint8ClampedArray(side * side * 4).fill(255);
    for (let y = 0; y < side; y++)
      for (let x = 0; x < side; x++) {
        const [row, column] = [Math.floor(y / unit) - quiet, Math.floor(x / unit) - quiet];
        const inside = row >= 0 && column >= 0 && row < modules.size && column < modules.size;
        if (inside && modules.get(row, column)) pixels.fill(0, (y * side + x) * 4, (y * side + x) * 4 + 3);
      }
    return jsqr(pixels, side, side)?.data;
  };
  const code = `p1.${'4e49d788'.repeat(4)}.7d97e2714f29.1h0pnp.jcrXREVHzB9m`;
  test.each([
    ['a rotating code of 68 bytes', code, 33],
    ['a short text, with better correction in the same size', 'p1.示例', 21],
  ])('%s', (_name, text, modules) => {
    expect(modulesOf(text).size).toBe(modules);
    expect(read(text)).toBe(text);
  });
});
