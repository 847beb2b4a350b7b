/** Offices: who may hold what is asked of the person, power is given by two, and a code dies with the right of who wrote it (Roles, 27 Nov). */
import type { Input } from '../../cloudfunctions/contract';
import {
  attend,
  DAY,
  followUp,
  giveFeedback,
  handIn,
  judged,
  publishCourse,
  registerTrainees,
  startStage,
  type Course,
  type Stage,
} from '../functions/builders/course';
import { startGateway, type TestGateway } from '../functions/support/gateway';
import { grantRole, invite, profileOf, register, secondOfficer, startBureau } from '../functions/support/people';
import { connect } from '../localcloud/builders/sdk';
import { attack } from './support/attack';

type Role = Input<'identity.createInvitation'>['role'];
const ALL = { kind: 'all' } as const;
const HOHHOT = { kind: 'region', regionId: '150100' } as const;

let gateway: TestGateway;
let second: string;
beforeAll(async () => {
  gateway = await startGateway();
  await startBureau(gateway);
  second = await secondOfficer(gateway);
});
afterAll(() => gateway.close());

const made = (by: string, role: Role, more: Partial<Input<'identity.createInvitation'>> = {}) =>
  gateway.call(by, 'identity.createInvitation', { role, scope: ALL, ...more });
const redeem = (persona: string, code: string) => gateway.code(persona, 'identity.redeemInvitation', { code });
const approve = (persona: string, invitationId: string) =>
  gateway.code(persona, 'identity.approveInvitation', { invitationId });
/** Two accounts of one person. */
const number = (persona: string, of: number) => gateway.call(persona, 'identity.saveProfile', profileOf(of));
const revoke = async (by: string, persona: string) => {
  const { userId, grants } = await gateway.call(persona, 'identity.me', {});
  for (const { grantId } of grants) {
    await gateway.call(by, 'identity.revokeRole', { userId, grantId, reason: '示例：换岗' });
  }
};
const officer = async (persona: string) => {
  await register(gateway, persona);
  await redeem(persona, await invite(gateway, { role: 'bureau', scope: ALL }));
};

describe('two officers', () => {
  attack(
    'Roles',
    { tries: 'one officer appoints an evaluator', before: 'appointed', now: 'INVITATION_WAITS until another approves' },
    async () => {
      const { code, waits } = await made('bureau-1', 'evaluator');
      await register(gateway, 'alone-1');
      expect(waits).toBe(true);
      expect(await redeem('alone-1', code)).toBe('INVITATION_WAITS');
    },
  );
  attack(
    'Roles',
    { tries: 'one officer appoints a further officer', before: 'appointed', now: 'INVITATION_WAITS' },
    async () => {
      const { code } = await made('bureau-1', 'bureau');
      await register(gateway, 'alone-2');
      expect(await redeem('alone-2', code)).toBe('INVITATION_WAITS');
    },
  );
  attack(
    'Roles',
    { tries: 'who proposed approves', before: 'no second officer was asked for', now: 'FOUR_EYES' },
    async () => {
      const { invitationId } = await made('bureau-1', 'evaluator');
      expect(await approve('bureau-1', invitationId)).toBe('FOUR_EYES');
      expect(await approve(second, invitationId)).toBe('OK');
      expect(await approve(second, invitationId)).toBe('OK');
    },
  );
  attack(
    'Roles',
    {
      tries: 'an officer approves under another account of the same number',
      before: 'no second officer was asked for',
      now: 'FOUR_EYES',
    },
    async () => {
      await officer('twin-a');
      await officer('twin-b');
      await number('twin-a', 9101);
      await number('twin-b', 9101);
      const { invitationId } = await made('twin-a', 'evaluator');
      expect(await approve('twin-b', invitationId)).toBe('FOUR_EYES');
      const { invitations } = await gateway.call('twin-b', 'identity.listRoles', {});
      expect(invitations.find((one) => one.invitationId === invitationId)?.mayApprove).toBe(false);
    },
  );
  attack(
    'Roles',
    {
      tries: 'left alone after revoking the others, the founding officer appoints whom he likes',
      before: 'appointed',
      now: 'INVITATION_WAITS: the founding exception was used once',
    },
    async () => {
      const own = await startGateway();
      await startBureau(own);
      await grantRole(own, 'bureau-2', 'bureau');
      const { userId, grants } = await own.call('bureau-2', 'identity.me', {});
      await own.call('bureau-1', 'identity.revokeRole', {
        userId,
        grantId: grants[0]?.grantId ?? '',
        reason: '示例：换岗',
      });
      const { code } = await own.call('bureau-1', 'identity.createInvitation', { role: 'bureau', scope: ALL });
      await register(own, 'friend-1');
      expect(await own.code('friend-1', 'identity.redeemInvitation', { code })).toBe('INVITATION_WAITS');
      await own.close();
    },
  );
  attack(
    'Roles',
    {
      tries: 'the only officer writes two codes, so that both become officers without a second’s yes',
      before: 'both appointed',
      now: 'the first is the named exception, the other INVITATION_VOID',
    },
    async () => {
      const own = await startGateway();
      await startBureau(own);
      const codes = [];
      for (const persona of ['found-1', 'found-2']) {
        await register(own, persona);
        codes.push((await own.call('bureau-1', 'identity.createInvitation', { role: 'bureau', scope: ALL })).code);
      }
      expect(await own.code('found-1', 'identity.redeemInvitation', { code: codes[0] })).toBe('OK');
      expect(await own.code('found-2', 'identity.redeemInvitation', { code: codes[1] })).toBe('INVITATION_VOID');
      const { records } = await own.call('bureau-1', 'identity.listAudit', { subject: 'roles' });
      expect(records.find(({ action, details }) => action === 'grant' && details['exception'])?.details).toMatchObject({
        exception: expect.stringContaining('仅有一名经办人') as unknown,
      });
      await own.close();
    },
  );
});

