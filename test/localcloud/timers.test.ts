import { buildFunctions } from './builders/bundles';
import { startGateway, type TestGateway } from './builders/gateway';
import { connect, type Data, type Database } from './builders/sdk';
import { Schedule, schedulesOf } from '../../localcloud/timers/triggers';

/** The next times by Beijing's clock, for cron expressions of CloudBase's seven fields. */
const schedules: [string, string, string | undefined][] = [
  ['*/30 * * * * * *', '2026-03-01T10:00:10+08:00', '2026-03-01T10:00:30+08:00'],
  ['0 */10 * * * * *', '2026-03-01T10:00:00+08:00', '2026-03-01T10:10:00+08:00'],
  // the page's own example: from minute 1 on, each ten
  ['0 1/10 * * * * *', '2026-03-01T10:00:00+08:00', '2026-03-01T10:01:00+08:00'],
  ['0 1/10 * * * * *', '2026-03-01T10:01:00+08:00', '2026-03-01T10:11:00+08:00'],
  ['0 1/10 * * * * *', '2026-03-01T10:51:00+08:00', '2026-03-01T11:01:00+08:00'],
  ['0 5-20/5 * * * * *', '2026-03-01T10:20:00+08:00', '2026-03-01T11:05:00+08:00'],
  ['10,40 0 9,17 * * * *', '2026-03-01T09:00:10+08:00', '2026-03-01T09:00:40+08:00'],
  ['0 0 2 * * * *', '2026-03-01T10:00:00+08:00', '2026-03-02T02:00:00+08:00'],
  ['0 0 2 1 * * *', '2026-03-01T10:00:00+08:00', '2026-04-01T02:00:00+08:00'],
  ['0 0 0 31 * * *', '2026-03-31T10:00:00+08:00', '2026-05-31T00:00:00+08:00'],
  ['0 0 0 29 FEB * *', '2026-03-01T10:00:00+08:00', '2028-02-29T00:00:00+08:00'],
  ['0 0 0 1 JAN,JUL * *', '2026-03-01T10:00:00+08:00', '2026-07-01T00:00:00+08:00'],
  ['0 30 9 * * MON-FRI *', '2026-03-06T10:00:00+08:00', '2026-03-09T09:30:00+08:00'],
  ['0 0 8 * * 0 *', '2026-03-04T00:00:00+08:00', '2026-03-08T08:00:00+08:00'],
  ['0 0 8 * * SUN *', '2026-03-04T00:00:00+08:00', '2026-03-08T08:00:00+08:00'],
  ['0 0 0 1 1 * 2030', '2026-03-01T10:00:00+08:00', '2030-01-01T00:00:00+08:00'],
  ['0 0 0 1 1 * 2028/2', '2026-03-01T10:00:00+08:00', '2028-01-01T00:00:00+08:00'],
  ['0 0 0 1 1 * 2020', '2026-03-01T10:00:00+08:00', undefined],
  // day of the month and weekday together: either of them
  ['0 0 8 15 * MON *', '2026-03-10T00:00:00+08:00', '2026-03-15T08:00:00+08:00'],
];

test.each(schedules)('cron: %s after %s', (cron, after, next) => {
  const schedule = new Schedule({ function: 'f', name: 't', cron });
  expect(schedule.nextAfter(Date.parse(after))).toBe(next === undefined ? undefined : Date.parse(next));
});

test.each([
  ['five fields', '* * * * *'],
  ['six fields', '0 0 2 * * *'],
  ['eight fields', '0 0 0 * * * * *'],
  ['words', 'every day at noon each of them x'],
  ['second 60', '60 * * * * * *'],
  ['minute 99', '0 99 * * * * *'],
  ['hour 24', '0 0 24 * * * *'],
  ['day 0', '0 0 0 0 * * *'],
  ['day 32', '0 0 0 32 * * *'],
  ['month 13', '0 0 0 1 13 * *'],
  ['weekday 7', '0 0 0 * * 7 *'],
  ['year 1969', '0 0 0 1 1 * 1969'],
  ['year 2100', '0 0 0 1 1 * 2100'],
  ['the last day (L)', '0 0 0 L * * *'],
  ['the nearest working day (W)', '0 0 0 15W * * *'],
  ['the second Monday (#)', '0 0 0 * * MON#2 *'],
  ['no matter (?)', '0 0 0 ? * MON *'],
  ['a name in small letters', '0 0 0 1 jan * *'],
  ['the name of another field', '0 0 0 MON * * *'],
  ['a range backwards', '0 0 17-9 * * * *'],
  ['no step', '0 */0 * * * * *'],
  ['a step without a number', '0 */ * * * * *'],
  ['an empty part', '0 1,,2 * * * * *'],
  ['a negative minute', '0 -5 * * * * *'],
])('cron: %s is refused', (_name, cron) => {
  expect(() => new Schedule({ function: 'f', name: 't', cron })).toThrow(/CloudBase/);
});

