import { attend, codeAt, strokesOf } from './support/attendance';
import { startGateway, type TestGateway } from './support/gateway';
import { createInstitution, grantRole, register, startBureau } from './support/people';
import { planOf, publishSession, START, type PublishedSession } from './support/sessions';

const MINUTE = 60_000;
const HOUR = 60 * MINUTE;
const END = START + 3 * HOUR;
/** In the middle of a slot, ten minutes in. */
const NOW = START + 10 * MINUTE + 5000;
const venuesOf = (institutionId: string) => [
  ...planOf(institutionId).venues,
  { name: '示例分会场', address: '示例路 2 号', main: false, capacity: 50 },
];

let gateway: TestGateway;
let institutionId: string;
let session: PublishedSession;
let other: PublishedSession;
let main: { sessionId: string; venueId: string };
let branch: { sessionId: string; venueId: string };

beforeAll(async () => {
  gateway = await startGateway();
  await startBureau(gateway);
  institutionId = await createInstitution(gateway, 1);
  await grantRole(gateway, 'institution-1', 'institution', { kind: 'institution', institutionId });
  await grantRole(gateway, 'evaluator-1', 'evaluator');
  session = await publishSession(gateway, institutionId, { venues: venuesOf(institutionId) });
  other = await publishSession(gateway, institutionId, { title: '同时的另一期' });
  main = { sessionId: session.sessionId, venueId: session.venueIds[0] ?? '' };
  branch = { sessionId: session.sessionId, venueId: session.venueIds[1] ?? '' };
});
afterAll(() => gateway.close());

const shown = (venue = main, at = NOW) => codeAt(gateway, 'institution-1', venue, at);
const altered = (code: string) => code.slice(0, -1) + (code.endsWith('A') ? 'B' : 'A');
/** The clock of a call runs on from the moment it is given. */
const isAbout = (at: number | null, moment: number) => at !== null && at >= moment && at < moment + 5000;
const recorded = async (sessionId = session.sessionId) =>
  (await gateway.call('evaluator-1', 'attendance.review', { sessionId })).refusals;

