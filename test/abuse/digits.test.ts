import type { Input } from '../../cloudfunctions/contract';
import { strokesOf } from '../functions/support/attendance';
import { startGateway, type TestGateway } from '../functions/support/gateway';
import { createInstitution, grantRole, register, startBureau } from '../functions/support/people';
import { planOf, publishSession, START } from '../functions/support/sessions';
import { attack } from './support/attack';

const SECOND = 1000;
const MINUTE = 60 * SECOND;
const HOUR = 60 * MINUTE;
const DAY = 24 * HOUR;
const HALL = { latitude: 40.84, longitude: 111.75 };
const HOME = { latitude: 40.9, longitude: 111.75 };

let gateway: TestGateway;
let institutionId: string;
let people = 0;
let days = 0;

beforeAll(async () => {
  gateway = await startGateway();
  await startBureau(gateway);
  institutionId = await createInstitution(gateway, 1);
  await grantRole(gateway, 'institution-1', 'institution', { kind: 'institution', institutionId });
  await grantRole(gateway, 'window-1', 'window', { kind: 'region', regionId: '150100' });
  await grantRole(gateway, 'evaluator-1', 'evaluator');
});
afterAll(() => gateway.close());

const someone = async (): Promise<string> => {
  people += 1;
  const persona = `trainee-${people}`;
  await register(gateway, persona);
  return persona;
};

interface Hall {
  sessionId: string;
  venueId: string;
  branchId: string;
  startAt: number;
  now: number;
}

/** A session of its own day with a hall and a branch without a position; `now` is the first moment of a slot, ten minutes in. */
async function hall(sameDay = false): Promise<Hall> {
  if (!sameDay) days += 1;
  const startAt = START + days * DAY;
  const branch = { name: '示例分会场', address: '示例路 2 号', main: false, capacity: 50 };
  const plan = { startAt, endAt: startAt + 3 * HOUR, venues: [...planOf(institutionId).venues, branch] };
  const { sessionId, venueIds } = await publishSession(gateway, institutionId, plan);
  const [venueId = '', branchId = ''] = venueIds;
  return { sessionId, venueId, branchId, startAt, now: startAt + 10 * MINUTE };
}
async function shown({ sessionId, venueId, now }: Pick<Hall, 'sessionId' | 'venueId' | 'now'>): Promise<string> {
  const { codes } = await gateway.call('institution-1', 'attendance.showCode', { sessionId, venueId }, { at: now });
  return codes.find(({ validFrom, validUntil }) => validFrom <= now && now < validUntil)?.digits ?? '';
}
const type = (persona: string, input: Input<'attendance.signInByDigits'>, at: number) =>
  gateway.answer(persona, 'attendance.signInByDigits', input, { at });
const codeOf = async (answer: ReturnType<typeof type>): Promise<string> => {
  const got = await answer;
  return got.ok ? 'OK' : got.error.code;
};
const sign = (persona: string, sessionId: string, at: number) =>
  gateway.call(persona, 'attendance.sign', { sessionId, strokes: strokesOf(at) }, { at });
const counts = async (sessionId: string) =>
  (await gateway.call('evaluator-1', 'evaluation.getSheet', { sessionId }, { at: START + 60 * DAY })).counts;
const review = (sessionId: string) => gateway.call('evaluator-1', 'attendance.review', { sessionId });