describe('a code and the right of who wrote it', () => {
  attack(
    'Roles',
    {
      tries: 'a revoked officer redeems an invitation that he wrote to himself',
      before: 'he was officer again',
      now: 'INVITATION_VOID',
    },
    async () => {
      await officer('gone-1');
      const { code, invitationId } = await made('gone-1', 'platform');
      const two = await made('gone-1', 'bureau');
      expect(await approve('bureau-1', two.invitationId)).toBe('OK');
      await revoke('bureau-1', 'gone-1');
      expect(await redeem('gone-1', two.code)).toBe('INVITATION_VOID');
      await register(gateway, 'gone-friend');
      expect(await redeem('gone-friend', code)).toBe('INVITATION_VOID');
      const { invitations } = await gateway.call('bureau-1', 'identity.listRoles', {});
      expect(invitations.find((one) => one.invitationId === invitationId)?.state).toBe('void');
    },
  );
  attack(
    'Roles',
    {
      tries: 'an officer who was revoked and appointed again uses a code of his first term',
      before: 'used',
      now: 'INVITATION_VOID: the right under which it was written is gone',
    },
    async () => {
      await officer('again-1');
      const { code } = await made('again-1', 'platform');
      await revoke('bureau-1', 'again-1');
      await officer('again-1');
      await register(gateway, 'again-friend');
      expect(await redeem('again-friend', code)).toBe('INVITATION_VOID');
    },
  );
  attack('Roles', { tries: 'a code whose approver was revoked', before: 'used', now: 'INVITATION_VOID' }, async () => {
    await officer('approver-1');
    const { code, invitationId } = await made('bureau-1', 'evaluator');
    expect(await approve('approver-1', invitationId)).toBe('OK');
    await revoke('bureau-1', 'approver-1');
    await register(gateway, 'approver-friend');
    expect(await redeem('approver-friend', code)).toBe('INVITATION_VOID');
  });
  attack(
    'Roles',
    {
      tries: 'an officer redeems his own invitation, or one that he approved, or under another account',
      before: 'taken up',
      now: 'INVITATION_OWN',
    },
    async () => {
      await officer('own-1');
      const { code } = await made('own-1', 'platform');
      expect(await redeem('own-1', code)).toBe('INVITATION_OWN');
      await number('own-1', 9102);
      await number('own-1-again', 9102);
      expect(await redeem('own-1-again', code)).toBe('INVITATION_OWN');
      const other = await made('bureau-1', 'bureau');
      expect(await approve('own-1', other.invitationId)).toBe('OK');
      expect(await redeem('own-1-again', other.code)).toBe('INVITATION_OWN');
    },
  );
  attack(
    'Roles',
    { tries: 'a code that was sent to the wrong person', before: 'could not be taken back', now: 'withdrawn' },
    async () => {
      const { code, invitationId } = await made('bureau-1', 'platform');
      await gateway.call(second, 'identity.withdrawInvitation', { invitationId, reason: '示例：发错人' });
      await gateway.call(second, 'identity.withdrawInvitation', { invitationId, reason: '示例：发错人' });
      await register(gateway, 'wrong-1');
      expect(await redeem('wrong-1', code)).toBe('INVITATION_WITHDRAWN');
      const two = await made('bureau-1', 'evaluator');
      await gateway.call(second, 'identity.withdrawInvitation', { ...two, reason: '示例：不同意' });
      expect(await approve(second, two.invitationId)).toBe('WRONG_STAGE');
      expect(await redeem('wrong-1', two.code)).toBe('INVITATION_WITHDRAWN');
    },
  );
  attack(
    'Roles',
    {
      tries: 'the same request twice, so that two codes are about where one was meant; its key with another role',
      before: 'two codes',
      now: 'one code; CONFLICT',
    },
    async () => {
      const requestKey = 'request-of-a-code-1';
      const first = await made('bureau-1', 'platform', { requestKey });
      expect(await made('bureau-1', 'platform', { requestKey })).toEqual(first);
      const other = { role: 'evaluator', scope: ALL, requestKey };
      expect(await gateway.code('bureau-1', 'identity.createInvitation', other)).toBe('CONFLICT');
    },
  );
});

