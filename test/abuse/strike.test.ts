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
} from '../functions/builders/course';
import { createInstitution, grantRole } from '../functions/support/people';
import { planOf } from '../functions/support/sessions';
import { attack } from './support/attack';

type Judgement = Input<'evaluation.scoreSession'>['judgement'];

let stage: Stage;
let course: Course;
let photos: Photos;
let scoredAt: number;
let people: { personId: string; name: string }[];

const code = (persona: string, operation: Parameters<Stage['gateway']['code']>[1], input: object, at = scoredAt) =>
  stage.gateway.code(persona, operation, { sessionId: course.sessionId, ...input }, { at });
const preview = (overrides: Partial<Judgement> = {}) =>
  stage.gateway.call(
    'evaluator-1',
    'evaluation.previewScore',
    { sessionId: course.sessionId, judgement: judged(photos, { screenshotHeads: 55, ...overrides }) },
    { at: scoredAt },
  );
const points = async (overrides: Partial<Judgement> = {}) => Number((await preview(overrides)).totalShown);
const score = (overrides: Partial<Judgement>) =>
  code('evaluator-1', 'evaluation.scoreSession', {
    judgement: judged(photos, { screenshotHeads: 55, ...overrides }),
  });

/** 55 trainees, all scanned, signed and answered; 9 photos of 3 kinds, 135 minutes; 3 calls. */
beforeAll(async () => {
  stage = await startStage();
  const trainees = await registerTrainees(stage, 55);
  course = await publishCourse(stage);
  await attend(stage, course, trainees);
  await giveFeedback(stage, course, trainees.slice(0, 40));
  photos = await handIn(stage, course, ['lecturer', 'trainees', 'room']);
  await followUp(stage, course, 90);
  scoredAt = course.endAt + 4 * DAY;
  const listed = await stage.gateway.call(
    'evaluator-1',
    'evaluation.listPeople',
    { sessionId: course.sessionId, limit: 100 },
    { at: scoredAt },
  );
  people = listed.people;
}, 120_000);
afterAll(() => stage.gateway.close());

const reason = '示例：签名与本人不符';
const strike = (count: number, from = 0) => ({
  personIds: people.slice(from, from + count).map(({ personId }) => personId),
  reason,
});

attack(
  'R-ATTEND 8',
  {
    tries: 'heads lowered as a number, so that the answers are a larger share of the rest',
    before: 'the score rose, from 84.00 to 94.00',
    now: 'lower: every count is capped, the answers stay a share of those who were there',
  },
  async () => {
    expect(await points({ actualHeads: { value: 51, reason } })).toBeLessThan(await points());
    const { trace } = await preview({ actualHeads: { value: 51, reason } });
    const capped = { from: '55', to: '51', reason };
    expect(partOf(trace, '扫码人数（录像核定）')?.judgement).toMatchObject(capped);
    expect(partOf(trace, '签到人数（录像核定）')?.judgement).toMatchObject(capped);
    // 40 answers of 55 there, whatever the number is lowered to
    expect(partOf(trace, '线上评价反馈')?.arithmetic).toContain('40 ÷ 55');
  },
);

attack(
  'R-ATTEND 8',
  {
    tries: 'the institution, the window or the bureau strikes people',
    before: 'no way to strike people at all',
    now: 'refused: FORBIDDEN',
  },
  async () => {
    for (const persona of ['institution-1', 'window-1', 'bureau-1', 'trainee-1']) {
      expect(await code(persona, 'evaluation.strike', strike(1))).toBe('FORBIDDEN');
      expect(await code(persona, 'evaluation.unstrike', strike(1))).toBe('FORBIDDEN');
    }
  },
);

attack(
  'R-ATTEND 8',
  {
    tries: 'people struck before the list is frozen, so that the sample is drawn from others',
    before: 'no way to strike people at all',
    now: 'refused: ROSTER_NOT_FROZEN',
  },
  async () => {
    expect(await code('evaluator-1', 'evaluation.strike', strike(1), course.endAt + HOUR)).toBe('ROSTER_NOT_FROZEN');
  },
);

attack(
  'R-ATTEND 8',
  {
    tries: 'a strike without a reason, of somebody who is not of the session',
    before: 'no way to strike people at all',
    now: 'refused: INVALID_INPUT, NOT_FOUND, and nobody of the call is struck',
  },
  async () => {
    expect(await code('evaluator-1', 'evaluation.strike', { ...strike(1), reason: '' })).toBe('INVALID_INPUT');
    const mixed = { personIds: [...strike(2).personIds, 'nobody-of-here'], reason };
    expect(await code('evaluator-1', 'evaluation.strike', mixed)).toBe('NOT_FOUND');
    const { counts } = await stage.gateway.call(
      'evaluator-1',
      'evaluation.listPeople',
      { sessionId: course.sessionId },
      { at: scoredAt },
    );
    expect(counts).toMatchObject({ all: 55, struck: 0 });
  },
);

