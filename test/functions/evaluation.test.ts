import type { Input } from '../../cloudfunctions/contract';
import {
  attend,
  DAY,
  followUp,
  giveFeedback,
  handIn,
  HOUR,
  judged,
  partOf,
  publishCourse,
  registerTrainees,
  startStage,
  type Course,
  type Photos,
  type Stage,
} from './builders/course';
import { grantRole } from './support/people';

type Op = 'previewScore' | 'scoreSession' | 'confirm' | 'sendBack' | 'object' | 'review' | 'correct' | 'getSheet';
let stage: Stage;
let course: Course;
let photos: Photos;
let scoredAt: number;

const call = <N extends Op>(persona: string, operation: N, input: Input<`evaluation.${N}`>, at: number) =>
  stage.gateway.call(persona, `evaluation.${operation}`, input, { at });
const code = (persona: string, operation: Op, input: object, at: number) =>
  stage.gateway.code(persona, `evaluation.${operation}`, input, { at });
const scoreShown = async (persona: string, at: number) =>
  (await stage.gateway.call(persona, 'session.listForWork', { year: 2026 }, { at })).sessions.find(
    (session) => session.sessionId === course.sessionId,
  )?.scoreShown;
/** What somebody is told of the steps of the course. */
const told = async (persona: string) =>
  (await stage.gateway.call(persona, 'message.listMine', {})).messages
    .filter((message) => message.template === 'work-step')
    .map(({ title, body }) => `${title.split('：')[0] ?? ''} ${body}`);
const sheet = (persona: string, at: number) => call(persona, 'getSheet', { sessionId: course.sessionId }, at);

/**
 * 60 trainees of whom 2 are outside the audience, all scanned and signed; 45 answers; 9 photos of 3 kinds. By hand: S(60) = 15 + 10 × 10/30
 * = 55/3, S(65) = 20; attendance 2 × 20/45 × 55/3 + 5/45 × 20 = 500/27; feedback 20 × 45/60 = 15; courseware 4 + 5 = 9; photos
 * min(10, 9, 7.5) = 7.5; recording 10; 3 calls, all took part and gave 90: 5 × 190/200 = 4.75. Total 500/27 + 46.25 = 6995/108 = 64.7685.
 */
beforeAll(async () => {
  stage = await startStage();
  const trainees = await registerTrainees(stage, 60, 2);
  course = await publishCourse(stage);
  await attend(stage, course, trainees);
  await giveFeedback(stage, course, trainees.slice(0, 45));
  scoredAt = course.endAt + 4 * DAY;
});
afterAll(() => stage.gateway.close());

