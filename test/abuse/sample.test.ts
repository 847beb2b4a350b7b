/** The sample, its calls and the answers of feedback: who would steer them, or know who said what (R-FOLLOWUP, R-FEEDBACK 3). */
import { mkdtempSync, readdirSync, readFileSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { sealAnswer } from '../../cloudfunctions/records/feedback-answer';
import {
  attend,
  BEST,
  END,
  form,
  HOUR,
  publishCourse,
  registerTrainees,
  startStage,
  type Course,
  type Stage,
} from '../functions/builders/course';
import { testEnvironment } from '../functions/support/gateway';
import { register } from '../functions/support/people';
import { connect } from '../localcloud/builders/sdk';
import { attack } from './support/attack';

const folder = mkdtempSync(join(tmpdir(), 'abuse-sample-'));
const CLOSED = END + 3 * HOUR;
let stage: Stage;
let course: Course;

beforeAll(async () => {
  Object.assign(process.env, testEnvironment);
  stage = await startStage({ dataDir: folder });
  const trainees = await registerTrainees(stage, 12);
  course = await publishCourse(stage);
  await attend(stage, course, trainees);
});
afterAll(async () => {
  await stage.gateway.close();
  rmSync(folder, { recursive: true });
});

const summary = (persona: string, at: number) =>
  stage.gateway.call(persona, 'feedback.summary', { sessionId: course.sessionId }, { at });
const natural = async (name: string, sessionId: string) =>
  (await connect(stage.gateway.localcloud).db.collection(name).where({ sessionId }).limit(1000).get()).data;

/** The bytes of everything under the folder: the store, its write-ahead log, what the functions printed. */
function bytesIn(path: string): string {
  if (!statSync(path).isDirectory()) return readFileSync(path, 'utf8');
  return readdirSync(path)
    .map((name) => bytesIn(join(path, name)))
    .join('');
}

attack(
  'R-FEEDBACK 3',
  {
    tries: 'the institution asks for the sums after each form, to read each opinion singly',
    before: 'from the fifth on each new opinion stood alone',
    now: 'the same answer until the window closes, whoever asks',
  },
  async () => {
    const seen: unknown[] = [];
    for (let n = 1; n <= 6; n += 1) {
      const overrides = { opinions: `示例意见第${n}条` };
      await stage.gateway.call(`trainee-${n}`, 'feedback.submit', form(course.sessionId, overrides), { at: END });
      for (const persona of ['institution-1', 'evaluator-1', 'bureau-1']) {
        const { opinions, topics, items, meanTotalShown, signs, withheld } = await summary(persona, END + HOUR);
        seen.push({ opinions, topics, items, meanTotalShown, signs, withheld });
      }
    }
    expect(new Set(seen.map((one) => JSON.stringify(one))).size).toBe(1);
    expect(seen[0]).toMatchObject({ opinions: [], withheld: true });
  },
);

attack(
  'R-FEEDBACK 3',
  {
    tries: 'somebody with a copy of the data folder reads store and write-ahead log before the window closes',
    before: 'each opinion in plain words beside the receipt with the person’s id',
    now: 'nothing but sealed texts of one length',
  },
  async () => {
    expect(bytesIn(folder).includes('示例意见第')).toBe(false);
    const pool = await natural('feedbackPool', course.sessionId);
    expect(pool).toHaveLength(6);
    expect(new Set(pool.map(({ sealed }) => String(sealed).length)).size).toBe(1);
    expect(await natural('feedbackAnswers', course.sessionId)).toEqual([]);
  },
);

attack(
  'R-FEEDBACK 3',
  {
    tries: 'the form is sent again later, to be told what was answered',
    before: 'the sum of the first answer',
    now: 'that there is one, and nothing of it',
  },
  async () => {
    const again = () => stage.gateway.call('trainee-1', 'feedback.submit', form(course.sessionId), { at: CLOSED });
    expect(await again()).toEqual({ total: null, repeated: true });
    await summary('bureau-1', CLOSED);
    expect(await again()).toEqual({ total: null, repeated: true });
  },
);

attack(
  'R-FEEDBACK 3',
  {
    tries:
      '1,000 answers of one session laid beside 1,000 receipts, in the order of the store, of the ids, of the sums’ minutes',
    before: '1,012 of 1,012 stood beside their receipt',
    now: 'as many as by chance: fewer than 8 of 1,000, and no order in common',
  },
  async () => {
    const { db } = connect(stage.gateway.localcloud);
    const { sessionId } = await publishCourse(stage, { title: '示例千人课', startAt: END + 48 * HOUR });
    const people = Array.from({ length: 1000 }, (_, n) => n);
    // as `feedback.submit` writes them, one after the other
    for (const n of people) {
      const charged = { fee: false, sponsor: false, sold: false, note: '' };
      const sealed = sealAnswer({
        points: BEST,
        total: 100,
        minute: 29_000_000 + n,
        opinions: `${n}`,
        topics: '',
        charged,
      });
      await db
        .collection('feedbackReceipts')
        .add({ data: { _id: `r${n}`, sessionId, userId: `u${n}`, particularsSealed: null } });
      await db.collection('feedbackPool').add({ data: { _id: `p${n}`, sessionId, sealed } });
    }
    await stage.gateway.call('bureau-1', 'feedback.summary', { sessionId }, { at: END + 60 * HOUR });
    const answers = await natural('feedbackAnswers', sessionId);
    const receipts = await natural('feedbackReceipts', sessionId);
    expect(answers).toHaveLength(1000);
    expect(receipts.map(({ _id }) => _id)).toEqual(people.map((n) => `r${n}`));
    const whose = (list: typeof answers): number[] => list.map(({ opinions }) => Number(opinions));
    for (const order of [whose(answers), whose(answers.toSorted((a, b) => (String(a._id) < String(b._id) ? -1 : 1)))]) {
      expect(order.filter((who, place) => who === place).length).toBeLessThan(8);
      // Spearman: of 1,000 in no order it stays within 0.15 but once in 400,000
      const squares = order.reduce((sum, who, place) => sum + (who - place) ** 2, 0);
      expect(Math.abs(1 - (6 * squares) / (1000 * (1000 ** 2 - 1)))).toBeLessThan(0.15);
    }
    for (const answer of answers)
      expect(Object.keys(answer).sort().join()).toBe('_id,charged,opinions,points,sessionId,topics,total');
    expect(await natural('feedbackPool', sessionId)).toEqual([]);
  },
);

describe('the sample', () => {
  const DAY = 24 * HOUR;
  const at = END + 2 * DAY;
  const of = () => ({ sessionId: course.sessionId });
  const code = (persona: string, operation: Parameters<typeof stage.gateway.code>[1], input: object, when = at) =>
    stage.gateway.code(persona, operation, { ...of(), ...input }, { at: when });
  const sheet = (when = at) => stage.gateway.call('evaluator-1', 'evaluation.getSheet', of(), { at: when });
  const said = (tookPart: boolean) => ({ outcome: 'reached', tookPart, rating: tookPart ? 90 : null, charged: false });
  const call = async () => (await stage.gateway.call('evaluator-1', 'followup.listCalls', of(), { at })).calls[0];
  let callId = '';

  beforeAll(async () => {
    for (const [persona, bits] of [
      ['evaluator-1', 'ab'],
      ['bureau-1', 'cd'],
    ] as const) {
      const input = { sessionIds: [course.sessionId], contribution: bits.repeat(32) };
      await stage.gateway.call(persona, 'followup.commit', input, { at });
    }
    await stage.gateway.call('evaluator-1', 'followup.draw', of(), { at });
    callId = (await call())?.callId ?? '';
  });

  attack(
    'R-FOLLOWUP 5',
    {
      tries: 'the evaluator enlarges a sample that said no, until one more yes makes P sixty',
      before: 'P exactly 60, 3.21 points, no flag',
      now: 'there is no enlarging: more calls are an audit, which the bureau opens and which moves no points',
    },
    async () => {
      expect(
        await code('evaluator-1', 'followup.enlarge' as 'followup.draw', { sampleSize: 5, reason: '示例理由' }),
      ).toBe('UNKNOWN_OPERATION');
      expect(await code('evaluator-1', 'followup.openAudit', { scope: 'all', reason: '示例理由' })).toBe('FORBIDDEN');
    },
  );

  attack(
    'R-FOLLOWUP 5',
    {
      tries: 'an outcome is written down without a look at the number',
      before: 'taken',
      now: 'refused: NUMBER_NOT_OPENED, anew for each attempt',
    },
    async () => {
      expect(await code('evaluator-1', 'followup.recordCall', { callId, ...said(true) })).toBe('NUMBER_NOT_OPENED');
    },
  );

  attack(
    'R-FOLLOWUP 5',
    {
      tries: 'the bureau, who signed in as a trainee too, opens a draw of its own heads',
      before: 'taken',
      now: 'refused: INTERESTED',
    },
    async () => {
      const own = await publishCourse(stage, { title: '示例自办课', startAt: END + 90 * DAY });
      await attend(stage, own, ['trainee-1', 'bureau-1']);
      const input = { sessionIds: [own.sessionId], contribution: 'ab'.repeat(32) };
      const when = own.endAt + 2 * DAY;
      expect(await stage.gateway.code('bureau-1', 'followup.commit', input, { at: when })).toBe('INTERESTED');
    },
  );

  attack(
    'R-FOLLOWUP 5',
    {
      tries: 'whoever was not there gives another number to the profile before the call',
      before: 'the new number was called',
      now: 'the number that signed is called',
    },
    async () => {
      const shown = await call();
      const { phone } = await stage.gateway.call('evaluator-1', 'followup.revealPhone', { ...of(), callId }, { at });
      expect(phone?.replace(/^(.{3}).{4}/, '$1****')).toBe(shown?.phoneMasked);
      for (let n = 1; n <= 12; n += 1) await register(stage.gateway, `trainee-${n}`, { phone: `1990007${1000 + n}` });
      const again = await stage.gateway.call('evaluator-1', 'followup.revealPhone', { ...of(), callId }, { at });
      expect(again.phone).toBe(phone);
    },
  );

  attack(
    'R-FOLLOWUP 5',
    {
      tries: 'the outcome follows the opening of the number within seconds, as no call does',
      before: 'no trace',
      now: 'taken, and remarked on the sheet of evaluator and bureau',
    },
    async () => {
      expect(await code('evaluator-1', 'followup.recordCall', { callId, ...said(false) }, at + 5000)).toBe('OK');
      expect((await sheet(at + HOUR)).flags.map(({ label }) => label)).toContain('回访登记过快');
    },
  );

  attack(
    'R-FOLLOWUP 5',
    {
      tries: 'a no is turned into a yes an hour later',
      before: 'refused, but a slip could not be mended either',
      now: 'refused: within a quarter of an hour by the same hand, marked, and then never',
    },
    async () => {
      const undo = (await call())?.undo;
      const input = { callId, attemptAt: undo?.attemptAt ?? 0 };
      expect(await code('evaluator-1', 'followup.undoCall', input, at + HOUR)).toBe('CALL_UNDO_TOO_LATE');
      expect(await code('evaluator-1', 'followup.revealPhone', { callId }, at + HOUR)).toBe('CALL_ALREADY_ANSWERED');
    },
  );

  attack(
    'R-FOLLOWUP 4',
    {
      tries: 'a session with P of 0 is scored and the heads are paid all the same',
      before: 'a flag beside the score',
      now: 'the score waits for the audit, a task of bureau and evaluator',
    },
    async () => {
      expect((await sheet(at + HOUR)).missing).toContain('人数核查尚未办结');
    },
  );
});
