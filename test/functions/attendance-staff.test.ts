import { attend, codeAt, registerPage, strokesOf } from './support/attendance';
import { startGateway, type TestGateway } from './support/gateway';
import { createInstitution, grantRole, register, startBureau } from './support/people';
import { planOf, publishSession, START } from './support/sessions';

const MINUTE = 60_000;
const HOUR = 60 * MINUTE;
const END = START + 3 * HOUR;
const NOW = START + 10 * MINUTE;

let gateway: TestGateway;
let institutionId: string;
let venue: { sessionId: string; venueId: string };
let branchId: string;
let page: { fileId: string; name: string };

beforeAll(async () => {
  gateway = await startGateway();
  await startBureau(gateway);
  institutionId = await createInstitution(gateway, 1);
  await grantRole(gateway, 'institution-1', 'institution', { kind: 'institution', institutionId });
  await grantRole(gateway, 'institution-2', 'institution', { kind: 'institution', institutionId });
  await grantRole(gateway, 'evaluator-1', 'evaluator');
  page = await registerPage(gateway, 'institution-1');
});
beforeEach(async () => {
  const branch = { name: '示例分会场', address: '示例路 2 号', main: false, capacity: 50 };
  const { sessionId, venueIds } = await publishSession(gateway, institutionId, {
    venues: [...planOf(institutionId).venues, branch],
  });
  venue = { sessionId, venueId: venueIds[0] ?? '' };
  branchId = venueIds[1] ?? '';
});
afterAll(() => gateway.close());

const live = (at = NOW) => gateway.call('institution-1', 'attendance.live', { sessionId: venue.sessionId }, { at });
const guest = (phone: string) => ({ name: '示例来宾', enterprise: '示例企业', phone, kind: 'sme-finance' as const });
const entryOf = (overrides: object = {}) => ({
  ...venue,
  person: guest('19900880001'),
  kind: 'paper-register' as const,
  reason: '没有智能手机，已在纸质签到册签名',
  page,
  hand: strokesOf(),
  ...overrides,
});

describe('R-ATTEND 7: the live list', () => {
  test('missing people stand in front, phone numbers masked, and a scan without a name is seen', async () => {
    await register(gateway, 'trainee-1', { phone: '19900880101', name: '示例甲' });
    await register(gateway, 'trainee-2', { phone: '19900880102', name: '示例乙' });
    for (const persona of ['trainee-1', 'trainee-2']) {
      await gateway.call(persona, 'registration.create', venue, { at: START - 24 * HOUR });
    }
    const code = await codeAt(gateway, 'institution-1', venue, NOW);
    await attend(gateway, 'trainee-2', code, venue.sessionId, NOW);
    await gateway.call('visitor-7', 'attendance.scan', { code }, { at: NOW });
    const { counts, venues, people } = await live();
    expect(counts).toEqual({ registered: 3, scanned: 2, signed: 1, staff: 0, missing: 2 });
    expect(venues.map((entry) => [entry.name, entry.registered])).toEqual([
      ['示例培训中心1', 3],
      ['示例分会场', 0],
    ]);
    const nameless = { ...entryOf(), person: { personId: people[1]?.personId } };
    expect(await gateway.code('institution-1', 'attendance.signInByStaff', nameless, { at: NOW })).toBe(
      'INVALID_INPUT',
    );
    expect(people.map(({ name, phoneMasked, state }) => [name, phoneMasked, state])).toEqual([
      ['示例甲', '199****0101', 'missing'],
      ['微信用户', '', 'scanned'],
      ['示例乙', '199****0102', 'signed'],
    ]);
  });
});

