import { registerPage, codeAt, strokesOf } from '../functions/support/attendance';
import { startGateway, type TestGateway } from '../functions/support/gateway';
import { createInstitution, CREDIT_CODES, grantRole, register, startBureau } from '../functions/support/people';
import { publishSession, START } from '../functions/support/sessions';
import { attack } from './support/attack';

const MINUTE = 60_000;
const HOUR = 60 * MINUTE;
const END = START + 3 * HOUR;
const NOW = START + 10 * MINUTE;

let gateway: TestGateway;
let institutionId: string;
let venue: { sessionId: string; venueId: string };
let page: { fileId: string; name: string };
let phones = 0;

beforeAll(async () => {
  gateway = await startGateway();
  await startBureau(gateway);
  institutionId = await createInstitution(gateway, 1);
  const other = await createInstitution(gateway, 2);
  await grantRole(gateway, 'institution-1', 'institution', { kind: 'institution', institutionId });
  await grantRole(gateway, 'institution-2', 'institution', { kind: 'institution', institutionId: other });
  await grantRole(gateway, 'window-1', 'window', { kind: 'region', regionId: '150100' });
  await grantRole(gateway, 'window-2', 'window', { kind: 'region', regionId: '150200' });
  await grantRole(gateway, 'evaluator-1', 'evaluator');
  await grantRole(gateway, 'platform-1', 'platform');
  page = await registerPage(gateway, 'institution-1', 1);
});
beforeEach(async () => {
  const { sessionId, venueIds } = await publishSession(gateway, institutionId);
  venue = { sessionId, venueId: venueIds[0] ?? '' };
});
afterAll(() => gateway.close());

/** A number that nobody else in this file has. */
const freshPhone = (): string => `19977${String((phones += 1)).padStart(6, '0')}`;
const guest = (name: string, phone = freshPhone()) => ({ name, enterprise: '示例企业', phone, kind: 'sme-manager' });
const enter = (person: object, overrides: object = {}, as = 'institution-1', at = NOW) =>
  gateway.answer(
    as,
    'attendance.signInByStaff',
    { ...venue, person, kind: 'no-phone', reason: '手机没电，本人在场', hand: strokesOf(), ...overrides } as never,
    { at },
  );
async function entered(person: object, overrides: object = {}, as = 'institution-1', at = NOW) {
  const answer = await enter(person, overrides, as, at);
  if (!answer.ok) throw new Error(answer.error.code);
  return answer.data;
}
const codeOf = async (answer: ReturnType<typeof enter>): Promise<string> => {
  const given = await answer;
  return given.ok ? 'OK' : given.error.code;
};
const counts = async () =>
  (await gateway.call('evaluator-1', 'evaluation.getSheet', { sessionId: venue.sessionId }, { at: END + HOUR })).counts;
const flags = async () =>
  (await gateway.call('evaluator-1', 'evaluation.getSheet', { sessionId: venue.sessionId }, { at: END + HOUR })).flags;
const decide = (as: string, entryIds: string[], decision: object = { outcome: 'confirmed', how: 'venue' }, at = NOW) =>
  gateway.answer(as, 'attendance.decideStaffEntries', { sessionId: venue.sessionId, entryIds, decision } as never, {
    at,
  });
async function decided(as: string, entryIds: string[], decision?: object, at?: number) {
  const answer = await decide(as, entryIds, decision, at);
  return answer.ok ? answer.data.results.map(({ error, state }) => error?.code ?? state) : answer.error.code;
}
const signIn = async (persona: string) => {
  const code = await codeAt(gateway, 'platform-1', venue, NOW);
  await gateway.call(persona, 'attendance.scan', { code }, { at: NOW });
  return gateway.code(persona, 'attendance.sign', { sessionId: venue.sessionId, strokes: strokesOf() }, { at: NOW });
};
const names = (list: number): string => `示例来宾${list}`;

attack(
  'R-ATTEND 7',
  {
    tries: 'an institution signs in 20 people who are not there, with a hand each that it draws itself',
    before: '20 paid heads, no flag',
    now: '0 heads until the window or the evaluator confirms; each entry flagged as waiting',
  },
  async () => {
    for (let at = 0; at < 20; at += 1) await entered(guest(names(at)), { hand: strokesOf(at) });
    expect(await counts()).toMatchObject({ signed: 0, scanned: 0, actual: 0, eligible: 0 });
    expect((await flags()).map(({ label }) => label)).toContain('代签待核实');
  },
);

