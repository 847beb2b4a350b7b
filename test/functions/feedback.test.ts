import { connect } from '../localcloud/builders/sdk';
import {
  attend,
  BEST,
  DAY,
  END,
  form,
  giveFeedback,
  HOUR,
  publishCourse,
  registerTrainees,
  START,
  startStage,
  type Course,
  type Stage,
} from './builders/course';

/** The clock runs on during a call: the very millisecond is tested where the rule is. */
const SECOND = 1000;
let stage: Stage;
let course: Course;
const code = (persona: string, input: unknown, at: number) =>
  stage.gateway.code(persona, 'feedback.submit', input, { at });
/** The window closes two hours after the end; ten minutes later the sums are there. */
const CLOSED = END + 2 * HOUR + 11 * 60_000;
const summary = (persona: string, at = CLOSED) =>
  stage.gateway.call(persona, 'feedback.summary', { sessionId: course.sessionId }, { at });

const MIXED = {
  points: [20, 8, 8, 8, 8, 4, 8, 8, 6],
  topics: '示例主题',
  charged: { fee: true, sponsor: false, sold: false, note: '示例：收了资料费' },
};
const give = (persona: string, overrides: Parameters<typeof form>[1], at = END) =>
  stage.gateway.call(persona, 'feedback.submit', form(course.sessionId, overrides), { at });
const rows = async (name: string) =>
  (await connect(stage.gateway.localcloud).db.collection(name).where({ sessionId: course.sessionId }).get()).data;

beforeAll(async () => {
  stage = await startStage();
  const trainees = await registerTrainees(stage, 7);
  course = await publishCourse(stage);
  // the seventh is registered as a trainee but never came
  await attend(stage, course, trainees.slice(0, 6));
});
afterAll(() => stage.gateway.close());

describe('R-FEEDBACK 2: who may answer, and when', () => {
  const open = START + 90 * 60_000;

  test.each([
    ['trainee-1', open - SECOND, 'not-open'],
    ['trainee-1', open, 'open'],
    ['trainee-1', END + 2 * HOUR - SECOND, 'open'],
    ['trainee-1', END + 2 * HOUR + SECOND, 'closed'],
    ['trainee-7', open, 'not-signed-in'],
  ])('for %s at %i the form is %s', async (persona, at, state) => {
    const shown = await stage.gateway.call(persona, 'feedback.getForm', { sessionId: course.sessionId }, { at });
    expect(shown.state).toBe(state);
    expect(shown.opensAt).toBe(open);
    expect(shown.items.map((item) => item.choices[0]?.points)).toEqual(BEST);
    expect(shown.items[0]?.choices.map((choice) => choice.heading)).toEqual([
      '满意',
      '满意',
      '比较满意',
      '比较满意',
      '不满意',
    ]);
  });

  test.each([
    ['trainee-7', {}, END, 'NOT_SIGNED_IN'],
    ['trainee-1', {}, open - SECOND, 'FEEDBACK_NOT_OPEN'],
    ['trainee-1', {}, END + 2 * HOUR + SECOND, 'FEEDBACK_CLOSED'],
    ['trainee-1', { points: [25, 10, null, 10, 10, 5, 10, 10, 10] }, END, 'FEEDBACK_INCOMPLETE'],
    ['trainee-1', { points: [24, 10, 10, 10, 10, 5, 10, 10, 10] }, END, 'INVALID_INPUT'],
    ['trainee-1', { points: [25] }, END, 'INVALID_INPUT'],
  ])('%s with %j at %i: %s', async (persona, overrides, at, expected) => {
    expect(await code(persona, { ...form(course.sessionId), ...overrides }, at)).toBe(expected);
  });

  test('names the items still to answer', async () => {
    const points = [25, null, 10, 10, 10, 5, 10, 10, null];
    const answer = await stage.gateway.answer('trainee-1', 'feedback.submit', form(course.sessionId, { points }), {
      at: END,
    });
    expect(answer).toMatchObject({ ok: false, error: { message: '9 项都答完才算有效，请补答第 2、9 项。' } });
  });
});

