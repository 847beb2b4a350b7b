import type { Input } from '../../cloudfunctions/contract';
import { startGateway, testEnvironment, type TestGateway } from './support/gateway';
import {
  createInstitution,
  grantRole,
  invite,
  profileOf,
  register,
  secondOfficer,
  startBureau,
} from './support/people';
import { publishSession, START } from './support/sessions';

type GrantedRole = Input<'identity.createInvitation'>['role'];
type Scope = Input<'identity.createInvitation'>['scope'];

let gateway: TestGateway;
beforeAll(async () => {
  gateway = await startGateway();
  await startBureau(gateway);
});
afterAll(() => gateway.close());

describe('profile', () => {
  test('the phone number comes back masked, whatever its spelling', async () => {
    const { profile } = await gateway.call(
      'trainee-1',
      'identity.saveProfile',
      profileOf(801, { phone: '+86 199-0000-0801' }),
    );
    expect(profile.phoneMasked).toBe('199****0801');
    const { profile: again, roles } = await gateway.call('trainee-1', 'identity.me', {});
    expect(again).toEqual(profile);
    expect(roles).toEqual(['visitor', 'trainee']);
  });

  test.each([
    ['too short', { phone: '1990000080' }, 'INVALID_INPUT'],
    ['no mobile number', { phone: '29900000801' }, 'INVALID_PHONE'],
    ['no name', { name: '  ' }, 'INVALID_INPUT'],
    ['a credit code with a wrong check digit', { creditCode: '91150100MA0000001B' }, 'INVALID_CREDIT_CODE'],
  ])('%s is refused and nothing changes', async (_, overrides, expected) => {
    const before = await gateway.call('trainee-1', 'identity.me', {});
    expect(await gateway.code('trainee-1', 'identity.saveProfile', profileOf(801, overrides))).toBe(expected);
    expect(await gateway.call('trainee-1', 'identity.me', {})).toEqual(before);
  });

  test('INVALID_INPUT names the field', async () => {
    const answer = await gateway.answer('trainee-1', 'identity.saveProfile', profileOf(801, { name: '' }));
    expect(answer).toMatchObject({ ok: false, error: { details: { fields: [{ path: 'name' }] } } });
  });
});

describe('invitations', () => {
  test('the bootstrap code works once', async () => {
    await register(gateway, 'stranger-1');
    expect(
      await gateway.code('stranger-1', 'identity.redeemInvitation', { code: testEnvironment.BOOTSTRAP_CODE }),
    ).toBe('INVITATION_USED');
  });

  test('without a profile nobody takes up a role', async () => {
    const { code } = await gateway.call('bureau-1', 'identity.createInvitation', {
      role: 'evaluator',
      scope: { kind: 'all' },
    });
    expect(await gateway.code('visitor-1', 'identity.redeemInvitation', { code })).toBe('PROFILE_REQUIRED');
  });

  test('a code is used once; its user may repeat; spelling is forgiven', async () => {
    const code = await invite(gateway, { role: 'evaluator', scope: { kind: 'all' } });
    await register(gateway, 'evaluator-1');
    await register(gateway, 'stranger-2');
    const first = await gateway.call('evaluator-1', 'identity.redeemInvitation', { code });
    const again = await gateway.call('evaluator-1', 'identity.redeemInvitation', { code: ` ${code.toLowerCase()} ` });
    expect(again).toEqual(first);
    expect(await gateway.code('stranger-2', 'identity.redeemInvitation', { code })).toBe('INVITATION_USED');
    expect((await gateway.call('evaluator-1', 'identity.me', {})).grants).toHaveLength(1);
  });

  test('of ten people with the same code at once one gets the role', async () => {
    const { code } = await gateway.call('bureau-1', 'identity.createInvitation', {
      role: 'platform',
      scope: { kind: 'all' },
    });
    const people = Array.from({ length: 10 }, (_, index) => `racer-${index}`);
    for (const person of people) await register(gateway, person);
    const codes = await Promise.all(
      people.map((person) => gateway.code(person, 'identity.redeemInvitation', { code })),
    );
    expect(codes.filter((result) => result === 'OK')).toHaveLength(1);
    expect(codes.filter((result) => result === 'INVITATION_USED')).toHaveLength(9);
  });

  test('after its days a code is refused', async () => {
    const now = Date.parse('2026-03-01T00:00:00Z');
    const input = { role: 'platform', scope: { kind: 'all' }, validDays: 1 } as const;
    const { code } = await gateway.call('bureau-1', 'identity.createInvitation', input, { at: now });
    await register(gateway, 'late-1');
    expect(await gateway.code('late-1', 'identity.redeemInvitation', { code }, { at: now + 2 * 86_400_000 })).toBe(
      'INVITATION_EXPIRED',
    );
    expect(await gateway.code('late-1', 'identity.redeemInvitation', { code }, { at: now + 86_340_000 })).toBe('OK');
  });

  test('a scope that does not fit the role is refused', async () => {
    expect(
      await gateway.code('bureau-1', 'identity.createInvitation', { role: 'institution', scope: { kind: 'all' } }),
    ).toBe('INVALID_INPUT');
    // the top of the tree would be a right over every area
    expect(
      await gateway.code('bureau-1', 'identity.createInvitation', {
        role: 'prefecture',
        scope: { kind: 'region', regionId: '150000' },
      }),
    ).toBe('INVALID_INPUT');
    expect(
      await gateway.code('bureau-1', 'identity.createInvitation', {
        role: 'institution',
        scope: { kind: 'institution', institutionId: 'nobody' },
      }),
    ).toBe('NOT_FOUND');
  });
});

