/**
 * The permission matrix, generated from the contract: every role × every operation. A role that the contract does not name is
 * refused before its input is looked at; one that it names gets past that check. Then the reach: an institution, a window
 * platform and a prefecture are refused on each other's sessions. Then people with two grants, and a grant of another programme.
 */
import { operations, type OperationName } from '../../cloudfunctions/contract';
import { ROLES, type Role } from '../../cloudfunctions/contract/common';
import { GRANTED_ROLES } from '../../cloudfunctions/contract/lists';
import { parties } from '../../cloudfunctions/programmes/lecture-hall-2018/parties';
import { connect } from '../localcloud/builders/sdk';
import { startGateway, type TestGateway } from './support/gateway';
import { createInstitution, grantRole, register, startBureau } from './support/people';
import { publishSession } from './support/sessions';

let gateway: TestGateway;
let sessionId: string;
let venueId: string;

const names = Object.keys(operations) as OperationName[];
const personaOf = (role: Role): string => `${role}-1`;

/** People with two grants, and as what each stands towards the session (institution 1, Hohhot): who is of its institution as nothing else. */
const two: Record<string, readonly Role[]> = {
  'own-institution-and-another-prefecture': ['institution'],
  'own-institution-and-its-prefecture': ['institution'],
  'own-institution-and-the-bureau': ['institution'],
  'two-institutions': ['institution'],
  'another-institution-and-the-prefecture': ['prefecture'],
  'another-institution-and-the-bureau': ['bureau'],
  'prefecture-and-window': ['prefecture', 'window'],
  'bureau-of-another-programme': [],
};

async function giveTwo(ownId: string, otherId: string): Promise<void> {
  type Given = [Parameters<typeof grantRole>[2], Parameters<typeof grantRole>[3]?];
  const own: Given = ['institution', { kind: 'institution', institutionId: ownId }];
  const other: Given = ['institution', { kind: 'institution', institutionId: otherId }];
  const prefecture = (regionId: string): Given => ['prefecture', { kind: 'region', regionId }];
  const grants: Record<keyof typeof two, readonly Given[]> = {
    'own-institution-and-another-prefecture': [own, prefecture('150200')],
    'own-institution-and-its-prefecture': [own, prefecture('150100')],
    'own-institution-and-the-bureau': [own, ['bureau']],
    'two-institutions': [other, own],
    'another-institution-and-the-prefecture': [other, prefecture('150100')],
    'another-institution-and-the-bureau': [other, ['bureau']],
    'prefecture-and-window': [prefecture('150100'), ['window', { kind: 'region', regionId: '150100' }]],
    'bureau-of-another-programme': [['bureau']],
  };
  for (const [person, given] of Object.entries(grants)) {
    for (const [role, scope] of given) await grantRole(gateway, person, role, scope);
  }
  const { userId } = await gateway.call('bureau-of-another-programme', 'identity.me', {});
  const users = connect(gateway.localcloud).db.collection('users');
  const { data } = await users.doc(userId).get();
  const elsewhere = (data?.['grants'] as object[]).map((grant) => ({ ...grant, programme: 'another-programme' }));
  await users.doc(userId).update({ data: { grants: elsewhere } });
}

beforeAll(async () => {
  gateway = await startGateway();
  await startBureau(gateway);
  const own = await createInstitution(gateway, 1, '150100');
  const other = await createInstitution(gateway, 2, '150200');
  await register(gateway, 'trainee-1');
  await grantRole(gateway, 'institution-1', 'institution', { kind: 'institution', institutionId: own });
  await grantRole(gateway, 'institution-2', 'institution', { kind: 'institution', institutionId: other });
  await grantRole(gateway, 'prefecture-1', 'prefecture', { kind: 'region', regionId: '150100' });
  await grantRole(gateway, 'prefecture-2', 'prefecture', { kind: 'region', regionId: '150200' });
  await grantRole(gateway, 'window-1', 'window', { kind: 'region', regionId: '150100' });
  await grantRole(gateway, 'window-2', 'window', { kind: 'region', regionId: '150200' });
  for (const role of GRANTED_ROLES) {
    if (parties[role].scope === 'programme' && role !== 'bureau') await grantRole(gateway, personaOf(role), role);
  }
  await grantRole(gateway, 'agency-1', 'agency', { kind: 'agency', agency: '示例发展改革委' });
  await giveTwo(own, other);
  const session = await publishSession(gateway, own);
  ({ sessionId } = session);
  venueId = session.venueIds[0] ?? '';
});
afterAll(() => gateway.close());

/** Every trainee is a visitor, and everybody with a role here has a profile too. */
const mayCall = (role: Role, operation: OperationName): boolean => {
  const who: Partial<Record<Role, string>> = operations[operation].who;
  return who.visitor !== undefined || (who.trainee !== undefined && role !== 'visitor') || who[role] !== undefined;
};

