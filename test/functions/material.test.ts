import {
  attach,
  attend,
  DAY,
  END,
  HOUR,
  jpeg,
  pdf,
  publishCourse,
  registerTrainees,
  startStage,
  type Course,
  type Stage,
} from './builders/course';
import { grantRole } from './support/people';

// Seven working days after Tuesday 10 March 2026: 11, 12, 13, 16, 17, 18 and 19 March.
// The clock runs on during a call, so the last minute stands for the last moment; the very millisecond is tested where the rule is.
const DUE = Date.parse('2026-03-19T15:59:00Z');
const MINUTE = 60_000;
let stage: Stage;
let trainees: string[];

const get = (course: Course, persona: string, at: number) =>
  stage.gateway.call(persona, 'material.get', { sessionId: course.sessionId }, { at });
const code = (persona: string, operation: 'submit' | 'forward' | 'sendBack' | 'reopen', input: object, at: number) =>
  stage.gateway.code(persona, `material.${operation}`, input, { at });

/** Timers run by the gateway's own clock. */
const setClock = (now: number) =>
  fetch(`${stage.gateway.url}/dev/clock`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ now: new Date(now).toISOString() }),
  });

beforeAll(async () => {
  stage = await startStage();
  trainees = await registerTrainees(stage, 2);
});
afterAll(() => stage.gateway.close());

