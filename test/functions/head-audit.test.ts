/** The audit of heads, and the numbers that are called (R-FOLLOWUP 3, 5). */
import { verifyAudit, verifyDraw, type PublishedAudit, type PublishedDraw } from '../../cloudfunctions/domain/followup';
import type { Output } from '../../cloudfunctions/contract';
import { rulesAt, lectureHall2018 } from '../../cloudfunctions/programmes';
import { connect } from '../localcloud/builders/sdk';
import { strokesOf } from './support/attendance';
import {
  attend,
  DAY,
  handIn,
  HOUR,
  publishCourse,
  registerTrainees,
  startStage,
  type Course,
  type Stage,
} from './builders/course';
import { register } from './support/people';

const MINUTE = 60_000;
const PEOPLE = 21;
let stage: Stage;
let course: Course;
let people: string[];
let frozen: number;

beforeAll(async () => {
  stage = await startStage();
  people = await registerTrainees(stage, PEOPLE);
});
beforeEach(async () => {
  course = await publishCourse(stage);
  await attend(stage, course, people);
  frozen = course.endAt + 2 * DAY;
});
afterAll(() => stage.gateway.close());

type Calls = Output<'followup.listCalls'>['calls'];
const of = () => ({ sessionId: course.sessionId });
const run = (persona: string, operation: 'followup.openAudit', input: object, at: number) =>
  stage.gateway.code(persona, operation, { ...of(), ...input }, { at });
const calls = async (purpose: 'sample' | 'audit', at = frozen): Promise<Calls> =>
  (await stage.gateway.call('evaluator-1', 'followup.listCalls', of(), { at })).calls.filter(
    (call) => call.purpose === purpose,
  );
const draws = () => stage.gateway.call('visitor-1', 'followup.getDraw', of(), { at: frozen });

async function drawn(): Promise<Calls> {
  const { gateway } = stage;
  for (const [persona, bits] of [
    ['evaluator-1', 'ab'],
    ['bureau-1', 'cd'],
  ] as const) {
    const input = { sessionIds: [course.sessionId], contribution: bits.repeat(32) };
    await gateway.call(persona, 'followup.commit', input, { at: frozen });
  }
  await gateway.call('evaluator-1', 'followup.draw', of(), { at: frozen });
  return calls('sample');
}

const said = (tookPart: boolean) => ({
  outcome: 'reached' as const,
  tookPart,
  rating: tookPart ? 90 : null,
  charged: false,
});
async function record(callId: string, answer: object, at: number): Promise<string> {
  await stage.gateway.call('evaluator-1', 'followup.revealPhone', { ...of(), callId }, { at });
  return stage.gateway.code('evaluator-1', 'followup.recordCall', { ...of(), callId, ...answer }, { at: at + MINUTE });
}
const audit = async (persona: string, operation: 'followup.contributeToAudit' | 'followup.concludeAudit', at: number) =>
  stage.gateway.code(
    persona,
    operation,
    { ...of(), ...(operation === 'followup.contributeToAudit' && { contribution: 'ef'.repeat(32) }) },
    { at },
  );

/** A draw as it was published, as the verifiers take it. */
function asPublished(
  { tickets, ...draw }: Omit<Output<'followup.getDraw'>, 'audits' | 'sessionId'>,
  sessionId: string,
) {
  const venueIds = [...new Set(tickets.map(({ venueId }) => venueId))];
  const named = (venueId: string, place: string) =>
    tickets
      .filter((ticket) => ticket.venueId === venueId && ticket.place === place)
      .sort((a, b) => a.order - b.order)
      .map(({ pseudonym }) => pseudonym);
  const roster = tickets.map(({ pseudonym, venueId }) => ({ attendeeId: pseudonym, venueId }));
  const venues = venueIds.map((venueId) => ({
    venueId,
    picks: named(venueId, 'called'),
    reserve: named(venueId, 'reserve'),
  }));
  return { ...draw, sessionId, roster, venues } as unknown as PublishedDraw;
}

/** Two in the sample; so many of them say that they were there. */
async function sampled(yes: number): Promise<void> {
  for (const [index, { callId }] of (await drawn()).entries()) {
    expect(await record(callId, said(index < yes), frozen + index * 5 * MINUTE)).toBe('OK');
  }
}

const caseOf = async (persona: string, at: number) =>
  stage.gateway.call(persona, 'case.get', { kind: 'session', id: course.sessionId, procedure: 'head-audit' }, { at });
/** As the timer that opens what is due, at a moment. */
async function timerAt(at: number): Promise<void> {
  await stage.gateway.moveClock(at);
  await stage.gateway.runTimer('followup', 'freeze-rosters');
}

