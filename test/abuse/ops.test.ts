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
