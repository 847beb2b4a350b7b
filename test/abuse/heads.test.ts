/** What rests on a session's heads while they are looked into, whom an audit struck, and a list that was frozen (R-ATTEND 8, R-FOLLOWUP 2, 5). */
import type { Output } from '../../cloudfunctions/contract';
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
} from '../functions/builders/course';
import { registerPage, strokesOf } from '../functions/support/attendance';
import { grantRole, register } from '../functions/support/people';
import { attack } from './support/attack';

const MINUTE = 60_000;
const PEOPLE = 21;
const reason = '示例：签名笔迹雷同';
let stage: Stage;
let course: Course;
let photos: Photos;
let trainees: string[];
let people: Output<'evaluation.listPeople'>['people'];

const code = (persona: string, operation: Parameters<Stage['gateway']['code']>[1], input: object, at: number) =>
  stage.gateway.code(persona, operation, { sessionId: course.sessionId, ...input }, { at });
const sheet = (at: number) =>
  stage.gateway.call('evaluator-1', 'evaluation.getSheet', { sessionId: course.sessionId }, { at });
const listed = async (at: number) =>
  (
    await stage.gateway.call(
      'evaluator-1',
      'evaluation.listPeople',
      { sessionId: course.sessionId, limit: 100 },
      { at },
    )
  ).people;
const correction = (at: number) =>
  code('evaluator-1', 'evaluation.correct', { judgement: judged(photos, { screenshotHeads: 20 }), reason }, at);
/** Messages about strikes, the newest first. */
async function toldTo(persona: string): Promise<string[]> {
  await stage.gateway.runTimer('message', 'send-outbox');
  const { messages } = await stage.gateway.call(persona, 'message.listMine', {});
  return messages
    .map(({ title, body }) => `${title} ${body}`)
    .filter((text) => text.includes('剔除') || text.includes('未计入'));
}

let scored: number;
let final: number;

/** Scored, confirmed and final. */
beforeAll(async () => {
  stage = await startStage();
  await grantRole(stage.gateway, 'evaluator-2', 'evaluator');
  trainees = await registerTrainees(stage, PEOPLE);
  course = await publishCourse(stage);
  await attend(stage, course, trainees);
  await giveFeedback(stage, course, trainees.slice(0, 15));
  photos = await handIn(stage, course, ['lecturer', 'room']);
  await followUp(stage, course, 90);
  scored = course.endAt + 4 * DAY;
  final = course.endAt + 30 * DAY;
  const { sessionId } = course;
  const judgement = judged(photos, { screenshotHeads: 20 });
  const { record } = await stage.gateway.call(
    'evaluator-1',
    'evaluation.scoreSession',
    { sessionId, judgement },
    { at: scored },
  );
  await stage.gateway.call('bureau-1', 'evaluation.confirm', { sessionId, scoreId: record.scoreId }, { at: scored });
  people = await listed(final);
}, 120_000);
afterAll(() => stage.gateway.close());

attack(
  'R-FOLLOWUP 5',
  {
    tries: 'a final score corrected, people struck or taken back, the year settled while the heads are looked into',
    before: 'all of it went through; the audit found its people after the money',
    now: 'refused: AUDIT_OPEN, SETTLEMENT_WAITS with the session and what is open; a preview says it',
  },
  async () => {
    expect(await code('bureau-1', 'followup.openAudit', { scope: 'double', reason }, final)).toBe('OK');
    expect(await correction(final)).toBe('AUDIT_OPEN');
    const some = { personIds: [people[0]?.personId ?? ''], reason };
    expect(await code('evaluator-1', 'evaluation.strike', some, final)).toBe('AUDIT_OPEN');
    expect(await code('evaluator-1', 'evaluation.unstrike', some, final)).toBe('AUDIT_OPEN');
    const year = { year: 2026 };
    const settle = await stage.gateway.answer('bureau-1', 'subsidy.settleYear', year, { at: final });
    expect(settle).toMatchObject({ ok: false, error: { code: 'SETTLEMENT_WAITS' } });
    expect(JSON.stringify(settle)).toContain('人数核查尚未办结');
    const tried = await stage.gateway.call('bureau-1', 'subsidy.settleYear', { ...year, preview: true }, { at: final });
    expect(tried.waits).toHaveLength(1);
    const { steps } = await stage.gateway.call(
      'evaluator-1',
      'case.get',
      { kind: 'session', id: course.sessionId, procedure: 'session-evaluation' },
      { at: final },
    );
    expect(steps.find(({ step }) => step.id === 'correct')?.missing).toMatchObject([{ text: '人数核查尚未办结' }]);
  },
);

