/** Personal data: what is kept can be had in full, and taken away so that heads, scores and amounts stay what they were. */
import { personalData, rulesAt } from '../../cloudfunctions/programmes';
import { connect, type Data } from '../localcloud/builders/sdk';
import {
  attend,
  DAY,
  followUp,
  giveFeedback,
  handIn,
  HOUR,
  judged,
  publishCourse,
  registerTrainees,
  startStage,
  type Course,
  type Photos,
  type Stage,
} from './builders/course';
import { grantRole, register, secondOfficer } from './support/people';
import { START } from './support/sessions';

let stage: Stage;
let course: Course;
let photos: Photos;
const LEAVES = 'trainee-1';
const after = START + 5 * DAY;

const call: Stage['gateway']['call'] = (...input) => stage.gateway.call(...input);
const judgement = () => judged(photos, { screenshotHeads: 60 });

/** 60 trainees, all there; the first 45 gave feedback, the first of them with particulars; handed in, everybody of the sample called. */
beforeAll(async () => {
  stage = await startStage();
  const trainees = await registerTrainees(stage, 60);
  course = await publishCourse(stage);
  await attend(stage, course, trainees);
  await stage.gateway.call(
    LEAVES,
    'feedback.submit',
    {
      sessionId: course.sessionId,
      points: [25, 10, 10, 10, 10, 5, 10, 10, 10],
      opinions: '讲得很好',
      charged: { fee: false, sponsor: false, sold: false },
      particulars: { sex: '女', age: 60 },
    },
    { at: course.endAt },
  );
  await giveFeedback(stage, course, trainees.slice(1, 45));
  photos = await handIn(stage, course, ['lecturer', 'trainees', 'room']);
});
afterAll(() => stage.gateway.close());

/** Every document of the store that says anything of this person, by its collection. */
async function mentions(...words: string[]): Promise<string[]> {
  const { db } = connect(stage.gateway.localcloud);
  const collections = [
    'attendances',
    'registrations',
    'signatures',
    'feedbackReceipts',
    'followupCalls',
    'users',
  ].concat(['certificates', 'refusals', 'consents', 'outbox', 'favourites', 'draws', 'followupAttempts', 'deletions']);
  const found: string[] = [];
  for (const name of collections) {
    const { data } = await db.collection(name).where({}).limit(1000).get();
    if (data.some((doc: Data) => words.some((word) => JSON.stringify(doc).includes(word)))) found.push(name);
  }
  return found;
}

describe('favourites', () => {
  const set = (kind: 'policy' | 'session', id: string, on = true) =>
    call('trainee-2', 'identity.setFavourite', { kind, id, on });
  const list = () => call('trainee-2', 'identity.listFavourites', {});

  test('are kept once, shown as they are today, and let go', async () => {
    expect(await set('session', course.sessionId)).toEqual({
      kind: 'session',
      id: course.sessionId,
      on: true,
      total: 1,
    });
    expect((await set('session', course.sessionId)).total).toBe(1);
    expect(await list()).toMatchObject({
      total: 1,
      limit: 500,
      items: [
        { kind: 'session', vanished: false, title: '示例课程：税费优惠政策解读', session: { status: 'published' } },
      ],
    });
    expect((await set('session', course.sessionId, false)).total).toBe(0);
    expect((await set('session', course.sessionId, false)).total).toBe(0);
    expect((await list()).items).toEqual([]);
  });

  test('ten at once are ten', async () => {
    const others = await Promise.all(Array.from({ length: 10 }, () => publishCourse(stage)));
    await Promise.all(others.map(({ sessionId }) => set('session', sessionId)));
    expect((await list()).total).toBe(10);
    await Promise.all(others.map(({ sessionId }) => set('session', sessionId, false)));
    expect((await list()).total).toBe(0);
  });

  test('what does not exist is refused; what is gone since keeps its title and says so', async () => {
    expect(await stage.gateway.code('trainee-2', 'identity.setFavourite', { kind: 'policy', id: 'x', on: true })).toBe(
      'NOT_FOUND',
    );
    const { db } = connect(stage.gateway.localcloud);
    const users = await call('trainee-2', 'identity.me', {});
    const items = [{ kind: 'policy', targetId: 'gone', title: '示例政策', at: START }];
    await db.collection('favourites').doc(users.userId).set({ data: { items } });
    expect((await list()).items).toMatchObject([{ id: 'gone', title: '示例政策', vanished: true, policy: null }]);
    expect((await set('policy', 'gone', false)).total).toBe(0);
  });

  test('five hundred and no more', async () => {
    const { db } = connect(stage.gateway.localcloud);
    const { userId } = await call('trainee-2', 'identity.me', {});
    const items = Array.from({ length: 500 }, (_, n) => ({ kind: 'policy', targetId: `p${n}`, title: '', at: START }));
    await db.collection('favourites').doc(userId).set({ data: { items } });
    const full = { kind: 'session', id: course.sessionId, on: true };
    expect(await stage.gateway.code('trainee-2', 'identity.setFavourite', full)).toBe('FAVOURITES_FULL');
    expect((await set('policy', 'p7', false)).total).toBe(499);
    expect((await set('session', course.sessionId)).total).toBe(500);
  });
});

