import { verifyDraw } from '../../cloudfunctions/domain/followup';
import type { PublishedDraw } from '../../cloudfunctions/domain/followup';
import type { Output } from '../../cloudfunctions/contract';
import { attend, codeAt } from './support/attendance';
import { startGateway, type TestGateway } from './support/gateway';
import { createInstitution, grantRole, register, startBureau } from './support/people';
import { planOf, publishSession, START } from './support/sessions';

const MINUTE = 60_000;
const HOUR = 60 * MINUTE;
const DAY = 24 * HOUR;
const END = START + 3 * HOUR;
const NOW = START + 10 * MINUTE;
const FROZEN = END + DAY + MINUTE;
const PEOPLE = 21;
const tap = { evaluator: 'e1'.repeat(32), bureau: 'b2'.repeat(32) };
const rules = { share: '0.05', minimum: 1, withinMonths: 1, attempts: 3, attemptDays: 2 };

let gateway: TestGateway;
let institutionId: string;
let sessionId: string;

/** 21 people: 14 at the main venue, 7 at the branch. 5 % of 21 is 1.05, so two are called: one of each venue (1.33 and 0.67). */
async function heldSession(people = PEOPLE): Promise<string> {
  const branch = { name: '示例分会场', address: '示例路 2 号', main: false, capacity: 50 };
  const published = await publishSession(gateway, institutionId, { venues: [...planOf(institutionId).venues, branch] });
  const codes = await Promise.all(
    published.venueIds.map((venueId) =>
      codeAt(gateway, 'institution-1', { sessionId: published.sessionId, venueId }, NOW),
    ),
  );
  await Promise.all(
    Array.from({ length: people }, (_, i) =>
      attend(gateway, `trainee-${i + 1}`, codes[i < 14 ? 0 : 1] ?? '', published.sessionId, NOW),
    ),
  );
  return published.sessionId;
}

beforeAll(async () => {
  gateway = await startGateway();
  await startBureau(gateway);
  institutionId = await createInstitution(gateway, 1);
  await grantRole(gateway, 'institution-1', 'institution', { kind: 'institution', institutionId });
  await grantRole(gateway, 'evaluator-1', 'evaluator');
  await grantRole(gateway, 'evaluator-2', 'evaluator');
  await Promise.all(Array.from({ length: PEOPLE }, (_, i) => register(gateway, `trainee-${i + 1}`)));
});
beforeEach(async () => {
  sessionId = await heldSession();
});
afterAll(() => gateway.close());

const commit = (party: 'evaluator' | 'bureau', at = FROZEN, contribution = tap[party]) =>
  gateway.call(`${party}-1`, 'followup.commit', { sessionIds: [sessionId], contribution }, { at });
const drawn = async () => {
  await commit('evaluator');
  await commit('bureau');
  return gateway.call('evaluator-1', 'followup.draw', { sessionId }, { at: FROZEN });
};
const published = () => gateway.call('visitor-1', 'followup.getDraw', { sessionId }, { at: FROZEN });
const calls = async (persona = 'evaluator-1') =>
  (await gateway.call(persona, 'followup.listCalls', { sessionId }, { at: FROZEN })).calls;

/** What was published, as the verifier takes it. */
function asPublished(draw: Output<'followup.getDraw'>): PublishedDraw {
  const { rosterHash, salt, contributions, seedHash, commitments } = draw;
  if (rosterHash === null || salt === null || contributions === null || seedHash === null)
    throw new Error('not published');
  if (commitments.evaluator === null || commitments.bureau === null) throw new Error('not committed');
  const venueIds = [...new Set(draw.tickets.map((ticket) => ticket.venueId))];
  const named = (venueId: string, place: 'called' | 'reserve') =>
    draw.tickets
      .filter((ticket) => ticket.venueId === venueId && ticket.place === place)
      .sort((a, b) => a.order - b.order)
      .map((ticket) => ticket.pseudonym);
  return {
    sessionId: draw.sessionId,
    rosterHash,
    salt,
    contributions,
    seedHash,
    commitments: { evaluator: commitments.evaluator, bureau: commitments.bureau },
    roster: draw.tickets.map(({ pseudonym, venueId }) => ({ attendeeId: pseudonym, venueId })),
    sizes: draw.sizes,
    venues: venueIds.map((venueId) => ({
      venueId,
      picks: named(venueId, 'called'),
      reserve: named(venueId, 'reserve'),
    })),
  };
}

