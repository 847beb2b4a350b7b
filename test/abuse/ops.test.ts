/** What somebody tries against the operations themselves: one key for two requests, timers from outside. */
import type { Input } from '../../cloudfunctions/contract';
import { startGateway, type TestGateway } from '../functions/support/gateway';
import { createInstitution, grantRole, register, startBureau } from '../functions/support/people';
import { planOf, publishSession, START } from '../functions/support/sessions';
import { connect } from '../localcloud/builders/sdk';
import { attack } from './support/attack';

const MINUTE = 60_000;

let gateway: TestGateway;
let institutionId: string;
let venue: { sessionId: string; venueId: string };

beforeAll(async () => {
  gateway = await startGateway();
  await startBureau(gateway);
  institutionId = await createInstitution(gateway, 1);
  await grantRole(gateway, 'institution-1', 'institution', { kind: 'institution', institutionId });
  const { sessionId, venueIds } = await publishSession(gateway, institutionId);
  venue = { sessionId, venueId: venueIds[0] ?? '' };
  await register(gateway, 'trainee-1');
});
afterAll(() => gateway.close());

const plan = (title: string): Input<'session.saveDraft'> => ({
  plan: planOf(institutionId, {
    title,
    startAt: START + 60 * 24 * 60 * MINUTE,
    endAt: START + (60 * 24 + 3) * 60 * MINUTE,
  }),
});

describe('one key, two requests', () => {
  attack(
    '14',
    {
      tries: 'two plans under one key, one after the other',
      before: 'the second one was written over the first',
      now: 'refused: CONFLICT, the first one stands',
    },
    async () => {
      const requestKey = 'one-key-for-two-plans';
      const { sessionId } = await gateway.call('bureau-1', 'session.saveDraft', { ...plan('示例甲'), requestKey });
      expect(await gateway.code('bureau-1', 'session.saveDraft', { ...plan('示例乙'), requestKey })).toBe('CONFLICT');
      expect((await gateway.call('bureau-1', 'session.get', { sessionId })).session.title).toBe('示例甲');
    },
  );

  attack(
    '14',
    {
      tries: 'one request that is refused, sent many times at once under its key',
      before: 'INTERNAL for one that came as another one’s name was taken away again',
      now: 'the same refusal for each',
    },
    async () => {
      const invitation = { role: 'window' as const, scope: { kind: 'all' as const }, note: '', validDays: 2 };
      for (let round = 0; round < 3; round += 1) {
        const asked = { ...invitation, requestKey: `refused-many-times-${round}` };
        const codes = await Promise.all(
          Array.from({ length: 16 }, () => gateway.code('bureau-1', 'identity.createInvitation', asked)),
        );
        expect(new Set(codes)).toEqual(new Set(['INVALID_INPUT']));
      }
    },
  );

  attack(
    '14',
    {
      tries: 'two plans under one key, at once',
      before: 'both were answered with the same id, one of the two was lost',
      now: 'one is written, the other one refused: CONFLICT',
    },
    async () => {
      const requestKey = 'one-key-for-two-at-once';
      const codes = await Promise.all(
        ['示例丙', '示例丁'].map((title) =>
          gateway.code('bureau-1', 'session.saveDraft', { ...plan(title), requestKey }),
        ),
      );
      expect(codes.sort()).toEqual(['CONFLICT', 'OK']);
    },
  );

  attack(
    '14',
    {
      tries: 'a draft saved once more late, under its own key, after a colleague has changed it',
      before: 'the colleague’s change was written over',
      now: 'the first answer again, nothing is written',
    },
    async () => {
      const { sessionId } = await gateway.call('bureau-1', 'session.saveDraft', plan('示例戊'));
      const late = { ...plan('示例己'), sessionId, requestKey: 'a-late-repeat-of-mine' };
      await gateway.call('bureau-1', 'session.saveDraft', late);
      await gateway.call('bureau-1', 'session.saveDraft', { ...plan('示例庚'), sessionId });
      expect(await gateway.call('bureau-1', 'session.saveDraft', late)).toEqual({ sessionId });
      expect((await gateway.call('bureau-1', 'session.get', { sessionId })).session.title).toBe('示例庚');
    },
  );

  attack(
    '14',
    {
      tries: 'an invitation asked for twice, and at once, under one key',
      before: 'three invitations, two of them known to nobody',
      now: 'one invitation, the same code each time',
    },
    async () => {
      const input: Input<'identity.createInvitation'> = {
        ...{ role: 'evaluator', scope: { kind: 'all' }, requestKey: 'invitation-once' },
      };
      const ask = () => gateway.call('bureau-1', 'identity.createInvitation', input);
      const codes = [...(await Promise.all([ask(), ask()])), await ask()].map(({ code }) => code);
      expect(new Set(codes).size).toBe(1);
    },
  );

  attack(
    '14',
    {
      tries: 'another person’s key',
      before: 'kept apart',
      now: 'kept apart: a key is a person’s and an operation’s own',
    },
    async () => {
      const requestKey = 'the-same-key-of-two';
      await grantRole(gateway, 'bureau-2', 'bureau');
      const { sessionId } = await gateway.call('bureau-1', 'session.saveDraft', { ...plan('示例辛'), requestKey });
      const other = await gateway.call('bureau-2', 'session.saveDraft', { ...plan('示例壬'), requestKey });
      expect(other.sessionId).not.toBe(sessionId);
    },
  );

  attack(
    '14',
    {
      tries: 'a key of a refused request used for the corrected one',
      before: 'taken',
      now: 'taken: what was refused has done nothing',
    },
    async () => {
      const requestKey = 'refused-and-corrected';
      const { sessionId } = venue;
      const cancel = { sessionId: 'none', reason: '测试用的理由', requestKey };
      expect(await gateway.code('bureau-1', 'session.cancel', cancel)).toBe('NOT_FOUND');
      const change = { sessionId, plan: { title: '示例改题' }, reason: '测试用的理由', requestKey };
      expect(await gateway.code('bureau-1', 'session.change', change, { at: START - 86_400_000 })).toBe('OK');
    },
  );
});