test('R-ATTEND 5: who is in the hall types the digits, pasted in any spelling, and signs: one head; a retry is the same receipt', async () => {
  const { sessionId, now, ...venue } = await hall();
  const digits = await shown({ sessionId, now, venueId: venue.venueId });
  const spellings = [
    digits,
    ` ${digits.slice(0, 3)} ${digits.slice(3)} `,
    `${digits.slice(0, 3)}-${digits.slice(3)}`,
    digits.replaceAll(/\d/g, (digit) => String.fromCharCode(digit.charCodeAt(0) + 0xfee0)),
  ];
  for (const typed of spellings) {
    const persona = await someone();
    const answer = await type(persona, { digits: typed, sessionId, location: HALL }, now);
    expect(answer).toMatchObject({ ok: true, data: { next: 'sign', repeated: false, venueId: venue.venueId } });
    await sign(persona, sessionId, now);
    // the answer was lost, and the digits have changed long since
    const again = await type(persona, { digits: typed, sessionId }, now + 5 * MINUTE);
    expect(again).toMatchObject({ ok: true, data: { next: 'done', repeated: true } });
  }
  expect(await counts(sessionId)).toMatchObject({ signed: 4, scanned: 4, actual: 4 });
  expect((await review(sessionId)).counts).toMatchObject({ scans: 4, digits: 4 });
  const persona = await someone();
  for (const digitsTyped of ['12345', '1234567', '12345a', ''])
    expect(await codeOf(type(persona, { digits: digitsTyped, sessionId }, now))).toBe('INVALID_INPUT');
});

test('R-ATTEND 5: from a page of no session: the venue around the person, or where the person has a place; at the same moment once', async () => {
  const { sessionId, venueId, now } = await hall();
  const digits = await shown({ sessionId, venueId, now });
  const [walkIn, booked, nowhere] = [await someone(), await someone(), await someone()];
  expect(await codeOf(type(nowhere, { digits }, now))).toBe('LOCATION_REQUIRED');
  expect(await codeOf(type(nowhere, { digits, location: HOME }, now))).toBe('TOO_FAR_FROM_VENUE');
  const both = await Promise.all([1, 2].map(() => type(walkIn, { digits, location: HALL }, now)));
  expect(both.map((answer) => answer.ok)).toEqual([true, true]);
  expect(await type(walkIn, { digits }, now + 5 * MINUTE)).toMatchObject({ ok: true, data: { repeated: true } });
  await gateway.call(booked, 'registration.create', { sessionId, venueId }, { at: now - DAY });
  expect(await codeOf(type(booked, { digits }, now))).toBe('LOCATION_REQUIRED');
  expect(await codeOf(type(booked, { digits, location: HALL }, now))).toBe('OK');
  expect((await review(sessionId)).counts).toMatchObject({ scans: 2, digits: 2 });
});

attack(
  'R-ATTEND 5',
  {
    tries:
      'digits told on by phone, typed at home: without a position, with the true one, with that of a branch that has none',
    before: 'no such way',
    now: 'LOCATION_REQUIRED, TOO_FAR_FROM_VENUE, LOCATION_REQUIRED: nobody is there',
  },
  async () => {
    const { sessionId, venueId, branchId, now } = await hall();
    const persona = await someone();
    await gateway.call(persona, 'registration.create', { sessionId, venueId }, { at: now - DAY });
    const digits = await shown({ sessionId, venueId, now });
    const atBranch = await shown({ sessionId, venueId: branchId, now });
    expect(await codeOf(type(persona, { digits, sessionId }, now))).toBe('LOCATION_REQUIRED');
    expect(await codeOf(type(persona, { digits, sessionId, location: HOME }, now))).toBe('TOO_FAR_FROM_VENUE');
    const vague = { ...HOME, accuracy: 50_000 };
    expect(await codeOf(type(persona, { digits, sessionId, location: vague }, now))).toBe('TOO_FAR_FROM_VENUE');
    expect(await codeOf(type(persona, { digits: atBranch, sessionId, location: HALL }, now))).toBe('LOCATION_REQUIRED');
    const signature = { sessionId, strokes: strokesOf() };
    expect(await gateway.code(persona, 'attendance.sign', signature, { at: now })).toBe('SCAN_REQUIRED');
    expect(await counts(sessionId)).toMatchObject({ signed: 0, scanned: 0, actual: 0 });
    const { refusals } = await review(sessionId);
    expect(refusals.map(({ code }) => code).sort()).toEqual(
      ['LOCATION_REQUIRED', 'LOCATION_REQUIRED', 'SCAN_REQUIRED', 'TOO_FAR_FROM_VENUE', 'TOO_FAR_FROM_VENUE'].sort(),
    );
  },
);