attack(
  'R-ATTEND 8',
  {
    tries: 'people struck to lift the feedback, the calls or the mean rating',
    before: 'only a number could be lowered, and the score rose',
    now: 'lower in every part; taken back it is as it was, never more; sent twice it is one strike',
  },
  async () => {
    const before = await preview();
    const done = await Promise.all([1, 2].map(() => code('evaluator-1', 'evaluation.strike', strike(3))));
    expect(done.filter((one) => one !== 'OK')).toEqual([]);
    const after = await preview();
    expect(Number(after.totalShown)).toBeLessThan(Number(before.totalShown));
    for (const [index, part] of (after.trace.parts ?? []).entries())
      expect(Number(part.shown)).toBeLessThanOrEqual(Number(before.trace.parts?.[index]?.shown));
    const sheet = await stage.gateway.call(
      'evaluator-1',
      'evaluation.getSheet',
      { sessionId: course.sessionId },
      { at: scoredAt },
    );
    expect(sheet.counts).toMatchObject({ signed: 52, scanned: 52, actual: 52 });
    expect(await code('evaluator-1', 'evaluation.unstrike', strike(3))).toBe('OK');
    expect((await preview()).totalExact).toBe(before.totalExact);
  },
);

attack(
  'R-ATTEND 8',
  {
    tries: 'somebody struck keeps the certificate',
    before: 'genuine for ever',
    now: 'CERTIFICATE_NOT_EARNED while struck',
  },
  async () => {
    const own = people.find(({ name }) => name !== '');
    expect(own).toBeDefined();
    const all = { personIds: people.slice(0, 40).map(({ personId }) => personId), reason };
    expect(await code('evaluator-1', 'evaluation.strike', all)).toBe('OK');
    const codes = await Promise.all(
      Array.from({ length: 55 }, (_, index) => code(`trainee-${index + 1}`, 'attendance.getCertificate', {})),
    );
    expect(codes.filter((one) => one === 'CERTIFICATE_NOT_EARNED')).toHaveLength(40);
    expect(await code('evaluator-1', 'evaluation.unstrike', all)).toBe('OK');
  },
);

attack(
  'R-SCORE 7',
  {
    tries: 'photos rejected and slides not accepted, completeness cut, without a word',
    before: 'taken: −5 to −9 points without reason, name or old figure',
    now: 'refused: JUDGEMENT_NEEDS_REASON',
  },
  async () => {
    expect(await score({ acceptedPhotos: photos.slice(1) })).toBe('JUDGEMENT_NEEDS_REASON');
    const [first] = photos;
    const other = { ...first, photoKind: 'other' as const, materialId: first?.materialId ?? '' };
    expect(await score({ acceptedPhotos: [other, ...photos.slice(1)] })).toBe('JUDGEMENT_NEEDS_REASON');
    expect(await score({ completeness: 2, completenessReason: '' })).toBe('JUDGEMENT_NEEDS_REASON');
    const none = { slidesAccepted: false, completeness: 0, completenessReason: '' };
    expect(await score(none)).toBe('JUDGEMENT_NEEDS_REASON');
  },
);

attack(
  'R-SCORE 7',
  {
    tries: 'recording 135 → 60, a photo rejected: what stays on record',
    before: 'the new figure only',
    now: 'old, new, reason and who of each in the trace',
  },
  async () => {
    const [first, ...rest] = photos;
    const { trace } = await preview({
      recordedMinutes: { value: 60, reason: '示例：后半段黑屏' },
      acceptedPhotos: rest,
      rejectedPhotos: [{ materialId: first?.materialId ?? '', reason: '示例：不是本期现场' }],
    });
    expect(partOf(trace, '录像分钟数')?.judgement).toMatchObject({ from: '135', to: '60', reason: '示例：后半段黑屏' });
    expect(partOf(trace, '照片 示例文件')?.judgement).toMatchObject({ to: '不予认可', reason: '示例：不是本期现场' });
  },
);

attack(
  'R-SCORE 1',
  {
    tries: 'a screenshot count of 580 in a hall of 400 with 55 signatures, or of 120',
    before: 'taken; the grade moved and the bulk confirmation let it through',
    now: 'refused: JUDGEMENT_OUT_OF_BAND; 120 needs a reason',
  },
  async () => {
    expect(await score({ screenshotHeads: 580 })).toBe('JUDGEMENT_OUT_OF_BAND');
    expect(await score({ screenshotHeads: 120 })).toBe('JUDGEMENT_NEEDS_REASON');
  },
);

attack(
  'R-SCORE 5',
  {
    tries: 'more minutes of recording judged than were handed in',
    before: 'taken',
    now: 'refused: JUDGEMENT_OUT_OF_BAND',
  },
  async () => {
    expect(await score({ recordedMinutes: { value: 180, reason: '示例：另有录像' } })).toBe('JUDGEMENT_OUT_OF_BAND');
  },
);