describe('by person', () => {
  attack(
    'Roles',
    {
      tries: 'an officer becomes evaluator under a second account of his number',
      before: 'he scored and confirmed',
      now: 'INCOMPATIBLE_ROLES, and the code stays unused',
    },
    async () => {
      await officer('two-hats');
      await number('two-hats', 9103);
      await number('two-hats-2', 9103);
      const code = await invite(gateway, { role: 'evaluator', scope: ALL });
      expect(await redeem('two-hats-2', code)).toBe('INCOMPATIBLE_ROLES');
      await register(gateway, 'one-hat');
      expect(await redeem('one-hat', code)).toBe('OK');
    },
  );
  const others: [Role, Input<'identity.createInvitation'>['scope']][] = [
    ['platform', ALL],
    ['window', HOHHOT],
    ['prefecture', HOHHOT],
  ];
  for (const [at, [role, scope]] of others.entries()) {
    attack(
      'Roles',
      {
        tries: `an evaluator takes the number under which somebody is ${role}, and the other way round`,
        before: 'taken',
        now: 'PHONE_OF_OTHER_ROLE, and the old number stays',
      },
      async () => {
        const [one, other] = [`late-${role}-1`, `late-${role}-2`];
        await grantRole(gateway, one, 'evaluator');
        await grantRole(gateway, other, role, scope);
        await number(one, 9110 + at);
        expect(await gateway.code(other, 'identity.saveProfile', profileOf(9110 + at))).toBe('PHONE_OF_OTHER_ROLE');
        await number(other, 9120 + at);
        expect(await gateway.code(one, 'identity.saveProfile', profileOf(9120 + at))).toBe('PHONE_OF_OTHER_ROLE');
        const { profile } = await gateway.call(one, 'identity.me', {});
        expect(profile?.phoneMasked).toMatch(`${9110 + at}`);
      },
    );
  }
  attack(
    'Roles',
    {
      tries: 'an evaluator changes to a new number, and takes up the window under another account of the old one',
      before: 'both held',
      now: 'INCOMPATIBLE_ROLES: a former number is the person’s too',
    },
    async () => {
      await grantRole(gateway, 'moved-1', 'evaluator');
      await number('moved-1', 9130);
      await number('moved-1', 9131);
      await number('moved-2', 9130);
      const code = await invite(gateway, { role: 'window', scope: HOHHOT });
      expect(await redeem('moved-2', code)).toBe('INCOMPATIBLE_ROLES');
    },
  );
  attack(
    'Roles',
    {
      tries: 'two accounts of one number take up incompatible roles at the same moment',
      before: 'both held',
      now: 'one of the two is refused',
    },
    async () => {
      await number('race-1', 9140);
      await number('race-2', 9140);
      const codes = [
        await invite(gateway, { role: 'evaluator', scope: ALL }),
        await invite(gateway, { role: 'window', scope: HOHHOT }),
      ];
      const answers = await Promise.all(['race-1', 'race-2'].map((one, at) => redeem(one, codes[at] ?? '')));
      expect(answers.sort()).toEqual(['INCOMPATIBLE_ROLES', 'OK']);
    },
  );
  attack(
    'Roles',
    {
      tries: 'a number is changed and a role taken up under it at the same moment',
      before: 'both held',
      now: 'one of the two is refused',
    },
    async () => {
      await grantRole(gateway, 'swap-1', 'evaluator');
      await number('swap-2', 9141);
      const code = await invite(gateway, { role: 'window', scope: HOHHOT });
      const answers = await Promise.all([
        gateway.code('swap-1', 'identity.saveProfile', profileOf(9141)),
        redeem('swap-2', code),
      ]);
      expect(answers.filter((answer) => answer === 'OK')).toHaveLength(1);
    },
  );
});

