/** What is tried to find out about people after they have gone, and what outlives its time. */
import { mkdtempSync, readdirSync, readFileSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { AuditRecord } from '../../cloudfunctions/platform/audit-hash';
import type { AttendanceDoc, SignatureDoc, UserDoc } from '../../cloudfunctions/records';
import { startGateway, testEnvironment, type TestGateway } from '../functions/support/gateway';
import { createInstitution, grantRole, register, startBureau } from '../functions/support/people';
import { publishSession, START } from '../functions/support/sessions';
import { connect } from '../localcloud/builders/sdk';
import { attack } from './support/attack';

const MINUTE = 60_000;
const DAY = 24 * 60 * MINUTE;
const YEAR = 366 * DAY;
const NAME = '示例无账号之人';
const PHONE = '19900008888';

let dataDir: string;
let gateway: TestGateway;
let sessionId: string;
let venueId: string;
async function rows<T>(collection: string, where: object): Promise<T[]> {
  const { db } = connect(gateway.localcloud);
  return (await db.collection(collection).where(where).limit(1000).get()).data as T[];
}

beforeAll(async () => {
  dataDir = mkdtempSync(join(tmpdir(), 'personal-data-'));
  gateway = await startGateway({ dataDir });
  await startBureau(gateway);
  const institutionId = await createInstitution(gateway, 1);
  await grantRole(gateway, 'institution-1', 'institution', { kind: 'institution', institutionId });
  const session = await publishSession(gateway, institutionId);
  [sessionId, venueId] = [session.sessionId, session.venueIds[0] ?? ''];
  await register(gateway, 'trainee-1', { name: '示例学员旧名' });
});
afterAll(async () => {
  await gateway.close();
  rmSync(dataDir, { recursive: true, force: true });
});

const holding = (text: string): string[] =>
  readdirSync(dataDir, { recursive: true, encoding: 'utf8' }).filter((name) => {
    const path = join(dataDir, name);
    return statSync(path).isFile() && readFileSync(path).includes(text);
  });
const code = (persona: string, operation: Parameters<TestGateway['code']>[1], input: unknown, at?: number) =>
  gateway.code(persona, operation, input, at === undefined ? {} : { at });
const runTimer = async (at: number) => {
  await gateway.moveClock(at);
  await gateway.runTimer('identity', 'forget-desks');
};

describe('somebody whom staff entered', () => {
  attack(
    'Personal data',
    {
      tries: 'somebody without an account asks to be erased',
      before: 'impossible: only an account’s owner could delete',
      now: 'the bureau erases by the number; the head stays, without a name',
    },
    async () => {
      const at = START + 10 * MINUTE;
      const person = { name: NAME, enterprise: '示例企业', phone: PHONE, kind: 'sme-manager' };
      const hand = [
        [100, 500, 200, 300, 300, 600, 400, 300, 500, 600],
        [550, 300, 600, 600, 700, 350, 800, 600, 900, 400],
      ];
      const entry = { sessionId, venueId, kind: 'no-phone', reason: '示例：没有手机', person, hand };
      const once = { ...entry, requestKey: 'enter-0001' };
      expect(await code('institution-1', 'attendance.signInByStaff', once, at)).toBe('OK');
      const later = START + 3 * DAY;
      const found = await gateway.call('bureau-1', 'identity.previewErasure', { phone: PHONE }, { at: later });
      expect(found).toMatchObject({ people: 1, accounts: 0, sessions: 1, attendances: 1 });
      const ask = { phone: PHONE, ground: 'own-request', requestKey: 'erase-0001' } as const;
      const erased = await gateway.call('bureau-1', 'identity.erasePerson', ask, { at: later });
      expect(erased).toMatchObject({ people: 1, sessions: 1, attendances: 1 });
      const again = await gateway.call('bureau-1', 'identity.erasePerson', ask, { at: later });
      expect(again).toMatchObject({ people: 1 });
      const attendances = await rows<AttendanceDoc>('attendances', { sessionId });
      expect(attendances.map(({ name, phoneMasked }) => [name, phoneMasked])).toEqual([['', '']]);
    },
  );

  attack(
    'Personal data',
    {
      tries: 'to read in the trail who was erased',
      before: 'there was no trail of it',
      now: 'the ground and sums; no name, no number, no hash',
    },
    async () => {
      const trail = await rows<AuditRecord>('audits', { subject: 'erasures' });
      expect(trail.map(({ details }) => Object.keys(details).sort())).toEqual([
        ['attendances', 'ground', 'people', 'sessions', 'signatures'],
      ]);
    },
  );

  attack(
    'Personal data',
    {
      tries: 'institution and evaluator erase people, or the bureau a number that nobody has',
      before: 'there was no way',
      now: 'refused: FORBIDDEN, NOT_FOUND',
    },
    async () => {
      const ask = { phone: PHONE, ground: 'own-request', requestKey: 'erase-0002' };
      for (const persona of ['institution-1', 'trainee-1']) {
        expect(await code(persona, 'identity.erasePerson', ask)).toBe('FORBIDDEN');
        expect(await code(persona, 'identity.previewErasure', { phone: PHONE })).toBe('FORBIDDEN');
      }
      expect(await code('bureau-1', 'identity.erasePerson', ask)).toBe('NOT_FOUND');
    },
  );

  attack(
    'Personal data',
    {
      tries: 'the bureau erases somebody who has an account, behind their back',
      before: 'there was no way',
      now: 'refused: NOT_FOUND; the preview says that the owner deletes',
    },
    async () => {
      const owner = '19900009999';
      await gateway.call('trainee-2', 'identity.saveProfile', {
        name: '示例有账号之人',
        enterprise: '示例企业',
        phone: owner,
        kind: 'sme-manager',
      });
      expect(await gateway.call('bureau-1', 'identity.previewErasure', { phone: owner })).toMatchObject({
        people: 0,
        accounts: 1,
      });
      const ask = { phone: owner, ground: 'own-request', requestKey: 'erase-0003' };
      expect(await code('bureau-1', 'identity.erasePerson', ask)).toBe('NOT_FOUND');
    },
  );
});

describe('what outlives its time', () => {
  attack(
    'Personal data',
    {
      tries: 'an account that nobody has used for three years keeps name and number',
      before: 'for ever',
      now: 'gone; one with a role, or in use, stays',
    },
    async () => {
      const before = await rows<UserDoc>('users', {});
      await runTimer(START + 2.5 * YEAR);
      expect(await rows('users', {})).toHaveLength(before.length);
      await runTimer(Date.now() + 3.2 * YEAR);
      const left = await rows<UserDoc>('users', {});
      expect(left.every(({ grants }) => grants.length > 0)).toBe(true);
      expect(left.length).toBeGreaterThan(1);
    },
  );

  attack(
    'Personal data',
    {
      tries: 'a name beside a signature of ten years ago, a message of three years ago',
      before: 'for ever',
      now: 'gone after its period, on record in sums; run again, nothing more',
    },
    async () => {
      const at = START + 11 * YEAR;
      await runTimer(at);
      const messages = await rows<{ at: number }>('outbox', {});
      expect(messages.filter((message) => message.at < at - 2 * YEAR)).toEqual([]);
      const signatures = await rows<SignatureDoc>('signatures', {});
      expect(signatures.every(({ userId }) => userId.startsWith('n'))).toBe(true);
      const sums = async () => (await rows('audits', { subject: 'periods' })).length;
      const told = await sums();
      expect(told).toBeGreaterThan(0);
      await runTimer(at + DAY);
      expect(await sums()).toBe(told);
    },
  );
});

attack(
  'Personal data',
  {
    tries: 'to read deleted names in the folder of data',
    before: 'found in documents.db and its log',
    now: 'found nowhere',
  },
  async () => {
    await gateway.close();
    try {
      expect([NAME, PHONE, '示例学员旧名', '示例有账号之人'].flatMap(holding)).toEqual([]);
    } finally {
      gateway = await startGateway({ dataDir });
    }
  },
);

describe('keys that change', () => {
  const [old, fresh] = [testEnvironment.PHONE_KEY ?? '', 'ab'.repeat(32)];
  const restart = async (key: string) => {
    await gateway.close();
    testEnvironment.PHONE_KEY = key;
    gateway = await startGateway({ dataDir });
  };
  afterAll(() => {
    testEnvironment.PHONE_KEY = old;
  });
  const person = { name: '示例换钥之人', enterprise: '示例企业', phone: '19900007777', kind: 'sme-manager' } as const;
  const profileOf = async () => {
    const users = (await rows<UserDoc>('users', {})).filter(({ profile }) => profile?.name === person.name);
    return users[0]?.profile ?? null;
  };

  attack(
    'Personal data',
    {
      tries: 'a new PHONE_KEY, since the old one has leaked',
      before: 'no number could be read any more',
      now: 'both open; a timer seals and hashes anew; then the old key may go',
    },
    async () => {
      await gateway.call('trainee-3', 'identity.saveProfile', person);
      const before = await profileOf();
      await restart(`${fresh},${old}`);
      await runTimer(Date.now());
      const after = await profileOf();
      expect(after?.phoneSealed.slice(0, 8)).not.toBe(before?.phoneSealed.slice(0, 8));
      expect(after?.phoneHash).not.toBe(before?.phoneHash);
      await restart(fresh);
      const { groups } = await gateway.call('trainee-3', 'identity.exportMyData', {});
      const values = groups.flatMap(({ records }) => records.flat()).map(({ value }) => value);
      expect(values).toContain(person.phone);
    },
  );

  attack(
    'Personal data',
    {
      tries: 'a second account with a number of before the change, to be another person',
      before: 'not tried: keys could not change',
      now: 'known as the same number',
    },
    async () => {
      await gateway.call('trainee-4', 'identity.saveProfile', person);
      const users = (await rows<UserDoc>('users', {})).filter(({ profile }) => profile?.name === person.name);
      expect(new Set(users.map(({ profile }) => profile?.phoneHash)).size).toBe(1);
    },
  );
});