attack(
  'R-FOLLOWUP 5',
  {
    tries: 'one evaluator takes back whom the audit struck',
    before: 'taken back with a word, and nobody was told',
    now: 'refused: STRUCK_BY_AUDIT; whoever is struck is told by whom and why',
  },
  async () => {
    const { sessionId } = course;
    const { gateway } = stage;
    for (const persona of ['bureau-1', 'evaluator-1'])
      expect(await code(persona, 'followup.contributeToAudit', { contribution: 'ef'.repeat(32) }, final)).toBe('OK');
    const { calls } = await gateway.call('evaluator-1', 'followup.listCalls', { sessionId }, { at: final });
    const audit = calls.filter(({ purpose }) => purpose === 'audit');
    for (const [index, { callId }] of audit.entries()) {
      const at = final + index * 5 * MINUTE;
      await gateway.call('evaluator-1', 'followup.revealPhone', { sessionId, callId }, { at });
      const said = { outcome: 'reached', tookPart: index > 0, rating: index > 0 ? 90 : null, charged: false };
      expect(await code('evaluator-1', 'followup.recordCall', { callId, ...said }, at + MINUTE)).toBe('OK');
    }
    expect(await code('evaluator-1', 'followup.concludeAudit', {}, final + HOUR)).toBe('OK');
    const [struck] = (await listed(final + HOUR)).filter((one) => one.struck);
    const personIds = [struck?.personId ?? ''];
    expect(struck?.actual).toBe(false);
    for (const persona of ['evaluator-1', 'evaluator-2'])
      expect(await code(persona, 'evaluation.unstrike', { personIds, reason }, final + HOUR)).toBe('STRUCK_BY_AUDIT');
    const told: { one: string; text: string }[] = [];
    for (const one of trainees) for (const text of await toldTo(one)) told.push({ one, text });
    expect(told).toHaveLength(1);
    const persona = told[0]?.one ?? '';
    expect(told[0]?.text).toContain('评价');
    expect(told[0]?.text).toContain('本人表示未参加');
    expect(await correction(final + HOUR)).toBe('OK');
    expect(await code('bureau-1', 'followup.openAudit', { scope: 'double', reason }, final + HOUR)).toBe(
      'STRUCK_AFTER_HAND_IN',
    );
    const scoreId = (await sheet(final + HOUR)).current?.scoreId;
    expect(await code('bureau-1', 'evaluation.confirm', { scoreId, seen: [] }, final + HOUR)).toBe('OK');
    expect(await code('institution-1', 'evaluation.object', { reason }, final + 2 * HOUR)).toBe('OK');
    // the one who concluded the audit does not take it back; another does, in the review
    expect(await code('evaluator-1', 'evaluation.unstrike', { personIds, reason }, final + 3 * HOUR)).toBe(
      'STRUCK_BY_AUDIT',
    );
    expect(await code('evaluator-2', 'evaluation.unstrike', { personIds, reason }, final + 3 * HOUR)).toBe('OK');
    expect((await toldTo(persona)).filter((text) => text.includes('剔除已撤销'))).toHaveLength(1);
    expect((await toldTo(persona)).find((text) => text.includes('剔除已撤销'))).toContain(reason);
    // an objection is not answered while the heads are looked into
    expect(await code('bureau-1', 'followup.openAudit', { scope: 'double', reason }, final + 4 * HOUR)).toBe('OK');
    const { objection } = await sheet(final + 4 * HOUR);
    const answer = { objectionId: objection?.objectionId, judgement: null, answer: reason };
    expect(await code('evaluator-1', 'evaluation.review', answer, final + 4 * HOUR)).toBe('AUDIT_OPEN');
  },
);