describe('Roles (27 Nov): nobody is evaluator and one of those whom it evaluates, or for whom', () => {
  const hohhot: Scope = { kind: 'region', regionId: '150100' };
  const pairs: [GrantedRole, Scope][] = [
    ['bureau', { kind: 'all' }],
    ['platform', { kind: 'all' }],
    ['window', hohhot],
    ['prefecture', hohhot],
  ];
  const invited = (role: GrantedRole, scope: Scope): Promise<string> => invite(gateway, { role, scope });

  test.each(pairs)('evaluator and %s: refused either way round, and the code stays unused', async (role, scope) => {
    // the bureau has one officer: the tests of revoking below count on it
    const [one, other] = [`pair-${role}-1`, role === 'bureau' ? 'bureau-1' : `pair-${role}-2`];
    await grantRole(gateway, one, 'evaluator');
    if (role !== 'bureau') await grantRole(gateway, other, role, scope);
    const [code, evaluator] = [await invited(role, scope), await invited('evaluator', { kind: 'all' })];
    const refused = await gateway.answer(one, 'identity.redeemInvitation', { code });
    expect(refused).toMatchObject({ ok: false, error: { code: 'INCOMPATIBLE_ROLES' } });
    expect(refused.ok ? '' : refused.error.message).toContain('第三方监督评价机构');
    expect(await gateway.code(other, 'identity.redeemInvitation', { code: evaluator })).toBe('INCOMPATIBLE_ROLES');
    await register(gateway, `pair-${role}-3`);
    expect(await gateway.code(`pair-${role}-3`, 'identity.redeemInvitation', { code: evaluator })).toBe('OK');
  });

  test('of two codes taken up at once by one person one counts', async () => {
    const codes = [await invited('evaluator', { kind: 'all' }), await invited('window', hohhot)];
    await register(gateway, 'pair-race');
    const answers = await Promise.all(
      codes.map((code) => gateway.code('pair-race', 'identity.redeemInvitation', { code })),
    );
    expect(answers.sort()).toEqual(['INCOMPATIBLE_ROLES', 'OK']);
    expect((await gateway.call('pair-race', 'identity.me', {})).grants).toHaveLength(1);
  });

  test('after the first role was taken away the other may be taken up', async () => {
    await grantRole(gateway, 'pair-later', 'evaluator');
    const { userId, grants } = await gateway.call('pair-later', 'identity.me', {});
    const input = { userId, grantId: grants[0]?.grantId ?? '', reason: '换岗' };
    await gateway.call('bureau-1', 'identity.revokeRole', input);
    const code = await invited('window', hohhot);
    expect(await gateway.code('pair-later', 'identity.redeemInvitation', { code })).toBe('OK');
  });
});