describe('R-ATTEND 3, 4: each abuse of a code has an answer of its own and leaves a record', () => {
  interface Case {
    code: string;
    send: () => Promise<Record<string, unknown>>;
    at?: number;
    /** Where the record is found; nowhere for what names no session. */
    record?: 'session' | 'nowhere';
  }
  let personas = 0;
  test.each<[string, Case]>([
    [
      'no sign-in code',
      { code: 'CODE_MALFORMED', send: async () => ({ code: 'https://pay.example/1' }), record: 'nowhere' },
    ],
    ['an altered MAC', { code: 'CODE_FORGED', send: async () => ({ code: altered(await shown()) }) }],
    ['an expired slot', { code: 'CODE_EXPIRED', send: async () => ({ code: await shown(main, NOW - MINUTE) }) }],
    [
      'an expired slot whose moment the phone says truly to be now',
      { code: 'CODE_EXPIRED', send: async () => ({ code: await shown(main, NOW - MINUTE), scannedAt: NOW }) },
    ],
    [
      'a code that nobody can have seen yet',
      {
        code: 'CODE_FROM_FUTURE',
        send: async () => {
          const { codes } = await gateway.call('institution-1', 'attendance.showCode', main, { at: NOW });
          return { code: codes[1]?.text };
        },
      },
    ],
    [
      'the code of another session',
      {
        code: 'CODE_WRONG_SESSION',
        send: async () => ({
          code: await shown(main),
          sessionId: other.sessionId,
        }),
      },
    ],
    [
      'before the window',
      {
        code: 'SIGN_IN_NOT_OPEN',
        at: START - HOUR - MINUTE,
        send: async () => ({ code: await shown(main, START - HOUR) }),
      },
    ],
    ['after the end', { code: 'SIGN_IN_CLOSED', at: END + 1, send: async () => ({ code: await shown(main, END) }) }],
    [
      'from the phone’s storage after 24 hours',
      {
        code: 'CODE_TOO_LATE',
        at: NOW + 24 * HOUR + MINUTE,
        send: async () => ({ code: await shown(), scannedAt: NOW }),
      },
    ],
  ])('%s', async (_name, { code, send, at = NOW, record = 'session' }) => {
    personas += 1;
    const persona = `trainee-${personas}`;
    const input = await send();
    expect(await gateway.code(persona, 'attendance.scan', input, { at })).toBe(code);
    expect(
      await gateway.code(persona, 'attendance.sign', { sessionId: session.sessionId, strokes: strokesOf() }, { at }),
    ).not.toBe('OK');
    if (record === 'session') {
      expect((await recorded()).filter((refusal) => refusal.code === code && isAbout(refusal.at, at))).not.toEqual([]);
    }
  });

  test('another venue than the one registered at: taken in there, and the change shown', async () => {
    await register(gateway, 'trainee-101');
    await gateway.call('trainee-101', 'registration.create', main, { at: START - 24 * HOUR });
    const seats = async () =>
      (await gateway.call('visitor-1', 'session.get', { sessionId: main.sessionId })).session.venues.map(
        ({ registered }) => registered,
      );
    const before = await seats();
    const code = await shown(branch);
    // sent five times at once, the place moves once
    const answers = await Promise.all(
      Array.from({ length: 5 }, () => gateway.call('trainee-101', 'attendance.scan', { code }, { at: NOW })),
    );
    for (const answer of answers) {
      expect(answer).toMatchObject({ venueId: branch.venueId, bookedVenueName: '示例培训中心1', aside: null });
    }
    expect(await seats()).toEqual([(before[0] ?? 0) - 1, (before[1] ?? 0) + 1]);
    const { people } = await gateway.call('institution-1', 'attendance.live', { sessionId: main.sessionId });
    const [row] = people.filter(({ bookedVenueId }) => bookedVenueId === main.venueId);
    expect(row).toMatchObject({ venueId: branch.venueId, state: 'scanned' });
  });

  test('a session that was cancelled, and one that takes only the registered', async () => {
    const cancelled = await publishSession(gateway, institutionId, { title: '将被取消' });
    const venue = { sessionId: cancelled.sessionId, venueId: cancelled.venueIds[0] ?? '' };
    const code = await shown(venue);
    await gateway.call(
      'bureau-1',
      'session.cancel',
      { sessionId: cancelled.sessionId, reason: '示例原因' },
      { at: START - HOUR },
    );
    expect(await gateway.code('trainee-102', 'attendance.scan', { code }, { at: NOW })).toBe('SESSION_CANCELLED');
    expect(await gateway.code('institution-1', 'attendance.showCode', venue, { at: NOW })).toBe('SESSION_CANCELLED');

    const closed = await publishSession(gateway, institutionId, { title: '仅限报名', walkInsAllowed: false });
    const door = { sessionId: closed.sessionId, venueId: closed.venueIds[0] ?? '' };
    expect(await gateway.code('trainee-102', 'attendance.scan', { code: await shown(door) }, { at: NOW })).toBe(
      'WALK_IN_NOT_ALLOWED',
    );
    expect((await recorded(closed.sessionId)).map((refusal) => refusal.code)).toEqual(['WALK_IN_NOT_ALLOWED']);
  });

  test('replayed by another person: neither the receipt nor, a minute later, the code is theirs', async () => {
    await register(gateway, 'trainee-103');
    await register(gateway, 'trainee-104');
    const code = await shown();
    await gateway.call('trainee-103', 'attendance.scan', { code, scannedAt: NOW }, { at: NOW });
    const sign = { sessionId: session.sessionId, strokes: strokesOf() };
    expect(await gateway.code('trainee-104', 'attendance.sign', sign, { at: NOW })).toBe('SCAN_REQUIRED');
    const later = NOW + 2 * MINUTE;
    expect(await gateway.code('trainee-104', 'attendance.scan', { code, scannedAt: later }, { at: later })).toBe(
      'CODE_EXPIRED',
    );
    expect(
      (await recorded()).filter((refusal) => ['SCAN_REQUIRED', 'CODE_EXPIRED'].includes(refusal.code)).length,
    ).toBeGreaterThanOrEqual(2);
  });

  test('a second person with the same phone number is refused, whoever scanned first', async () => {
    const phone = '19900770001';
    await register(gateway, 'trainee-105', { phone });
    await register(gateway, 'trainee-106', { phone });
    const code = await shown();
    await attend(gateway, 'trainee-105', code, session.sessionId, NOW);
    await gateway.call('trainee-106', 'attendance.scan', { code }, { at: NOW });
    const sign = { sessionId: session.sessionId, strokes: strokesOf() };
    expect(await gateway.code('trainee-106', 'attendance.sign', sign, { at: NOW })).toBe('PHONE_ALREADY_SIGNED');
    expect((await recorded()).map((refusal) => refusal.code)).toContain('PHONE_ALREADY_SIGNED');
  });
});

