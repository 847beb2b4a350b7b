import { createHash } from 'node:crypto';
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
  START,
  startStage,
  type Course,
  type Stage,
} from './builders/course';

const JUNE = Date.parse('2026-06-01T01:00:00Z');
let stage: Stage;
let first: Course;
let second: Course;

const settle = (at = JUNE, input: Partial<Input<'subsidy.settleYear'>> = {}) =>
  stage.gateway.call('bureau-1', 'subsidy.settleYear', { year: 2026, ...input }, { at });
const setSettings = (input: object) => stage.gateway.code('bureau-1', 'subsidy.setSettings', input, { at: JUNE });

async function takeToFinal(
  course: Course,
  kinds: Parameters<typeof handIn>[2],
  rating: number,
  overrides: Parameters<typeof judged>[1],
): Promise<string> {
  const photos = await handIn(stage, course, kinds);
  await followUp(stage, course, rating);
  const at = course.endAt + 4 * DAY;
  const judgement = judged(photos, overrides);
  const { sessionId } = course;
  const { record } = await stage.gateway.call(
    'evaluator-1',
    'evaluation.scoreSession',
    { sessionId, judgement },
    { at },
  );
  const seen = record.remarks.map(({ key }) => key);
  const confirmed = { sessionId, scoreId: record.scoreId, seen };
  await stage.gateway.call('bureau-1', 'evaluation.confirm', confirmed, { at: at + HOUR });
  return record.totalExact;
}

/**
 * Two sessions of one institution with the same 60 trainees, 58 of them in the audience. The first scores 6995/108 = 64.77 (see
 * evaluation.test.ts). The second has 120 heads in the recording, all answers, full courseware, photos and follow-up:
 * 440/27 + 5 + 20 + 10 + 10 + 10 + 5 = 8240/108 = 76.30. Mean 15235/216 = 70.53, 良好: 58 × 220 = 12,760 yuan each.
 */
beforeAll(async () => {
  stage = await startStage();
  const trainees = await registerTrainees(stage, 60, 2);
  first = await publishCourse(stage, { title: '示例课程一' });
  second = await publishCourse(stage, { title: '示例课程二', startAt: START + DAY });
  await attend(stage, first, trainees);
  await giveFeedback(stage, first, trainees.slice(0, 45));
  await attend(stage, second, trainees);
  await giveFeedback(stage, second, trainees);
});
afterAll(() => stage.gateway.close());

describe('R-MONEY 2, 4: settings of a year', () => {
  test('a year has its defaults until it is set', async () => {
    expect(await stage.gateway.call('evaluator-1', 'subsidy.getSettings', { year: 2026 })).toEqual({
      year: 2026,
      gradeBasis: 'institution-year',
      failedSessionPays: true,
      reviewFeeBasisPoints: 300,
      fixed: false,
    });
  });

  test.each([
    [299, 'REVIEW_FEE_OUT_OF_RANGE'],
    [501, 'REVIEW_FEE_OUT_OF_RANGE'],
    [300, 'OK'],
    [400, 'OK'],
  ])('a review fee of %i hundredths of a percent: %s', async (reviewFeeBasisPoints, expected) => {
    const input = { year: 2026, gradeBasis: 'institution-year', failedSessionPays: true, reviewFeeBasisPoints };
    expect(await setSettings(input)).toBe(expected);
  });

  test('only the bureau sets them', async () => {
    const input = { year: 2026, gradeBasis: 'session', failedSessionPays: true, reviewFeeBasisPoints: 400 } as const;
    expect(await stage.gateway.code('evaluator-1', 'subsidy.setSettings', input)).toBe('FORBIDDEN');
  });
});