describe('revoking', () => {
  test('takes the role away at once, and twice is the same', async () => {
    const institutionId = await createInstitution(gateway, 1);
    await grantRole(gateway, 'institution-9', 'institution', { kind: 'institution', institutionId });
    const { userId, grants } = await gateway.call('institution-9', 'identity.me', {});
    const input = { userId, grantId: grants[0]?.grantId ?? '', reason: '人员离职' };
    await gateway.call('bureau-1', 'identity.revokeRole', input);
    expect(await gateway.code('institution-9', 'session.listForWork', {})).toBe('FORBIDDEN');
    await gateway.call('bureau-1', 'identity.revokeRole', input);
  });
});

describe('audit', () => {
  test('grants and revocations stand in an unbroken chain, with who did it and no phone number', async () => {
    const { chainIntact, records, total } = await gateway.call('bureau-1', 'identity.listAudit', {
      subject: 'roles',
      limit: 100,
    });
    expect(chainIntact).toBe(true);
    expect(records).toHaveLength(total);
    expect(new Set(records.map((record) => record.action))).toEqual(new Set(['invite', 'grant', 'revoke']));
    expect(JSON.stringify(records)).not.toMatch(/1990000\d{4}/);
  });
});

describe('audit: who did it, in words', () => {
  test('role, organisation and name, in full of who acted in office; whoever has had their particulars deleted is said so', async () => {
    const labels = async () => {
      const { records } = await gateway.call('bureau-1', 'identity.listAudit', { limit: 100 });
      return new Map(records.map((record) => [`${record.subject} ${record.action}`, record.actorLabel]));
    };
    const institutionId = await createInstitution(gateway, 2);
    await register(gateway, 'institution-8', { name: '示例代理人', enterprise: '示例企业八' });
    const { code } = await gateway.call('bureau-1', 'identity.createInvitation', {
      role: 'institution',
      scope: { kind: 'institution', institutionId },
    });
    await gateway.call('institution-8', 'identity.redeemInvitation', { code });
    const { userId } = await gateway.call('institution-8', 'identity.me', {});
    await gateway.call('institution-8', 'identity.exportMyData', {});
    const { sessionId } = await publishSession(gateway, institutionId, { placeConsentReason: '示例：已同意' });
    const at = START + 4 * 3_600_000;
    await gateway.call('institution-8', 'material.saveRecording', { sessionId, minutes: 9, where: '示例硬盘' }, { at });
    const known = await labels();
    expect(known.get('roles invite')).toMatch(/^自治区中小企业局·示例人员\d+$/);
    expect(known.get(`person:${userId} export-data`)).toBe('学员·示例企业八·示****');
    expect(known.get(`session:${sessionId} material.saveRecording`)).toBe('培训机构·示例培训机构2·示例代理人');
    await gateway.call('institution-8', 'identity.deleteMyData', { confirm: true });
    const after = await labels();
    expect(after.get(`session:${sessionId} material.saveRecording`)).toBe('培训机构·已删除个人信息');
  });
});

// the last of the file: whoever of the two remains, the tests above act as bureau-1
describe('the last officer', () => {
  test('the last bureau officer stays; of two who revoke each other at once one remains', async () => {
    const second = await secondOfficer(gateway);
    const people = await Promise.all(['bureau-1', second].map((persona) => gateway.call(persona, 'identity.me', {})));
    const [own, other] = people.map(({ userId, grants }) => ({
      userId,
      grantId: grants.find((grant) => grant.role === 'bureau')?.grantId ?? '',
      reason: '测试用',
    }));
    const codes = await Promise.all([
      gateway.code('bureau-1', 'identity.revokeRole', other),
      gateway.code(second, 'identity.revokeRole', own),
    ]);
    expect(codes.filter((code) => code === 'OK')).toHaveLength(1);
    const officers = await Promise.all(
      ['bureau-1', second].map(async (persona) =>
        (await gateway.call(persona, 'identity.me', {})).roles.includes('bureau'),
      ),
    );
    expect(officers.filter(Boolean)).toHaveLength(1);
    const [left, last] = officers[0] ? (['bureau-1', own] as const) : ([second, other] as const);
    expect(await gateway.code(left, 'identity.revokeRole', last)).toBe('LAST_BUREAU_ROLE');
  });
});