attack(
  'R-FOLLOWUP 2',
  {
    tries:
      'people who were signed in by staff deny it once the list is frozen, so that the answers are a larger share and they leave the sample',
    before: 'they dropped out of the frozen list: calls to nobody, fewer to divide by',
    now: 'they stay in list, sample and divisor as who did not take part',
  },
  async () => {
    const { gateway } = stage;
    const other = await publishCourse(stage, { title: '示例冻结课程', startAt: course.startAt + 2 * DAY });
    const { sessionId, venueId } = other;
    const ask = (at: number) => gateway.call('evaluator-1', 'evaluation.getSheet', { sessionId }, { at });
    await attend(stage, other, trainees.slice(0, 3));
    const at = other.startAt + 10 * MINUTE;
    const entryIds: string[] = [];
    for (const [index, persona] of ['visitor-31', 'visitor-32', 'visitor-33'].entries()) {
      const [name, phone] = [`示例代签${String(index)}`, `1990099000${String(index)}`];
      await register(gateway, persona, { name, phone });
      const { entryId } = await gateway.call(
        'institution-1',
        'attendance.signInByStaff',
        {
          sessionId,
          venueId,
          person: { name, enterprise: '示例企业', phone, kind: 'sme-finance' },
          kind: 'paper-register',
          reason: '示例：没有智能手机，已在纸质签到册签名',
          page: await registerPage(gateway, 'institution-1', index + 1),
          hand: strokesOf(index),
        },
        { at },
      );
      entryIds.push(entryId);
    }
    const decision = { outcome: 'confirmed' as const, how: 'page' as const };
    const confirm = (ids: string[], at: number) =>
      gateway.call('window-1', 'attendance.decideStaffEntries', { sessionId, entryIds: ids, decision }, { at });
    await confirm(entryIds.slice(0, 2), other.endAt + HOUR);
    const frozen = other.endAt + 2 * DAY;
    expect((await ask(frozen)).counts.actual).toBe(5);
    for (const persona of ['evaluator-1', 'bureau-1'])
      await gateway.call(
        persona,
        'followup.commit',
        { sessionIds: [sessionId], contribution: 'ab'.repeat(32) },
        { at: frozen },
      );
    const before = await gateway.call('visitor-1', 'followup.getDraw', { sessionId }, { at: frozen });
    expect(before.rosterSize).toBe(5);
    const entryId = entryIds[0] ?? '';
    expect(await gateway.code('visitor-31', 'attendance.contradict', { sessionId, entryId }, { at: frozen })).toBe(
      'OK',
    );
    await gateway.call('evaluator-1', 'followup.draw', { sessionId }, { at: frozen });
    const { counts } = await ask(frozen);
    expect(counts.actual).toBe(4);
    const { calls } = await gateway.call('evaluator-1', 'followup.listCalls', { sessionId }, { at: frozen });
    // whoever is drawn is somebody, also who has denied it since
    expect(calls.map(({ name }) => name).filter((name) => name === '')).toEqual([]);
    const { trace } = await gateway.call(
      'evaluator-1',
      'evaluation.previewScore',
      { sessionId, judgement: judged([], { screenshotHeads: 0, slidesAccepted: false, completeness: 0 }) },
      { at: frozen },
    );
    expect(JSON.stringify(trace)).toContain('0 ÷ 5');
    // who is found true only now is in no sample, which the sheet says
    const flagged = async () => (await ask(frozen)).flags.filter(({ label }) => label === '名单冻结后核实');
    expect(await flagged()).toEqual([]);
    await confirm(entryIds.slice(2), frozen);
    expect((await flagged()).map(({ detail }) => detail)).toEqual([expect.stringContaining('1 人')]);
    const own = await gateway.call('institution-1', 'evaluation.getSheet', { sessionId }, { at: frozen });
    expect(JSON.stringify(own.flags)).not.toContain('冻结');
  },
);

