/** Previews say exactly what publishing and changing then do: the same refusals, and as many messages as are written. */
import { connect } from '../localcloud/builders/sdk';
import { startGateway, type TestGateway } from './support/gateway';
import { createInstitution, grantRole, register, startBureau } from './support/people';
import { planOf, publishSession, START } from './support/sessions';

const HOUR = 3_600_000;
const BEFORE = START - 20 * 24 * HOUR;
let gateway: TestGateway;
let institutionId: string;

beforeAll(async () => {
  gateway = await startGateway();
  await startBureau(gateway);
  institutionId = await createInstitution(gateway, 1);
  await grantRole(gateway, 'institution-1', 'institution', { kind: 'institution', institutionId });
  await grantRole(gateway, 'institution-2', 'institution', { kind: 'institution', institutionId });
  await grantRole(gateway, 'window-1', 'window', { kind: 'region', regionId: '150100' });
  await grantRole(gateway, 'window-2', 'window', { kind: 'region', regionId: '150200' });
  await grantRole(gateway, 'prefecture-1', 'prefecture', { kind: 'region', regionId: '150100' });
  // one from the region, one who named none, one from elsewhere, one of the staff themselves, one who did not agree
  await register(gateway, 'trainee-1', { regionId: '150100' });
  await register(gateway, 'trainee-2');
  await register(gateway, 'trainee-3', { regionId: '150200' });
  await register(gateway, 'trainee-4', { regionId: '150100' });
  for (const persona of ['trainee-1', 'trainee-2', 'trainee-3', 'window-1']) {
    const consent = { accepted: ['session-published' as const], requestKey: `consent-${persona}` };
    await gateway.call(persona, 'message.recordConsent', consent);
  }
});
afterAll(() => gateway.close());

const draft = async (overrides = {}) =>
  (await gateway.call('bureau-1', 'session.saveDraft', { plan: planOf(institutionId, overrides) })).sessionId;
const preview = (sessionIds: string[]) =>
  gateway.call('bureau-1', 'session.previewPublication', { sessionIds }, { at: BEFORE });

/** Messages of the outbox about these sessions, once the timer has made broadcasts into messages. */
async function written(sessionIds: readonly string[], template: string): Promise<string[]> {
  await gateway.runTimer('message', 'send-outbox');
  const { db } = connect(gateway.localcloud);
  const { data } = await db.collection('outbox').where({ template }).limit(1000).get();
  return data
    .filter((message) => sessionIds.some((id) => String(message['page']).includes(id)))
    .map((message) => String(message['userId']));
}

describe('R-PLAN 2, 4: publishing', () => {
  test('the preview counts by group, nobody twice, and publishing writes those messages and no others', async () => {
    const next = START + 24 * HOUR;
    const ids = [await draft(), await draft({ title: '第二期', startAt: next, endAt: next + 3 * HOUR })];
    const told = { institution: 2, window: 1, prefecture: 1, subscribers: 2 };
    const before = await preview(ids);
    expect(before.sessions.map((session) => [session.state, session.problem, session.told])).toEqual([
      ['ready', null, told],
      ['ready', null, told],
    ]);
    expect(before.totals).toEqual({
      ready: 2,
      alreadyPublished: 0,
      impossible: 0,
      told: { institution: 4, window: 2, prefecture: 2, subscribers: 4 },
      messages: 12,
      people: 6,
    });
    expect(await written(ids, 'session-published')).toEqual([]);
    const answers = await Promise.all(
      [1, 2].map(() => gateway.call('bureau-1', 'session.publish', { sessionIds: ids }, { at: BEFORE })),
    );
    expect(answers.flatMap((answer) => answer.published).sort()).toEqual([...ids].sort());
    const people = await written(ids, 'session-published');
    expect(people).toHaveLength(before.totals.messages);
    expect(new Set(people).size).toBe(before.totals.people);
    const { messages } = await gateway.call('window-1', 'message.listMine', {});
    expect(messages.filter((message) => message.template === 'session-published')).toHaveLength(2);
    expect((await gateway.call('trainee-3', 'message.listMine', {})).messages).toEqual([]);
  });

  test('what cannot be published says why, in the words of the refusal', async () => {
    const published = await publishSession(gateway, institutionId);
    const cancelled = await publishSession(gateway, institutionId);
    await gateway.call(
      'bureau-1',
      'session.cancel',
      { sessionId: cancelled.sessionId, reason: '示例原因' },
      { at: BEFORE },
    );
    const elsewhere = await draft();
    const { db } = connect(gateway.localcloud);
    await db
      .collection('sessions')
      .doc(elsewhere)
      .update({ data: { institutionId: 'gone' } });
    const { sessions, totals } = await preview([published.sessionId, cancelled.sessionId, elsewhere, 'nothing']);
    expect(sessions.map((session) => [session.state, session.problem?.code ?? null])).toEqual([
      ['already-published', null],
      ['impossible', 'SESSION_CANCELLED'],
      ['impossible', 'NOT_FOUND'],
      ['impossible', 'NOT_FOUND'],
    ]);
    expect(totals).toMatchObject({ ready: 0, alreadyPublished: 1, impossible: 3, messages: 0, people: 0 });
    expect(await gateway.code('bureau-1', 'session.publish', { sessionIds: [elsewhere] })).toBe('NOT_FOUND');
  });

  test('is for the bureau', async () => {
    expect(await gateway.code('platform-9', 'session.previewPublication', { sessionIds: ['x'] })).toBe('FORBIDDEN');
  });
});