test.each([
  ['a', true],
  ['send-outbox_2', true],
  ['A'.repeat(60), true],
  ['A'.repeat(61), false],
  ['', false],
  ['2send', false],
  ['-send', false],
  ['_send', false],
  ['send outbox', false],
  ['send.outbox', false],
  ['发送', false],
])('trigger name %j: %s', (name, taken) => {
  const make = () => new Schedule({ function: 'f', name, cron: '0 0 2 * * * *' });
  if (taken) expect(make).not.toThrow();
  else expect(make).toThrow(/begins with a letter/);
});

test('two triggers of one function are refused: config.json takes one', () => {
  const nightly = { name: 'nightly', cron: '0 0 2 * * * *' };
  const pair = ['f', 'f'].map((name, at) => ({ ...nightly, function: name, name: `${nightly.name}-${at}` }));
  expect(() => schedulesOf(pair)).toThrow(/one a function/);
  expect(schedulesOf(['f', 'g'].map((name) => ({ ...nightly, function: name })))).toHaveLength(2);
});

describe('running', () => {
  let gateway: TestGateway;
  let db: Database;

  beforeAll(async () => {
    gateway = await startGateway({
      timers: true,
      config: {
        indexes: { ticks: [] },
        triggers: [
          { function: 'probe', name: 'nightly', cron: '0 0 2 * * * *' },
          { function: 'idle', name: 'never', cron: '0 0 0 1 1 * 2020' },
        ],
      },
    });
    buildFunctions(gateway.scratch.folder('functions'), 'probe', 'idle=probe');
    ({ db } = connect(gateway));
  });
  afterAll(() => gateway.close());
  beforeEach(async () => {
    await db.collection('ticks').where({}).remove();
  });

  const ticks = async (atLeast: number): Promise<Data[]> => {
    for (const deadline = Date.now() + 25_000; Date.now() < deadline;) {
      const { data } = await db.collection('ticks').get();
      if (data.length >= atLeast) return data;
      await new Promise((resolve) => setTimeout(resolve, 20));
    }
    throw new Error(`fewer than ${atLeast} ticks`);
  };

  test('by hand: CloudBase’s event, nobody’s identity, the gateway’s time', async () => {
    const before = Date.now();
    const { status } = await gateway.post('/dev/run-timer', { function: 'idle', name: 'never' });
    expect(status).toBe(200);
    const [tick] = await ticks(1);
    expect(tick).toMatchObject({ openid: null, event: { Type: 'Timer', TriggerName: 'never', Message: '' } });
    expect(tick?.['now']).toBeGreaterThanOrEqual(before);
    expect(tick?.['now']).toBeLessThanOrEqual(Date.now());
  });

  test('an unknown trigger is an error', async () => {
    const { status, body } = await gateway.post('/dev/run-timer', { function: 'probe', name: 'none' });
    expect([status, body.error.code]).toEqual([404, 'UNKNOWN_TIMER']);
  });

  test('the clock reaches its time: it runs, at that time; a week that is jumped over counts once', async () => {
    const night = Date.parse('2031-05-01T02:00:00+08:00');
    const moved = Date.now();
    await gateway.post('/dev/clock', { now: new Date(night - 300).toISOString() });
    await ticks(1);
    await new Promise((resolve) => setTimeout(resolve, 600));
    const seen = (await ticks(1)).map((tick) => Number(tick['now'])).filter((now) => now >= night);
    expect(seen).toHaveLength(1);
    expect((seen[0] ?? 0) - night).toBeLessThanOrEqual(Date.now() - moved);
    await db.collection('ticks').where({}).remove();
    await gateway.post('/dev/clock', { advanceMs: 7 * 86_400_000 });
    await ticks(1);
    await new Promise((resolve) => setTimeout(resolve, 300));
    expect(await ticks(1)).toHaveLength(1);
    await gateway.post('/dev/clock', { offsetMs: 0 });
  });
});