describe('before the score', () => {
  test('the sheet says what is missing, step by step', async () => {
    const missing = async (at: number) => (await sheet('evaluator-1', at)).missing;
    expect(await missing(course.endAt - HOUR)).toContain('课程尚未结束');
    expect(await missing(course.endAt + HOUR)).toEqual([
      '签到名单尚未冻结',
      '材料尚未移交评价机构',
      '电话回访尚未抽样',
    ]);
    photos = await handIn(stage, course, ['lecturer', 'trainees', 'room']);
    expect(await missing(scoredAt)).toEqual(['电话回访尚未抽样']);
    const input = { sessionId: course.sessionId, judgement: judged(photos) };
    expect(await code('evaluator-1', 'scoreSession', input, scoredAt)).toBe('NOT_READY_TO_SCORE');
    // 5 % of 60
    expect(await followUp(stage, course, 90)).toBe(3);
    const ready = await sheet('evaluator-1', scoredAt);
    expect(ready.missing).toEqual([]);
    expect(ready.counts).toEqual({
      ...{ signed: 60, scanned: 60, actual: 60, eligible: 58, feedback: 45 },
      ...{ late: 0, lateCounted: 0, inReview: 0, aside: 0 },
    });
    expect(ready.followup).toMatchObject({ state: 'done', size: 3, reached: 3 });
  });

  /** By hand, all but the follow-up: 500/27 + 15 + 9 + 7.5 + 10 = 3241/54 = 60.0185; the score below is that and 4.75. */
  test('R-SCORE 9: an institution tries out what it would score, without the follow-up', async () => {
    const { sessionId } = course;
    const given = {
      sessionId,
      photos: { count: 9, kinds: ['lecturer' as const, 'trainees' as const, 'room' as const] },
      recordingMinutes: 135,
      slides: true,
      completeness: 5,
      feedback: 45,
      screenshotHeads: 65,
    };
    const tried = await stage.gateway.call('institution-1', 'evaluation.tryScore', given, { at: scoredAt });
    expect(tried).toMatchObject({
      totalExact: '3241/54',
      totalShown: '60.02',
      fullShown: '95.00',
      followupFullShown: '5.00',
      meetsMinimum: true,
      grades: [
        { grade: 'excellent', from: '85.00', reached: false, short: '24.98' },
        { grade: 'good', from: '70.00', reached: false, short: '9.98' },
        { grade: 'pass', from: '60.00', reached: true, short: '0.00' },
        { grade: 'fail', reached: true, short: '0.00' },
      ],
      missing: [{ id: 'photos', points: '2.50' }],
    });
    expect(tried.parts.map(({ part, shown, full, short }) => [part, shown, full, short])).toEqual([
      ['attendance', '18.52', '45.00', '26.48'],
      ['feedback', '15.00', '20.00', '5.00'],
      ['courseware', '9.00', '10.00', '1.00'],
      ['photos', '7.50', '10.00', '2.50'],
      ['recording', '10.00', '10.00', '0.00'],
    ]);
    expect(JSON.stringify([tried.trace, tried.parts])).not.toContain('R-SCORE 6');
    const none = { sessionId, photos: { count: 0, kinds: [] }, recordingMinutes: 0, slides: false };
    const bare = await stage.gateway.call('institution-1', 'evaluation.tryScore', none, { at: scoredAt });
    // S(60) = 55/3 for all three kinds of heads, 15 for feedback
    expect(bare).toMatchObject({ totalShown: '33.33', onRecord: { recordingMinutes: 135, slides: true } });
    expect(bare.missing.map(({ id, points }) => [id, points])).toEqual([
      ['courseware', '10.00'],
      ['photos', '10.00'],
      ['recording', '10.00'],
    ]);
  });

  test.each([
    ['photos of no kind', { photos: { count: 3, kinds: [] } }, 'institution-1', 'INVALID_INPUT'],
    ['completeness without slides', { slides: false, completeness: 3 }, 'institution-1', 'JUDGEMENT_OUT_OF_BAND'],
    ['by an evaluator', {}, 'evaluator-1', 'FORBIDDEN'],
  ])('R-SCORE 9: a try-out with %s is refused', async (_, given, persona, expected) => {
    const input = { sessionId: course.sessionId, ...given };
    expect(await stage.gateway.code(persona, 'evaluation.tryScore', input, { at: scoredAt })).toBe(expected);
  });

  test('a preview works it out and stores nothing', async () => {
    const preview = await call(
      'evaluator-1',
      'previewScore',
      { sessionId: course.sessionId, judgement: judged(photos) },
      scoredAt,
    );
    expect(preview.totalShown).toBe('64.77');
    expect((await sheet('evaluator-1', scoredAt)).records).toEqual([]);
  });

  test.each([
    [
      'more heads than were there',
      { actualHeads: { value: 61, reason: '现场人数更多' } },
      'NUMBER_MAY_ONLY_BE_LOWERED',
    ],
    ['a move out of its band', { moves: [{ part: 'sign-in', to: 26, reason: '超出分档' }] }, 'JUDGEMENT_OUT_OF_BAND'],
    ['completeness without slides', { slidesAccepted: false }, 'JUDGEMENT_OUT_OF_BAND'],
    [
      'a photo of another session',
      { acceptedPhotos: [{ materialId: 'x', photoKind: 'room' }] },
      'JUDGEMENT_OUT_OF_BAND',
    ],
    ['completeness above 6', { completeness: 6.5 }, 'JUDGEMENT_OUT_OF_BAND'],
  ])('%s is refused', async (_, overrides, expected) => {
    const judgement = { ...judged(photos), ...overrides };
    expect(await code('evaluator-1', 'previewScore', { sessionId: course.sessionId, judgement }, scoredAt)).toBe(
      expected,
    );
  });

  test('the same photo twice is refused', async () => {
    const judgement = judged([...photos, ...photos.slice(0, 1)]);
    expect(await code('evaluator-1', 'previewScore', { sessionId: course.sessionId, judgement }, scoredAt)).toBe(
      'JUDGEMENT_OUT_OF_BAND',
    );
  });

  test('nobody but an evaluator scores, and nobody is evaluator and of an institution', async () => {
    const input = { sessionId: course.sessionId, judgement: judged(photos) };
    expect(await code('bureau-1', 'scoreSession', input, scoredAt)).toBe('FORBIDDEN');
    expect(await code('platform-1', 'scoreSession', input, scoredAt)).toBe('FORBIDDEN');
    await grantRole(stage.gateway, 'evaluator-2', 'evaluator');
    const own = { kind: 'institution' as const, institutionId: stage.institutionId };
    await expect(grantRole(stage.gateway, 'evaluator-2', 'institution', own)).rejects.toThrow('INCOMPATIBLE_ROLES');
    await expect(grantRole(stage.gateway, 'institution-1', 'evaluator')).rejects.toThrow('INCOMPATIBLE_ROLES');
    expect(await code('institution-1', 'scoreSession', input, scoredAt)).toBe('FORBIDDEN');
  });
});