test('R-FOLLOWUP 4, 5: P below 60 opens an audit by itself, both draw it anew, whoever was not there is struck, P and M stay', async () => {
  await sampled(1);
  const later = frozen + HOUR;
  const before = await stage.gateway.call('evaluator-1', 'evaluation.getSheet', of(), { at: later });
  expect(before.missing).toContain('人数核查尚未办结');
  expect(before.counts.actual).toBe(PEOPLE);
  await timerAt(later);
  await timerAt(later + MINUTE);
  const open = await caseOf('bureau-1', later);
  expect(open).toMatchObject({ state: { id: 'with-bureau' }, holder: { id: 'bureau' } });
  expect(open.dueDay).toBe('2026-03-17');
  expect(open.history).toMatchObject([{ step: { id: 'open-by-rule' }, by: null, party: null }]);
  const [announced] = (await draws()).audits;
  // twice the two of the sample, said before anybody contributes
  expect(announced).toMatchObject({
    number: 1,
    scope: 'double',
    size: 4,
    rosterSize: PEOPLE - 2,
    state: 'waiting-both',
    tickets: [],
  });
  expect(await audit('evaluator-1', 'followup.contributeToAudit', later)).toBe('WRONG_STAGE');
  expect(await audit('bureau-1', 'followup.contributeToAudit', later)).toBe('OK');
  expect(await audit('bureau-1', 'followup.contributeToAudit', later)).toBe('OK');
  expect((await caseOf('evaluator-1', later)).steps.map(({ operation }) => operation)).toEqual([
    'followup.contributeToAudit',
  ]);
  expect(await audit('evaluator-1', 'followup.contributeToAudit', later)).toBe('OK');
  const list = await calls('audit', later);
  expect(list).toHaveLength(4);
  expect(await audit('evaluator-1', 'followup.concludeAudit', later)).toBe('STEP_WAITS');

  const sheet = () => stage.gateway.call('evaluator-1', 'evaluation.getSheet', of(), { at: later + DAY });
  const trace = (await sheet()).followup;
  for (const [index, { callId }] of list.entries()) {
    expect(await record(callId, said(index > 1), later + (index + 1) * 5 * MINUTE)).toBe('OK');
  }
  expect((await sheet()).followup).toEqual(trace);
  // the last of them may still be taken back
  expect(await audit('evaluator-1', 'followup.concludeAudit', later + 30 * MINUTE)).toBe('STEP_WAITS');
  const done = await stage.gateway.call('evaluator-1', 'followup.concludeAudit', of(), { at: later + HOUR });
  // one of the sample and two of the audit said that they were not there
  expect(done).toEqual({ called: 4, reached: 4, struck: 3 });
  expect(await stage.gateway.call('evaluator-1', 'followup.concludeAudit', of(), { at: later + HOUR })).toEqual(done);
  const after = await sheet();
  expect(after.counts).toMatchObject({ actual: PEOPLE - 3, signed: PEOPLE - 3 });
  expect(after.followup).toEqual(trace);
  expect(after.missing).not.toContain('人数核查尚未办结');
  expect((await caseOf('bureau-1', later + HOUR)).state.id).toBe('concluded');

  const { audits, sessionId, ...sample } = await draws();
  const [published] = audits;
  if (!published) throw new Error('no audit');
  const rules = rulesAt(lectureHall2018, '2026-03-10').parameters.followupSample.value;
  const first = asPublished(sample, sessionId);
  const second: PublishedAudit = {
    ...asPublished(published, published.drawId),
    scope: published.scope,
    excluded: published.excluded,
    since: published.since,
  };
  const called = sample.tickets.filter(({ outcome }) => outcome !== '').map(({ pseudonym }) => pseudonym);
  expect(verifyDraw(first, rules)).toEqual({ ok: true, differences: [] });
  expect(verifyAudit(first, called, second, rules)).toEqual({ ok: true, differences: [] });
});