attack(
  'R-ATTEND 7',
  {
    tries: '20 lines of a paper register entered 20 hours after the end',
    before: '20 paid heads',
    now: '20 signatures, 0 attendees, entered-after-the-end on each',
  },
  async () => {
    const paper = { kind: 'paper-register', page, hand: undefined };
    for (let at = 0; at < 20; at += 1) await entered(guest(names(at)), paper, 'institution-1', END + 20 * HOUR);
    expect(await counts()).toMatchObject({ signed: 20, scanned: 0, actual: 0, eligible: 0 });
    const { entries, open } = await gateway.call('window-1', 'attendance.listStaffEntries', {
      sessionId: venue.sessionId,
      limit: 100,
    });
    expect(open).toBe(20);
    expect(entries.every(({ flags: said }) => said.includes('after-end'))).toBe(true);
  },
);

attack(
  'R-ATTEND 7',
  {
    tries:
      'staff confirm their own entry, another officer of the institution confirms it, the hub does, the window of another area does',
    before: 'there was nothing to confirm: the entry was a head',
    now: 'refused: FORBIDDEN',
  },
  async () => {
    const { entryId } = await entered(guest('示例甲'));
    for (const as of ['institution-1', 'platform-1', 'window-2', 'bureau-1'])
      expect(await decided(as, [entryId])).toBe('FORBIDDEN');
    expect(await decided('window-1', [entryId])).toEqual(['confirmed']);
    expect(await counts()).toMatchObject({ signed: 1, actual: 1, eligible: 1 });
  },
);

attack(
  'R-ATTEND 7',
  {
    tries: 'the window officer who entered somebody confirms it, also from a second account with the same number',
    before: 'the entry was a head',
    now: 'refused: STAFF_OWN_ENTRY; the evaluator may',
  },
  async () => {
    const phone = freshPhone();
    await gateway.call('window-3', 'identity.saveProfile', {
      name: '示例窗口丙',
      enterprise: '示例窗口',
      phone,
      kind: 'other',
    });
    for (const as of ['window-3', 'window-4']) {
      await grantRole(gateway, as, 'window', { kind: 'region', regionId: '150100' });
      await gateway.call(as, 'identity.saveProfile', {
        name: '示例窗口丙',
        enterprise: '示例窗口',
        phone,
        kind: 'other',
      });
    }
    const { entryId } = await entered(guest('示例甲'), {}, 'window-3');
    expect(await decided('window-3', [entryId])).toEqual(['STAFF_OWN_ENTRY']);
    expect(await decided('window-4', [entryId])).toEqual(['STAFF_OWN_ENTRY']);
    expect(await decided('evaluator-1', [entryId], { outcome: 'confirmed', how: 'recording' })).toEqual(['confirmed']);
  },
);

attack(
  'R-ATTEND 7',
  {
    tries: 'an officer of the institution with a second account, of the window, confirms the institution’s entries',
    before: 'the entry was a head',
    now: 'refused: FORBIDDEN, and not shown as theirs to decide',
  },
  async () => {
    const phone = freshPhone();
    const profile = { name: '示例两面', enterprise: '示例企业', phone, kind: 'other' as const };
    await grantRole(gateway, 'institution-5', 'institution', { kind: 'institution', institutionId });
    await grantRole(gateway, 'window-5', 'window', { kind: 'region', regionId: '150100' });
    for (const as of ['institution-5', 'window-5']) await gateway.call(as, 'identity.saveProfile', profile);
    const { entryId } = await entered(guest('示例甲'));
    expect(await decided('window-5', [entryId])).toBe('FORBIDDEN');
  },
);