describe('input that later code cannot bear', () => {
  const bureau = (input: object) => gateway.code('bureau-1', 'session.saveDraft', input);
  const draft = plan('示例癸');

  attack(
    '15',
    {
      tries: 'a session of 1970, of 1899 and of the year 275760',
      before: 'taken; the list of sessions failed for everybody from then on',
      now: 'refused: INVALID_INPUT',
    },
    async () => {
      for (const startAt of [0, -2_240_000_000_000, 8_640_000_000_000_000]) {
        const moved = { ...draft.plan, startAt, endAt: startAt + 180 * MINUTE };
        expect(await bureau({ plan: moved })).toBe('INVALID_INPUT');
      }
      expect(await gateway.code('bureau-1', 'session.listForWork', { includeDrafts: true })).toBe('OK');
    },
  );

  attack(
    '15',
    {
      tries: 'names that are operators, paths or prototypes: $where, a.b, NUL, __proto__',
      before: 'handed on to the database',
      now: 'refused: INVALID_INPUT',
    },
    async () => {
      for (const sessionId of ['$where', 'a.b', 'a\u0000b', '__proto__', '../x', 'a/b']) {
        expect(await gateway.code('trainee-1', 'session.get', { sessionId })).toBe('INVALID_INPUT');
      }
      for (const name of ['$set', 'a.b', 'a\u0000b', '__proto__']) {
        const more = JSON.parse(`{"query":"示例","filters":{${JSON.stringify(name)}:1}}`) as object;
        expect(await gateway.code('trainee-1', 'policy.search', more)).toBe('INVALID_INPUT');
      }
    },
  );

  attack(
    '15',
    {
      tries: 'lists within lists, 2,000 levels deep',
      before: 'handed to the schemas as it came',
      now: 'refused: INVALID_INPUT',
    },
    async () => {
      const deep = `{"plan":${'{"all":['.repeat(1000)}1${']}'.repeat(1000)}}`;
      expect(await bureau(JSON.parse(deep) as object)).toBe('INVALID_INPUT');
    },
  );

  attack(
    '15',
    {
      tries: 'a name of direction marks, zero width spaces and blank letters; a name that reads backwards',
      before: 'taken: a list with people without a name',
      now: 'refused when nothing to be seen is left; else kept without them',
    },
    async () => {
      const profile = { enterprise: '示例企业', phone: '19900007001', kind: 'sme-manager' };
      for (const name of ['\u200b\u200b', '\u3164', '\u2800\u2800', '\u202e', '\ufe0f', '\u0301']) {
        expect(await gateway.code('trainee-7', 'identity.saveProfile', { ...profile, name })).toBe('INVALID_INPUT');
      }
      const name = '示\u202e例\u200b乙\n\ufe0f丙';
      const saved = await gateway.call('trainee-7', 'identity.saveProfile', { ...profile, name });
      expect(saved.profile.name).toBe('示例乙 丙');
    },
  );

  attack(
    '15',
    {
      tries:
        'a name of what stands for something left out, of no characters at all, of marks without a letter; fifty marks on one letter',
      before: 'taken: an empty line in every list, or one that runs over its neighbours',
      now: 'refused when nothing to be seen is left; marks without a letter go, of those on a letter six stay',
    },
    async () => {
      const profile = { enterprise: '示例企业', phone: '19900007001', kind: 'sme-manager' };
      for (const name of ['\ufffc', '\uffff\ufdd0', '\ud800\udbff', '\u{e0041}', ' \u0301 \u20dd', '\u180e']) {
        expect(await gateway.code('trainee-7', 'identity.saveProfile', { ...profile, name })).toBe('INVALID_INPUT');
      }
      const name = `\u0302示${'\u0301'.repeat(50)}例 \u0300甲\ufffc`;
      const saved = await gateway.call('trainee-7', 'identity.saveProfile', { ...profile, name });
      expect(saved.profile.name).toBe(`示${'\u0301'.repeat(6)}例 甲`);
    },
  );

  attack(
    '15',
    {
      tries: 'days that there are none of: 30 February, 29 February 2026, month 13, the years 0 and 9999, 24:00',
      before: 'refused in most places',
      now: 'refused: INVALID_INPUT',
    },
    async () => {
      for (const day of [
        '2026-02-30',
        '2026-02-29',
        '2026-13-01',
        '0000-01-01',
        '9999-12-31',
        '2026-2-3',
        '24:00',
        '２０２６-01-01',
      ]) {
        expect(await gateway.code('bureau-1', 'identity.listAudit', { from: day })).toBe('INVALID_INPUT');
        const reopen = { sessionId: venue.sessionId, untilDay: day, reason: '测试用的理由' };
        expect(await gateway.code('bureau-1', 'material.reopen', reopen)).toBe('INVALID_INPUT');
      }
    },
  );

  attack(
    '15',
    {
      tries: 'one number in five spellings, with marks of direction as contacts copy them',
      before: 'some were taken, others refused as too long or as no number',
      now: 'one number: +86, 0086, full width, spaces and hyphens are no part of it',
    },
    async () => {
      const masked = new Set<string>();
      const spellings = [
        '+86 199 0000 7002',
        '0086-199-0000-7002',
        '１９９００００７００２',
        '(+86)199–0000–7002',
        '\u202d19900007002\u202c',
      ];
      for (const phone of spellings) {
        const input = { name: '示例丁', enterprise: '示例企业', phone, kind: 'sme-manager' };
        masked.add((await gateway.call('trainee-7', 'identity.saveProfile', input)).profile.phoneMasked);
      }
      expect([...masked]).toEqual(['199****7002']);
    },
  );
});