describe('R-MONEY 1–4, 7: a year', () => {
  test('there is nothing to settle before a score is final', async () => {
    expect(await stage.gateway.code('bureau-1', 'subsidy.settleYear', { year: 2026 }, { at: JUNE })).toBe(
      'NOTHING_TO_SETTLE',
    );
  });

  test('the first session alone: 合格, 58 × 180 = 10,440 yuan; the other is left out and named', async () => {
    expect(await takeToFinal(first, ['lecturer', 'trainees', 'room'], 90, {})).toBe('6995/108');
    const preview = (await settle(JUNE, { preview: true })).settlement;
    expect(preview).toMatchObject({ run: 1, totalFen: 1_044_000, reviewFeeFen: 41_760 });
    expect((await stage.gateway.call('bureau-1', 'subsidy.getSettlement', { year: 2026 })).runs).toEqual([]);

    const { settlement } = await settle();
    expect(settlement).toMatchObject({
      run: 1,
      totalFen: 1_044_000,
      totalInWords: '壹万零肆佰肆拾元整',
      reviewFeeFen: 41_760,
      toursFen: 0,
      changes: [],
      rulesVersion: 'lecture-hall-2018@2018-04-26',
    });
    expect(settlement.lines).toHaveLength(1);
    expect(settlement.lines[0]).toMatchObject({
      title: '示例课程一',
      institutionName: '示例培训机构1',
      eligibleHeads: 58,
      scoreShown: '64.77',
      grade: 'pass',
      rateFen: 18_000,
      amountFen: 1_044_000,
      amountInWords: '壹万零肆佰肆拾元整',
      capped: false,
      reason: 'paid',
    });
    expect(settlement.leftOut).toEqual([{ sessionId: second.sessionId, title: '示例课程二', why: '尚未评分' }]);
  });

  test('the amount opens down to its clauses: rate, grade, mean, heads', async () => {
    const { settlement } = await stage.gateway.call('evaluator-1', 'subsidy.getSettlement', { year: 2026 });
    const trace = settlement?.lines[0]?.trace;
    expect(trace).toMatchObject({
      rule: 'R-MONEY 2',
      arithmetic: 'min(180.00 × 58 人 = 10440.00, 80000.00) = 10440.00 元',
      exact: '10440',
    });
    if (!trace) throw new Error('no trace');
    expect(partOf(trace, '培训机构年度成绩')).toMatchObject({ rule: 'R-MONEY 1', clause: '附件2 四', shown: '64.77' });
    expect(partOf(trace, '符合培训补贴对象人数')).toMatchObject({ rule: 'R-ATTEND 8', exact: '58' });
    const [session, ...others] = settlement?.institutions[0]?.trace.parts ?? [];
    expect(others).toEqual([]);
    expect(session?.label).toMatch(/^2026-\d\d-\d\d 示例课程/);
    expect(JSON.stringify(partOf(trace, '符合培训补贴对象人数')?.parts ?? [])).toContain('会场');
    expect(JSON.stringify(trace)).not.toMatch(/会场 [a-z0-9-]+ /);
  });

  test('from then on the settings are fixed', async () => {
    const settings = { year: 2026, gradeBasis: 'institution-year', failedSessionPays: true, reviewFeeBasisPoints: 400 };
    expect(await setSettings({ ...settings, gradeBasis: 'session' })).toBe('SETTINGS_FIXED');
    expect(await setSettings(settings)).toBe('OK');
    expect((await stage.gateway.call('bureau-1', 'subsidy.getSettings', { year: 2026 })).fixed).toBe(true);
  });

  test('run again, also several times at once, it is the same run to the 分', async () => {
    const once = (await settle()).settlement;
    const again = await Promise.all([settle(JUNE + DAY), settle(JUNE + DAY), settle(JUNE + 2 * DAY)]);
    for (const { settlement, unchanged } of again) expect([settlement, unchanged]).toEqual([once, true]);
    const preview = await settle(JUNE + DAY, { preview: true });
    expect(preview).toMatchObject({ settlement: { ...once, changes: [] }, unchanged: true });
    // what the year rests on is listed beside its amounts: the settings, and each call that was recorded in haste
    expect(preview.remarks.map(({ level, text }) => `${level} ${text}`)).toContain('notice 不合格的课程也将发放补贴');
    expect((await stage.gateway.call('bureau-1', 'subsidy.getSettlement', { year: 2026 })).runs).toHaveLength(1);
  });

  test('a second session lifts the mean to 70.53: both are paid at 良好, and the run says what changed', async () => {
    const full = {
      screenshotHeads: 120,
      completeness: 6,
      completenessReason: '内容完整',
      explained: [{ key: 'screenshot-heads:120', reason: '示例：录像中另有未签到的听众' }],
    };
    const kinds = ['lecturer', 'trainees', 'room', 'other'] as const;
    expect(await takeToFinal(second, kinds, 100, full)).toBe('2060/27');
    const preview = await settle(JUNE, { preview: true });
    expect(preview.unchanged).toBe(false);
    const answers = await Promise.all([settle(), settle()]);
    expect(preview.settlement.changes).toEqual(answers[0].settlement.changes);
    const [settlement] = answers.map((answer) => answer.settlement);
    expect(answers[1]?.settlement).toEqual(settlement);
    expect(settlement).toMatchObject({ run: 2, totalFen: 2 * 1_276_000, reviewFeeFen: 102_080, leftOut: [] });
    expect(settlement?.institutions).toMatchObject([
      { sessions: 2, meanExact: '15235/216', meanShown: '70.53', grade: 'good', rateFen: 22_000 },
    ]);
    const changes = new Map(settlement?.changes.map((change) => [change.sessionId, change]));
    expect(changes.get(first.sessionId)).toEqual({
      sessionId: first.sessionId,
      title: '示例课程一',
      beforeFen: 1_044_000,
      afterFen: 1_276_000,
      why: '等级 合格 → 良好；补贴标准 180.00 元 → 220.00 元；金额 10440.00 元 → 12760.00 元',
    });
    expect(changes.get(second.sessionId)).toMatchObject({
      beforeFen: null,
      afterFen: 1_276_000,
      why: '本次新纳入结算',
    });
  });

  test('both runs stay as they were', async () => {
    const get = (run?: number) =>
      stage.gateway.call('platform-1', 'subsidy.getSettlement', { year: 2026, ...(run !== undefined && { run }) });
    const { runs, settlement } = await get();
    expect(runs.map(({ run, totalFen }) => [run, totalFen])).toEqual([
      [2, 2_552_000],
      [1, 1_044_000],
    ]);
    expect(settlement?.run).toBe(2);
    expect((await get(1)).settlement).toMatchObject({ run: 1, totalFen: 1_044_000 });
    const { chainIntact } = await stage.gateway.call('bureau-1', 'identity.listAudit', { subject: 'year:2026' });
    expect(chainIntact).toBe(true);
  });
});