describe('R-ATTEND 2, 7: signing in by staff', () => {
  test('stands apart from those who signed, once, however often it is sent', async () => {
    const input = entryOf({ requestKey: 'paper-line-1' });
    const first = await gateway.call('institution-1', 'attendance.signInByStaff', input, { at: NOW });
    expect(await gateway.call('institution-1', 'attendance.signInByStaff', input, { at: END + 50 * HOUR })).toEqual({
      ...first,
      repeated: true,
    });
    const { counts, people } = await live();
    expect(counts).toEqual({ registered: 1, scanned: 0, signed: 0, staff: 1, missing: 0 });
    expect(people).toMatchObject([
      { name: '示例来宾', phoneMasked: '199****0001', state: 'staff', staffEntry: { own: true, state: 'open' } },
    ]);
  });

  test('takes the registered person whose phone number it is, so that nobody stands twice', async () => {
    await register(gateway, 'trainee-3', { phone: '19900880103', name: '示例丙' });
    await gateway.call('trainee-3', 'registration.create', venue, { at: START - HOUR * 24 });
    const typed = { ...guest('199 0088 0103'), name: '示例 丙' };
    const answer = await gateway.call('institution-1', 'attendance.signInByStaff', entryOf({ person: typed }), {
      at: NOW,
    });
    expect(answer.person).toMatchObject({ name: '示例丙', phoneMasked: '199****0103' });
    expect((await live()).people.map((person) => person.name)).toEqual(['示例丙']);
  });

  test('whoever signed with a phone is not signed in by staff', async () => {
    await register(gateway, 'trainee-4', { phone: '19900880104', name: '示例丁' });
    await gateway.call(
      'trainee-4',
      'attendance.scan',
      { code: await codeAt(gateway, 'institution-1', venue, NOW) },
      { at: NOW },
    );
    const sign = { sessionId: venue.sessionId, strokes: strokesOf() };
    expect(await gateway.code('trainee-4', 'attendance.sign', sign, { at: NOW })).toBe('OK');
    const typed = entryOf({ person: { ...guest('19900880104'), name: '示例丁' } });
    expect(await gateway.code('institution-1', 'attendance.signInByStaff', typed, { at: NOW })).toBe(
      'ALREADY_SIGNED_BY_SELF',
    );
  });

  test.each([
    ['before the window', {}, START - 2 * HOUR, 'SIGN_IN_NOT_OPEN'],
    ['without a phone after the end', { kind: 'no-phone' }, END + MINUTE, 'SIGN_IN_CLOSED'],
    ['the paper register the same evening', {}, END + 8 * HOUR, 'OK'],
    ['the paper register two days later', {}, END + 48 * HOUR, 'SIGN_IN_CLOSED'],
    ['without a reason', { reason: ' ' }, NOW, 'INVALID_INPUT'],
    ['a number that is none', { person: guest('12345678901') }, NOW, 'INVALID_PHONE'],
    ['a venue that is none', { venueId: 'nowhere' }, NOW, 'VENUE_UNKNOWN'],
    ['somebody nobody knows', { person: { personId: 'nobody' } }, NOW, 'NOT_FOUND'],
  ])('%s', async (_name, overrides, at, code) => {
    expect(await gateway.code('institution-1', 'attendance.signInByStaff', entryOf(overrides), { at })).toBe(code);
  });
});

describe('R-ATTEND 7: undoing one’s own slip', () => {
  const enter = () => gateway.call('institution-1', 'attendance.signInByStaff', entryOf(), { at: NOW });
  const undo = (persona: string, entryId: string, at: number) =>
    gateway.code(persona, 'attendance.undoStaffSignIn', { sessionId: venue.sessionId, entryId }, { at });

  test('within 15 minutes it is as if it had not been, and may be entered again', async () => {
    const { entryId, undoableUntil } = await enter();
    expect(undoableUntil - NOW).toBeGreaterThanOrEqual(15 * MINUTE);
    expect(await undo('institution-1', entryId, NOW + 14 * MINUTE)).toBe('OK');
    expect(await undo('institution-1', entryId, NOW + 40 * MINUTE)).toBe('OK');
    expect(await live(NOW + 15 * MINUTE)).toMatchObject({ counts: { registered: 0, signed: 0 }, people: [] });
    const { session } = await gateway.call('visitor-1', 'session.get', { sessionId: venue.sessionId }, { at: NOW });
    expect(session.registered).toBe(0);
    expect(
      (await gateway.call('institution-1', 'attendance.signInByStaff', entryOf(), { at: NOW + 20 * MINUTE })).repeated,
    ).toBe(false);
    expect((await live(NOW + 20 * MINUTE)).counts).toEqual({
      registered: 1,
      scanned: 0,
      signed: 0,
      staff: 1,
      missing: 0,
    });
  });

  test('later, or by somebody else, it is refused', async () => {
    const { entryId } = await enter();
    expect(await undo('institution-1', entryId, NOW + 16 * MINUTE)).toBe('UNDO_TOO_LATE');
    expect(await undo('institution-2', entryId, NOW + MINUTE)).toBe('NOT_YOUR_ENTRY');
    expect(await undo('institution-1', 'no-entry', NOW + MINUTE)).toBe('NOT_FOUND');
  });

  test('leaves its trace in the audit', async () => {
    const { entryId } = await enter();
    await undo('institution-1', entryId, NOW + MINUTE);
    const audit = await gateway.call('bureau-1', 'identity.listAudit', { subject: `session:${venue.sessionId}` });
    expect(audit.chainIntact).toBe(true);
    expect(audit.records.slice(0, 2).map((record) => record.action)).toEqual(['undo-staff-sign-in', 'staff-sign-in']);
  });
});

