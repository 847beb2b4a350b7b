import { momentText } from '../../cloudfunctions/domain/time';
import { startGateway, type TestGateway } from './support/gateway';
import { createInstitution, register, startBureau } from './support/people';
import { planOf, publishDrafts, publishSession, START } from './support/sessions';

const HOUR = 3_600_000;
const BEFORE = START - 20 * 24 * HOUR;
let gateway: TestGateway;
let institutionId: string;

beforeAll(async () => {
  gateway = await startGateway();
  await startBureau(gateway);
  institutionId = await createInstitution(gateway, 1);
});
afterAll(() => gateway.close());

describe('R-PLAN 2: plan', () => {
  test.each([
    ['ends before it starts', { endAt: START - 1 }, 'INVALID_INPUT'],
    ['no venue', { venues: [] }, 'INVALID_INPUT'],
    [
      'a place that the institution did not apply with',
      { venues: [{ name: '别处', address: '示例路 9 号', main: true, capacity: 10 }] },
      'VENUE_NOT_APPLIED_FOR',
    ],
    ['an institution nobody knows', { institutionId: 'nobody' }, 'NOT_FOUND'],
  ])('%s is refused', async (_, overrides, expected) => {
    expect(await gateway.code('bureau-1', 'session.saveDraft', { plan: planOf(institutionId, overrides) })).toBe(
      expected,
    );
  });

  test('with the consent of the prefecture another place is taken', async () => {
    const venues = [{ name: '别处', address: '示例路 9 号', main: true, capacity: 10 }];
    const plan = planOf(institutionId, { venues, placeConsentReason: '示例：原场地检修，已同意更换' });
    expect(await gateway.code('bureau-1', 'session.saveDraft', { plan })).toBe('OK');
  });

  test('the same request twice, and ten times at once, makes one draft', async () => {
    const input = {
      plan: planOf(institutionId, {
        title: '只此一期',
        startAt: START + 40 * 24 * HOUR,
        endAt: START + 40 * 24 * HOUR + 3 * HOUR,
      }),
      requestKey: 'draft-key-1',
    };
    const answers = await Promise.all(
      Array.from({ length: 10 }, () => gateway.call('bureau-1', 'session.saveDraft', input)),
    );
    expect(new Set(answers.map((answer) => answer.sessionId)).size).toBe(1);
    const { sessions } = await gateway.call('bureau-1', 'session.listMonth', { month: '2026-04' });
    expect(sessions.filter((session) => session.title === '只此一期')).toHaveLength(1);
  });
});

describe('the month by its filters', () => {
  test('free places: the full one is left out, the one on the net has no end of places', async () => {
    const month = '2026-11';
    const startAt = Date.parse('2026-11-11T01:00:00Z');
    const when = { startAt, endAt: startAt + 3 * HOUR };
    const room = (capacity: number) => [{ name: '示例会场', address: '示例路 1 号', main: true, capacity }];
    const plans = [
      planOf(institutionId, { ...when, title: '有位', venues: room(2), placeConsentReason: '示例：原场地检修' }),
      planOf(institutionId, { ...when, title: '已满', venues: room(1), placeConsentReason: '示例：原场地检修' }),
      planOf(institutionId, { ...when, title: '线上', mode: 'online', online: true, institutionId: null, venues: [] }),
    ];
    const sessionIds: string[] = [];
    for (const plan of plans) {
      const { sessionId } = await gateway.call('bureau-1', 'session.saveDraft', { plan });
      sessionIds.push(sessionId);
    }
    await publishDrafts(gateway, sessionIds, BEFORE);
    await register(gateway, 'trainee-81');
    for (const sessionId of sessionIds.slice(0, 2)) {
      const { session } = await gateway.call('trainee-81', 'session.get', { sessionId });
      const venueId = session.venues[0]?.venueId ?? '';
      await gateway.call('trainee-81', 'registration.create', { sessionId, venueId }, { at: startAt - 24 * HOUR });
    }
    const { sessions } = await gateway.call('visitor-1', 'session.listMonth', { month, freePlacesOnly: true });
    expect(sessions.map(({ title }) => title).sort()).toEqual(['有位', '线上']);
  });
});