describe('more than anybody does by hand', () => {
  attack(
    '16',
    {
      tries: 'invitation codes guessed one after the other',
      before: 'as many as one likes',
      now: 'RATE_LIMITED after 20 in an hour, with the moment from which it is possible again',
    },
    async () => {
      await register(gateway, 'trainee-8');
      const guess = (n: number) =>
        gateway.answer('trainee-8', 'identity.redeemInvitation', { code: `GUESS${String(n)}X` }, { at: START });
      const answers = [];
      for (let n = 0; n < 40; n += 1) answers.push(await guess(n));
      const last = answers.at(-1);
      expect(last?.ok === false && [last.error.code, last.error.details['retryAt']]).toEqual([
        'RATE_LIMITED',
        START + 60 * MINUTE,
      ]);
      const later = { at: START + 60 * MINUTE };
      expect(await gateway.code('trainee-8', 'identity.redeemInvitation', { code: 'GUESS-LATER' }, later)).toBe(
        'INVITATION_UNKNOWN',
      );
    },
  );

  attack(
    '16',
    {
      tries: 'profiles of an enterprise of 550 KB by eight visitors at once',
      before: 'stored; everybody else’s calls waited',
      now: 'refused before anything looks into them: INPUT_TOO_LARGE',
    },
    async () => {
      const answers = Object.fromEntries(
        Array.from({ length: 20_000 }, (_, n) => [`question-${String(n).padStart(12, '0')}`, true]),
      );
      const codes = await Promise.all(
        Array.from({ length: 8 }, (_, n) =>
          gateway.code(`visitor-${String(n + 1)}`, 'enterprise.save', { enterprise: { answers } }),
        ),
      );
      expect(new Set(codes)).toEqual(new Set(['INPUT_TOO_LARGE']));
    },
  );

  attack(
    '16',
    {
      tries: 'a file uploaded by a link and attached to nothing',
      before: 'kept for ever',
      now: 'swept a day later',
    },
    async () => {
      const { db } = connect(gateway.localcloud);
      const data = { userId: 'u1', fileId: 'cloud://local.bucket/materials/none.png', at: START };
      await db.collection('uploads').doc('upload-of-a-test').set({ data });
      await gateway.runTimer('identity', 'forget-desks');
      expect((await db.collection('uploads').doc('upload-of-a-test').get()).data).toBeNull();
    },
  );
});