test('R-FOLLOWUP 4, 5: a draw of those who count only since the freeze does not stand for the audit that P asks for, which can draw them as well', async () => {
  const { gateway } = stage;
  const entryIds: string[] = [];
  for (const name of ['示例补登一', '示例补登二']) {
    const input = {
      sessionId: course.sessionId,
      venueId: course.venueId,
      person: { name, enterprise: '示例企业', phone: `1990098020${entryIds.length}`, kind: 'sme-finance' },
      kind: 'no-phone' as const,
      reason: '示例：没有智能手机',
      hand: strokesOf(entryIds.length),
    };
    const at = course.startAt + 10 * MINUTE;
    entryIds.push((await gateway.call('institution-1', 'attendance.signInByStaff', input, { at })).entryId);
  }
  await handIn(stage, course, ['room']);
  const sample = await drawn();
  let at = course.endAt + 4 * DAY;
  const decision = { outcome: 'confirmed' as const, how: 'recording' as const };
  const decided = { ...of(), entryIds, decision };
  await gateway.call('window-1', 'attendance.decideStaffEntries', decided, { at });
  // the sample is still being called
  await timerAt(at);
  expect((await draws()).audits).toMatchObject([{ scope: 'later', size: 1, rosterSize: 2, since: { length: 2 } }]);
  for (const persona of ['bureau-1', 'evaluator-1'])
    expect(await audit(persona, 'followup.contributeToAudit', at)).toBe('OK');
  const [later] = await calls('audit', at);
  expect(await record(later?.callId ?? '', said(true), at)).toBe('OK');
  for (const [index, { callId }] of sample.entries())
    expect(await record(callId, said(false), at + (index + 1) * 5 * MINUTE)).toBe('OK');
  at += HOUR;
  expect(await audit('evaluator-1', 'followup.concludeAudit', at)).toBe('OK');
  const missing = async () =>
    (await gateway.call('evaluator-1', 'evaluation.getSheet', of(), { at })).missing.filter((one) =>
      /核查|补充/.test(one),
    );
  expect(await missing()).toEqual(['人数核查尚未办结']);
  await timerAt(at);
  // twice the sample, among the nineteen of the list and the one of the two who was not called
  expect((await draws()).audits.slice(1)).toMatchObject([
    { scope: 'double', size: 4, rosterSize: PEOPLE - 2 + 1, since: { length: 1 } },
  ]);
  await timerAt(at + HOUR);
  expect((await draws()).audits).toHaveLength(2);
});

test('R-FOLLOWUP 5: the bureau opens one with a reason, of everybody, when the sample is done; the institution learns of none', async () => {
  const reason = '示例：签名笔迹雷同';
  const later = frozen + HOUR;
  expect(await run('bureau-1', 'followup.openAudit', { scope: 'all', reason }, later)).toBe('CONTRIBUTIONS_MISSING');
  await sampled(2);
  // within a quarter of an hour the sample may still change
  expect(await run('bureau-1', 'followup.openAudit', { scope: 'all', reason }, frozen + 12 * MINUTE)).toBe(
    'STEP_WAITS',
  );
  expect(await run('evaluator-1', 'followup.openAudit', { scope: 'all', reason }, later)).toBe('FORBIDDEN');
  await timerAt(later);
  expect((await draws()).audits).toEqual([]);
  expect(await run('bureau-1', 'followup.openAudit', { scope: 'all', reason }, later)).toBe('OK');
  // the size was said: nothing changes it any more
  expect(await run('bureau-1', 'followup.openAudit', { scope: 'double', reason }, later)).toBe('WRONG_STAGE');
  expect((await draws()).audits).toMatchObject([{ scope: 'all', size: PEOPLE - 2 }]);
  expect(
    await stage.gateway.code(
      'institution-1',
      'case.get',
      { kind: 'session', id: course.sessionId, procedure: 'head-audit' },
      { at: later },
    ),
  ).toBe('FORBIDDEN');
  expect((await stage.gateway.call('institution-1', 'evaluation.getSheet', of(), { at: later })).missing).not.toContain(
    '人数核查尚未办结',
  );
  const tasks = await stage.gateway.call('bureau-1', 'case.list', {}, { at: later });
  expect(tasks.items.filter(({ subject }) => subject.id === course.sessionId)).toMatchObject([
    { procedure: { id: 'head-audit' } },
  ]);
});

describe('the number that signed', () => {
  test('stays the one that is called, whatever the profile says later', async () => {
    const list = await drawn();
    const [call] = list;
    const callId = call?.callId ?? '';
    const persona = `trainee-${String(call?.name.replace(/\D/g, '') ?? '')}`;
    const number = async () =>
      (await stage.gateway.call('evaluator-1', 'followup.revealPhone', { ...of(), callId }, { at: frozen })).phone;
    const before = await number();
    const { profile } = await stage.gateway.call(
      people.find((one) => one === persona) ?? 'trainee-1',
      'identity.me',
      {},
    );
    expect(profile).not.toBeNull();
    for (const one of people) await register(stage.gateway, one, { phone: '19900009999' });
    expect(await number()).toBe(before);
    for (const one of people) await register(stage.gateway, one);
  });

  test('is opened before each outcome, by the one who calls', async () => {
    const [call] = await drawn();
    const callId = call?.callId ?? '';
    const bare = (at: number) =>
      stage.gateway.code('evaluator-1', 'followup.recordCall', { ...of(), callId, outcome: 'no-answer' }, { at });
    expect(await bare(frozen)).toBe('NUMBER_NOT_OPENED');
    expect(await record(callId, { outcome: 'no-answer' }, frozen)).toBe('OK');
    expect(await bare(frozen + HOUR)).toBe('NUMBER_NOT_OPENED');
    expect(await record(callId, said(true), frozen + HOUR)).toBe('OK');
    // done, or late: no number any more
    const look = (at: number) => stage.gateway.code('evaluator-1', 'followup.revealPhone', { ...of(), callId }, { at });
    expect(await look(frozen + HOUR)).toBe('CALL_ALREADY_ANSWERED');
    const [, other] = await calls('sample');
    const late = await stage.gateway.code(
      'evaluator-1',
      'followup.revealPhone',
      { ...of(), callId: other?.callId ?? '' },
      { at: frozen + 60 * DAY },
    );
    expect(late).toBe('FOLLOW_UP_OVERDUE');
  });
});