describe('R-FEEDBACK 2, 3: one answer a person, without the person', () => {
  test('five times at once, with other points, and after the closing: the first one stands', async () => {
    const first = await stage.gateway.call('trainee-1', 'feedback.submit', form(course.sessionId), { at: END });
    expect(first).toEqual({ total: 100, repeated: false });
    const worse = form(course.sessionId, { points: [10, 4, 4, 4, 4, 1, 4, 4, 4] });
    const again = await Promise.all(
      Array.from({ length: 5 }, () =>
        stage.gateway.call('trainee-1', 'feedback.submit', worse, { at: END + 9 * HOUR }),
      ),
    );
    expect(again).toEqual(Array.from({ length: 5 }, () => ({ total: null, repeated: true })));
    expect((await summary('bureau-1', END)).answers).toBe(1);
  });

  test('a storm of the same first answer stores one', async () => {
    const input = form(course.sessionId, { opinions: '示例意见一', particulars: { sex: '女', education: '本科' } });
    const answers = await Promise.all(
      Array.from({ length: 8 }, () => stage.gateway.call('trainee-2', 'feedback.submit', input, { at: END })),
    );
    expect(answers.filter((answer) => !answer.repeated)).toHaveLength(1);
    expect((await summary('bureau-1', END)).answers).toBe(2);
  });

  test('while the window is open nobody sees more than how many answered', async () => {
    await give('trainee-3', {});
    await give('trainee-4', MIXED, END + 61_000);
    const { sumsAt: opens, ...open } = await summary('bureau-1', END + 2 * HOUR);
    expect(opens).toBe(END + 2 * HOUR + 10 * 60_000);
    for (const persona of ['institution-1', 'evaluator-1', 'bureau-1']) {
      const seen = await summary(persona, END + 2 * HOUR);
      expect(seen).toMatchObject({ answers: 4, attendees: 6, withheld: true, opinions: [], topics: [], signs: null });
      expect(seen).toMatchObject({
        meanTotalShown: '—',
        responseRateShown: '66.7%',
        complaints: persona === 'bureau-1' ? [] : null,
      });
      expect(seen.items).toEqual(open.items);
      expect(seen.items.every((item) => item.meanShown === '—' && item.counts.every((n) => n === 0))).toBe(true);
    }
  });

  test('five answers: sums and comments without names; signs for the evaluator, complaints for the bureau only', async () => {
    await give('trainee-5', {});
    const own = await summary('institution-1');
    // (100 × 4 + 78) / 5; five of six answered
    expect(own).toMatchObject({ withheld: false, sumsAt: null, meanTotalShown: '95.60', responseRateShown: '83.3%' });
    expect(own.items[0]).toMatchObject({ meanShown: '24.00', counts: [4, 1, 0, 0, 0], full: 25 });
    expect(own.opinions).toEqual(['示例意见一']);
    expect(own.signs).toBeNull();
    expect(own.complaints).toBeNull();

    const evaluator = await summary('evaluator-1');
    // four forms tick the first box everywhere, and four came within the minute of the end
    expect(evaluator.signs).toEqual({ sameChoiceShareShown: '80.0%', sameMinuteShareShown: '80.0%' });
    expect(evaluator.complaints).toBeNull();
    expect((await summary('bureau-1')).complaints).toEqual([
      { fee: true, sponsor: false, sold: false, note: '示例：收了资料费' },
    ]);
  });

  test('put out once, whoever looks: by ten at once and the timer', async () => {
    await Promise.all(Array.from({ length: 10 }, () => summary('bureau-1')));
    await stage.gateway.runTimer('feedback', 'put-out');
    expect((await summary('bureau-1')).items[0]?.counts).toEqual([4, 1, 0, 0, 0]);
    expect(await rows('feedbackPool')).toEqual([]);
    expect(await rows('feedbackAnswers')).toHaveLength(5);
  });

  test('a form whose words waited for their check is put out with others, or after a week', async () => {
    await give('trainee-6', { opinions: '示例意见六' });
    const counts = async (at: number) => {
      const { answers, opinions, responseRateShown } = await summary('institution-1', at);
      return { answers, opinions: opinions.length, responseRateShown };
    };
    expect(await counts(CLOSED)).toEqual({ answers: 6, opinions: 1, responseRateShown: '100.0%' });
    expect(await counts(CLOSED + 6 * DAY)).toEqual({ answers: 6, opinions: 1, responseRateShown: '100.0%' });
    expect(await counts(CLOSED + 7 * DAY)).toEqual({ answers: 6, opinions: 2, responseRateShown: '100.0%' });
  });

  test('four answers: the institution sees that they are there and nothing of them; the evaluator sees them', async () => {
    const few = await publishCourse(stage, { title: '示例小班', startAt: START + 30 * DAY });
    const four = ['trainee-1', 'trainee-2', 'trainee-3', 'trainee-4'];
    await attend(stage, few, four);
    await giveFeedback(stage, few, four);
    const at = few.endAt + 3 * HOUR;
    const seen = (persona: string) =>
      stage.gateway.call(persona, 'feedback.summary', { sessionId: few.sessionId }, { at });
    expect(await seen('institution-1')).toMatchObject({
      answers: 4,
      withheld: true,
      meanTotalShown: '—',
      sumsAt: null,
    });
    expect(await seen('evaluator-1')).toMatchObject({ withheld: false, meanTotalShown: '100.00' });
  });

  test('another institution, and a trainee, see no sums', async () => {
    const { sessionId } = course;
    expect(await stage.gateway.code('window-2', 'feedback.summary', { sessionId })).toBe('FORBIDDEN');
    expect(await stage.gateway.code('trainee-1', 'feedback.summary', { sessionId })).toBe('FORBIDDEN');
  });

  test('answers of before, with their minute and an id that a key leads to a person, are put out anew', async () => {
    const { db } = connect(stage.gateway.localcloud);
    const sessionId = 'session-of-before';
    const ids = Array.from({ length: 60 }, (_, n) => `before-${n}`);
    const charged = { fee: false, sponsor: false, sold: false, note: '' };
    for (const [n, _id] of ids.entries()) {
      const answer = {
        _id,
        sessionId,
        points: BEST,
        total: 100,
        minute: 7 + (n % 2),
        opinions: `${n}`,
        topics: '',
        charged,
      };
      await db.collection('feedbackAnswers').add({ data: answer });
    }
    await stage.gateway.runTimer('programme', 'migrate');
    const after = (await db.collection('feedbackAnswers').where({ sessionId }).get()).data;
    expect(after.map(({ opinions }) => Number(opinions)).sort((a, b) => a - b)).toEqual(ids.map((_, n) => n));
    expect(after.some((answer) => 'minute' in answer || ids.includes(String(answer._id)))).toBe(false);
    expect(after.map(({ opinions }) => Number(opinions))).not.toEqual(ids.map((_, n) => n));
    expect((await db.collection('feedbackTallies').doc(sessionId).get()).data).toMatchObject({
      minutes: { m7: 30, m8: 30 },
    });
  });
});