describe('timers from outside', () => {
  const timer = { Type: 'Timer', TriggerName: 'send-outbox', Time: '2026-03-10T01:00:00Z', Message: '' };
  const refused = { ok: false, error: { code: 'UNKNOWN_OPERATION' } };

  attack(
    '17',
    {
      tries: 'the event of a timer from a function or a server that calls functions',
      before: 'the timer ran',
      now: 'refused: only what the platform’s trigger has set off is a timer',
    },
    async () => {
      const { cloud } = connect(gateway.localcloud);
      expect((await cloud.callFunction({ name: 'message', data: timer })).result).toMatchObject(refused);
    },
  );

  attack(
    '17',
    {
      tries: 'a waiting text run by the event with which the message timer has it run',
      before: 'run',
      now: 'refused',
    },
    async () => {
      const { cloud } = connect(gateway.localcloud);
      expect((await cloud.callFunction({ name: 'question', data: { resume: 'any' } })).result).toMatchObject(refused);
    },
  );

  attack(
    '17',
    {
      tries: 'the event of a timer over HTTP, in path, query and body',
      before: 'a request, no timer',
      now: 'a request, no timer',
    },
    async () => {
      for (const path of ['/api/message/send-outbox', '/api/message/Timer?Type=Timer&TriggerName=send-outbox']) {
        const response = await fetch(`${gateway.url}${path}`, {
          method: 'POST',
          headers: { 'content-type': 'application/json', origin: gateway.url },
          body: JSON.stringify(timer),
        });
        expect(await response.json()).toMatchObject(refused);
      }
    },
  );

  attack(
    '17',
    {
      tries: 'the event of a timer as the input of a mini-program’s call, with and without somebody behind it',
      before: 'no timer',
      now: 'no timer',
    },
    async () => {
      expect(await gateway.code('trainee-1', 'message.listMine', timer)).toBe('OK');
      const nobody = await fetch(`${gateway.url}/api/message.listMine`, {
        method: 'POST',
        body: JSON.stringify(timer),
      });
      expect(await nobody.json()).toMatchObject({ ok: false, error: { code: 'NOT_LOGGED_IN' } });
    },
  );

  test('the platform’s trigger runs it', async () => {
    await gateway.runTimer('message', 'send-outbox');
  });
});