describe('export', () => {
  const kinds = rulesAt(personalData, '2026-03-01').parameters.kinds.value;

  test('has every kind with its purpose and how long it is kept, the own particulars in full, and is on record', async () => {
    await call(LEAVES, 'identity.setFavourite', { kind: 'session', id: course.sessionId, on: true });
    await call(LEAVES, 'attendance.getCertificate', { sessionId: course.sessionId }, { at: course.endAt + HOUR });
    const data = await call(LEAVES, 'identity.exportMyData', {}, { at: after });
    const counts = Object.fromEntries(data.groups.map((group) => [group.kind, group.count]));
    expect(counts).toMatchObject({
      account: 1,
      roles: 0,
      registrations: 1,
      attendance: 1,
      signatures: 1,
      feedback: 1,
      certificates: 1,
      favourites: 1,
    });
    expect(data.groups.map((group) => group.kind)).toEqual(kinds.map((kind) => kind.id));
    for (const group of data.groups) expect(group.purpose && group.retention && group.afterDeletion).toBeTruthy();
    const value = (kind: string, label: string) =>
      data.groups.find((group) => group.kind === kind)?.records[0]?.find((field) => field.label === label)?.value;
    expect(value('account', '手机号码')).toMatch(/^1990000\d{4}$/);
    expect(value('attendance', '签名编号')).toMatch(/^20260310-/);
    expect(value('signatures', '笔迹')).toContain('100');
    // what was answered is nobody's: the export cannot find it either
    expect(value('feedback', '意见')).toBeUndefined();
    expect(value('feedback', '选填情况')).toBe('{"sex":"女","age":60}');
    const { records } = await call('bureau-1', 'identity.listAudit', { subject: `person:${data.userId}` });
    expect(records[0]).toMatchObject({ action: 'export-data', actor: data.userId });
  });

  test('of somebody of whom nothing is kept is empty', async () => {
    const { groups } = await call('visitor-9', 'identity.exportMyData', {});
    expect(groups.every((group) => group.count === 0)).toBe(true);
  });
});

