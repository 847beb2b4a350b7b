import { readFileSync, utimesSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { buildFunctions } from './builders/bundles';
import { startGateway, type Answer, type TestGateway } from './builders/gateway';
import { openidOf } from '../../localcloud/dev/personas';

// cold starts take their time on a busy machine

let gateway: TestGateway;

beforeAll(async () => {
  gateway = await startGateway({
    poolSize: 4,
    env: { FROM_OPTIONS: 'given' },
    config: {
      indexes: { clocks: [] },
      functions: { default: { timeoutSeconds: 1, memoryMB: 64 }, patient: { timeoutSeconds: 15 } },
    },
  });
  buildFunctions(gateway.scratch.folder('functions'), 'probe', 'patient=probe', 'broken', 'headless');
});
afterAll(() => gateway.close());

interface ClockAnswer {
  now: number;
  today: string;
  given: string;
  called: string;
  isDate: boolean;
  serverDate: number;
  waited: number;
  waitedReally: number;
  zone: number;
}

const call = (persona: string, operation: string, input?: unknown, headers?: Record<string, string>): Promise<Answer> =>
  gateway.call(persona, `probe.${operation}`, input, headers);

describe('identity', () => {
  test('getWXContext says who calls, and the function has the variables it was given', async () => {
    const { status, body } = await call('trainee-1', 'whoAmI');
    expect(status).toBe(200);
    expect(body.data).toMatchObject({
      context: { OPENID: openidOf('trainee-1'), ENV: 'local', SOURCE: 'wx_client' },
      variable: 'given',
    });
    expect(Object.keys(body.data['context'] as object).join()).not.toMatch(/TOKEN/);
  });

  test('the event of a user’s call has userInfo; one of nobody and one between functions have none', async () => {
    const userInfo = { appId: expect.stringMatching(/^wx/) as string, openId: openidOf('trainee-1') };
    expect((await call('trainee-1', 'event', { n: 1 })).body.data).toEqual({
      operation: 'probe.event',
      input: { n: 1 },
      userInfo,
    });
    // what a mini-program’s call carries in its event, the browser’s says in a header
    expect((await call('trainee-1', 'event', {}, { 'x-language': 'en' })).body.data).toHaveProperty('language', 'en');
    const nobody = await gateway.post('/api/probe.event', {});
    expect(Object.keys(nobody.body.data).sort()).toEqual(['input', 'operation']);
    const nested = await call('trainee-1', 'callOther', { name: 'patient', operation: 'patient.event' });
    expect(nested.body.data).not.toHaveProperty('userInfo');
  });

  test('SOURCE is the whole chain of calls', async () => {
    const nested = await call('trainee-1', 'callOther', { name: 'patient', operation: 'patient.whoAmI' });
    expect(nested.body.data).toMatchObject({ context: { SOURCE: 'wx_client,scf' } });
  });

  test('openids look like WeChat’s, differ, and stay the same', () => {
    expect(openidOf('trainee-1')).toMatch(/^o[\w-]{27}$/);
    expect(openidOf('trainee-1')).toBe(openidOf('trainee-1'));
    expect(new Set(Array.from({ length: 500 }, (_, n) => openidOf(`trainee-${n}`))).size).toBe(500);
  });

  test('60 calls by 20 people at the same time: nobody is taken for another, before or after waiting', async () => {
    const people = Array.from({ length: 60 }, (_, n) => `trainee-${n % 20}`);
    const answers = await Promise.all(people.map((person) => call(person, 'whoAmITwice', { milliseconds: 10 })));
    expect(answers.map(({ body }) => body.data)).toEqual(
      people.map((person) => ({ before: openidOf(person), after: openidOf(person) })),
    );
  });

  test('without a token there is no OPENID, not even that of the call before', async () => {
    await Promise.all(Array.from({ length: 8 }, () => call('trainee-1', 'whoAmI')));
    const { body } = await gateway.post('/api/probe.whoAmI', {});
    expect(body.data['context']).not.toHaveProperty('OPENID');
  });

  test('a token that nobody was given is refused', async () => {
    const { status, body } = await gateway.post('/api/probe.whoAmI', {}, { authorization: `Bearer ${'x'.repeat(43)}` });
    expect([status, body.error.code]).toEqual([401, 'UNAUTHENTICATED']);
  });

  test('a call between functions keeps the caller and the clock', async () => {
    const input = { name: 'probe', operation: 'probe.whoAmITwice', input: { milliseconds: 1 } };
    const { body } = await call('bureau-1', 'callOther', input);
    expect(body.data).toEqual({ before: openidOf('bureau-1'), after: openidOf('bureau-1') });
    const at = { 'x-localcloud-now': '2030-05-01T00:00:00Z' };
    const clock = { name: 'probe', operation: 'probe.clock', input: { id: 'nested' } };
    const nested = await call('bureau-1', 'callOther', clock, at);
    expect(String(nested.body.data['today'])).toMatch(/^2030-05-01T00:00:/);
  });

  test('functions that call each other never starve, however many at once', async () => {
    const answers = await Promise.all(
      Array.from({ length: 8 }, () => gateway.call('trainee-7', 'patient.callSelf', { depth: 2 })),
    );
    expect(answers.map(({ body }) => body.data)).toEqual(answers.map(() => ({ bottom: openidOf('trainee-7') })));
  });

  test('endless recursion ends', async () => {
    expect((await gateway.call('trainee-1', 'patient.callSelf', { depth: 50 })).status).toBeGreaterThanOrEqual(500);
  });
});

test('an instance whose kept code is damaged starts from its bundle, and mends it', async () => {
  const bundle = join(buildFunctions(gateway.scratch.folder('functions'), 'damaged=probe'), 'damaged/index.js');
  const kept = join(__dirname, '../../dist/localcloud/.compiled/damaged');
  // The second answer comes when the first invocation is over, and with it what follows it.
  const answers = async () =>
    (await gateway.call('trainee-1', 'damaged.whoAmI')).status +
    (await gateway.call('trainee-1', 'damaged.whoAmI')).status;
  expect(await answers()).toBe(400);
  const good = readFileSync(kept);
  for (const [index, bad] of [Buffer.alloc(0), good.subarray(0, 40), good.subarray(0, 50_000)].entries()) {
    writeFileSync(kept, bad);
    // Touched, the bundle has another instance from the next call on.
    utimesSync(bundle, index + 1, index + 1);
    expect(await answers()).toBe(400);
    expect(readFileSync(kept).length).toBeGreaterThan(100_000);
  }
});

describe('the time of one call', () => {
  test('new Date, Date.now, Date() and serverDate are at that time, given dates and timers are not moved', async () => {
    const at = Date.parse('2031-02-03T04:05:06Z');
    const asked = Date.now();
    const { body, headers } = await call(
      'trainee-1',
      'clock',
      { id: 'shifted' },
      { 'x-localcloud-now': new Date(at).toISOString() },
    );
    const { now, today, given, called, isDate, serverDate, waited, waitedReally, zone } =
      body.data as unknown as ClockAnswer;
    // The function's clock stands; what the gateway dates itself is as much later as really passed.
    const isThen = (time: number): void => {
      expect(time).toBeGreaterThanOrEqual(at);
      expect(time).toBeLessThanOrEqual(at + Date.now() - asked);
    };
    expect(now).toBe(at);
    expect(Date.parse(today)).toBe(at);
    expect(called).toMatch(/Feb 03 2031/);
    expect(given).toBe(new Date(2020, 0, 2).toISOString());
    expect(isDate).toBe(true);
    isThen(serverDate - 1000);
    expect(waited).toBe(0);
    expect(waitedReally).toBeGreaterThanOrEqual(29);
    expect(zone).toBe(new Date(0).getHours());
    isThen(Number(headers.get('x-server-time')));
  });

  test('the call is at that time however long its instance took to load', async () => {
    const at = Date.parse('2031-02-03T04:05:06Z');
    buildFunctions(gateway.scratch.folder('functions'), 'slow-to-load=probe');
    const { body } = await gateway.call(
      'trainee-1',
      'slow-to-load.clock',
      { id: 'slow' },
      { 'x-localcloud-now': new Date(at).toISOString() },
    );
    expect(body.data['now']).toBe(at);
  });

  test('the next call of the same instance is at the gateway’s time again', async () => {
    await call('trainee-1', 'clock', { id: 'one' }, { 'x-localcloud-now': '2031-02-03T04:05:06Z' });
    const asked = Date.now();
    const { body } = await call('trainee-1', 'clock', { id: 'two' });
    expect(body.data['now']).toBeGreaterThanOrEqual(asked);
    expect(body.data['now']).toBeLessThanOrEqual(Date.now());
  });

  test('20 calls at 20 times at once: each sees its own', async () => {
    const years = Array.from({ length: 20 }, (_, n) => 2030 + n);
    const answers = await Promise.all(
      years.map((year) =>
        call('trainee-1', 'clock', { id: `y${year}` }, { 'x-localcloud-now': `${year}-06-01T00:00:00Z` }),
      ),
    );
    const seen = answers.map(({ body }) => [
      Number(String(body.data['today']).slice(0, 4)),
      new Date(Number(body.data['serverDate'])).getUTCFullYear(),
    ]);
    expect(seen).toEqual(years.map((year) => [year, year]));
  });

  test('a malformed time is refused', async () => {
    const { status, body } = await call('trainee-1', 'whoAmI', {}, { 'x-localcloud-now': 'tomorrow' });
    expect([status, body.error.code]).toEqual([400, 'MALFORMED_TIME']);
  });
});

describe('limits and accidents cost their own call only', () => {
  const accidents: [string, unknown, number, string][] = [
    ['sleep', { milliseconds: 3000 }, 504, 'FUNCTIONS_TIME_LIMIT'],
    ['spin', {}, 504, 'FUNCTIONS_TIME_LIMIT'],
    ['exit', {}, 500, 'FUNCTIONS_EXECUTE_FAIL'],
    ['crash', {}, 500, 'FUNCTIONS_EXECUTE_FAIL'],
    ['fail', {}, 500, 'FUNCTIONS_EXECUTE_FAIL'],
    ['large', { bytes: 6 * 1024 * 1024 + 1 }, 500, 'FUNCTIONS_RESPONSE_TOO_LARGE'],
  ];

  test.each(accidents)('%s', async (operation, input, status, code) => {
    const [accident, ...others] = await Promise.all([
      call('trainee-1', operation, input),
      call('trainee-2', 'whoAmITwice', { milliseconds: 5 }),
      call('trainee-3', 'whoAmITwice', { milliseconds: 300 }),
    ]);
    expect([accident.status, accident.body.error.code]).toEqual([status, code]);
    expect(accident.body.error.message).toMatch(/[\u4e00-\u9fff]/);
    expect(others.map(({ body }) => body.data['after'])).toEqual([openidOf('trainee-2'), openidOf('trainee-3')]);
    expect((await call('trainee-4', 'whoAmI')).status).toBe(200);
  });

  test('a function that takes more memory than its limit', async () => {
    const [accident, other] = await Promise.all([
      gateway.call('trainee-1', 'patient.hoard'),
      gateway.call('trainee-2', 'patient.whoAmITwice', { milliseconds: 300 }),
    ]);
    expect([accident.status, accident.body.error.code]).toEqual([500, 'FUNCTIONS_MEMORY_LIMIT']);
    expect(other.body.data['after']).toBe(openidOf('trainee-2'));
  });

  test('a function that cannot be loaded, has no main, or does not exist', async () => {
    const statuses = await Promise.all(
      ['broken.x', 'headless.x', 'missing.x'].map(
        async (operation) => (await gateway.call('trainee-1', operation)).body.error.code,
      ),
    );
    expect(statuses).toEqual(['FUNCTIONS_EXECUTE_FAIL', 'FUNCTIONS_EXECUTE_FAIL', 'FUNCTION_NOT_FOUND']);
  });

  test('the error of a called function reaches the caller as the SDK’s error', async () => {
    const { body } = await call('trainee-1', 'callOther', { name: 'probe', operation: 'probe.fail', input: {} });
    expect(body.error.code).toBe('FUNCTIONS_EXECUTE_FAIL');
  });

  test('instances are used again', async () => {
    await call('trainee-1', 'whoAmI');
    expect(Number((await call('trainee-1', 'whoAmI')).body.data['invocations'])).toBeGreaterThan(1);
  });

  test('the context tells the time that is left', async () => {
    const { body, headers } = await call('trainee-1', 'remaining');
    expect(body.data['left']).toBeGreaterThan(500);
    expect(body.data['left']).toBeLessThanOrEqual(1000);
    expect(body.data['requestId']).toBe(headers.get('x-request-id'));
  });
});

describe('answers over HTTP', () => {
  test('what a function refuses keeps code, message and details; its status becomes the response’s', async () => {
    const { status, body } = await call('trainee-1', 'refuse', { status: 409 });
    expect(status).toBe(409);
    expect(body).toEqual({ ok: false, error: { code: 'NO_SEAT', message: '名额已满', details: { left: 0 } } });
    expect((await call('trainee-1', 'refuse', { status: 200 })).status).toBe(500);
  });

  test('what a function accepts is passed through, and anything else is data', async () => {
    expect((await call('trainee-1', 'accept')).body).toEqual({ ok: true, data: { fine: true } });
    expect((await call('trainee-1', 'nothing')).body).toEqual({ ok: true, data: null });
  });

  test.each([
    ['malformed JSON', '{', 400, 'MALFORMED_JSON'],
    ['a list', '[]', 400, 'MALFORMED_JSON'],
    ['more than 6 MB', `{"x":"${'x'.repeat(6 * 1024 * 1024)}"}`, 413, 'BODY_TOO_LARGE'],
  ])('%s', async (_name, text, status, code) => {
    const answer = await gateway.post('/api/probe.accept', text);
    expect([answer.status, answer.body.error.code]).toEqual([status, code]);
  });

  test.each(['/api/', '/api/probe', '/api/../probe.x', '/api/.x'])('%s is no operation', async (path) => {
    expect((await gateway.post(path, {})).status).toBe(404);
  });
});
