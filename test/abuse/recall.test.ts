/** What was handed in comes back until somebody has opened it: who opened first is on record, and of both at once one is first. */
import { DAY, HOUR, publishCourse, startStage, type Course, type Stage } from '../functions/builders/course';
import { attack } from './support/attack';

let stage: Stage;
let at: number;
beforeAll(async () => {
  stage = await startStage();
});
afterAll(() => stage.gateway.close());

const codeOf = (answer: { ok: true } | { ok: false; error: { code: string } }): string =>
  answer.ok ? 'OK' : answer.error.code;
const state = ({ sessionId }: Course, persona = 'institution-1', when = at) =>
  stage.gateway.call(persona, 'material.get', { sessionId }, { at: when });
const submit = ({ sessionId }: Course, when = at) =>
  stage.gateway.call('institution-1', 'material.submit', { sessionId, despiteMissing: true }, { at: when });
const forward = ({ sessionId }: Course, persona: string, when = at) =>
  stage.gateway.call(persona, 'material.forward', { sessionId }, { at: when });
async function handedIn(): Promise<{ course: Course; caseId: string }> {
  const course = await publishCourse(stage, { startAt: Date.parse('2026-03-10T09:00:00+08:00') });
  at = course.endAt + HOUR;
  await submit(course);
  const { recall } = await state(course);
  return { course, caseId: recall?.caseId ?? '' };
}
const recall = (caseId: string, step = 'recall-submit', persona = 'institution-1', when = at + HOUR) =>
  stage.gateway.answer(persona, 'case.act', { caseId, step }, { at: when });

test('R-MATERIAL: taken back it is with the institution as before, can be changed and handed in anew', async () => {
  const { course, caseId } = await handedIn();
  const before = await state(course);
  expect(before).toMatchObject({ stage: 'with-window', may: { edit: false }, recall: { opened: null, why: '' } });
  expect(codeOf(await recall(caseId))).toBe('OK');
  expect(await state(course)).toMatchObject({
    stage: 'collecting',
    may: { edit: true, submit: true },
    recall: null,
    handovers: [],
  });
  const { history, dueDay } = await stage.gateway.call('institution-1', 'case.get', { caseId }, { at: at + HOUR });
  expect(history.map(({ step }) => step.name)).toEqual(['报送材料', '撤回报送']);
  expect(dueDay).toBe('2026-03-19');
  const { messages } = await stage.gateway.call('window-1', 'message.listMine', {}, { at: at + HOUR });
  expect(messages.some(({ title }) => title.startsWith('撤回报送'))).toBe(true);
  await submit(course, at + 2 * HOUR);
  expect(await state(course)).toMatchObject({ stage: 'with-window', handovers: [{}] });
});

describe.each<[string, (course: Course, caseId: string) => Promise<unknown>]>([
  ['the materials', ({ sessionId }) => stage.gateway.call('window-1', 'material.get', { sessionId }, { at })],
  ['the case', (_course, caseId) => stage.gateway.call('window-1', 'case.get', { caseId }, { at })],
])('opened by way of %s', (_name, open) => {
  attack(
    'R-MATERIAL',
    {
      tries: 'materials that the window has read are taken back and changed',
      before: 'there was no way back at all',
      now: 'ALREADY_OPENED, with who opened first and when',
    },
    async () => {
      const { course, caseId } = await handedIn();
      await open(course, caseId);
      expect(codeOf(await recall(caseId))).toBe('ALREADY_OPENED');
      const { recall: shown } = await state(course);
      expect(shown?.opened).toMatchObject({ at, party: '窗口服务平台' });
      expect(await state(course)).toMatchObject({ stage: 'with-window', may: { edit: false } });
    },
  );
});

test('who has nothing to do at this point opens nothing: the bureau, the hub, the institution itself', async () => {
  const { course, caseId } = await handedIn();
  for (const persona of ['bureau-1', 'platform-1', 'institution-1']) await state(course, persona);
  expect(codeOf(await recall(caseId))).toBe('OK');
});

test('each one who hands on takes back the own handing on alone', async () => {
  const { course, caseId } = await handedIn();
  await forward(course, 'window-1');
  expect(codeOf(await recall(caseId, 'recall-submit'))).not.toBe('OK');
  expect(codeOf(await recall(caseId, 'recall-forward', 'window-2'))).toBe('FORBIDDEN');
  expect(codeOf(await recall(caseId, 'recall-forward', 'window-1'))).toBe('OK');
  expect((await state(course, 'window-1')).stage).toBe('with-window');
  await forward(course, 'window-1', at + 2 * HOUR);
  await forward(course, 'platform-1', at + 3 * HOUR);
  await stage.gateway.call(
    'evaluator-1',
    'evaluation.getSheet',
    { sessionId: course.sessionId },
    { at: at + 4 * HOUR },
  );
  expect(codeOf(await recall(caseId, 'recall-hand-over', 'platform-1', at + 5 * HOUR))).toBe('ALREADY_OPENED');
});

attack(
  'R-MATERIAL',
  {
    tries: 'after the due day a hand-in is taken back, to be mended in peace',
    before: 'there was no way back at all',
    now: 'refused: taken back it could not be handed in any more, and the late day stays what it was',
  },
  async () => {
    const { course, caseId } = await handedIn();
    expect(codeOf(await recall(caseId, 'recall-submit', 'institution-1', at + 30 * DAY))).toBe('STEP_WAITS');
    expect((await state(course, 'institution-1', at + 30 * DAY)).recall?.why).not.toBe('');
  },
);

test('an opening and a taking back at the same moment: one is first, and the other finds it', async () => {
  for (let round = 0; round < 4; round += 1) {
    const { course, caseId } = await handedIn();
    const [back] = await Promise.all([recall(caseId, 'recall-submit', 'institution-1', at), state(course, 'window-1')]);
    const { stage: now, recall: shown } = await state(course);
    // never taken back although it was opened, never open although it was taken back
    expect([codeOf(back), now, shown?.opened !== null && shown !== null]).toEqual(
      back.ok ? ['OK', 'collecting', false] : ['ALREADY_OPENED', 'with-window', true],
    );
  }
});