describe('R-MATERIAL: the whole way', () => {
  let course: Course;
  beforeAll(async () => {
    course = await publishCourse(stage);
    await attend(stage, course, trainees);
  });

  test('before anything is handed in: deadlines, and what is missing with its worth', async () => {
    const state = await get(course, 'institution-1', END + 1);
    expect(state).toMatchObject({
      stage: 'collecting',
      remindDay: '2026-03-17',
      dueDay: '2026-03-19',
      provisional: false,
      overdue: false,
      register: { signed: 2, scanned: 2 },
    });
    expect(state.missing.map(({ what, points }) => `${what} ${points}`)).toEqual([
      '评价反馈表 20.00',
      '课件 10.00',
      '现场照片还缺 10 张，缺少“授课老师特写”、“听课学员特写”、“现场全景”、“其他角度” 10.00',
      '全程录像（不少于 135 分钟） 10.00',
    ]);
    expect(state.may).toEqual({ edit: true, submit: true, forward: false, sendBack: false, reopen: false });
  });

  test('during the session materials may come but not be handed in', async () => {
    expect(await code('institution-1', 'submit', { sessionId: course.sessionId }, END - MINUTE)).toBe(
      'SESSION_NOT_ENDED',
    );
  });

  test('the same photo twice, under another name, is one material', async () => {
    const first = await attach(stage, course, { kind: 'photo', photoKind: 'room', bytes: jpeg(7) });
    const second = await attach(stage, course, {
      kind: 'photo',
      photoKind: 'other',
      bytes: jpeg(7),
      name: '另一个名字',
    });
    expect(second).toBe(first);
    const { files } = await get(course, 'institution-1', END + HOUR);
    expect(files).toHaveLength(1);
    expect(files[0]?.sha256).toMatch(/^[0-9a-f]{64}$/);
    const bytes = Buffer.from(await (await fetch(files[0]?.url ?? '')).arrayBuffer());
    expect(bytes.equals(jpeg(7))).toBe(true);
  });

  test.each([
    ['a text as a photo', 'photo', Buffer.from('no picture')],
    ['a photo as courseware', 'courseware', jpeg(1)],
    ['a text as a sign-in register', 'register', Buffer.from('no register')],
  ] as const)('%s is refused', async (_, kind, bytes) => {
    const attempt = attach(stage, course, { kind, bytes, ...(kind === 'photo' && { photoKind: 'room' }) });
    await expect(attempt).rejects.toThrow('FILE_UNUSABLE');
  });

  test('a photo without its angle, and a file that nobody uploaded, are refused', async () => {
    await expect(attach(stage, course, { kind: 'photo', bytes: jpeg(8) })).rejects.toThrow('FILE_UNUSABLE');
    const input = { sessionId: course.sessionId, kind: 'other', fileId: 'cloud://nothing/here', name: '无' };
    expect(await stage.gateway.code('institution-1', 'material.attach', input, { at: END })).toBe('FILE_UNUSABLE');
  });

  test('incomplete is said first, and handed in all the same when the institution says so', async () => {
    const { sessionId } = course;
    const at = END + DAY;
    expect(await code('institution-1', 'submit', { sessionId }, at)).toBe('MATERIALS_INCOMPLETE');
    expect(await code('institution-1', 'submit', { sessionId, despiteMissing: true }, at)).toBe('OK');
    const state = await get(course, 'institution-1', at);
    expect(state).toMatchObject({ stage: 'with-window', late: false });
    expect(state.may).toMatchObject({ edit: false, submit: false });
    // the retry succeeds and changes nothing
    expect(await code('institution-1', 'submit', { sessionId }, at + HOUR)).toBe('OK');
    expect((await get(course, 'institution-1', at + HOUR)).handovers).toHaveLength(1);
  });

  test('what is handed in cannot be changed any more', async () => {
    await expect(attach(stage, course, { kind: 'courseware', bytes: pdf(1) })).rejects.toThrow(
      'MATERIALS_NOT_WITH_YOU',
    );
  });

  test('the window platform sends back with a reason; the institution completes and hands in again', async () => {
    const { sessionId } = course;
    const at = END + 2 * DAY;
    expect(await code('window-2', 'sendBack', { sessionId, reason: '不是本盟市的课程' }, at)).toBe('FORBIDDEN');
    expect(await code('platform-1', 'sendBack', { sessionId, reason: '还没有到枢纽平台' }, at)).toBe(
      'MATERIALS_NOT_WITH_YOU',
    );
    expect(await code('window-1', 'sendBack', { sessionId, reason: '请补充课件' }, at)).toBe('OK');
    expect(await get(course, 'institution-1', at)).toMatchObject({ stage: 'collecting', sentBackReason: '请补充课件' });
    await attach(stage, course, { kind: 'courseware', bytes: pdf(1) }, at);
    expect(await code('institution-1', 'submit', { sessionId, despiteMissing: true }, at + HOUR)).toBe('OK');
    expect((await get(course, 'institution-1', at + HOUR)).sentBackReason).toBeNull();
  });

  test('window → hub → evaluator, each with its date; a retry is no second hand-over', async () => {
    const { sessionId } = course;
    const at = END + 3 * DAY;
    expect(await code('platform-1', 'forward', { sessionId }, at)).toBe('MATERIALS_NOT_WITH_YOU');
    expect(await code('window-1', 'forward', { sessionId, note: '齐全' }, at)).toBe('OK');
    expect(await code('window-1', 'forward', { sessionId }, at + 1)).toBe('OK');
    expect(await code('platform-1', 'forward', { sessionId }, at + HOUR)).toBe('OK');
    const { handovers, stage: now } = await get(course, 'bureau-1', at + DAY);
    expect(now).toBe('with-evaluator');
    expect(handovers.map(({ from, to }) => `${from} → ${to}`)).toEqual([
      '培训机构 → 窗口服务平台',
      '窗口服务平台 → 培训机构',
      '培训机构 → 窗口服务平台',
      '窗口服务平台 → 枢纽服务平台',
      '枢纽服务平台 → 第三方监督评价机构',
    ]);
    const last = handovers.at(-1)?.at ?? 0;
    expect(last - (at + HOUR)).toBeGreaterThanOrEqual(0);
    expect(last - (at + HOUR)).toBeLessThan(MINUTE);
  });
});