describe('R-SCORE 1–8: one score from hand to hand', () => {
  const input = (overrides = {}) => ({
    sessionId: course.sessionId,
    judgement: judged(photos, overrides),
    requestKey: 'score-key-1',
  });

  test('scored: every part down to its clause, the same request twice is one record', async () => {
    const { record } = await call('evaluator-1', 'scoreSession', input(), scoredAt);
    expect(record).toMatchObject({
      version: 1,
      kind: 'score',
      totalExact: '6995/108',
      totalShown: '64.77',
      grade: 'pass',
      meetsMinimum: true,
      rulesVersion: 'lecture-hall-2018@2018-04-26',
      heads: { signed: 60, scanned: 60, screenshot: 65, actual: 60, eligible: 58 },
    });
    expect(partOf(record.trace, '实际听课人数')).toMatchObject({ exact: '500/27', clause: '附件2 三（一）' });
    expect(partOf(record.trace, '线上评价反馈')?.exact).toBe('15');
    expect(partOf(record.trace, '课件完整性')?.judgement).toMatchObject({ reason: '缺少案例部分', to: '5.00' });
    expect(partOf(record.trace, '授课现场照片')?.exact).toBe('15/2');
    expect(partOf(record.trace, '电话跟踪回访')?.exact).toBe('19/4');
    expect(record.headTraces.map((trace) => trace.exact)).toEqual(['60', '58']);
    const { session } = await stage.gateway.call('visitor-1', 'session.get', { sessionId: course.sessionId });
    expect(record.headTraces[0]?.parts?.[0]?.label).toBe(`会场 ${session.venues[0]?.name ?? ''} 实际参训人数`);
    const again = await call('evaluator-1', 'scoreSession', input(), scoredAt + HOUR);
    expect(again.record).toEqual(record);
  });

  test('an institution does not see it before it is confirmed', async () => {
    const own = await sheet('institution-1', scoredAt);
    expect(own).toMatchObject({ records: [], current: null, followup: null });
  });

  test('R-SCORE 8, 27 Nov: the bureau sends it back with a reason, which the evaluator is told; then it is scored again', async () => {
    const { sessionId } = course;
    const scoreId = `${sessionId}#1`;
    const back = { sessionId, scoreId, reason: '示例：人数与名册不符' };
    expect(await code('evaluator-1', 'sendBack', back, scoredAt)).toBe('FORBIDDEN');
    expect(await code('bureau-1', 'sendBack', { ...back, scoreId: `${sessionId}#9` }, scoredAt)).toBe('CONFLICT');
    expect(await code('bureau-1', 'sendBack', { ...back, reason: '' }, scoredAt)).toBe('INVALID_INPUT');
    expect(await code('bureau-1', 'sendBack', back, scoredAt)).toBe('OK');
    expect(await code('bureau-1', 'sendBack', back, scoredAt + 1)).toBe('OK');
    expect((await told('evaluator-1')).filter((text) => text.includes(back.reason))).toHaveLength(1);
    expect(await sheet('evaluator-1', scoredAt)).toMatchObject({ stage: 'with-evaluator', current: { version: 1 } });
    expect(await sheet('institution-1', scoredAt)).toMatchObject({ records: [], current: null });
    expect(await code('bureau-1', 'confirm', { sessionId, scoreId }, scoredAt)).toBe('WRONG_STAGE');
  });

  test('scored again before the confirmation: a second version; the bureau confirms the one that it has seen', async () => {
    const { record } = await call(
      'evaluator-1',
      'scoreSession',
      {
        sessionId: course.sessionId,
        judgement: judged(photos, {
          eligibleHeads: { value: 56, reason: '两人身份不符' },
          moves: [{ part: 'scan', to: 20, reason: '截图与扫码一致' }],
        }),
      },
      scoredAt + HOUR,
    );
    expect(record).toMatchObject({ version: 2, heads: { eligible: 56 } });
    expect(partOf(record.trace, '扫码人数')).toMatchObject({
      exact: '80/9',
      judgement: { from: '18.33', to: '20.00', reason: '截图与扫码一致' },
    });
    expect(record.headTraces[1]?.judgement).toMatchObject({ from: '58', to: '56', reason: '两人身份不符' });
    const { sessionId } = course;
    expect(await code('bureau-1', 'confirm', { sessionId, scoreId: `${sessionId}#1` }, scoredAt + DAY)).toBe(
      'CONFLICT',
    );
    expect((await told('bureau-1')).filter((text) => text.startsWith('评分'))).toHaveLength(2);
    // scored on Saturday 14 March, confirmed the day after: five working days after Sunday 15 March are 16, 17, 18, 19 and 20 March
    const confirmed = await call('bureau-1', 'confirm', { sessionId, scoreId: record.scoreId }, scoredAt + DAY);
    expect(confirmed).toEqual({ objectionUntilDay: '2026-03-20', provisional: false });
    const retried = await call('bureau-1', 'confirm', { sessionId, scoreId: record.scoreId }, scoredAt + 2 * DAY);
    expect(retried).toEqual(confirmed);
    expect((await sheet('institution-1', scoredAt + DAY)).current?.version).toBe(2);
    const { messages } = await stage.gateway.call('institution-1', 'message.listMine', {});
    expect(messages.filter((message) => message.template === 'score-published')).toHaveLength(1);
  });

  test('after the confirmation it is not scored again', async () => {
    const again = { sessionId: course.sessionId, judgement: judged(photos) };
    expect(await code('evaluator-1', 'scoreSession', again, scoredAt + DAY)).toBe('WRONG_STAGE');
  });

  test('an objection is reviewed under the rules that held; both records stand side by side', async () => {
    const { sessionId } = course;
    const at = scoredAt + 2 * DAY;
    const objection = { sessionId, reason: '示例：扫码人数有误' };
    expect(await code('evaluator-1', 'object', objection, at)).toBe('FORBIDDEN');
    const { objectionId } = await call('institution-1', 'object', objection, at);
    expect((await call('institution-1', 'object', objection, at)).objectionId).toBe(objectionId);
    // both who answers it and who confirmed are told, once
    for (const persona of ['evaluator-1', 'bureau-1']) {
      expect((await told(persona)).filter((text) => text.includes(objection.reason))).toHaveLength(1);
    }
    const answer = { sessionId, objectionId, judgement: judged(photos), answer: '示例：异议成立，恢复原分' };
    const { before, after } = await call('evaluator-1', 'review', answer, at + DAY);
    expect(before.version).toBe(2);
    expect(after).toMatchObject({
      version: 3,
      kind: 'review',
      replaces: before.scoreId,
      totalExact: '6995/108',
      rulesVersion: before.rulesVersion,
    });
    expect((await call('evaluator-1', 'review', answer, at + 30 * DAY)).after).toEqual(after);
    const own = await sheet('institution-1', at + DAY);
    expect(own.objection?.answer).toBe('示例：异议成立，恢复原分');
    expect(own.records.map((record) => record.version)).toEqual([1, 2, 3]);
    expect(await code('institution-1', 'object', { sessionId, reason: '第二次异议' }, at + DAY)).toBe('WRONG_STAGE');
  });

  test('final after the objection days, and then only a correction helps', async () => {
    const { sessionId } = course;
    const lastDay = Date.parse('2026-03-20T15:59:00Z');
    // the objection was reviewed, and there is no second round: final although its days are not over
    expect(await sheet('bureau-1', lastDay)).toMatchObject({ stage: 'final', reviewed: true, evaluationDueDay: null });
    const final = lastDay + HOUR;
    expect((await sheet('bureau-1', final)).stage).toBe('final');
    expect(await code('evaluator-1', 'scoreSession', { sessionId, judgement: judged(photos) }, final)).toBe(
      'SCORE_FINAL',
    );
    expect(await code('institution-1', 'object', { sessionId, reason: '太晚的异议' }, final)).toBe('WRONG_STAGE');

    const correction = {
      sessionId,
      judgement: judged(photos, { completeness: 6, completenessReason: '更正' }),
      reason: '示例：课件评分录入有误',
      requestKey: 'correct-key-1',
    };
    const { record } = await call('evaluator-1', 'correct', correction, final);
    expect(record).toMatchObject({
      version: 4,
      kind: 'correction',
      replaces: `${sessionId}#3`,
      totalExact: '7103/108',
    });
    expect((await call('evaluator-1', 'correct', correction, final + DAY)).record).toEqual(record);
    // who confirms reads what is another now, from what to what
    expect(
      (await told('bureau-1')).filter((text) => text.startsWith('更正得分')).map((text) => text.split('\n').slice(1)),
    ).toEqual([
      ['变更：课件完整性（0–6 分）、完整性说明', '课件完整性（0–6 分）：5 → 6', '完整性说明：缺少案例部分 → 更正'],
    ]);
    const pending = await sheet('institution-1', final);
    expect(pending.records.map((one) => one.version)).toEqual([1, 2, 3]);
    // R-SCORE 8, 27 Nov: until the new one is final the old one stands, for everybody
    expect(pending.current?.version).toBe(3);
    expect([await scoreShown('institution-1', final), await scoreShown('bureau-1', final)]).toEqual(['64.77', '64.77']);
    const listed = async (persona: string, filter: Input<'evaluation.listFinal'>, at: number) =>
      (await stage.gateway.call(persona, 'evaluation.listFinal', filter, { at })).items.map((item) => [
        item.sessionId,
        item.totalShown,
        item.kind,
        item.beingCorrected,
      ]);
    const before = [sessionId, '64.77', 'review', true];
    expect(await listed('bureau-1', {}, final)).toEqual([before]);
    expect(await listed('institution-1', {}, final)).toEqual([[...before.slice(0, 3), false]]);
    expect(await listed('window-1', { month: '2026-03', regionId: '150000' }, final)).toEqual([before]);
    for (const filter of [{ month: '2026-04' }, { regionId: '150200' }, { institutionId: 'none' }])
      expect(await listed('evaluator-1', filter, final)).toEqual([]);
    await grantRole(stage.gateway, 'prefecture-2', 'prefecture', { kind: 'region', regionId: '150200' });
    expect(await listed('prefecture-2', {}, final)).toEqual([]);
    expect(await stage.gateway.code('trainee-1', 'evaluation.listFinal', {}, { at: final })).toBe('FORBIDDEN');
    await call('bureau-1', 'confirm', { sessionId, scoreId: record.scoreId }, final + DAY);
    expect(await scoreShown('institution-1', final + 2 * DAY)).toBe('64.77');
    expect((await sheet('bureau-1', final + 30 * DAY)).stage).toBe('final');
    expect(await scoreShown('institution-1', final + 30 * DAY)).toBe('65.77');
    expect(await listed('institution-1', { institutionId: stage.institutionId }, final + 30 * DAY)).toEqual([
      [sessionId, '65.77', 'correction', false],
    ]);
    const { records, chainIntact } = await stage.gateway.call('bureau-1', 'identity.listAudit', {
      subject: `session:${sessionId}`,
      limit: 100,
    });
    expect(chainIntact).toBe(true);
    expect(records.map((entry) => entry.action)).toEqual(
      expect.arrayContaining(['evaluation.score', 'evaluation.confirm', 'evaluation.review', 'evaluation.correct']),
    );
  });
});