describe('R-MONEY 3: study tours', () => {
  test('actual cost, at most 400 yuan per person and day; in the year, without a review fee', async () => {
    const startAt = START + 30 * DAY;
    const tour = await publishCourse(stage, {
      mode: 'study-tour',
      title: '示例调研',
      startAt,
      endAt: startAt + 5 * DAY,
    });
    const cost = { sessionId: tour.sessionId, persons: 20, days: 5, costFen: 5_000_000, evidence: '示例发票 20 张' };
    const record = (input: typeof cost, at: number) =>
      stage.gateway.answer('bureau-1', 'subsidy.recordTourCost', input, { at });
    expect(await record(cost, tour.endAt - HOUR)).toMatchObject({ error: { code: 'WRONG_STAGE' } });
    expect(await record({ ...cost, sessionId: first.sessionId }, JUNE)).toMatchObject({
      error: { code: 'WRONG_STAGE' },
    });
    expect(await record({ ...cost, costFen: 3_600_000 }, JUNE)).toMatchObject({ data: { payableFen: 3_600_000 } });
    expect(await record(cost, JUNE)).toMatchObject({ data: { payableFen: 4_000_000 } });
    const get = () => stage.gateway.call('evaluator-1', 'subsidy.getTourCost', { sessionId: tour.sessionId });
    expect((await get()).cost).toMatchObject({ persons: 20, days: 5, costFen: 5_000_000, payableFen: 4_000_000 });
    expect((await get()).cost?.trace).toMatchObject({ rule: 'R-MONEY 3' });
    const none = await stage.gateway.call('bureau-1', 'subsidy.getTourCost', { sessionId: first.sessionId });
    expect(none.cost).toBeNull();
    const { settlement } = await settle();
    expect(settlement).toMatchObject({
      run: 3,
      totalFen: 2_552_000,
      toursFen: 4_000_000,
      reviewFeeFen: 102_080,
      tours: [{ title: '示例调研', payableFen: 4_000_000 }],
    });
  });
});