describe('R-FOLLOWUP 2: commit, reveal, draw', () => {
  test('shows nothing of a contribution before both are in, and everything afterwards', async () => {
    expect(await published()).toMatchObject({ state: 'not-frozen', rosterHash: null });
    const first = await commit('evaluator');
    expect(first.sessions).toMatchObject([{ sessionId, state: 'waiting-bureau' }]);
    const waiting = await published();
    expect(waiting).toMatchObject({ rosterSize: PEOPLE, contributions: null, seedHash: null, salt: null, tickets: [] });
    expect(waiting.rosterHash).toMatch(/^[0-9a-f]{64}$/);
    expect(JSON.stringify(waiting)).not.toContain(tap.evaluator);
    expect((await commit('bureau')).sessions[0]?.state).toBe('ready');
    expect(await gateway.call('bureau-1', 'followup.draw', { sessionId }, { at: FROZEN })).toEqual({
      state: 'drawn',
      sampleSize: 2,
    });
    const open = await published();
    expect(open.rosterHash).toBe(waiting.rosterHash);
    expect(open.tickets).toHaveLength(PEOPLE);
    expect(open.tickets.filter((ticket) => ticket.place === 'called').map((ticket) => ticket.outcome)).toEqual([
      'to-call',
      'to-call',
    ]);
    expect(
      new Set(open.tickets.filter((ticket) => ticket.place === 'called').map((ticket) => ticket.venueId)).size,
    ).toBe(2);
    expect(verifyDraw(asPublished(open), rules)).toEqual({ ok: true, differences: [] });
  });

  test('the queue says what each draw waits for', async () => {
    const state = async () => {
      const { items } = await gateway.call('bureau-1', 'evaluation.listQueue', {}, { at: FROZEN });
      return items.find((item) => item.sessionId === sessionId)?.draw;
    };
    expect(await state()).toBe('not-frozen');
    await commit('bureau');
    expect(await state()).toBe('waiting-evaluator');
    await commit('evaluator');
    expect(await state()).toBe('ready');
    await gateway.call('evaluator-1', 'followup.draw', { sessionId }, { at: FROZEN });
    expect(await state()).toBe('drawn');
    expect(await state()).toBe((await published()).state);
  });

  test('nobody contributes or draws again to get a nicer sample', async () => {
    const first = await commit('evaluator');
    expect(await commit('evaluator', FROZEN, 'ff'.repeat(32))).toEqual(first);
    await commit('bureau');
    await Promise.all([1, 2, 3].map(() => gateway.call('evaluator-1', 'followup.draw', { sessionId }, { at: FROZEN })));
    const before = await published();
    await commit('bureau', FROZEN + HOUR, 'ff'.repeat(32));
    await gateway.call('bureau-1', 'followup.draw', { sessionId }, { at: FROZEN + HOUR });
    expect(await published()).toEqual(before);
    expect(await calls()).toHaveLength(2);
  });

  test('one tap does for many sessions, each with a commitment of its own', async () => {
    const other = await heldSession(3);
    const input = { sessionIds: [sessionId, other], contribution: tap.evaluator };
    const { sessions } = await gateway.call('evaluator-1', 'followup.commit', input, { at: FROZEN });
    expect(new Set(sessions.map((entry) => entry.commitment)).size).toBe(2);
  });

  test('waits for the last kept scan, for both parties, and for anybody at all', async () => {
    const input = { sessionIds: [sessionId], contribution: tap.evaluator };
    expect(await gateway.code('evaluator-1', 'followup.commit', input, { at: END + HOUR })).toBe('ROSTER_NOT_FROZEN');
    expect(await gateway.code('evaluator-1', 'followup.draw', { sessionId }, { at: FROZEN })).toBe(
      'CONTRIBUTIONS_MISSING',
    );
    const empty = await heldSession(0);
    expect(await gateway.code('evaluator-1', 'followup.draw', { sessionId: empty }, { at: FROZEN })).toBe(
      'ROSTER_EMPTY',
    );
  });

  test('the timer freezes the list a day after the end, once', async () => {
    const startAt = Date.now() - 2 * DAY;
    const plan = { startAt, endAt: startAt + 3 * HOUR };
    const { sessionId: recent, venueIds } = await publishSession(gateway, institutionId, plan);
    const at = startAt + HOUR;
    const code = await codeAt(gateway, 'institution-1', { sessionId: recent, venueId: venueIds[0] ?? '' }, at);
    await attend(gateway, 'trainee-1', code, recent, at);
    await gateway.runTimer('followup', 'freeze-rosters');
    const frozen = await gateway.call('visitor-1', 'followup.getDraw', { sessionId: recent });
    expect(frozen).toMatchObject({ state: 'waiting-both', rosterSize: 1 });
    await gateway.runTimer('followup', 'freeze-rosters');
    expect(await gateway.call('visitor-1', 'followup.getDraw', { sessionId: recent })).toEqual(frozen);
  });

  test('publishes no name, no phone number and no person’s id', async () => {
    await drawn();
    const text = JSON.stringify(await published());
    const { people } = await gateway.call('institution-1', 'attendance.live', { sessionId }, { at: NOW });
    for (const { personId, name } of people) {
      expect(text).not.toContain(personId);
      expect(text).not.toContain(name);
    }
  });
});