describe('a session whose materials never came', () => {
  test('is scored without them once the due day is over, and not before', async () => {
    const empty = await publishCourse(stage, { title: '没有报送材料' });
    const { sessionId } = empty;
    const judgement = {
      screenshotHeads: 0,
      slidesAccepted: false,
      completeness: 0,
      acceptedPhotos: [],
    };
    expect(await code('evaluator-1', 'scoreSession', { sessionId, judgement }, empty.endAt + 4 * DAY)).toBe(
      'NOT_READY_TO_SCORE',
    );
    const { record } = await call('evaluator-1', 'scoreSession', { sessionId, judgement }, empty.endAt + 14 * DAY);
    expect(record).toMatchObject({
      totalShown: '0.00',
      grade: 'fail',
      meetsMinimum: false,
      flags: ['BELOW_MINIMUM', 'FOLLOWUP_NOBODY_REACHED'],
    });
  });

  test('queue: what is due first stands first, with its sample and its score', async () => {
    const at = scoredAt + 40 * DAY;
    const open = await stage.gateway.call('evaluator-1', 'evaluation.listQueue', {}, { at });
    expect(open.items.map(({ stage: one }) => one)).not.toContain('final');
    await stage.gateway.moveClock(at);
    await stage.gateway.runTimer('case', 'keep-cases');
    const { items } = await stage.gateway.call('evaluator-1', 'evaluation.listQueue', { ended: true }, { at });
    const first = items.find((item) => item.sessionId === course.sessionId);
    expect(first).toMatchObject({
      stage: 'final',
      reviewed: false,
      dueDay: null,
      overdue: false,
      draw: 'drawn',
      calls: { open: 0, done: 3, nextAttemptAt: null },
      sample: { state: 'done', size: 3, answered: 3 },
      totalShown: '65.77',
      grade: 'pass',
    });
  });
});