describe('R-MATERIAL: late', () => {
  test('in the last minute it is taken, after it only when the bureau has opened it again, and marked late', async () => {
    const { gateway } = stage;
    const inTime = await publishCourse(stage, { title: '按时' });
    const late = await publishCourse(stage, { title: '逾期' });
    const submitted = (course: Course) => ({ sessionId: course.sessionId, despiteMissing: true });
    expect(await code('institution-1', 'submit', submitted(inTime), DUE)).toBe('OK');
    expect((await get(inTime, 'bureau-1', DUE)).late).toBe(false);

    const kept = await attach(stage, late, { kind: 'courseware', bytes: pdf(2) }, DUE);
    expect(await code('institution-1', 'submit', submitted(late), DUE + MINUTE)).toBe('MATERIALS_CLOSED');
    await expect(
      attach(stage, late, { kind: 'photo', photoKind: 'room', bytes: jpeg(3) }, DUE + MINUTE),
    ).rejects.toThrow('MATERIALS_CLOSED');
    // what had succeeded before the closing succeeds again after it
    expect(await attach(stage, late, { kind: 'courseware', bytes: pdf(2) }, DUE + MINUTE)).toBe(kept);

    const reopening = { sessionId: late.sessionId, untilDay: '2026-03-25', reason: '示例：设备故障' };
    expect(await code('institution-1', 'reopen', reopening, DUE + MINUTE)).toBe('FORBIDDEN');
    expect(await code('bureau-1', 'reopen', reopening, DUE)).toBe('WRONG_STAGE');
    expect(await code('bureau-1', 'reopen', { ...reopening, untilDay: '2026-03-19' }, DUE + MINUTE)).toBe(
      'INVALID_INPUT',
    );
    expect((await get(late, 'bureau-1', DUE + MINUTE)).may.reopen).toBe(true);
    expect(await code('bureau-1', 'reopen', reopening, DUE + MINUTE)).toBe('OK');
    expect(await code('institution-1', 'submit', submitted(late), DUE + DAY)).toBe('OK');
    expect(await get(late, 'bureau-1', DUE + DAY)).toMatchObject({ late: true, stage: 'with-window' });
    const { records } = await gateway.call('bureau-1', 'identity.listAudit', { subject: `session:${late.sessionId}` });
    expect(records.map((record) => record.action)).toEqual(
      expect.arrayContaining(['material.reopen', 'material.submit']),
    );
  });
});

describe('R-MATERIAL: the reminder', () => {
  test('comes once, seven calendar days after the session, to who has not handed in', async () => {
    const handed = await publishCourse(stage, { title: '已报送的课程' });
    const input = { sessionId: handed.sessionId, despiteMissing: true };
    await stage.gateway.call('institution-1', 'material.submit', input, { at: END + HOUR });
    const waiting = await publishCourse(stage, { title: '未报送的课程' });
    const titles = async () => {
      const { messages } = await stage.gateway.call('institution-1', 'message.listMine', {});
      return messages.filter((message) => message.template === 'materials-due').map((message) => message.title);
    };
    const runAt = async (iso: string) => {
      await setClock(Date.parse(iso));
      await stage.gateway.runTimer('material', 'keep-materials');
    };
    await runAt('2026-03-16T15:00:00Z');
    expect(await titles()).toEqual([]);
    await runAt('2026-03-17T01:00:00Z');
    await runAt('2026-03-18T01:00:00Z');
    const found = await titles();
    expect(found.filter((title) => title.includes('未报送的课程'))).toHaveLength(1);
    expect(found.filter((title) => title.includes('已报送的课程'))).toHaveLength(0);
    expect(waiting.sessionId).not.toBe(handed.sessionId);
  });
});

/** What somebody is told of a course, in the order in which it came. */
const told = async (persona: string, title: string) =>
  (await stage.gateway.call(persona, 'message.listMine', {})).messages
    .filter((message) => message.template === 'work-step' && message.title.endsWith(`：${title}`))
    .sort((a, b) => a.at - b.at)
    .map(({ title: heading, body }) => `${heading.split('：')[0] ?? ''} ${body}`);