describe('changing', () => {
  let sessionId: string;
  let venueId: string;
  const venue = (capacity: number, extra = {}) => ({ ...planOf(institutionId).venues[0], venueId, capacity, ...extra });

  beforeEach(async () => {
    const venues = planOf(institutionId).venues.map((one) => ({ ...one, capacity: 2 }));
    const published = await publishSession(gateway, institutionId, { venues, premium: true, summary: '示例简介' });
    sessionId = published.sessionId;
    venueId = published.venueIds[0] ?? '';
    for (const number of [1, 2, 3, 4]) {
      await gateway.call(
        `trainee-${number}`,
        'registration.create',
        { sessionId, venueId },
        { at: BEFORE + number * 1000 },
      );
    }
  });
  const stateOf = async (persona: string) => (await gateway.call(persona, 'session.get', { sessionId })).mine;

  test('R-ATTEND 1: a larger room: who waits moves up at once, in order, and is told of both; the preview said so', async () => {
    const input = { sessionId, plan: { venues: [venue(3) as never] }, reason: '换到更大的教室' };
    const before = await gateway.call('bureau-1', 'session.previewChange', input, { at: BEFORE + HOUR });
    expect(before).toMatchObject({
      venues: [{ venueId, capacityBefore: 2, capacityAfter: 3, registered: 2, waiting: 2, movesUp: 1 }],
      registered: 2,
      waiting: 2,
      movesUp: 1,
      notified: 4,
      messages: 5,
    });
    expect(before.changes.map((change) => change.field)).toEqual(['venues']);
    expect(await stateOf('trainee-3')).toMatchObject({ registration: 'waiting', waitingPosition: 1 });

    const answers = await Promise.all(
      [1, 2].map(() => gateway.call('bureau-1', 'session.change', input, { at: BEFORE + HOUR })),
    );
    expect(answers.reduce((sum, answer) => sum + answer.movedUp, 0)).toBe(before.movesUp);
    expect(await stateOf('trainee-3')).toMatchObject({ registration: 'registered', waitingPosition: null });
    expect(await stateOf('trainee-4')).toMatchObject({ registration: 'waiting', waitingPosition: 1 });
    const { session } = await gateway.call('visitor-1', 'session.get', { sessionId });
    expect(session.venues.map(({ registered, waiting }) => [registered, waiting])).toEqual([[3, 1]]);
    expect(await written([sessionId], 'session-changed')).toHaveLength(before.notified);
    expect(await written([sessionId], 'moved-up')).toHaveLength(before.movesUp);
  });

  test('only what is named changes; before and after are said by field', async () => {
    const input = { sessionId, plan: { title: '新题目', startAt: START + HOUR, endAt: START + 4 * HOUR } };
    const before = await gateway.call('bureau-1', 'session.previewChange', input, { at: BEFORE });
    expect(before.changes).toEqual([
      { field: 'title', before: '示例课程：税费优惠政策解读', after: '新题目' },
      { field: 'startAt', before: START, after: START + HOUR },
      { field: 'endAt', before: START + 3 * HOUR, after: START + 4 * HOUR },
    ]);
    const changed = await gateway.call('bureau-1', 'session.change', { ...input, reason: '示例原因' }, { at: BEFORE });
    expect(changed.changedFields).toEqual(before.changes.map((change) => change.field));
    expect(changed.notified).toBe(before.notified);
    const { session } = await gateway.call('visitor-1', 'session.get', { sessionId });
    expect(session).toMatchObject({ premium: true, summary: '示例简介' });
    const again = await gateway.call('bureau-1', 'session.previewChange', input, { at: BEFORE });
    expect(again).toMatchObject({ changes: [], venues: [], notified: 0, messages: 0 });
  });

  test('R-PLAN 2: what a change does not name stays: a venue’s radius, a lecturer’s unit, the consent; null takes away', async () => {
    const change = async (plan: object) =>
      gateway.call('bureau-1', 'session.change', { sessionId, plan, reason: '示例原因' }, { at: BEFORE });
    await change({ venues: [venue(2, { radius: 800 })], placeConsentReason: '示例：盟市已同意' });
    const { radius: _radius, ...withoutRadius } = { radius: 0, ...venue(3) };
    await change({ venues: [withoutRadius], lecturer: { title: '示例教授' } });
    await change({ mode: 'study-tour', institutionId: null });
    const { session } = await gateway.call('bureau-1', 'session.get', { sessionId });
    expect(session.plan).toMatchObject({
      institutionId: null,
      placeConsentReason: '示例：盟市已同意',
      lecturer: { ...planOf(institutionId).lecturer, title: '示例教授' },
      venues: [{ venueId, capacity: 3, radius: 800 }],
    });
    expect((await gateway.call('trainee-1', 'session.get', { sessionId })).session.plan).toBeNull();
  });

  test.each([
    ['after the start', { title: '晚了' }, START + 1, 'SESSION_STARTED'],
    [
      'a venue left out',
      { venues: [{ name: '别处', address: '示例', main: true, capacity: 9 }], placeConsentReason: '示例：已同意' },
      BEFORE,
      'INVALID_INPUT',
    ],
    ['an end before the start', { endAt: START - 1 }, BEFORE, 'INVALID_INPUT'],
  ])('%s: preview and change refuse alike', async (_, plan, at, code) => {
    const input = { sessionId, plan, reason: '示例原因' };
    expect(await gateway.code('bureau-1', 'session.previewChange', input, { at })).toBe(code);
    expect(await gateway.code('bureau-1', 'session.change', input, { at })).toBe(code);
  });
});