describe('R-MONEY 3: receipts of a study tour', () => {
  const put = (path: string, text: string) => stage.gateway.upload('bureau-1', path, Buffer.from(text));

  test('are read before they are kept: by their bytes, out of their own folder; a file kept before stays as it was', async () => {
    const startAt = START + 40 * DAY;
    const tour = await publishCourse(stage, {
      mode: 'study-tour',
      title: '示例调研二',
      startAt,
      endAt: startAt + 2 * DAY,
    });
    const record = (receipts: readonly { fileId: string; name: string; size: number }[], costFen = 100_000) =>
      stage.gateway.answer(
        'bureau-1',
        'subsidy.recordTourCost',
        { sessionId: tour.sessionId, persons: 2, days: 2, costFen, evidence: '示例', receipts: [...receipts] },
        { at: JUNE },
      );
    const pdf = { fileId: await put('forms/a.pdf', '%PDF-1.7 示例'), name: '票据.pdf', size: 1 };
    const refused = async (file: typeof pdf) => {
      const answer = await record([file]);
      return answer.ok ? answer.data : [answer.error.code, answer.error.details.fields];
    };
    const said = (why: string) => ['INVALID_INPUT', [{ path: 'receipts', message: `“票据.pdf”${why}` }]];
    expect(await refused({ ...pdf, fileId: `${pdf.fileId}x` })).toEqual(said('没有上传成功，请移除后重新添加'));
    const elsewhere = await put('materials/other/0123.pdf', '%PDF-1.7');
    expect(await refused({ ...pdf, fileId: elsewhere })).toEqual(said('没有上传成功，请移除后重新添加'));
    const empty = await put('forms/b.pdf', '');
    expect(await refused({ ...pdf, fileId: empty })).toEqual(said('是空的'));
    const words = await put('forms/c.pdf', '示例文字');
    expect(await refused({ ...pdf, fileId: words })).toEqual(said('不是图片或PDF'));

    const get = async () =>
      (await stage.gateway.call('bureau-1', 'subsidy.getTourCost', { sessionId: tour.sessionId })).cost;
    expect(await record([pdf])).toMatchObject({ ok: true });
    const first = await get();
    const kept = first?.receipts[0];
    expect(kept).toEqual({
      ...pdf,
      fileId: expect.stringMatching(/\/kept\/forms\/[0-9a-f]{32}\.pdf$/) as string,
      size: Buffer.byteLength('%PDF-1.7 示例'),
      sha256: createHash('sha256').update('%PDF-1.7 示例').digest('hex'),
    });
    expect(Object.keys(first?.links ?? {})).toEqual([kept?.fileId]);
    const chain = async () =>
      (
        await stage.gateway.call('bureau-1', 'identity.listAudit', { subject: `session:${tour.sessionId}` })
      ).records.filter(({ action }) => action === 'subsidy.recordTourCost');
    expect(await record([pdf])).toMatchObject({ ok: true });
    expect(await chain()).toHaveLength(1);
    const photo = { fileId: await put('forms/d.jpg', ''), name: '票据.jpg', size: 1 };
    const path = photo.fileId.replace('cloud://local.local-bucket/', '');
    await stage.gateway.uploadAt('bureau-1', path, Buffer.from('ffd8ffe0', 'hex'));
    expect(await record([pdf, photo])).toMatchObject({ ok: true });
    expect((await get())?.receipts.map(({ name }) => name)).toEqual(['票据.pdf', '票据.jpg']);
    expect((await get())?.receipts[0]).toEqual(kept);
    expect(await chain()).toHaveLength(2);
  });
});

describe('R-SCORE 8, 27 Nov: a correction on its way', () => {
  test('leaves the earlier score in the settlement until the new one is final', async () => {
    const { sessionId } = second;
    const preview = async (at: number) => (await settle(at, { preview: true })).settlement;
    const before = await preview(JUNE);
    const judgement = { ...judged([]), recordedMinutes: { value: 0, reason: '示例：录像不清' } };
    const input = { sessionId, judgement, reason: '示例：录像登记有误', requestKey: 'correct-in-june' };
    const { record } = await stage.gateway.call('evaluator-1', 'evaluation.correct', input, { at: JUNE });
    const amounts = (settlement: typeof before) =>
      settlement.lines.map(({ title, scoreShown, amountFen }) => [title, scoreShown, amountFen]);
    expect(amounts(await preview(JUNE + HOUR))).toEqual(amounts(before));
    await stage.gateway.call('bureau-1', 'evaluation.confirm', { sessionId, scoreId: record.scoreId }, { at: JUNE });
    expect(amounts(await preview(JUNE + DAY))).toEqual(amounts(before));
    const after = await preview(JUNE + 30 * DAY);
    expect(after.lines.find((line) => line.sessionId === sessionId)?.scoreShown).toBe(record.totalShown);
    expect(amounts(after)).not.toEqual(amounts(before));
  });
});
