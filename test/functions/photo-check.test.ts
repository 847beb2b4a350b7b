/** R-MATERIAL: photos are looked at by WeChat before others see them; it answers by an event, before or after it has given its id. */
import { RISKY_SAMPLE } from '../../localcloud/openapi/apis';
import { connect } from '../localcloud/builders/sdk';
import {
  attach,
  END,
  HOUR,
  jpeg,
  judged,
  partOf,
  publishCourse,
  startStage,
  type Course,
  type Stage,
} from './builders/course';

let stage: Stage;
let course: Course;
const MINUTE = 60_000;

beforeAll(async () => {
  stage = await startStage();
});
afterAll(() => stage.gateway.close());
beforeEach(async () => {
  await stage.gateway.moveClock(END);
  course = await publishCourse(stage);
});
afterEach(async () => {
  await stage.gateway.reach(true);
  await stage.gateway.pushLate(false);
});

const photo = (bytes: Buffer, name = '现场.jpg') =>
  attach(stage, course, { kind: 'photo', photoKind: 'room', bytes, name });
const bad = (number: number) => Buffer.concat([jpeg(number), Buffer.from(RISKY_SAMPLE)]);
const stateFor = (persona: string, at = END + HOUR) =>
  stage.gateway.call(persona, 'material.get', { sessionId: course.sessionId }, { at });
/** How a photo stands for the persona: its state, and whether it can be looked at. */
const seen = async (persona: string) =>
  (await stateFor(persona)).files.map(({ check, url }) => `${check} ${url === '' ? 'hidden' : 'shown'}`);
const photosMissing = async () =>
  (await stateFor('institution-1')).missing.map(({ what }) => what).find((what) => what.startsWith('现场照片'));
const told = async () =>
  (await stage.gateway.call('institution-1', 'message.listMine', {})).messages
    .filter(({ title, page }) => title.startsWith('照片没有通过审核') && page.includes(course.sessionId))
    .map(({ body }) => body);
/** The institution is in the mini-program at that moment, and the timer runs. */
async function later(minutes: number): Promise<void> {
  await stage.gateway.moveClock(END + minutes * MINUTE);
  await stage.gateway.call('institution-1', 'identity.me', {});
  await stage.gateway.runTimer('material', 'keep-materials');
}
async function until(expected: string): Promise<void> {
  for (const deadline = Date.now() + 25_000; Date.now() < deadline;) {
    if ((await seen('institution-1'))[0] === expected) return;
  }
  throw new Error(`never ${expected}`);
}

test('an ordinary photo passes, and everybody who handles the materials sees it', async () => {
  await photo(jpeg(1));
  expect(await seen('institution-1')).toEqual(['passed shown']);
  expect(await seen('window-1')).toEqual(['passed shown']);
});

test('the event comes after the answer: the photo waits for nobody’s eyes but the institution’s, then it passes', async () => {
  await stage.gateway.pushLate(true);
  await photo(jpeg(2));
  await until('passed shown');
  expect(await seen('evaluator-1')).toEqual(['passed shown']);
});

test.each([
  ['before', false],
  ['after', true],
])(
  'a refused one (the event %s the answer) is shown to nobody else, counts as missing, and is told once',
  async (_, late) => {
    await stage.gateway.pushLate(late);
    const missing = await photosMissing();
    await photo(bad(3), '违规.jpg');
    await until('refused shown');
    expect(await seen('window-1')).toEqual(['refused hidden']);
    expect(await photosMissing()).toBe(missing);
    expect(await told()).toEqual(['“违规.jpg”没有通过微信的内容审核（时政），不会向他人展示。请换一张。']);
    await later(90);
    expect(await told()).toHaveLength(1);
  },
);

describe('R-SCORE 4: the score', () => {
  /** Points of the photos when the evaluator accepts this one, or why it cannot be. */
  const judgedWith = async (materialId: string) => {
    const judgement = judged([{ materialId, photoKind: 'room' }], { slidesAccepted: false, completeness: 0 });
    const input = { sessionId: course.sessionId, judgement };
    const at = END + HOUR;
    const answer = await stage.gateway.answer('evaluator-1', 'evaluation.previewScore', input, { at });
    if (answer.ok) return partOf(answer.data.trace, '授课现场照片')?.shown;
    expect(
      await stage.gateway.code(
        'evaluator-1',
        'evaluation.scoreSession',
        { ...input, requestKey: 'k'.repeat(16) },
        { at },
      ),
    ).not.toBe('OK');
    return `${answer.error.code} ${String(answer.error.details?.['what'])}`;
  };
  const REFUSED = 'JUDGEMENT_OUT_OF_BAND 有照片不属于本期课程';

  test('takes a photo once it has passed, not while it waits', async () => {
    await stage.gateway.reach(false);
    const id = await photo(jpeg(9));
    expect(await judgedWith(id)).toBe(REFUSED);
    await stage.gateway.reach(true);
    await later(90);
    expect(await judgedWith(id)).toBe('1.00');
  });

  test('never takes a refused one', async () => {
    const id = await photo(bad(10));
    await until('refused shown');
    expect(await judgedWith(id)).toBe(REFUSED);
  });
});

test('it cannot be asked about: it waits, is handed in all the same, and passes when WeChat can be reached', async () => {
  await stage.gateway.reach(false);
  await photo(jpeg(4));
  expect(await seen('institution-1')).toEqual(['waiting shown']);
  expect(await seen('window-1')).toEqual(['waiting hidden']);
  const { sessionId } = course;
  await stage.gateway.call('institution-1', 'material.submit', { sessionId, despiteMissing: true }, { at: END + HOUR });
  // it was handed in an hour after the end, and asked about again a minute later
  await later(62);
  expect(await seen('window-1')).toEqual(['waiting hidden']);
  await stage.gateway.reach(true);
  await later(70);
  expect(await seen('window-1')).toEqual(['passed shown']);
});

test('an answer that never comes is asked for again after half an hour', async () => {
  const { db } = connect(stage.gateway.localcloud);
  const id = await photo(jpeg(5));
  const lost = { state: 'waiting', trace: 'lost', nextAt: END + 35 * MINUTE, attempts: 1, why: '' };
  await db
    .collection('materialFiles')
    .doc(id)
    .update({ data: { check: lost } });
  await later(20);
  expect(await seen('window-1')).toEqual(['waiting hidden']);
  await later(36);
  expect(await seen('window-1')).toEqual(['passed shown']);
});

test('an event that anybody makes up changes nothing: it names no question of ours', async () => {
  await stage.gateway.reach(false);
  await photo(bad(6));
  const { cloud } = connect(stage.gateway.localcloud);
  const event = {
    MsgType: 'event',
    Event: 'wxa_media_check',
    trace_id: 'made-up',
    errcode: 0,
    result: { suggest: 'pass', label: 100 },
  };
  for (const data of [event, { ...event, trace_id: '' }, { ...event, trace_id: { $exists: true } }])
    await cloud.callFunction({ name: 'material', data });
  expect(await seen('window-1')).toEqual(['waiting hidden']);
});

test('files that are no photos are not given to WeChat: a register has names', async () => {
  const before = (await stage.gateway.inbox('institution-1')).length;
  await attach(stage, course, { kind: 'register', bytes: jpeg(8) });
  expect(await seen('window-1')).toEqual(['passed shown']);
  expect(await stage.gateway.inbox('institution-1')).toHaveLength(before);
});