describe('R-ATTEND 3, 6: once, however often it is sent', () => {
  test('scanned twice, the first stands and the second is on record', async () => {
    const first = await gateway.call('trainee-107', 'attendance.scan', { code: await shown() }, { at: NOW });
    const later = NOW + MINUTE;
    const again = await gateway.call(
      'trainee-107',
      'attendance.scan',
      { code: await shown(main, later) },
      { at: later },
    );
    expect(isAbout(first.scannedAt, NOW)).toBe(true);
    expect(first).toMatchObject({ repeated: false, late: false, next: 'profile' });
    expect(again).toEqual({ ...first, repeated: true });
    expect(await recorded()).toContainEqual(expect.objectContaining({ code: 'REPEATED' }));
  });

  test('a retry after closing of one that had succeeded succeeds, for scan and signature', async () => {
    await register(gateway, 'trainee-108');
    const code = await shown();
    const scan = { code, scannedAt: NOW };
    const sign = { sessionId: session.sessionId, strokes: strokesOf(1) };
    const first = await gateway.call('trainee-108', 'attendance.scan', scan, { at: NOW });
    const signed = await gateway.call('trainee-108', 'attendance.sign', sign, { at: NOW });
    for (const at of [END + HOUR, END + 40 * 24 * HOUR]) {
      const scanned = await gateway.call('trainee-108', 'attendance.scan', scan, { at });
      expect(scanned).toEqual({ ...first, repeated: true, next: 'done', signedAt: signed.signedAt });
      expect(await gateway.call('trainee-108', 'attendance.sign', sign, { at })).toEqual({
        ...signed,
        repeated: true,
      });
    }
  });

  test('a receipt is bound at the first load: filling in a form costs nobody the slot', async () => {
    const receipt = await gateway.call('trainee-109', 'attendance.scan', { code: await shown() }, { at: NOW });
    expect(receipt.next).toBe('profile');
    const sign = { sessionId: session.sessionId, strokes: strokesOf(2) };
    const slow = NOW + 20 * MINUTE;
    expect(await gateway.code('trainee-109', 'attendance.sign', sign, { at: slow })).toBe('PROFILE_REQUIRED');
    await register(gateway, 'trainee-109');
    const signed = await gateway.call('trainee-109', 'attendance.sign', sign, { at: slow });
    expect(signed.repeated).toBe(false);
    expect(isAbout(signed.signedAt, slow)).toBe(true);
  });

  test('a walk-in is registered by the scan', async () => {
    await register(gateway, 'trainee-110');
    await gateway.call('trainee-110', 'attendance.scan', { code: await shown(branch) }, { at: NOW });
    const { sessions } = await gateway.call('trainee-110', 'registration.listMine', {}, { at: NOW });
    expect(sessions).toMatchObject([
      { sessionId: session.sessionId, mine: 'registered', venueName: '示例分会场', next: 'sign' },
    ]);
  });
});

describe('R-ATTEND 4: kept while there was no network', () => {
  test('within 24 hours it is taken with the moment of the scan, marked as late, and can still be signed', async () => {
    await register(gateway, 'trainee-111');
    const code = await shown();
    const at = NOW + 24 * HOUR - MINUTE;
    const receipt = await gateway.call('trainee-111', 'attendance.scan', { code, scannedAt: NOW }, { at });
    expect(receipt).toMatchObject({ scannedAt: NOW, late: true, repeated: false });
    const sign = { sessionId: session.sessionId, strokes: strokesOf(3) };
    expect(await gateway.code('trainee-111', 'attendance.sign', sign, { at })).toBe('OK');
    const { people } = await gateway.call('institution-1', 'attendance.live', { sessionId: session.sessionId }, { at });
    expect(people.filter((person) => person.late)).toMatchObject([{ state: 'signed' }]);
  });

  test('a signature comes no later than the last kept scan', async () => {
    await register(gateway, 'trainee-112');
    await gateway.call('trainee-112', 'attendance.scan', { code: await shown() }, { at: NOW });
    const sign = { sessionId: session.sessionId, strokes: strokesOf(4) };
    const code = await gateway.code('trainee-112', 'attendance.sign', sign, { at: END + 24 * HOUR + 1 });
    expect(code).toBe('SIGN_IN_CLOSED');
  });
});

describe('R-ATTEND 2: the signature', () => {
  test('a tap is none', async () => {
    await register(gateway, 'trainee-113');
    await gateway.call('trainee-113', 'attendance.scan', { code: await shown() }, { at: NOW });
    const tap = { sessionId: session.sessionId, strokes: [[500, 500]] };
    expect(await gateway.code('trainee-113', 'attendance.sign', tap, { at: NOW })).toBe('SIGNATURE_INVALID');
  });
});

describe('R-ATTEND 3: the screen', () => {
  test('shows this slot and the next, and none outside the window', async () => {
    const { codes, opensAt, closesAt } = await gateway.call('institution-1', 'attendance.showCode', main, { at: NOW });
    expect(codes).toHaveLength(2);
    expect(codes.map(({ validFrom, validUntil }) => validUntil - validFrom)).toEqual([20_000, 20_000]);
    expect([opensAt, closesAt]).toEqual([START - HOUR, END]);
    expect((await gateway.call('institution-1', 'attendance.showCode', main, { at: END + MINUTE })).codes).toEqual([]);
    expect((await gateway.call('institution-1', 'attendance.showCode', main, { at: START - 2 * HOUR })).codes).toEqual(
      [],
    );
  });
  test('is for the staff of the session', async () => {
    expect(await gateway.code('trainee-107', 'attendance.showCode', main, { at: NOW })).toBe('FORBIDDEN');
    expect(
      await gateway.code('institution-1', 'attendance.showCode', { ...main, venueId: 'nowhere' }, { at: NOW }),
    ).toBe('VENUE_UNKNOWN');
  });
});
