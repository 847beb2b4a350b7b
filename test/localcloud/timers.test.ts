import { buildFunctions } from './builders/bundles';
import { startGateway, type TestGateway } from './builders/gateway';
import { connect, type Data, type Database } from './builders/sdk';
import { Schedule } from '../../localcloud/timers/triggers';

/** The next times by Beijing's clock, for cron expressions of CloudBase's seven fields. */
const schedules: [string, string, string | undefined][] = [
  ['*/30 * * * * * *', '2026-03-01T10:00:10+08:00', '2026-03-01T10:00:30+08:00'],
  ['0 */10 * * * * *', '2026-03-01T10:00:00+08:00', '2026-03-01T10:10:00+08:00'],
  ['0 0 2 * * * *', '2026-03-01T10:00:00+08:00', '2026-03-02T02:00:00+08:00'],
  ['0 0 2 1 * * *', '2026-03-01T10:00:00+08:00', '2026-04-01T02:00:00+08:00'],
  ['0 30 9 * * MON-FRI *', '2026-03-06T10:00:00+08:00', '2026-03-09T09:30:00+08:00'],
  ['0 0 8 * * 0 *', '2026-03-04T00:00:00+08:00', '2026-03-08T08:00:00+08:00'],
  ['0 0 0 1 1 * 2030', '2026-03-01T10:00:00+08:00', '2030-01-01T00:00:00+08:00'],
  ['0 0 0 1 1 * 2020', '2026-03-01T10:00:00+08:00', undefined],
  // day of the month and weekday together: either of them
  ['0 0 8 15 * MON *', '2026-03-10T00:00:00+08:00', '2026-03-15T08:00:00+08:00'],
];

test.each(schedules)('%s after %s', (cron, after, next) => {
  const schedule = new Schedule({ function: 'f', name: 't', cron });
  expect(schedule.nextAfter(Date.parse(after))).toBe(next === undefined ? undefined : Date.parse(next));
});

test.each(['* * * * *', '0 0 0 * * * * *', '99 * * * * * *', 'every day at noon each of them x'])(
  '%s is refused',
  (cron) => {
    expect(() => new Schedule({ function: 'f', name: 't', cron })).toThrow();
  },
);

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
          { function: 'probe', name: 'never', cron: '0 0 0 1 1 * 2020' },
        ],
      },
    });
    buildFunctions(gateway.scratch.folder('functions'), 'probe');
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
    const { status } = await gateway.post('/dev/run-timer', { function: 'probe', name: 'never' });
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