describe('four eyes and interest of persons', () => {
  let stage: Stage;
  let course: Course;
  beforeAll(async () => {
    stage = await startStage();
    course = await publishCourse(stage);
  });
  afterAll(() => stage.gateway.close());

  attack(
    'R-MONEY 5',
    {
      tries: 'an officer of the bureau who is at the institution under another account reads its score as the bureau',
      before: 'read and confirmed',
      now: 'stands as nothing towards it',
    },
    async () => {
      const { gateway: own, institutionId } = stage;
      const { sessionId } = course;
      const input = { role: 'institution', scope: { kind: 'institution', institutionId } } as const;
      await grantRole(own, 'bureau-9', 'bureau');
      await own.call('bureau-9', 'identity.saveProfile', profileOf(9150));
      expect(await own.code('bureau-9', 'evaluation.getSheet', { sessionId })).not.toBe('FORBIDDEN');
      await own.call('trainer-9', 'identity.saveProfile', profileOf(9150));
      const code = await invite(own, input);
      await own.call('trainer-9', 'identity.redeemInvitation', { code });
      expect(await own.code('bureau-9', 'evaluation.getSheet', { sessionId })).toBe('FORBIDDEN');
      expect(await own.code('bureau-1', 'evaluation.getSheet', { sessionId })).not.toBe('FORBIDDEN');
    },
  );

  attack(
    'R-SCORE 8',
    {
      tries:
        'an evaluator scores, gives the role up with the account, and confirms as an officer under a second account',
      before: 'confirmed',
      now: 'FOUR_EYES: the person scored',
    },
    async () => {
      const { gateway: own } = stage;
      const { sessionId, endAt } = course;
      await grantRole(own, 'evaluator-9', 'evaluator');
      await own.call('evaluator-9', 'identity.saveProfile', profileOf(9160));
      const people = await registerTrainees(stage, 2);
      await attend(stage, course, people);
      await giveFeedback(stage, course, people);
      const photos = await handIn(stage, course, ['room']);
      await followUp(stage, course, 90);
      const at = endAt + 5 * DAY;
      const input = { sessionId, judgement: judged(photos, { screenshotHeads: 2 }) };
      const { record } = await own.call('evaluator-9', 'evaluation.scoreSession', input, { at });
      await own.call('evaluator-9', 'identity.deleteMyData', { confirm: true }, { at });
      await own.call('officer-9', 'identity.saveProfile', profileOf(9160), { at });
      const code = await invite(own, { role: 'bureau', scope: ALL }, { at });
      await own.call('officer-9', 'identity.redeemInvitation', { code }, { at });
      const confirmed = { sessionId, scoreId: record.scoreId };
      expect(await own.code('officer-9', 'evaluation.confirm', confirmed, { at })).toBe('FOUR_EYES');
      expect(await own.code('bureau-1', 'evaluation.confirm', confirmed, { at })).toBe('OK');
    },
  );
});

describe('what was on record before it was refused', () => {
  attack(
    'Roles',
    {
      tries:
        'an account that is evaluator and another of the same number that is the bureau’s, stored before that was refused',
      before: 'found by nobody',
      now: 'listed to the bureau with both, told once to each officer, changed by nobody',
    },
    async () => {
      const own = await startGateway();
      try {
        await startBureau(own);
        await grantRole(own, 'evaluator-1', 'evaluator');
        await register(own, 'trainee-1', { name: '示例学员甲', phone: '19900008801' });
        await register(own, 'trainee-2', { name: '示例学员乙', phone: '19900008801' });
        const { db } = connect(own.localcloud);
        const idOf = async (persona: string) => (await own.call(persona, 'identity.me', {})).userId;
        const [officer, evaluator] = [await idOf('bureau-1'), await idOf('evaluator-1')];
        const { data } = await db.collection('users').doc(officer).get();
        const { phoneHash } = (data as unknown as { profile: { phoneHash: string } }).profile;
        await db
          .collection('users')
          .doc(evaluator)
          .update({ data: { formerPhones: [phoneHash] } });
        const stored = async () => JSON.stringify((await db.collection('users').limit(100).get()).data);
        const before = await stored();
        const { items, total } = await own.call('bureau-1', 'identity.listDoubles', {});
        expect(total).toBe(3);
        expect(items.map(({ kind, parties, people }) => [kind, parties.length, people.length])).toEqual([
          ['roles', 2, 2],
          ['number', 0, 2],
          ['number', 0, 2],
        ]);
        for (const run of [1, 2]) {
          await own.runTimer('identity', 'forget-desks');
          const { messages } = await own.call('bureau-1', 'message.listMine', {});
          const told = messages.filter(({ page }) => page === 'packages/bureau/roles/index').map(({ title }) => title);
          expect([run, told.sort()]).toEqual([
            run,
            ['一个手机号登记在几人名下', '一个手机号登记在几人名下', '同一人兼有不得兼任的角色'],
          ]);
        }
        expect(await stored()).toBe(before);
        expect(await own.code('evaluator-1', 'identity.listDoubles', {})).toBe('FORBIDDEN');
      } finally {
        await own.close();
      }
    },
  );
});