attack(
  'R-ATTEND 7',
  {
    tries: 'a person with an account is signed in without knowing of it',
    before: 'nobody was told; the head was paid',
    now: 'told by message; says “not me”: the confirmed entry counts no more, flagged, never again confirmed or entered',
  },
  async () => {
    const phone = freshPhone();
    await register(gateway, 'trainee-1', { phone, name: '示例丙' });
    const { entryId } = await entered(guest('示例丙', phone));
    expect(await decided('window-1', [entryId])).toEqual(['confirmed']);
    const { messages } = await gateway.call('trainee-1', 'message.listMine', {}, { at: NOW });
    expect(messages[0]).toMatchObject({ template: 'signed-by-staff' });
    expect(messages[0]?.page).toContain(entryId);
    const own = await gateway.call('trainee-1', 'attendance.ownStaffEntry', { sessionId: venue.sessionId, entryId });
    expect(own.entry).toMatchObject({ state: 'confirmed', mayContradict: true, kind: 'no-phone' });
    // the session's own page says so too, to nobody else
    const seen = async (persona: string) =>
      (await gateway.call(persona, 'session.get', { sessionId: venue.sessionId }, { at: NOW })).mine.staffEntry;
    expect(await seen('trainee-1')).toMatchObject({ entryId, state: 'confirmed', mayContradict: true });
    expect(await seen('trainee-9')).toBeNull();
    const no = { sessionId: venue.sessionId, entryId };
    expect(await gateway.code('trainee-9', 'attendance.contradict', no, { at: NOW })).toBe('NOT_FOUND');
    for (let twice = 0; twice < 2; twice += 1)
      expect(await gateway.call('trainee-1', 'attendance.contradict', no, { at: NOW })).toEqual({
        state: 'contradicted',
      });
    expect(await seen('trainee-1')).toMatchObject({ state: 'contradicted', mayContradict: false });
    expect(await counts()).toMatchObject({ signed: 0, actual: 0 });
    expect((await flags()).map(({ label }) => label)).toContain('本人否认代签');
    expect(await decided('evaluator-1', [entryId], { outcome: 'confirmed', how: 'recording' })).toEqual([
      'STAFF_ENTRY_CONTRADICTED',
    ]);
    expect(await codeOf(enter(guest('示例丙', phone)))).toBe('STAFF_ENTRY_CONTRADICTED');
  },
);

attack(
  'R-ATTEND 7',
  {
    tries: 'an officer of the bureau is signed in as a trainee; staff sign in themselves',
    before: 'one more head, no flag',
    now: 'flagged as an officer on the list of whoever confirms; refused: STAFF_SIGNS_SELF',
  },
  async () => {
    const phone = freshPhone();
    await gateway.call('bureau-1', 'identity.saveProfile', {
      name: '示例局甲',
      enterprise: '示例局',
      phone,
      kind: 'sme-system',
    });
    await entered(guest('示例局甲', phone));
    const { entries } = await gateway.call('window-1', 'attendance.listStaffEntries', { sessionId: venue.sessionId });
    expect(entries[0]?.flags).toContain('officer');
    const own = freshPhone();
    await gateway.call('institution-1', 'identity.saveProfile', {
      name: '示例机构甲',
      enterprise: '示例机构',
      phone: own,
      kind: 'other',
    });
    expect(await codeOf(enter(guest('示例机构甲', own)))).toBe('STAFF_SIGNS_SELF');
    expect(await codeOf(enter({ ...guest('示例他人', own), sharedNumber: true }))).toBe('STAFF_SIGNS_SELF');
  },
);

attack(
  'R-ATTEND 5',
  {
    tries: 'staff confirm posters for people at home, who scan and sign there; then take the confirmation back',
    before: 'scan and signature counted, also after the undoing',
    now: 'the scan counts with the confirmed entry alone; undone or refused it counts no more',
  },
  async () => {
    await register(gateway, 'trainee-2', { name: '示例丁' });
    await gateway.call('trainee-2', 'registration.create', venue, { at: START - HOUR });
    const { userId } = await gateway.call('trainee-2', 'identity.me', {});
    const { scene } = await gateway.call('institution-1', 'attendance.posterCode', venue);
    const { entryId } = await entered({ personId: userId }, { kind: 'poster', hand: undefined });
    await gateway.call('trainee-2', 'attendance.scanPoster', { scene }, { at: NOW });
    const sign = { sessionId: venue.sessionId, strokes: strokesOf() };
    await gateway.call('trainee-2', 'attendance.sign', sign, { at: NOW });
    expect(await counts()).toMatchObject({ signed: 1, scanned: 0, actual: 0 });
    expect(await decided('window-1', [entryId])).toEqual(['confirmed']);
    expect(await counts()).toMatchObject({ signed: 1, scanned: 1, actual: 1 });
    expect(await decided('evaluator-1', [entryId], { outcome: 'refused', reason: '录像里没有此人' })).toEqual([
      'refused',
    ]);
    expect(await counts()).toMatchObject({ signed: 1, scanned: 0, actual: 0 });
    const undo = { sessionId: venue.sessionId, entryId };
    await gateway.call('institution-1', 'attendance.undoStaffSignIn', undo, { at: NOW + MINUTE });
    expect(await counts()).toMatchObject({ scanned: 0, actual: 0 });
  },
);