attack(
  'R-SCORE 8',
  {
    tries: 'an unusual figure with a reason goes through the confirmation of many at once',
    before: 'confirmed unseen',
    now: 'REMARKS_UNSEEN until the bureau names what it has read; strikes are closed meanwhile',
  },
  async () => {
    const explained = [{ key: 'screenshot-heads:120', reason: '示例：录像中另有听众' }];
    const race = await Promise.all([
      score({ screenshotHeads: 120, explained }),
      code('evaluator-1', 'evaluation.strike', strike(2, 10)),
    ]);
    // whichever came first, the stored score rests on the heads that there are
    expect(['OK', 'CONFLICT']).toContain(race[0]);
    if (race[0] !== 'OK') expect(await score({ screenshotHeads: 120, explained })).toBe('OK');
    const { sessionId } = course;
    const { current, counts } = await stage.gateway.call(
      'evaluator-1',
      'evaluation.getSheet',
      { sessionId },
      { at: scoredAt },
    );
    expect(current?.heads.actual).toBe(counts.actual);
    expect(await code('evaluator-1', 'evaluation.strike', strike(1, 20))).toBe('STRUCK_AFTER_HAND_IN');
    expect(await code('evaluator-1', 'evaluation.unstrike', strike(1, 10))).toBe('STRUCK_AFTER_HAND_IN');
    const scoreId = current?.scoreId ?? '';
    expect(await code('evaluator-1', 'evaluation.confirm', { scoreId, seen: ['screenshot-heads:120'] })).toBe(
      'FORBIDDEN',
    );
    expect(await code('bureau-1', 'evaluation.confirm', { scoreId })).toBe('REMARKS_UNSEEN');
    expect(await code('bureau-1', 'evaluation.confirm', { scoreId, seen: ['screenshot-heads:119'] })).toBe(
      'REMARKS_UNSEEN',
    );
    expect(await code('bureau-1', 'evaluation.confirm', { scoreId, seen: ['screenshot-heads:120'] })).toBe('OK');
  },
);

attack(
  'R-SELECT 5',
  {
    tries: 'an institution with two failed sessions plans on, this year and the next',
    before: 'drafts and publications went on; nobody was told',
    now: 'refused: INSTITUTION_OUT for both years; the institution is told',
  },
  async () => {
    const { gateway, institutionId } = stage;
    const none = { screenshotHeads: 0, slidesAccepted: false, completeness: 0, acceptedPhotos: [] };
    for (const title of ['示例空课一', '示例空课二']) {
      const empty = await publishCourse(stage, { title });
      const at = empty.endAt + 14 * DAY;
      const { sessionId } = empty;
      const scored = await gateway.call(
        'evaluator-1',
        'evaluation.scoreSession',
        { sessionId, judgement: none },
        { at },
      );
      const { scoreId } = scored.record;
      await gateway.call('bureau-1', 'evaluation.confirm', { sessionId, scoreId }, { at });
    }
    const at = course.endAt + 60 * DAY;
    const draft = (startAt: number) => {
      const plan = planOf(institutionId, { title: '示例续办课程', startAt, endAt: startAt + 3 * HOUR });
      return gateway.code('bureau-1', 'session.saveDraft', { plan }, { at });
    };
    expect(await draft(at + 30 * DAY)).toBe('INSTITUTION_OUT');
    expect(await draft(at + 365 * DAY)).toBe('INSTITUTION_OUT');
    expect(await draft(at + 2 * 365 * DAY)).toBe('OK');
    await gateway.moveClock(at);
    await gateway.runTimer('case', 'keep-cases');
    const { out } = await gateway.call('institution-1', 'subsidy.getOwnSettlement', { year: 2026 }, { at });
    expect(out).toMatchObject([
      { institutionId, year: 2026, sessions: [{ scoreShown: '0.00' }, { scoreShown: '0.00' }] },
    ]);
  },
);

attack(
  'R-MONEY 7',
  {
    tries: 'an institution reads the settlement, its own and another’s',
    before: 'nobody but the offices could read it; the whole or nothing',
    now: 'its own rows with their traces; of another nothing, not even the number',
  },
  async () => {
    const { gateway, institutionId } = stage;
    const at = course.endAt + 60 * DAY;
    const other = await createInstitution(gateway, 2);
    await grantRole(gateway, 'institution-2', 'institution', { kind: 'institution', institutionId: other });
    await gateway.call('bureau-1', 'subsidy.settleYear', { year: 2026 }, { at });
    const own = await gateway.call('institution-1', 'subsidy.getOwnSettlement', { year: 2026 }, { at });
    expect(own.lines).toHaveLength(3);
    expect(own.institutions).toMatchObject([{ institutionId, out: true, failedSessions: 2 }]);
    const others = await gateway.call('institution-2', 'subsidy.getOwnSettlement', { year: 2026 }, { at });
    expect(others).toMatchObject({ lines: [], institutions: [], leftOut: [], changes: [], totalFen: 0, out: [] });
    expect(await gateway.code('institution-1', 'subsidy.getSettlement', { year: 2026 }, { at })).toBe('FORBIDDEN');
  },
);