describe('publishing', () => {
  test('a month appears to visitors only when it is published; twice changes nothing', async () => {
    const startAt = START + 62 * 24 * HOUR;
    await gateway.call('bureau-1', 'session.saveDraft', {
      plan: planOf(institutionId, { startAt, endAt: startAt + 3 * HOUR }),
    });
    expect((await gateway.call('visitor-1', 'session.listMonth', { month: '2026-05' })).sessions).toEqual([]);
    const first = await gateway.call('bureau-1', 'session.publish', { month: '2026-05' }, { at: BEFORE });
    const second = await gateway.call('bureau-1', 'session.publish', { month: '2026-05' }, { at: BEFORE });
    expect(first.published).toHaveLength(1);
    expect(second).toEqual({ published: [], alreadyPublished: first.published });
    expect((await gateway.call('visitor-1', 'session.listMonth', { month: '2026-05' })).sessions).toHaveLength(1);
  });

  test('a month without sessions says so', async () => {
    expect(await gateway.code('bureau-1', 'session.publish', { month: '2027-01' })).toBe('NOTHING_TO_PUBLISH');
  });
});

describe('changing and cancelling', () => {
  test('a change keeps its history and reaches everybody registered, once', async () => {
    const { sessionId, venueIds } = await publishSession(gateway, institutionId);
    await register(gateway, 'trainee-1');
    await gateway.call('trainee-1', 'registration.create', { sessionId, venueId: venueIds[0] ?? '' }, { at: BEFORE });
    const input = { sessionId, plan: { startAt: START + HOUR, endAt: START + 4 * HOUR }, reason: '讲师行程调整' };
    const answer = await gateway.call('bureau-1', 'session.change', input, { at: BEFORE });
    expect(answer).toEqual({ changedFields: ['startAt', 'endAt'], notified: 1, movedUp: 0 });
    expect(await gateway.call('bureau-1', 'session.change', input, { at: BEFORE })).toEqual({
      changedFields: [],
      notified: 0,
      movedUp: 0,
    });
    await gateway.runTimer('message', 'send-outbox');
    await gateway.runTimer('message', 'send-outbox');
    const { messages } = await gateway.call('trainee-1', 'message.listMine', {});
    const told = messages.filter((message) => message.template === 'session-changed');
    expect(told).toHaveLength(1);
    expect(told[0]?.body).toBe(
      [
        '变更：开始时间、结束时间',
        '原因：讲师行程调整',
        `开始时间：${momentText(START)} → ${momentText(START + HOUR)}`,
        `结束时间：${momentText(START + 3 * HOUR)} → ${momentText(START + 4 * HOUR)}`,
      ].join('\n'),
    );
    const { session } = await gateway.call('trainee-1', 'session.get', { sessionId });
    expect(session.changed).toBe(true);
    expect(session.history.map((entry) => entry.what)).toEqual(['published', 'changed']);
  });

  test('R-PLAN 2: everybody reads what everybody may see of a change, the audit trail has all of it', async () => {
    const { sessionId, venueIds } = await publishSession(gateway, institutionId);
    await register(gateway, 'trainee-3');
    await gateway.call('trainee-3', 'registration.create', { sessionId, venueId: venueIds[0] ?? '' }, { at: BEFORE });
    const plan = { mode: 'online', placeConsentReason: '示例：内部同意' };
    await gateway.call('bureau-1', 'session.change', { sessionId, plan, reason: '改为线上' }, { at: BEFORE });
    const within = { sessionId, plan: { placeConsentReason: '示例：另一理由' }, reason: '补充内部理由' };
    await gateway.call('bureau-1', 'session.change', within, { at: BEFORE + HOUR });
    await gateway.runTimer('message', 'send-outbox');
    const { messages } = await gateway.call('trainee-3', 'message.listMine', {});
    expect(messages.flatMap(({ template, body }) => (template === 'session-changed' ? body : [])).sort()).toEqual([
      '变更：培训形式\n原因：改为线上\n培训形式：签约培训机构线下培训 → 网络在线学习',
      '补充内部理由',
    ]);
    const { records } = await gateway.call('bureau-1', 'identity.listAudit', { subject: `session:${sessionId}` });
    expect(records.flatMap(({ action, details }) => (action === 'change' ? [details.changes] : [])).reverse()).toEqual([
      ['培训形式：签约培训机构线下培训 → 网络在线学习', '使用未申报场地的理由：无 → 示例：内部同意'],
      ['使用未申报场地的理由：示例：内部同意 → 示例：另一理由'],
    ]);
  });

  test('after the start nothing changes any more', async () => {
    const { sessionId } = await publishSession(gateway, institutionId);
    const at = START + 1;
    expect(
      await gateway.code(
        'bureau-1',
        'session.change',
        { sessionId, plan: { title: '晚了' }, reason: '太晚了的变更' },
        { at },
      ),
    ).toBe('SESSION_STARTED');
    expect(await gateway.code('bureau-1', 'session.cancel', { sessionId, reason: '太晚了的取消' }, { at })).toBe(
      'SESSION_STARTED',
    );
  });

  test('a cancelled session is delivered through WeChat to who agreed to it, once', async () => {
    const { sessionId, venueIds } = await publishSession(gateway, institutionId);
    await register(gateway, 'trainee-2');
    await gateway.call('trainee-2', 'registration.create', { sessionId, venueId: venueIds[0] ?? '' }, { at: BEFORE });
    const consent = { accepted: ['session-cancelled' as const], requestKey: 'consent-1' };
    await gateway.consent('trainee-2', 'template-of-cancelled');
    await gateway.call('trainee-2', 'message.recordConsent', consent);
    expect((await gateway.call('trainee-2', 'message.recordConsent', consent)).consents).toEqual([
      { template: 'session-cancelled', left: 1 },
    ]);
    await gateway.call('bureau-1', 'session.cancel', { sessionId, reason: '报名人数不足' }, { at: BEFORE });
    await Promise.all([gateway.runTimer('message', 'send-outbox'), gateway.runTimer('message', 'send-outbox')]);
    await gateway.runTimer('message', 'send-outbox');
    expect(await gateway.inbox('trainee-2')).toHaveLength(1);
    const { messages, consents } = await gateway.call('trainee-2', 'message.listMine', {});
    expect(messages.find((message) => message.template === 'session-cancelled')?.delivered).toBe(true);
    expect(consents.find((entry) => entry.template === 'session-cancelled')?.left).toBe(0);
  });
});