attack(
  'R-ATTEND 7',
  {
    tries:
      'staff enter somebody so that the own scan and signature are shut out, or take the place of an own signature',
    before: 'PHONE_ALREADY_SIGNED for the person in the hall',
    now: 'the own scan and signature stand and replace the line; ALREADY_SIGNED_BY_SELF the other way round',
  },
  async () => {
    const phone = freshPhone();
    await entered(guest('示例戊', phone));
    await register(gateway, 'trainee-3', { phone, name: '示例戊' });
    expect(await signIn('trainee-3')).toBe('OK');
    expect(await counts()).toMatchObject({ signed: 1, scanned: 1, actual: 1, eligible: 1 });
    const { entries } = await gateway.call('window-1', 'attendance.listStaffEntries', { sessionId: venue.sessionId });
    expect(entries.map(({ state, mayDecide }) => [state, mayDecide])).toEqual([['replaced', false]]);
    expect(await codeOf(enter(guest('示例戊', phone)))).toBe('ALREADY_SIGNED_BY_SELF');
    const { session } = await gateway.call('visitor-1', 'session.get', { sessionId: venue.sessionId });
    expect(session.registered).toBe(1);
  },
);

attack(
  'R-ATTEND 7',
  {
    tries:
      'people sign with their phones at the very moment at which staff enter them by name and number, before either could know of the other',
    before: 'a person and a guest of the same name and number: two heads',
    now: 'one line each, whoever comes first: the entry is replaced, or ALREADY_SIGNED_BY_SELF',
  },
  async () => {
    const code = await codeAt(gateway, 'platform-1', venue, NOW);
    const people = Array.from({ length: 8 }, (_, n) => ({
      persona: `visitor-${40 + n}`,
      name: names(40 + n),
      phone: freshPhone(),
    }));
    for (const { persona } of people) await gateway.call(persona, 'attendance.scan', { code }, { at: NOW });
    const outcomes = await Promise.all(
      people.map(async ({ persona, name, phone }) => {
        const self = register(gateway, persona, { name, phone }).then(() =>
          gateway.code(persona, 'attendance.sign', { sessionId: venue.sessionId, strokes: strokesOf() }, { at: NOW }),
        );
        return [await codeOf(enter(guest(name, phone))), await self];
      }),
    );
    expect(outcomes.map(([, self]) => self)).toEqual(people.map(() => 'OK'));
    const { entries } = await gateway.call('window-1', 'attendance.listStaffEntries', { sessionId: venue.sessionId });
    // what is left of entries by staff counts for nobody a second time, confirmed or not
    await decide(
      'window-1',
      entries.map(({ entryId }) => entryId),
    );
    expect(await counts()).toMatchObject({ signed: 8, scanned: 8, actual: 8 });
    expect((await gateway.call('visitor-1', 'session.get', { sessionId: venue.sessionId })).session.registered).toBe(8);
  },
);

attack(
  'R-ATTEND 7',
  {
    tries: 'the window overrules the evaluator’s refusal; several decided at once with one that may not be',
    before: 'no such decision',
    now: 'STAFF_DECIDED_ABOVE; each entry with its own result, repeated the same',
  },
  async () => {
    const [one, two] = [await entered(guest('示例甲')), await entered(guest('示例乙'))];
    expect(await decided('evaluator-1', [one.entryId], { outcome: 'refused', reason: '录像里没有此人' })).toEqual([
      'refused',
    ]);
    for (let twice = 0; twice < 2; twice += 1)
      expect(await decided('window-1', [one.entryId, two.entryId, 'nowhere'])).toEqual([
        'STAFF_DECIDED_ABOVE',
        'confirmed',
        'NOT_FOUND',
      ]);
    expect(await counts()).toMatchObject({ signed: 1, actual: 1 });
    const trail = await gateway.call('bureau-1', 'identity.listAudit', { subject: `session:${venue.sessionId}` });
    const last = trail.records.find(({ action }) => action === 'staff-entry-confirmed');
    expect(last?.details).toMatchObject({ old: 'open', new: 'confirmed', as: 'window' });
  },
);

