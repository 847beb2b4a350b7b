/** Sessions that were on their way before there were cases: what is stored of them is given back its old shape, and carried over again. */
import type { CaseDoc } from '../../cloudfunctions/records';
import { connect, type Database } from '../localcloud/builders/sdk';
import {
  attend,
  DAY,
  END,
  followUp,
  handIn,
  HOUR,
  judged,
  publishCourse,
  registerTrainees,
  START,
  startStage,
  type Course,
  type Stage,
} from './builders/course';

let stage: Stage;
let db: Database;
let far: Course;
let reopened: Course;

const call: Stage['gateway']['call'] = (persona, operation, input, options) =>
  stage.gateway.call(persona, operation, input, options);

/** Of the sessions: an invitation's own way lies there too. */
async function cases(): Promise<Omit<CaseDoc, 'openedAt'>[]> {
  const { data } = await db.collection('cases').where({ procedure: 'session-evaluation' }).limit(1000).get();
  return (data as unknown as CaseDoc[])
    .map(({ openedAt: _, ...doc }) => ({
      ...doc,
      // the trail does not know the keys of requests
      steps: doc.steps.map((step) => ({ ...step, key: '' })),
    }))
    .sort((a, b) => a._id.localeCompare(b._id));
}

/** One session to a reviewed score and its correction, one sent back and mended, one handed in late, one to which nothing came. */
beforeAll(async () => {
  stage = await startStage();
  ({ db } = connect(stage.gateway.localcloud));
  const trainees = await registerTrainees(stage, 3);
  far = await publishCourse(stage, { title: '走到最后的课程' });
  await attend(stage, far, trainees);
  const photos = await handIn(stage, far, ['room']);
  await followUp(stage, far, 90);
  const { sessionId } = far;
  const at = END + 4 * DAY;
  const { record } = await call(
    'evaluator-1',
    'evaluation.scoreSession',
    { sessionId, judgement: judged(photos, { screenshotHeads: 3 }) },
    { at },
  );
  await call('bureau-1', 'evaluation.confirm', { sessionId, scoreId: record.scoreId }, { at: at + HOUR });
  const objection = { sessionId, reason: '示例：人数有误' };
  const { objectionId } = await call('institution-1', 'evaluation.object', objection, { at: at + 2 * HOUR });
  const answer = { sessionId, objectionId, judgement: null, answer: '示例：维持原分' };
  await call('evaluator-1', 'evaluation.review', answer, { at: at + 3 * HOUR });
  const correction = { sessionId, judgement: judged(photos, { screenshotHeads: 2 }), reason: '示例：截图人数有误' };
  await call('evaluator-1', 'evaluation.correct', correction, { at: at + 4 * HOUR });

  const back = await publishCourse(stage, { title: '退回的课程' });
  const submit = (course: Course, when: number) =>
    call('institution-1', 'material.submit', { sessionId: course.sessionId, despiteMissing: true }, { at: when });
  await submit(back, END + DAY);
  const reason = '示例：缺课件';
  await call('window-1', 'material.sendBack', { sessionId: back.sessionId, reason }, { at: END + 2 * DAY });
  await submit(back, END + 3 * DAY);

  reopened = await publishCourse(stage, { title: '重新开放的课程' });
  const late = Date.parse('2026-03-20T02:00:00Z');
  const again = { sessionId: reopened.sessionId, untilDay: '2026-03-25', reason: '示例：设备故障' };
  await call('bureau-1', 'material.reopen', again, { at: late });
  await submit(reopened, late + HOUR);
  await publishCourse(stage, { title: '以后的课程', startAt: START + 400 * DAY });
}, 120_000);
afterAll(() => stage.gateway.close());

test('R-MATERIAL, R-SCORE 8: the steps come from the audit trail; once more and at once it changes nothing', async () => {
  const before = await cases();
  expect(before).toHaveLength(4);
  for (const { _id } of before) await db.collection('cases').doc(_id).remove();
  // as materials lay there before: the way itself beside the recording
  await db
    .collection('materials')
    .doc(far.sessionId)
    .update({ data: { stage: 'with-evaluator', handovers: [], submittedAt: END, hubReceivedAt: END, late: false } });
  const migrate = () => stage.gateway.runTimer('programme', 'migrate');
  await Promise.all([migrate(), migrate()]);
  await migrate();
  expect(await cases()).toEqual(before);
  const { data } = await db.collection('materials').doc(far.sessionId).get();
  expect(Object.keys(data ?? {}).sort()).toEqual(['_id', 'recording']);
});

test('R-MATERIAL, R-SCORE 8: and everybody goes on where they were', async () => {
  const { sessionId } = far;
  const at = END + 5 * DAY;
  const sheet = await call('bureau-1', 'evaluation.getSheet', { sessionId }, { at });
  expect(sheet).toMatchObject({ stage: 'scored', current: { version: 3, kind: 'correction' } });
  await call('bureau-1', 'evaluation.confirm', { sessionId, scoreId: sheet.current?.scoreId ?? '' }, { at });
  const late = await call('window-1', 'material.get', { sessionId: reopened.sessionId }, { at: END + 20 * DAY });
  expect(late).toMatchObject({ stage: 'with-window', late: true, reopenedUntilDay: '2026-03-25' });
});