describe.each(ROLES)('as %s', (role) => {
  test.each(names)('%s', async (operation) => {
    // A field that no operation knows keeps valid input from doing anything by chance: reads run, writes fail on input.
    const code = await gateway.code(personaOf(role), operation, {});
    if (mayCall(role, operation)) expect(code).not.toBe('FORBIDDEN');
    else expect(code).toBe('FORBIDDEN');
  });
});

const file = 'cloud://local.bucket/none.png';
const reason = '测试用的理由';
const judgement = { screenshotHeads: 0, slidesAccepted: false, completeness: 0, acceptedPhotos: [] };

/** Valid input on a session of institution 1 in Hohhot, for every operation whose subject is a session. */
const inputs = (): Record<string, Record<string, unknown>> => ({
  'session.change': { plan: {}, reason },
  'session.previewChange': { plan: {} },
  'session.cancel': { reason },
  'attendance.showCode': { venueId },
  'attendance.live': {},
  'attendance.posterCode': { venueId },
  'attendance.signInByStaff': { venueId, person: { personId: 'nobody' }, kind: 'no-phone', reason },
  'attendance.undoStaffSignIn': { entryId: 'none' },
  'attendance.decideStaffEntries': { entryIds: ['none'], decision: { outcome: 'confirmed', how: 'page' } },
  'attendance.decideLateScans': { personIds: ['nobody'], decision: { outcome: 'refused', reason } },
  'attendance.review': {},
  'feedback.summary': {},
  'material.get': {},
  'material.attach': { kind: 'photo', photoKind: 'room', fileId: file, name: '示例' },
  'material.detach': { materialId: 'none' },
  'material.saveRecording': { minutes: 10, where: '示例' },
  'material.submit': {},
  'material.forward': {},
  'material.sendBack': { reason },
  'material.reopen': { untilDay: '2026-12-01', reason },
  'evaluation.getSheet': {},
  'evaluation.tryScore': {},
  'evaluation.previewScore': { judgement },
  'evaluation.scoreSession': { judgement },
  'evaluation.confirm': { scoreId: 'none' },
  'evaluation.sendBack': { scoreId: 'none', reason },
  'evaluation.object': { reason },
  'evaluation.review': { objectionId: 'none', judgement: null, answer: reason },
  'evaluation.correct': { judgement, reason },
  'evaluation.listPeople': {},
  'evaluation.strike': { personIds: ['nobody'], reason },
  'evaluation.unstrike': { personIds: ['nobody'], reason },
  'followup.draw': {},
  'followup.revealPhone': { callId: 'none' },
  'followup.recordCall': { callId: 'none', outcome: 'no-answer' },
  'followup.undoCall': { callId: 'none', attemptAt: 0 },
  'followup.openAudit': { scope: 'double', reason },
  'followup.contributeToAudit': { contribution: 'ab'.repeat(32) },
  'followup.concludeAudit': {},
  'subsidy.getTourCost': {},
  'subsidy.recordTourCost': { persons: 1, days: 1, costFen: 1, evidence: '示例' },
});

describe('reach', () => {
  const onSessions = names.filter((name) => operations[name].subject === 'session');
  const limited = onSessions.flatMap((operation) =>
    (Object.entries(operations[operation].who) as [Role, string][])
      .filter(([, reach]) => reach === 'own')
      .map(([role]) => [operation, role] as const),
  );

  test('every operation on a session is in the table above', () => {
    expect(Object.keys(inputs()).sort()).toEqual([...onSessions].sort());
  });

  test.each(limited)('%s: the other %s is refused, the own one is not', async (operation, role) => {
    const input = { sessionId, ...inputs()[operation] };
    expect(await gateway.code(`${role}-2`, operation, input)).toBe('FORBIDDEN');
    expect(await gateway.code(personaOf(role), operation, input)).not.toBe('FORBIDDEN');
  });

  test.each(['institution-1', 'institution-2'])(
    'session.listForWork shows %s its own sessions only',
    async (persona) => {
      const { sessions } = await gateway.call(persona, 'session.listForWork', {});
      expect(sessions.map((session) => session.sessionId)).toEqual(persona === 'institution-1' ? [sessionId] : []);
    },
  );
});

describe.each(Object.entries(two))('%s', (person, standsAs) => {
  test.each(names.filter((name) => operations[name].subject === 'session'))('%s', async (operation) => {
    const code = await gateway.code(person, operation, { sessionId, ...inputs()[operation] });
    const who: Partial<Record<Role, string>> = operations[operation].who;
    if (who.visitor !== undefined || standsAs.some((role) => who[role] !== undefined))
      expect(code).not.toBe('FORBIDDEN');
    else expect(code).toBe('FORBIDDEN');
  });

  test('session.listForWork: the session where the person stands towards it, refused where he or she is nothing', async () => {
    const answer = await gateway.answer(person, 'session.listForWork', {});
    if (standsAs.length === 0) expect(answer).toMatchObject({ ok: false, error: { code: 'FORBIDDEN' } });
    else expect(answer.ok && answer.data.sessions.map((session) => session.sessionId)).toEqual([sessionId]);
  });
});