describe('R-FOLLOWUP 3, 4: calling', () => {
  /** Opens the number, and writes down what came of the call. */
  const record = async (callId: string, overrides: object, at: number, persona = 'evaluator-1') => {
    await gateway.answer(persona, 'followup.revealPhone', { sessionId, callId }, { at });
    const input = { sessionId, callId, outcome: 'no-answer' as const, ...overrides };
    return gateway.answer(persona, 'followup.recordCall', input, { at });
  };
  const said = { outcome: 'reached', tookPart: true, rating: 88, charged: false };
  const code = (answer: Awaited<ReturnType<typeof record>>) => (answer.ok ? 'OK' : answer.error.code);

  beforeEach(async () => {
    await drawn();
  });

  test('three attempts on two days, and the next in the order is called', async () => {
    const [call] = await calls();
    const callId = call?.callId ?? '';
    const first = await record(callId, {}, FROZEN);
    const second = await record(callId, { outcome: 'refused' }, FROZEN + HOUR);
    expect(first.ok && first.data.call).toMatchObject({ state: 'to-call', nextDay: null });
    // Two in vain on the 11th: a third counts only from the 12th on.
    expect(second.ok && second.data.call).toMatchObject({ state: 'to-call', nextDay: '2026-03-12' });
    const sameDay = await record(callId, {}, FROZEN + 2 * HOUR);
    expect(sameDay.ok && [sameDay.data.call.state, sameDay.data.replacedBy]).toEqual(['to-call', null]);
    const third = await record(callId, {}, FROZEN + DAY);
    expect(third.ok && third.data.call).toMatchObject({ state: 'unreachable', attempts: [{}, {}, {}, {}] });
    const list = await calls();
    expect(list).toHaveLength(3);
    expect(third.ok && third.data.replacedBy).toBe(list[2]?.callId);
    expect(list[2]).toMatchObject({ state: 'to-call', venueName: call?.venueName });
    const outcomes = (await published()).tickets.map((ticket) => ticket.outcome).filter((outcome) => outcome !== '');
    expect(outcomes.sort()).toEqual(['to-call', 'to-call', 'unreachable']);
  });

  test('the queue says how many are still to be called, and from when on a call helps', async () => {
    const waits = async (at: number) => {
      const { items } = await gateway.call('evaluator-1', 'evaluation.listQueue', {}, { at });
      const item = items.find((candidate) => candidate.sessionId === sessionId);
      return item && { draw: item.draw, ...item.calls };
    };
    const now = FROZEN + 2 * HOUR;
    const near = await waits(now);
    expect(near).toMatchObject({ draw: 'drawn', open: 2, done: 0 });
    // nobody has been called: at once
    expect(Math.abs((near?.nextAttemptAt ?? 0) - now)).toBeLessThan(MINUTE);
    const [first, second] = await calls();
    await record(second?.callId ?? '', { ...said }, now);
    await record(first?.callId ?? '', {}, now);
    await record(first?.callId ?? '', {}, now);
    // two in vain on 11 March: the third counts only from the 12th, 00:00 in Shanghai, on
    expect(await waits(now)).toEqual({
      draw: 'drawn',
      open: 1,
      done: 1,
      nextAttemptAt: Date.parse('2026-03-11T16:00:00Z'),
    });
    await record(first?.callId ?? '', { ...said }, now + DAY);
    expect(await waits(now + DAY)).toEqual({ draw: 'drawn', open: 0, done: 2, nextAttemptAt: null });
  });

  test('an answer is taken once, and the retry of it gives the same', async () => {
    const [call] = await calls();
    const callId = call?.callId ?? '';
    const input = { ...said, requestKey: 'answer-key-1' };
    const first = await record(callId, input, FROZEN);
    expect(first.ok && first.data.call.state).toBe('reached');
    const answers = await Promise.all([1, 2, 3].map(() => record(callId, input, FROZEN + 90 * DAY)));
    for (const answer of answers) expect(answer).toEqual(first);
    expect(code(await record(callId, said, FROZEN))).toBe('CALL_ALREADY_ANSWERED');
    expect(code(await record(callId, {}, FROZEN))).toBe('CALL_ALREADY_ANSWERED');
    expect((await calls())[0]?.attempts).toHaveLength(1);
  });

  test.each([
    ['without saying whether the person was there', { tookPart: null }],
    ['without a rating', { rating: null }],
    ['without the question of R-ATTEND 1', { charged: null }],
    ['with a mark of somebody who was not there', { tookPart: false }],
  ])('reached, but %s: INVALID_INPUT', async (_name, missing) => {
    const [call] = await calls();
    expect(code(await record(call?.callId ?? '', { ...said, ...missing }, FROZEN))).toBe('INVALID_INPUT');
  });

  test('somebody who was not there gives no rating', async () => {
    const [call] = await calls();
    expect(code(await record(call?.callId ?? '', { ...said, tookPart: false, rating: null }, FROZEN))).toBe('OK');
  });

  test('ends one month after the session: 10 April', async () => {
    const [call] = await calls();
    expect(call?.dueDay).toBe('2026-04-10');
    const lastMinute = Date.parse('2026-04-10T23:59:00+08:00');
    expect(code(await record(call?.callId ?? '', {}, lastMinute))).toBe('OK');
    expect(code(await record(call?.callId ?? '', {}, lastMinute + MINUTE))).toBe('FOLLOW_UP_OVERDUE');
  });

  test('a yes to fee, sponsor or selling reaches the bureau as a complaint', async () => {
    const [call] = await calls();
    await record(call?.callId ?? '', { ...said, charged: true, remarks: '示例：现场推销' }, FROZEN);
    const { records } = await gateway.call('bureau-1', 'identity.listAudit', { subject: 'complaints' });
    expect(records[0]?.details).toMatchObject({ sessionId, remarks: '示例：现场推销' });
  });

  test('full numbers are seen of one’s own sample only, and each look is on record', async () => {
    const [call] = await calls();
    const input = { sessionId, callId: call?.callId ?? '' };
    const { phone } = await gateway.call('evaluator-1', 'followup.revealPhone', input, { at: FROZEN });
    expect(phone?.replace(/^(.{3}).{4}/, '$1****')).toBe(call?.phoneMasked);
    expect(await calls('evaluator-2')).toEqual([]);
    for (const persona of ['evaluator-2']) {
      expect(await gateway.code(persona, 'followup.revealPhone', input, { at: FROZEN })).toBe('NOT_IN_SAMPLE');
      expect(code(await record(input.callId, said, FROZEN, persona))).toBe('NOT_IN_SAMPLE');
    }
    expect(await gateway.code('bureau-1', 'followup.revealPhone', input, { at: FROZEN })).toBe('FORBIDDEN');
    expect(
      await gateway.code('evaluator-1', 'followup.revealPhone', { sessionId, callId: 'reserve' }, { at: FROZEN }),
    ).toBe('NOT_IN_SAMPLE');
    const audit = await gateway.call('bureau-1', 'identity.listAudit', { subject: `session:${sessionId}` });
    expect(audit.records.filter((entry) => entry.action === 'reveal-phone')).toHaveLength(1);
    expect(JSON.stringify(audit)).not.toContain(phone);
  });
});