attack(
  'R-FOLLOWUP 2, 5',
  {
    tries:
      'thirty lines of paper register are confirmed the day after the list was frozen: nobody of them can be drawn, and the session is scored',
    before: 'in no sample and no audit; one in five of the entries is called, of late scans nobody; scored and paid',
    now: 'no score before 5 % of them, at least 1, are drawn by both parties and called; who says no is struck; those confirmed later still are drawn again',
  },
  async () => {
    const { gateway } = stage;
    const other = await publishCourse(stage, { title: '示例补登课程', startAt: course.startAt + 4 * DAY });
    const { sessionId, venueId } = other;
    await attend(stage, other, trainees.slice(0, 3));
    const entryIds: string[] = [];
    for (let index = 0; index < 23; index += 1) {
      const { entryId } = await gateway.call(
        'institution-1',
        'attendance.signInByStaff',
        {
          sessionId,
          venueId,
          person: {
            name: `示例补登${String(index)}`,
            enterprise: '示例企业',
            phone: `199009801${String(index).padStart(2, '0')}`,
            kind: 'sme-finance',
          },
          kind: 'no-phone',
          reason: '示例：没有智能手机',
          hand: strokesOf(index),
        },
        { at: other.startAt + 10 * MINUTE },
      );
      entryIds.push(entryId);
    }
    const decide = (ids: string[], decision: object, at: number) =>
      code('window-1', 'attendance.decideStaffEntries', { sessionId, entryIds: ids, decision }, at);
    const confirmed = { outcome: 'confirmed', how: 'recording' };
    const pictures = await handIn(stage, other, ['lecturer']);
    await followUp(stage, other, 90);
    let at = other.endAt + 4 * DAY;
    const ask = () => gateway.call('evaluator-1', 'evaluation.getSheet', { sessionId }, { at });
    const later = async () => (await ask()).missing.filter((text) => text.includes('补充抽样'));
    const timer = async () => {
      await gateway.moveClock(at);
      await gateway.runTimer('followup', 'freeze-rosters');
      return (await gateway.call('visitor-1', 'followup.getDraw', { sessionId }, { at })).audits;
    };
    const score = (overrides = {}) =>
      code('evaluator-1', 'evaluation.scoreSession', { sessionId, judgement: judged(pictures, overrides) }, at);
    expect(await later()).toEqual([]);
    expect(await timer()).toEqual([]);
    await decide(entryIds.slice(0, 21), confirmed, at);
    expect((await ask()).counts.actual).toBe(24);
    expect(await later()).toEqual([expect.stringContaining('21 人')]);
    expect(await score({ screenshotHeads: 24 })).toBe('NOT_READY_TO_SCORE');
    const own = await gateway.call('institution-1', 'evaluation.getSheet', { sessionId }, { at });
    expect(JSON.stringify(own.missing)).not.toContain('补充抽样');
    // the next of them would not be in it: first everybody is decided on
    expect(await timer()).toEqual([]);
    await decide(entryIds.slice(21, 22), { outcome: 'refused', reason: '示例：录像里没有此人' }, at);
    await decide(entryIds.slice(22), { outcome: 'refused', reason: '示例：录像里没有此人' }, at);
    // 5 % of 21, rounded up
    expect(await timer()).toMatchObject([{ scope: 'later', size: 2, rosterSize: 21, state: 'waiting-both' }]);
    expect(await decide(entryIds.slice(22), confirmed, at)).toBe('OK');
    expect((await ask()).counts.actual).toBe(24);
    const drawnAndCalled = async (tookPart: boolean): Promise<number> => {
      for (const persona of ['bureau-1', 'evaluator-1'])
        expect(
          await code(persona, 'followup.contributeToAudit', { sessionId, contribution: 'ef'.repeat(32) }, at),
        ).toBe('OK');
      const { calls } = await gateway.call('evaluator-1', 'followup.listCalls', { sessionId }, { at });
      const open = calls.filter(({ purpose, state }) => purpose === 'audit' && state === 'to-call');
      expect(open.every(({ name }) => name.startsWith('示例补登'))).toBe(true);
      for (const { callId } of open) {
        at += 5 * MINUTE;
        await gateway.call('evaluator-1', 'followup.revealPhone', { sessionId, callId }, { at });
        at += MINUTE;
        const answer = { outcome: 'reached', tookPart, rating: tookPart ? 90 : null, charged: false };
        expect(await code('evaluator-1', 'followup.recordCall', { sessionId, callId, ...answer }, at)).toBe('OK');
      }
      at += HOUR;
      expect(await code('evaluator-1', 'followup.concludeAudit', { sessionId }, at)).toBe('OK');
      return open.length;
    };
    expect(await drawnAndCalled(false)).toBe(2);
    expect((await ask()).counts.actual).toBe(22);
    expect(await later()).toEqual([]);
    // one more is found true: one more draw, of that one
    await decide(entryIds.slice(22), confirmed, at);
    expect(await later()).toEqual([expect.stringContaining('1 人')]);
    expect(await timer()).toMatchObject([{ number: 1 }, { number: 2, scope: 'later', size: 1, rosterSize: 1 }]);
    expect(await drawnAndCalled(true)).toBe(1);
    expect((await timer()).length).toBe(2);
    const { missing, counts, followup } = await ask();
    expect([missing, counts.actual]).toEqual([[], 23]);
    // the score rests on the first sample alone
    expect(followup).toMatchObject({ reached: 1 });
    expect(await score({ screenshotHeads: 23 })).toBe('OK');
  },
);