describe('what a session says', () => {
  test('R-MATERIAL, R-PLAN 3: a session that ends on 1 November 2018 has its materials due on the 12th, one day after the last safe end', async () => {
    // By hand: seven working days after Thursday 1 November are 2, 5, 6, 7, 8, 9 and 12 November; one month on is 12 December, after the
    // report of the 10th. Ending on 31 October they are 1, 2, 5, 6, 7, 8 and 9 November, and the evaluation is due on 9 December.
    const startAt = Date.parse('2018-11-01T01:00:00Z');
    const { sessionId } = await publishSession(gateway, institutionId, { startAt, endAt: startAt + 3 * HOUR });
    const { session } = await gateway.call('visitor-1', 'session.get', { sessionId });
    expect(session.materialsDueDay).toBe('2018-11-12');
    expect(session.lastSafeDay).toBe('2018-10-31');
    expect(session.provisional).toBe(false);
  });
});

describe('the month board', () => {
  test('drafts, published, changed with how often and when last, and cancelled', async () => {
    const startAt = START + 150 * 24 * HOUR;
    const times = { startAt, endAt: startAt + 3 * HOUR };
    const { sessionId: draft } = await gateway.call('bureau-1', 'session.saveDraft', {
      plan: planOf(institutionId, times),
    });
    const published: string[] = [];
    for (const _ of [1, 2, 3]) published.push((await publishSession(gateway, institutionId, times)).sessionId);
    const [quiet, changed, cancelled] = published;
    const change = (title: string, at: number) =>
      gateway.call(
        'bureau-1',
        'session.change',
        { sessionId: changed ?? '', plan: { title }, reason: '示例原因' },
        { at },
      );
    await change('改一次', BEFORE);
    await change('改两次', BEFORE + HOUR);
    const reason = '报名人数不足';
    await gateway.call('bureau-1', 'session.cancel', { sessionId: cancelled ?? '', reason }, { at: BEFORE });
    const input = { month: '2026-08', includeDrafts: true };
    const { sessions } = await gateway.call('bureau-1', 'session.listForWork', input, { at: BEFORE + 2 * HOUR });
    const board = new Map(sessions.map((session) => [session.sessionId, session]));
    expect([...board.keys()].sort()).toEqual([draft, quiet, changed, cancelled].sort());
    expect(board.get(draft)).toMatchObject({ status: 'draft', changed: false, changes: 0, lastChangeAt: null });
    expect(board.get(quiet ?? '')).toMatchObject({ status: 'published', changed: false, changes: 0 });
    expect(board.get(changed ?? '')).toMatchObject({ status: 'published', changed: true, changes: 2 });
    expect(Math.abs((board.get(changed ?? '')?.lastChangeAt ?? 0) - BEFORE - HOUR)).toBeLessThan(60_000);
    expect(board.get(cancelled ?? '')).toMatchObject({ status: 'cancelled', stage: 'cancelled' });
    const other = await gateway.call('bureau-1', 'session.listForWork', { ...input, month: '2026-09' });
    expect(other.sessions).toEqual([]);
  });

  test('R-PLAN 1, 5: progress has task, heads and share of every prefecture', async () => {
    const progress = await gateway.call('visitor-1', 'plan.progress', { year: 2026 });
    expect(progress).toMatchObject({ task: 30_000, heads: 0, share: 0, shareShown: '0.0%' });
    expect(progress.regions).toHaveLength(15);
    for (const { task, heads, share } of progress.regions) expect(share).toBe(heads / task);
  });
});