describe('R-MATERIAL 27 Nov: sent back, and never passed on', () => {
  test('handed in on the last day and sent back after it: told with the reason, three working days, and not late', async () => {
    const course = await publishCourse(stage, { title: '退回补正的课程' });
    const { sessionId } = course;
    expect(await code('institution-1', 'submit', { sessionId, despiteMissing: true }, DUE)).toBe('OK');
    // Friday 20 March: Monday 23, Tuesday 24 and Wednesday 25 March
    const at = DUE + 12 * HOUR;
    expect(await code('window-1', 'sendBack', { sessionId, reason: '示例：课件打不开' }, at)).toBe('OK');
    expect(await told('institution-1', '退回补正的课程')).toEqual([
      '退回材料 考评材料被退回，请补正后重新报送。理由：示例：课件打不开请在 2026-03-25 前办理。',
    ]);
    expect(await get(course, 'institution-1', at)).toMatchObject({
      stage: 'collecting',
      dueDay: '2026-03-25',
      overdue: false,
      may: { edit: true, submit: true },
    });
    const last = Date.parse('2026-03-25T15:59:00Z');
    await attach(stage, course, { kind: 'courseware', bytes: pdf(41) }, last);
    expect(await code('institution-1', 'submit', { sessionId, despiteMissing: true }, last)).toBe('OK');
    expect(await get(course, 'bureau-1', last)).toMatchObject({ stage: 'with-window', late: false });
    // a retry tells nobody again
    expect(await code('institution-1', 'submit', { sessionId, despiteMissing: true }, last + MINUTE)).toBe('OK');
    expect(await told('window-1', '退回补正的课程')).toHaveLength(2);
  });

  test('not passed on within three working days: overdue with the window and the hub, which takes over with a reason', async () => {
    const title = '窗口未移交的课程';
    const course = await publishCourse(stage, { title });
    const { sessionId } = course;
    // received on Wednesday 11 March: 12, 13 and 16 March
    const at = END + DAY;
    await stage.gateway.call('institution-1', 'material.submit', { sessionId, despiteMissing: true }, { at });
    const queue = async (persona: string, when: number) =>
      (await stage.gateway.call(persona, 'material.listQueue', {}, { at: when })).items
        .filter((item) => item.sessionId === sessionId)
        .map(({ stage: where, dueDay, overdue, mine }) => [where, dueDay, overdue, mine]);
    const last = Date.parse('2026-03-16T15:59:00Z');
    expect(await queue('window-1', last)).toEqual([['with-window', '2026-03-16', false, true]]);
    expect(await queue('platform-1', last)).toEqual([]);
    const { caseId } = await stage.gateway.call('platform-1', 'case.get', { kind: 'session', id: sessionId }, { at });
    const takeOver = { caseId, step: 'take-over', reason: '示例：窗口服务平台逾期' };
    const attempt = (persona: string, when: number) => stage.gateway.code(persona, 'case.act', takeOver, { at: when });
    expect(await attempt('platform-1', last)).toBe('STEP_WAITS');
    const over = last + MINUTE;
    expect(await queue('platform-1', over)).toEqual([['with-window', '2026-03-16', true, false]]);
    expect(await attempt('window-1', over)).toBe('FORBIDDEN');
    expect(await attempt('platform-1', over)).toBe('OK');
    expect(await attempt('platform-1', over + MINUTE)).toBe('OK');
    const { stage: where, handovers } = await get(course, 'platform-1', over);
    expect([where, handovers.length, handovers.at(-1)?.note]).toEqual(['with-hub', 2, takeOver.reason]);
    expect((await told('window-1', title)).at(-1)).toContain(takeOver.reason);
    expect(await told('institution-1', title)).toHaveLength(1);
    expect(await code('window-1', 'forward', { sessionId }, over + MINUTE)).toBe('MATERIALS_NOT_WITH_YOU');
  });

  test('several at once are one hand-over, told once', async () => {
    const title = '同时移交的课程';
    const { sessionId } = await publishCourse(stage, { title });
    const at = END + DAY;
    await stage.gateway.call('institution-1', 'material.submit', { sessionId, despiteMissing: true }, { at });
    const codes = await Promise.all(
      Array.from({ length: 4 }, () => code('window-1', 'forward', { sessionId, note: '齐全' }, at + HOUR)),
    );
    expect(codes).toEqual(['OK', 'OK', 'OK', 'OK']);
    const { handovers } = await stage.gateway.call('bureau-1', 'material.get', { sessionId }, { at: at + HOUR });
    expect(handovers).toHaveLength(2);
    expect(await told('platform-1', title)).toHaveLength(1);
  });

  test('what time has done is stored and told by the timer, once', async () => {
    const title = '逾期未报的课程';
    await publishCourse(stage, { title });
    await setClock(DUE + DAY);
    await stage.gateway.runTimer('case', 'keep-cases');
    await stage.gateway.runTimer('case', 'keep-cases');
    expect(await told('institution-1', title)).toEqual(['材料报送截止 考评材料报送已截止，本期将按现有情况评分。']);
    expect(await told('evaluator-1', title)).toHaveLength(1);
  });
});