attack(
  'R-ATTEND 5',
  {
    tries: 'staff say that somebody at home is there, who types the digits and signs',
    before: 'no such way',
    now: 'no head before the window platform has confirmed it; none after the evaluator has refused it',
  },
  async () => {
    const { sessionId, venueId, now } = await hall();
    const persona = await someone();
    await gateway.call(persona, 'registration.create', { sessionId, venueId }, { at: now - DAY });
    const { userId: personId } = await gateway.call(persona, 'identity.me', {});
    const entry = {
      sessionId,
      venueId,
      person: { personId },
      kind: 'poster' as const,
      reason: '示例：现场确认本人在场',
    };
    const { entryId } = await gateway.call('institution-1', 'attendance.signInByStaff', entry, { at: now });
    expect(await codeOf(type(persona, { digits: await shown({ sessionId, venueId, now }), sessionId }, now))).toBe(
      'OK',
    );
    await sign(persona, sessionId, now);
    expect(await counts(sessionId)).toMatchObject({ signed: 1, scanned: 0, actual: 0 });
    const decide = (who: string, decision: Input<'attendance.decideStaffEntries'>['decision']) =>
      gateway.call(who, 'attendance.decideStaffEntries', { sessionId, entryIds: [entryId], decision }, { at: now });
    await decide('window-1', { outcome: 'confirmed', how: 'venue' });
    expect(await counts(sessionId)).toMatchObject({ signed: 1, scanned: 1, actual: 1 });
    await decide('evaluator-1', { outcome: 'refused', reason: '示例：录像中没有此人' });
    expect(await counts(sessionId)).toMatchObject({ signed: 1, scanned: 0, actual: 0 });
  },
);

attack(
  'R-ATTEND 5',
  {
    tries:
      'digits of another session, of another venue far away, of the slot to come, of one long gone, before and after the window, of a cancelled session',
    before: 'no such way',
    now: 'each refused for its reason, and on record',
  },
  async () => {
    const one = await hall();
    const other = await hall(true);
    const { sessionId, startAt, now } = one;
    const persona = await someone();
    const at = (moment: number) => ({ sessionId, venueId: one.venueId, now: moment });
    const typed = async (digits: string, moment: number) =>
      codeOf(type(persona, { digits, sessionId, location: HALL }, moment));
    expect(await typed(await shown(other), now)).toBe('DIGITS_WRONG');
    expect(await typed(await shown(at(now)), now - 1)).toBe('DIGITS_WRONG');
    expect(await typed(await shown(at(now)), now + MINUTE)).toBe('DIGITS_WRONG');
    const early = startAt - HOUR;
    expect(await typed(await shown(at(early)), early - 1)).toBe('SIGN_IN_NOT_OPEN');
    const end = startAt + 3 * HOUR;
    expect(await typed(await shown(at(end)), end + 1)).toBe('SIGN_IN_CLOSED');
    expect((await review(sessionId)).refusals.map(({ code }) => code).sort()).toEqual(
      ['DIGITS_WRONG', 'DIGITS_WRONG', 'DIGITS_WRONG', 'SIGN_IN_CLOSED', 'SIGN_IN_NOT_OPEN'].sort(),
    );
    // the last millisecond in which they are taken
    expect(await typed(await shown(at(now)), now + MINUTE - 1)).toBe('OK');
    const gone = await hall();
    const cancel = { sessionId: gone.sessionId, reason: '示例原因' };
    const digits = await shown(gone);
    await gateway.call('bureau-1', 'session.cancel', cancel, { at: gone.startAt - DAY });
    const late = { digits, sessionId: gone.sessionId, location: HALL };
    expect(await codeOf(type(await someone(), late, gone.now))).toBe('SESSION_CANCELLED');
  },
);