attack(
  'R-ATTEND 7',
  {
    tries:
      'a staff entry is confirmed “from the page” where there is none, by the evaluator “at the venue”, refused without a reason',
    before: 'no such decision',
    now: 'INVALID_INPUT, SIGNATURE_INVALID; STAFF_NO_PAGE, INVALID_INPUT, INVALID_INPUT',
  },
  async () => {
    expect(await codeOf(enter(guest('示例甲'), { hand: undefined }))).toBe('INVALID_INPUT');
    expect(await codeOf(enter(guest('示例甲'), { kind: 'paper-register' }))).toBe('INVALID_INPUT');
    expect(await codeOf(enter(guest('示例甲'), { hand: [[5, 5]] }))).toBe('SIGNATURE_INVALID');
    const { entryId } = await entered(guest('示例甲'));
    expect(await decided('window-1', [entryId], { outcome: 'confirmed', how: 'page' })).toEqual(['STAFF_NO_PAGE']);
    expect(await decided('evaluator-1', [entryId], { outcome: 'confirmed', how: 'venue' })).toBe('INVALID_INPUT');
    expect(await decided('window-1', [entryId], { outcome: 'refused', reason: ' ' })).toBe('INVALID_INPUT');
  },
);

attack(
  'R-ATTEND 7',
  {
    tries: '3 of 13 heads rest on staff entries, confirmed',
    before: 'nothing said',
    now: 'flagged with its share and its effect in yuan',
  },
  async () => {
    for (let at = 0; at < 10; at += 1) {
      await register(gateway, `trainee-${40 + at}`, {});
      expect(await signIn(`trainee-${40 + at}`)).toBe('OK');
    }
    const ids = [];
    for (let at = 0; at < 3; at += 1) ids.push((await entered(guest(names(at)))).entryId);
    await decided('window-1', ids);
    expect(await counts()).toMatchObject({ signed: 13, scanned: 10, actual: 13, eligible: 13 });
    const said = (await flags()).find(({ label }) => label === '代签比例偏高');
    // 3/13 = 23.1 %; 3 heads at 260, 220 and 180 yuan
    expect(said?.detail).toContain('23.1%');
    for (const yuan of ['780', '660', '540']) expect(said?.detail).toContain(yuan);
  },
);

attack(
  'R-ATTEND 7',
  {
    tries: 'the institution chooses which of 11 entries the evaluator calls',
    before: 'nobody called any of them',
    now: '3 drawn by hash of the frozen roster, the same for every reader; a refusal takes the head away',
  },
  async () => {
    const ids = [];
    for (let at = 0; at < 11; at += 1) ids.push((await entered(guest(names(at)))).entryId);
    await decided('window-1', ids);
    const frozen = END + 25 * HOUR;
    const before = await gateway.call('evaluator-1', 'attendance.listStaffEntries', {
      sessionId: venue.sessionId,
      limit: 100,
    });
    expect(before.toCheck).toBeNull();
    await gateway.call(
      'evaluator-1',
      'followup.commit',
      { sessionIds: [venue.sessionId], contribution: 'ab'.repeat(32) },
      { at: frozen },
    );
    const check = { sessionId: venue.sessionId, check: true, limit: 100 };
    const list = await gateway.call('evaluator-1', 'attendance.listStaffEntries', check, { at: frozen });
    expect([list.toCheck, list.entries.length]).toEqual([3, 3]);
    const again = await gateway.call('bureau-1', 'attendance.listStaffEntries', check, { at: frozen + HOUR });
    expect(again.entries.map(({ entryId }) => entryId).sort()).toEqual(
      list.entries.map(({ entryId }) => entryId).sort(),
    );
    const called = list.entries[0]?.entryId ?? '';
    const refusal = { outcome: 'refused', reason: '电话核查：本人没有到场' };
    expect(await decided('evaluator-1', [called], refusal, frozen)).toEqual(['refused']);
    expect(await counts()).toMatchObject({ actual: 10 });
  },
);