describe('R-MATERIAL: queues', () => {
  test('each sees what is with them', async () => {
    const course = await publishCourse(stage, { title: '排队的课程' });
    const titles = async (persona: string, at: number) =>
      (await stage.gateway.call(persona, 'material.listQueue', {}, { at })).items
        .filter((item) => item.sessionId === course.sessionId)
        .map((item) => `${item.stage} ${item.missingCount} ${item.overdue}`);
    const at = END + HOUR;
    expect(await titles('institution-1', at)).toEqual(['collecting 5 false']);
    expect(await titles('window-1', at)).toEqual([]);
    expect(await titles('bureau-1', DUE + MINUTE)).toEqual(['collecting 5 true']);
    await stage.gateway.call(
      'institution-1',
      'material.submit',
      { sessionId: course.sessionId, despiteMissing: true },
      { at },
    );
    expect(await titles('institution-1', at)).toEqual([]);
    expect(await titles('window-1', at)).toEqual(['with-window 5 false']);
    expect(await titles('window-2', at)).toEqual([]);
    await stage.gateway.call('window-1', 'material.forward', { sessionId: course.sessionId }, { at });
    expect(await titles('platform-1', at)).toEqual(['with-hub 5 false']);
  });

  test('a prefecture watches those of its region, with what is overdue, and hands none of them on', async () => {
    await grantRole(stage.gateway, 'prefecture-1', 'prefecture', { kind: 'region', regionId: '150100' });
    await grantRole(stage.gateway, 'prefecture-2', 'prefecture', { kind: 'region', regionId: '150200' });
    const course = await publishCourse(stage, { title: '盟市关注的课程' });
    const { sessionId } = course;
    const seen = async (persona: string, at: number) =>
      (await stage.gateway.call(persona, 'material.listQueue', {}, { at })).items
        .filter((item) => item.sessionId === sessionId)
        .map(({ stage: where, overdue, mine }) => [where, overdue, mine]);
    const at = END + HOUR;
    expect(await seen('prefecture-1', at)).toEqual([['collecting', false, false]]);
    expect(await seen('prefecture-1', DUE + MINUTE)).toEqual([['collecting', true, false]]);
    expect(await seen('prefecture-2', at)).toEqual([]);
    expect(await seen('institution-1', at)).toEqual([['collecting', false, true]]);
    const code = await stage.gateway.code('prefecture-1', 'material.forward', { sessionId }, { at });
    expect(code).toBe('FORBIDDEN');
    // scored without them: nothing is overdue any more
    const late = DUE + 14 * 24 * HOUR;
    const judgement = { screenshotHeads: 0, slidesAccepted: false, completeness: 0, acceptedPhotos: [] };
    await stage.gateway.call('evaluator-1', 'evaluation.scoreSession', { sessionId, judgement }, { at: late });
    expect((await stage.gateway.call('prefecture-1', 'material.get', { sessionId }, { at: late })).overdue).toBe(false);
    const { sessions } = await stage.gateway.call('prefecture-1', 'session.listForWork', { year: 2026 }, { at: late });
    expect(sessions.find((session) => session.sessionId === sessionId)).toMatchObject({
      stage: 'scored',
      materialsDueDay: null,
      evaluationDueDay: null,
      reviewed: false,
    });
  });

  test('自治区本级 has no window platform: its materials go to the hub at once', async () => {
    const course = await publishCourse(stage, { title: '本级课程', regionId: '150000' });
    const at = END + HOUR;
    const input = { sessionId: course.sessionId, despiteMissing: true };
    const { stage: next } = await stage.gateway.call('institution-1', 'material.submit', input, { at });
    expect(next).toBe('with-hub');
  });
});