attack(
  'R-ATTEND 5',
  {
    tries: 'a programme tries all digits in the hall: one after the other, many at once, by many accounts',
    before: 'no such way',
    now: 'RATE_LIMITED with the moment, after 8 of one person and 120 of all; who scans is not held up',
  },
  async () => {
    const { sessionId, venueId, now } = await hall();
    const wrong = (n: number) => String(n).padStart(6, '0');
    const digits = await shown({ sessionId, venueId, now });
    const persona = await someone();
    const tried = (who: string, n: number, at = now) =>
      codeOf(type(who, { digits: wrong(n), sessionId, location: HALL }, at));
    const first = await Promise.all(Array.from({ length: 12 }, (_, n) => tried(persona, n)));
    expect(first.filter((code) => code === 'DIGITS_WRONG')).toHaveLength(8);
    expect(first.filter((code) => code === 'RATE_LIMITED')).toHaveLength(4);
    // the right ones now as little as any; said is from when on they are
    const held = await type(persona, { digits, sessionId, location: HALL }, now);
    expect(held).toMatchObject({ ok: false, error: { code: 'RATE_LIMITED', details: { retryAt: now + 10 * MINUTE } } });
    let vain = 8;
    for (let account = 0; account < 14; account += 1) {
      const who = await someone();
      const codes = await Promise.all(Array.from({ length: 8 }, (_, n) => tried(who, 100 + n)));
      vain += codes.filter((code) => code === 'DIGITS_WRONG').length;
    }
    expect(vain).toBe(120);
    const honest = await someone();
    expect(await codeOf(type(honest, { digits, sessionId, location: HALL }, now))).toBe('RATE_LIMITED');
    const { codes } = await gateway.call('institution-1', 'attendance.showCode', { sessionId, venueId }, { at: now });
    const scan = { code: codes[0]?.text ?? '', scannedAt: now };
    expect(await gateway.code(honest, 'attendance.scan', scan, { at: now })).toBe('OK');
    // ten minutes later they may again, and that they had tried is said
    const then = now + 10 * MINUTE;
    const later = await shown({ sessionId, venueId, now: then });
    expect(await codeOf(type(persona, { digits: later, sessionId, location: HALL }, then))).toBe('OK');
    const { flags } = await review(sessionId);
    expect(flags.map(({ kind }) => kind)).toContain('digits-tried');
  },
);

attack(
  'R-ATTEND 5',
  {
    tries: 'a full hall types right digits: nobody is held up by the others’ tries',
    before: 'no such way',
    now: 'right ones use up no try of the hall; the same digits of many are flagged',
  },
  async () => {
    const { sessionId, venueId, now } = await hall();
    const digits = await shown({ sessionId, venueId, now });
    for (let n = 0; n < 130; n += 1)
      expect(await codeOf(type(`visitor-${1000 + n}`, { digits, sessionId, location: HALL }, now))).toBe('OK');
    expect((await review(sessionId)).flags.map(({ kind }) => kind)).toEqual(
      expect.arrayContaining(['digits-one-slot', 'digits-share']),
    );
  },
);

attack(
  'R-ATTEND 4',
  {
    tries: 'a scan and a signature that somebody else kept on the same phone are sent by who is there now',
    before: 'sent, and counted for the one who sent them',
    now: 'SCAN_OF_OTHER; by the one who made it they go',
  },
  async () => {
    const { sessionId, venueId, now } = await hall();
    const [owner, other] = [await someone(), await someone()];
    const { codes } = await gateway.call('institution-1', 'attendance.showCode', { sessionId, venueId }, { at: now });
    const { userId: personId } = await gateway.call(owner, 'identity.me', {});
    const kept = { code: codes[0]?.text ?? '', scannedAt: now, personId };
    const signature = { sessionId, strokes: strokesOf(), personId };
    const at = now + HOUR;
    expect(await gateway.code(other, 'attendance.scan', kept, { at })).toBe('SCAN_OF_OTHER');
    expect(await gateway.code(other, 'attendance.sign', signature, { at })).toBe('SCAN_OF_OTHER');
    expect((await review(sessionId)).counts.scans).toBe(0);
    expect(await gateway.code(owner, 'attendance.scan', kept, { at })).toBe('OK');
    expect(await gateway.code(owner, 'attendance.sign', signature, { at })).toBe('OK');
  },
);