describe('deletion', () => {
  const remove = (persona: string, at: number, requestKey = `delete-${persona}`) =>
    call(persona, 'identity.deleteMyData', { confirm: true, requestKey }, { at });

  test('is not done by accident', async () => {
    expect(await stage.gateway.code(LEAVES, 'identity.deleteMyData', {})).toBe('INVALID_INPUT');
  });

  test('waits until the register of one’s own session is frozen', async () => {
    const answer = await stage.gateway.answer(
      LEAVES,
      'identity.deleteMyData',
      { confirm: true },
      { at: course.endAt + HOUR },
    );
    expect(answer).toMatchObject({ ok: false, error: { code: 'DELETION_WAITS' } });
    // ends at 12:00, frozen a day later
    expect(!answer.ok && answer.error.message).toContain('2026-03-11 12:00');
  });

  test('R-ATTEND 8, R-SCORE: leaves no name and changes no figure', async () => {
    const { sessionId } = course;
    const me = await call(LEAVES, 'identity.me', {});
    const { certificate } = await call(LEAVES, 'attendance.getCertificate', { sessionId }, { at: after });
    const figures = async () => ({
      preview: await call(
        'evaluator-1',
        'evaluation.previewScore',
        { sessionId, judgement: judgement() },
        { at: after },
      ),
      counts: (await call('evaluator-1', 'evaluation.getSheet', { sessionId }, { at: after })).counts,
      feedback: await call('bureau-1', 'feedback.summary', { sessionId }, { at: after }),
      live: (await call('bureau-1', 'attendance.live', { sessionId }, { at: after })).counts,
      progress: await call('visitor-1', 'plan.progress', { year: 2026 }, { at: after }),
    });
    const before = await figures();
    expect(before.counts).toEqual({
      ...{ signed: 60, scanned: 60, actual: 60, eligible: 60, feedback: 45 },
      ...{ late: 0, lateCounted: 0, inReview: 0, aside: 0 },
    });

    // a place at a session to come, for which somebody waits
    const venues = [{ name: '示例培训中心1', address: '示例路 1 号', main: true, capacity: 1 }];
    const coming = await publishCourse(stage, { title: '未来课程', startAt: START + 60 * DAY, venues });
    const place = { sessionId: coming.sessionId, venueId: coming.venueId };
    await call(LEAVES, 'registration.create', place, { at: after });
    await call('trainee-3', 'registration.create', place, { at: after });

    const deleted = await remove(LEAVES, after);
    expect(deleted).toMatchObject({
      removed: { registrations: 1, favourites: 1, roles: 0 },
      nameless: { sessions: 1, attendances: 1, signatures: 1, feedback: 1 },
      repeated: false,
    });
    expect(await remove(LEAVES, after + DAY)).toEqual({ ...deleted, repeated: true });

    expect(await figures()).toEqual(before);
    expect(await mentions(me.userId, me.profile?.name ?? '?', `"${me.profile?.enterprise ?? '?'}"`)).toEqual([]);
    expect((await call(LEAVES, 'identity.me', {})).profile).toBeNull();
    const moved = await call('trainee-3', 'session.get', { sessionId: coming.sessionId }, { at: after });
    expect(moved.mine.registration).toBe('registered');
    const { messages } = await call('trainee-3', 'message.listMine', {});
    expect(messages.map((message) => message.template)).toContain('moved-up');

    const check = await call(
      'visitor-1',
      'attendance.verifyCertificate',
      { number: certificate.number },
      { at: after },
    );
    expect(check).toMatchObject({ state: 'genuine', certificate: { holderMasked: '', number: certificate.number } });
    const { records, chainIntact } = await call('bureau-1', 'identity.listAudit', { subject: `person:${me.userId}` });
    expect(chainIntact).toBe(true);
    expect(records.map((entry) => entry.action)).toContain('delete-data');
  });

  test('twice at once is once; who deletes without ever having said who they are is answered too', async () => {
    await register(stage.gateway, 'trainee-70');
    const answers = await Promise.all(['key-number-1', 'key-number-2'].map((key) => remove('trainee-70', after, key)));
    expect(answers.map((answer) => answer.repeated)).toEqual([false, false]);
    expect((await remove('visitor-8', after)).removed).toEqual({
      registrations: 0,
      favourites: 0,
      messages: 0,
      roles: 0,
      questions: 0,
    });
    expect((await call('trainee-70', 'identity.me', {})).profile).toBeNull();
  });

  test('R-FOLLOWUP 2, 3: the draw stays what it was; who has no number any more is replaced by the next', async () => {
    const { sessionId } = course;
    const at = after;
    await call('evaluator-1', 'followup.commit', { sessionIds: [sessionId], contribution: 'ab'.repeat(32) }, { at });
    await call('bureau-1', 'followup.commit', { sessionIds: [sessionId], contribution: 'cd'.repeat(32) }, { at });
    expect((await call('evaluator-1', 'followup.draw', { sessionId }, { at })).sampleSize).toBe(3);
    const draw = await call('visitor-1', 'followup.getDraw', { sessionId }, { at });
    const { calls } = await call('evaluator-1', 'followup.listCalls', { sessionId }, { at });
    const names = await Promise.all(
      Array.from({ length: 59 }, async (_, index) => {
        const persona = `trainee-${index + 2}`;
        return { persona, name: (await call(persona, 'identity.me', {})).profile?.name };
      }),
    );
    // the draw is random: whoever left before and was drawn all the same is passed over
    const open = calls.filter(({ name }) => name !== '');
    const picked = names.find(({ name }) => name === open[0]?.name)?.persona ?? '';
    const reachedBefore = names.find(({ name }) => name === open[1]?.name)?.persona ?? '';
    const answer = { outcome: 'reached' as const, tookPart: true, rating: 90, charged: false };
    const callId = open[1]?.callId ?? '';
    await call('evaluator-1', 'followup.revealPhone', { sessionId, callId }, { at });
    await call('evaluator-1', 'followup.recordCall', { sessionId, callId, ...answer }, { at });

    await remove(picked, at);
    await remove(reachedBefore, at);
    const now = await call('evaluator-1', 'followup.listCalls', { sessionId }, { at: at + HOUR });
    const leftNow = [open[0]?.callId, open[1]?.callId];
    const leftBefore = now.calls.filter(({ name, callId }) => name === '' && !leftNow.includes(callId));
    expect(leftBefore.filter(({ state }) => state !== 'unreachable')).toEqual([]);
    const others = now.calls.filter((one) => !leftBefore.includes(one));
    expect(others.map((one) => [one.name === '', one.state])).toEqual([
      [true, 'unreachable'],
      [true, 'reached'],
      [false, 'to-call'],
      [false, 'to-call'],
    ]);
    const redrawn = await call('visitor-1', 'followup.getDraw', { sessionId }, { at: at + HOUR });
    const tickets = (of: typeof draw) => of.tickets.map(({ pseudonym, ticket, place }) => [pseudonym, ticket, place]);
    expect(redrawn.rosterHash).toBe(draw.rosterHash);
    expect(tickets(redrawn)).toEqual(tickets(draw));
    const sheet = await call('evaluator-1', 'evaluation.getSheet', { sessionId }, { at: at + HOUR });
    expect(sheet.followup).toMatchObject({ size: 4 + leftBefore.length, reached: 1 });
  });

  test('R-MONEY 7: the year’s settlement is the same run to the last fen', async () => {
    const other = await publishCourse(stage, { title: '结算示例', startAt: START + DAY });
    // those of the sixty who have not left by now
    const everybody = Array.from({ length: 59 }, (_, index) => `trainee-${index + 2}`);
    const here: string[] = [];
    for (const persona of everybody) if ((await call(persona, 'identity.me', {})).profile) here.push(persona);
    const leaves = here.at(-1) ?? '';
    await attend(stage, other, here.slice(-55));
    await followUp(stage, other, 90);
    const { sessionId } = other;
    const scoredAt = other.endAt + 20 * DAY;
    const none = { screenshotHeads: 55, slidesAccepted: false, completeness: 0, acceptedPhotos: [] };
    const { record } = await call(
      'evaluator-1',
      'evaluation.scoreSession',
      { sessionId, judgement: none },
      { at: scoredAt },
    );
    await call('bureau-1', 'evaluation.confirm', { sessionId, scoreId: record.scoreId }, { at: scoredAt });
    const at = scoredAt + 30 * DAY;
    const settle = () => call('bureau-1', 'subsidy.settleYear', { year: 2026 }, { at });
    const { settlement } = await settle();
    expect(settlement.lines).toHaveLength(1);
    const signedUp = await call(leaves, 'registration.listMine', {}, { at });
    expect(signedUp.sessions.some((session) => session.sessionId === sessionId)).toBe(true);
    await remove(leaves, at);
    expect((await settle()).settlement).toEqual(settlement);
    const preview = await call('evaluator-1', 'evaluation.previewScore', { sessionId, judgement: none }, { at });
    expect(preview.totalExact).toBe(record.totalExact);
  });

  test('gives roles back, each on record', async () => {
    await grantRole(stage.gateway, 'platform-2', 'platform');
    await grantRole(stage.gateway, 'platform-2', 'window', { kind: 'region', regionId: '150300' });
    const { userId } = await call('platform-2', 'identity.me', {});
    expect((await remove('platform-2', after)).removed.roles).toBe(2);
    expect((await call('platform-2', 'identity.me', {})).roles).toEqual(['visitor']);
    const { records } = await call('bureau-1', 'identity.listAudit', { subject: 'roles', limit: 100 });
    expect(records.filter((entry) => entry.action === 'revoke' && entry.details['userId'] === userId)).toHaveLength(2);
  });

  test('two officers who leave at once: one stays', async () => {
    const codes = await Promise.all(
      ['bureau-1', await secondOfficer(stage.gateway)].map((persona) =>
        stage.gateway.code(persona, 'identity.deleteMyData', { confirm: true }, { at: after }),
      ),
    );
    expect(codes.sort()).toEqual(['LAST_BUREAU_ROLE', 'OK']);
  });
});