attack(
  'R-ATTEND 7',
  {
    tries: 'staff type 示例吴壬 with the shared number of the registered, absent 示例李乙',
    before: '示例李乙 was signed in, the typed name was lost',
    now: 'asked: STAFF_NAME_DIFFERS with both names; by choice one or the other is signed in, and named in the answer',
  },
  async () => {
    const phone = freshPhone();
    await register(gateway, 'trainee-4', { phone, name: '示例李乙' });
    await gateway.call('trainee-4', 'registration.create', venue, { at: START - HOUR });
    const answer = await enter(guest('示例吴壬', phone));
    expect(answer).toMatchObject({
      ok: false,
      error: { code: 'STAFF_NAME_DIFFERS', details: { known: ['示例李乙'], typed: '示例吴壬' } },
    });
    const shared = await entered({ ...guest('示例吴壬', phone), sharedNumber: true });
    expect(shared.person).toMatchObject({ name: '示例吴壬', enterprise: '示例企业' });
    const { people } = await gateway.call(
      'institution-1',
      'attendance.live',
      { sessionId: venue.sessionId },
      { at: NOW },
    );
    expect(people.map(({ name, state }) => [name, state])).toEqual([
      ['示例李乙', 'missing'],
      ['示例吴壬', 'staff'],
    ]);
    expect(people[1]?.staffEntry?.flags).toContain('shared-number');
    // the number's owner hears of it too
    const { messages } = await gateway.call('trainee-4', 'message.listMine', {}, { at: NOW });
    expect(messages.some(({ template, body }) => template === 'signed-by-staff' && body.includes('示例吴壬'))).toBe(
      true,
    );
  },
);

attack(
  'R-ATTEND 7',
  {
    tries: 'an institution types a stranger’s number, or a stranger’s id, to read name and firm',
    before: 'the other institution’s entry fixed name and firm for all and showed them; any id was shown',
    now: 'STAFF_NUMBER_KNOWN without a name; particulars of this session alone; NOT_FOUND for an id of elsewhere',
  },
  async () => {
    const phone = freshPhone();
    await register(gateway, 'trainee-5', { phone, name: '示例周甲', enterprise: '示例机密企业' });
    const answer = await enter(guest('示例任意', phone));
    expect(answer).toMatchObject({ ok: false, error: { code: 'STAFF_NUMBER_KNOWN' } });
    expect(JSON.stringify(answer)).not.toContain('周甲');
    const typed = await entered(guest('示例周甲', phone));
    expect(typed.person).toMatchObject({ name: '示例周甲', enterprise: '示例企业' });
    const { userId } = await gateway.call('trainee-5', 'identity.me', {});
    const elsewhere = await publishSession(gateway, institutionId);
    const stolen = { sessionId: elsewhere.sessionId, venueId: elsewhere.venueIds[0] };
    expect(await codeOf(enter({ personId: userId }, stolen))).toBe('NOT_FOUND');
    // a guest of one session is another in the next
    const number = freshPhone();
    const first = await entered(guest('示例来宾', number));
    const second = await entered({ ...guest('示例来宾', number), enterprise: '示例另一企业' }, stolen);
    expect(second.person).toMatchObject({ enterprise: '示例另一企业' });
    expect(second.person.personId).not.toBe(first.person.personId);
  },
);

attack(
  'R-ATTEND 7',
  {
    tries: 'a second entry about somebody with another firm, way or kind',
    before: '“repeated”, what was typed was lost',
    now: 'STAFF_ENTRY_DIFFERS names what differs; the same again is a repeat',
  },
  async () => {
    const person = guest('示例己');
    await entered(person);
    expect((await entered(person)).repeated).toBe(true);
    const other = await enter({ ...person, enterprise: '示例另一企业' });
    expect(other).toMatchObject({ ok: false, error: { code: 'STAFF_ENTRY_DIFFERS' } });
    expect(JSON.stringify(other)).toContain('示例另一企业');
    expect(await codeOf(enter(person, { kind: 'paper-register', page }))).toBe('STAFF_ENTRY_DIFFERS');
  },
);