describe('taking an outcome back', () => {
  const undo = (callId: string, attemptAt: number, at: number, persona = 'evaluator-1') =>
    stage.gateway.code(persona, 'followup.undoCall', { ...of(), callId, attemptAt }, { at });

  test('for a quarter of an hour, by who wrote it, then never; it stays on record', async () => {
    const [call] = await drawn();
    const callId = call?.callId ?? '';
    await record(callId, said(false), frozen);
    const [shown] = await calls('sample');
    const at = shown?.undo?.attemptAt ?? 0;
    expect(shown?.undo?.until).toBe(at + 15 * MINUTE);
    expect(await undo(callId, at, at + 16 * MINUTE)).toBe('CALL_UNDO_TOO_LATE');
    expect(await undo(callId, at, at + MINUTE, 'bureau-1')).toBe('FORBIDDEN');
    expect(await Promise.all([1, 2, 3].map(() => undo(callId, at, at + 14 * MINUTE)))).toEqual(['OK', 'OK', 'OK']);
    const [open] = await calls('sample');
    expect(open).toMatchObject({ state: 'to-call', numberOpened: true, undo: null, attempts: [{ undone: true }] });
    const again = await stage.gateway.code(
      'evaluator-1',
      'followup.recordCall',
      { ...of(), callId, ...said(true) },
      { at: at + 15 * MINUTE },
    );
    expect(again).toBe('OK');
    const { flags } = await stage.gateway.call('evaluator-1', 'evaluation.getSheet', of(), { at: frozen + HOUR });
    expect(flags.map(({ label }) => label)).toContain('回访结果被撤销');
  });

  test('whom it had put on the list goes again, unless called', async () => {
    const [call] = await drawn();
    const callId = call?.callId ?? '';
    for (const at of [frozen, frozen + HOUR, frozen + DAY]) await record(callId, { outcome: 'no-answer' }, at);
    const replaced = await calls('sample', frozen + DAY);
    expect(replaced).toHaveLength(3);
    const last = replaced[0]?.undo?.attemptAt ?? 0;
    expect(await undo(callId, last, last + MINUTE)).toBe('OK');
    expect(await calls('sample', frozen + DAY)).toHaveLength(2);
    expect(await record(callId, { outcome: 'refused' }, frozen + DAY + HOUR)).toBe('OK');
    const next = (await calls('sample', frozen + DAY + HOUR))[2];
    await record(next?.callId ?? '', { outcome: 'no-answer' }, frozen + DAY + HOUR + 2 * MINUTE);
    const [closed] = await calls('sample', frozen + DAY + HOUR);
    expect(await undo(callId, closed?.undo?.attemptAt ?? 0, frozen + DAY + HOUR + 5 * MINUTE)).toBe(
      'CALL_UNDO_TOO_LATE',
    );
    expect(
      await record(callId, said(true), frozen + DAY + HOUR + 6 * MINUTE).catch((error: Error) => error.message),
    ).toContain('CALL_CLOSED');
  });
});

test('R-FOLLOWUP 5: a stored sample of before that was enlarged stays readable, and the score rests on its first size', async () => {
  await sampled(1);
  const { db } = connect(stage.gateway.localcloud);
  // as it lay there: enlarged to four
  await db
    .collection('draws')
    .doc(course.sessionId)
    .update({ data: { sizes: [2, 4] } });
  const doc = (await db.collection('draws').doc(course.sessionId).get()).data as { roster: { attendeeId: string }[] };
  expect(doc.roster).toHaveLength(PEOPLE);
  const before = (await stage.gateway.call('evaluator-1', 'evaluation.getSheet', of(), { at: frozen })).followup;
  const known = await calls('sample');
  const [first] = known;
  // any call of the session writes the list anew
  await record(first?.callId ?? '', said(true), frozen + HOUR).catch(() => undefined);
  const { sizes, tickets } = await draws();
  expect(sizes).toEqual([2, 4]);
  expect(tickets.filter(({ place }) => place === 'called')).toHaveLength(4);
  expect((await stage.gateway.call('evaluator-1', 'evaluation.getSheet', of(), { at: frozen })).followup).toEqual(
    before,
  );
});