describe('R-ATTEND 5: the poster', () => {
  // The venue stands at 40.84 / 111.75 with a radius of 300 m; a thousandth of a degree of latitude is 111 m.
  const near = { latitude: 40.842, longitude: 111.75 };
  const far = { latitude: 40.844, longitude: 111.75 };
  const poster = async (venueId = venue.venueId) =>
    (await gateway.call('institution-1', 'attendance.posterCode', { ...venue, venueId })).scene;

  test('counts with a location within the radius', async () => {
    const scene = await poster();
    expect(await gateway.code('trainee-5', 'attendance.scanPoster', { scene }, { at: NOW })).toBe('LOCATION_REQUIRED');
    expect(await gateway.code('trainee-5', 'attendance.scanPoster', { scene, location: far }, { at: NOW })).toBe(
      'TOO_FAR_FROM_VENUE',
    );
    const receipt = await gateway.call('trainee-5', 'attendance.scanPoster', { scene, location: near }, { at: NOW });
    expect(receipt).toMatchObject({ venueId: venue.venueId, repeated: false });
    const again = await gateway.call('trainee-5', 'attendance.scanPoster', { scene }, { at: END + HOUR });
    expect(again).toEqual({ ...receipt, repeated: true });
    const { refusals } = await gateway.call(
      'evaluator-1',
      'attendance.review',
      { sessionId: venue.sessionId },
      { at: NOW },
    );
    expect(refusals.map((refusal) => refusal.code).sort()).toEqual([
      'LOCATION_REQUIRED',
      'REPEATED',
      'TOO_FAR_FROM_VENUE',
    ]);
  });

  test('or with a confirmation by staff, which lets the person sign', async () => {
    await register(gateway, 'trainee-6', { phone: '19900880106' });
    await gateway.call('trainee-6', 'registration.create', { ...venue, venueId: branchId }, { at: START - 24 * HOUR });
    const scene = await poster(branchId);
    expect(await gateway.code('trainee-6', 'attendance.scanPoster', { scene, location: near }, { at: NOW })).toBe(
      'LOCATION_REQUIRED',
    );
    const { people } = await live();
    const confirm = { ...entryOf({ kind: 'poster' }), venueId: branchId, person: { personId: people[0]?.personId } };
    expect(await gateway.code('institution-1', 'attendance.signInByStaff', confirm, { at: NOW })).toBe('OK');
    expect((await live()).people).toMatchObject([{ state: 'missing', staffEntry: { own: true } }]);
    expect(await gateway.code('trainee-6', 'attendance.scanPoster', { scene }, { at: NOW })).toBe('OK');
    const sign = { sessionId: venue.sessionId, strokes: strokesOf() };
    expect(await gateway.code('trainee-6', 'attendance.sign', sign, { at: NOW })).toBe('OK');
    expect((await live()).counts).toEqual({ registered: 1, scanned: 1, signed: 1, staff: 0, missing: 0 });
  });

  test.each([
    ['no scene of ours', () => Promise.resolve('id=1'), NOW, 'CODE_MALFORMED'],
    ['an altered scene', async () => `${(await poster()).slice(0, -1)}~`, NOW, 'CODE_FORGED'],
    ['before the window', () => poster(), START - 2 * HOUR, 'SIGN_IN_NOT_OPEN'],
    ['after the end', () => poster(), END + MINUTE, 'SIGN_IN_CLOSED'],
  ])('%s', async (_name, scene, at, code) => {
    const input = { scene: await scene(), location: near };
    expect(await gateway.code('trainee-8', 'attendance.scanPoster', input, { at })).toBe(code);
  });

  test('comes as a picture of a mini-program code', async () => {
    const { scene, imageBase64, page } = await gateway.call('institution-1', 'attendance.posterCode', venue);
    expect(scene).toMatch(/^[0-9A-Za-z_-]{32}$/);
    expect(page).toBe('pages/sign-in/index');
    expect(Buffer.from(imageBase64, 'base64').length).toBeGreaterThan(100);
  });
});

describe('R-ATTEND 6: the review queue', () => {
  test('names one phone with many people and two venues at once, and refuses nobody for it', async () => {
    const code = await codeAt(gateway, 'institution-1', venue, NOW);
    for (const persona of ['trainee-11', 'trainee-12', 'trainee-13']) {
      await gateway.call(persona, 'attendance.scan', { code, device: 'one phone' }, { at: NOW });
    }
    const later = NOW + 5 * MINUTE;
    const branchCode = await codeAt(gateway, 'institution-1', { ...venue, venueId: branchId }, later);
    const again = await gateway.call('trainee-11', 'attendance.scan', { code: branchCode }, { at: later });
    expect(again).toMatchObject({ repeated: true, venueId: venue.venueId });
    const { flags } = await gateway.call('evaluator-1', 'attendance.review', { sessionId: venue.sessionId });
    expect(flags.map(({ kind, people }) => [kind, people.length])).toEqual([
      ['same-device', 3],
      ['two-venues-at-once', 1],
    ]);
    expect(flags[0]).toMatchObject({ label: '同一部手机为 3 人扫码', clause: '四（五）加强监督检查，严格管理' });
    expect(JSON.stringify(flags)).not.toContain('one phone');
  });

  test('is not for the institution', async () => {
    expect(await gateway.code('institution-1', 'attendance.review', { sessionId: venue.sessionId })).toBe('FORBIDDEN');
  });
});