attack(
  'R-PLAN 2',
  {
    tries: 'institution.create with a known code and another name, area or place',
    before: 'the first record came back as if it had been saved',
    now: 'INSTITUTION_DIFFERS names what differs; the same again is a repeat',
  },
  async () => {
    const { institutions } = await gateway.call('bureau-1', 'institution.list', {});
    const known = institutions.find(({ creditCode }) => creditCode === CREDIT_CODES[0]);
    const { institutionId: id, createdAt: _, ...same } = known ?? { institutionId: '', createdAt: 0 };
    const again = await gateway.call('bureau-1', 'institution.create', same as never);
    expect(again.institution.institutionId).toBe(id);
    const answer = await gateway.answer('bureau-1', 'institution.create', { ...same, name: '示例冒名机构' } as never);
    expect(answer).toMatchObject({ ok: false, error: { code: 'INSTITUTION_DIFFERS' } });
    expect(JSON.stringify(answer)).toContain('示例冒名机构');
    for (const change of [
      { regionId: '150200' },
      { places: [{ name: '示例别处', address: '示例路 9 号', capacity: 20, position: null }] },
    ])
      expect(await gateway.code('bureau-1', 'institution.create', { ...same, ...change })).toBe('INSTITUTION_DIFFERS');
  },
);

async function small(): Promise<void> {
  const { sessionId, venueIds } = await publishSession(gateway, institutionId, {
    venues: [{ name: '示例培训中心1', address: '示例路 1 号', main: true, capacity: 1 }],
  });
  venue = { sessionId, venueId: venueIds[0] ?? '' };
  await gateway.call('trainee-6', 'registration.create', venue, { at: START - 3 * HOUR });
}
const placesNow = async () => {
  const { session, mine } = await gateway.call('trainee-7', 'session.get', { sessionId: venue.sessionId });
  return { registered: session.registered, waiting: session.venues[0]?.waiting, mine: mine.registration };
};

attack(
  'R-ATTEND 7',
  {
    tries: 'somebody who waits (or has cancelled) is signed in by staff and the slip is undone',
    before: 'registered from then on, the counter one too high',
    now: 'waiting again in the old order (cancelled again), the counters as before',
  },
  async () => {
    for (const persona of ['trainee-6', 'trainee-7']) await register(gateway, persona);
    await small();
    await gateway.call('trainee-7', 'registration.create', venue, { at: START - 2 * HOUR });
    const { userId } = await gateway.call('trainee-7', 'identity.me', {});
    const before = await placesNow();
    expect(before).toEqual({ registered: 1, waiting: 1, mine: 'waiting' });
    const early = START - 50 * MINUTE;
    const first = await entered({ personId: userId }, {}, 'institution-1', early);
    expect(await placesNow()).toEqual({ registered: 2, waiting: 0, mine: 'registered' });
    const undo = (entryId: string, at: number) =>
      gateway.call('institution-1', 'attendance.undoStaffSignIn', { sessionId: venue.sessionId, entryId }, { at });
    for (let twice = 0; twice < 2; twice += 1) await undo(first.entryId, early + MINUTE);
    expect(await placesNow()).toEqual(before);
    await gateway.call('trainee-7', 'registration.cancel', { sessionId: venue.sessionId }, { at: early + 2 * MINUTE });
    const cancelled = await placesNow();
    const second = await entered({ personId: userId }, {}, 'institution-1', NOW);
    await undo(second.entryId, NOW + MINUTE);
    expect(await placesNow()).toEqual(cancelled);
    expect(cancelled).toEqual({ registered: 1, waiting: 0, mine: 'cancelled' });
  },
);

attack(
  'R-ATTEND 7',
  {
    tries: 'a line entered in the last minutes is undone once the list of attendees is frozen',
    before: 'undone, the frozen list and the sample named somebody whom the sheet no longer knew',
    now: 'refused: ROSTER_FROZEN',
  },
  async () => {
    const late = END + 24 * HOUR - MINUTE;
    const paper = { kind: 'paper-register', page, hand: undefined };
    const { entryId, undoableUntil } = await entered(guest('示例庚'), paper, 'institution-1', late);
    expect(undoableUntil).toBe(END + 24 * HOUR);
    const undo = { sessionId: venue.sessionId, entryId };
    expect(await gateway.code('institution-1', 'attendance.undoStaffSignIn', undo, { at: late + 5 * MINUTE })).toBe(
      'ROSTER_FROZEN',
    );
  },
);
