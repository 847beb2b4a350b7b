/** R-POLICY 5: questions to the lead agency, and their answers, public or not. */
import { demoPolicies } from '../../demo/policies';
import type { Input } from '../../cloudfunctions/contract';
import { startGateway, type TestGateway } from './support/gateway';
import { connect, type Data } from '../localcloud/builders/sdk';
import { grantRole, register, startBureau } from './support/people';

let gateway: TestGateway;
let policyId: string;
const at = Date.parse('2026-03-01T02:00:00Z');
const HOUR = 3_600_000;
/** Its items are led by one agency each, supported by others. */
const policy = demoPolicies.find((candidate) => candidate.slug.startsWith('taiyuan'))!;
const item = policy.items.find(({ leadAgency, cooperatingAgencies }) => leadAgency && cooperatingAgencies.length > 0)!;
const otherItem = policy.items.find(
  ({ leadAgency, cooperatingAgencies }) =>
    leadAgency &&
    ![item.leadAgency, ...item.cooperatingAgencies].includes(leadAgency) &&
    !cooperatingAgencies.includes(item.leadAgency ?? ''),
)!;

beforeAll(async () => {
  gateway = await startGateway();
  await startBureau(gateway);
  await grantRole(gateway, 'platform-1', 'platform');
  const scope = { kind: 'agency', agency: item.leadAgency ?? '' } as const;
  await grantRole(gateway, 'agency-1', 'agency', scope);
  ({ policyId } = await gateway.call('bureau-1', 'policy.publish', policy, { at }));
});
afterAll(() => gateway.close());

const ask = async (persona: string, text: string, more: Partial<Input<'question.ask'>> = {}, moment = at) =>
  (await gateway.call(persona, 'question.ask', { policyId, text, ...more }, { at: moment })).question;
const answer = (questionId: string, more: Partial<Input<'question.answer'>> = {}, who = 'platform-1', moment = at) =>
  gateway.call(
    who,
    'question.answer',
    { questionId, text: '可以，按年申报。', by: '示例答复单位', public: true, ...more },
    { at: moment },
  );
const shownPublicly = async () => (await gateway.call('visitor-9', 'question.listPublic', { policyId })).questions;
const messagesOf = async (persona: string) =>
  (await gateway.call(persona, 'message.listMine', {})).messages.filter(
    (message) => message.template === 'question-answered',
  );

describe('asking', () => {
  test('of an item it names the item and who leads it; of nothing the policy has, nothing is asked', async () => {
    const asked = await ask('visitor-1', '补贴每年都可以申请吗？', { itemId: item.itemId });
    expect(asked).toMatchObject({ policyId, about: item.title, agency: item.leadAgency, answer: null });
    const nowhere = { policyId, text: '这是哪一条？', articleId: 'none' };
    expect(await gateway.code('visitor-1', 'question.ask', nowhere)).toBe('NOT_FOUND');
    expect(await gateway.code('visitor-1', 'question.ask', { policyId: 'none', text: '这是什么？' })).toBe('NOT_FOUND');
    expect(await gateway.code('visitor-1', 'question.ask', { policyId, text: '啊？' })).toBe('INVALID_INPUT');
  });

  test('the same request again, four times at once, is one question; another person with that key asks their own', async () => {
    const same = { requestKey: 'question-key-1' };
    const asked = await Promise.all([1, 2, 3, 4].map(() => ask('visitor-2', '小微企业也可以申请吗？', same)));
    expect(new Set(asked.map((question) => question.questionId)).size).toBe(1);
    const other = await ask('visitor-3', '小微企业也可以申请吗？', same);
    expect(other.questionId).not.toBe(asked[0]?.questionId);
    expect((await gateway.call('visitor-2', 'question.listMine', {})).total).toBe(1);
  });

  test('of fourteen asked at once ten are taken; one withdrawn or answered makes room for one more', async () => {
    const codes = await Promise.all(
      Array.from({ length: 14 }, (_, number) =>
        gateway.code('visitor-4', 'question.ask', { policyId, text: `第 ${number} 个问题` }, { at }),
      ),
    );
    expect(codes.filter((code) => code === 'OK')).toHaveLength(10);
    expect(codes.filter((code) => code === 'QUESTIONS_FULL')).toHaveLength(4);
    const { questions, waiting, limit } = await gateway.call('visitor-4', 'question.listMine', {});
    expect([waiting, limit]).toEqual([10, 10]);
    const [first, second] = questions.map(({ questionId }) => questionId) as [string, string];
    await gateway.call('visitor-4', 'question.withdraw', { questionId: first });
    await answer(second, { public: false });
    const more = await Promise.all(
      [1, 2, 3].map(() => gateway.code('visitor-4', 'question.ask', { policyId, text: '又一个问题' }, { at })),
    );
    expect(more.sort()).toEqual(['OK', 'OK', 'QUESTIONS_FULL']);
  });
});

describe('withdrawing', () => {
  test('takes the text away for good, again is done, and its request repeated late does not bring it back', async () => {
    const question = { requestKey: 'question-key-2' };
    const { questionId } = await ask('visitor-5', '请忽略这个问题', question);
    expect(await gateway.code('visitor-6', 'question.withdraw', { questionId })).toBe('NOT_FOUND');
    for (let time = 0; time < 2; time += 1) await gateway.call('visitor-5', 'question.withdraw', { questionId });
    await ask('visitor-5', '请忽略这个问题', question);
    expect((await gateway.call('visitor-5', 'question.listMine', {})).questions).toEqual([]);
    expect(await gateway.code('platform-1', 'question.get', { questionId })).toBe('NOT_FOUND');
    expect(await gateway.code('platform-1', 'question.answer', answerTo(questionId))).toBe('WRONG_STAGE');
  });

  test('an answered one stays', async () => {
    const { questionId } = await ask('visitor-5', '已经答复了吗？');
    await answer(questionId, { public: false });
    expect(await gateway.code('visitor-5', 'question.withdraw', { questionId })).toBe('WRONG_STAGE');
  });
});

const answerTo = (questionId: string) => ({ questionId, text: '答复内容', by: '示例答复单位', public: false });

describe('answering', () => {
  test('the desk reads the waiting ones, the oldest first; the asker is told once of each text', async () => {
    const late = await ask('visitor-7', '后提的问题', {}, at + 2 * HOUR);
    const early = await ask('visitor-7', '先提的问题', {}, at - HOUR);
    const { questions } = await gateway.call('platform-1', 'question.listForDesk', { limit: 100 });
    const order = questions.map(({ questionId }) => questionId);
    expect(order.indexOf(early.questionId)).toBe(0);
    expect(order.indexOf(late.questionId)).toBe(order.length - 1);

    const first = (await answer(early.questionId, { public: false })).question;
    for (let time = 0; time < 2; time += 1) await answer(early.questionId, { public: false }, 'bureau-1', at + HOUR);
    expect(await messagesOf('visitor-7')).toHaveLength(1);
    const wording = { text: '更正：按季申报。', public: false };
    expect(await gateway.code('bureau-1', 'question.answer', { ...answerTo(early.questionId), ...wording })).toBe(
      'CONFLICT',
    );
    await answer(early.questionId, { ...wording, basedOn: first.answer?.at ?? null }, 'bureau-1', at + HOUR);
    const told = await messagesOf('visitor-7');
    expect(told).toHaveLength(2);
    expect(told[0]?.page).toBe(`packages/policy/my-questions/index?questionId=${early.questionId}`);
    const { questions: mine } = await gateway.call('visitor-7', 'question.listMine', {});
    expect(mine.find(({ questionId }) => questionId === early.questionId)?.answer?.text).toBe('更正：按季申报。');
  });

  test('in public without who asked, in the words of the desk and without telephone numbers; private ones are not there', async () => {
    const text = '我是示例公司的张三，电话 19900000123，请问怎么申请？';
    const reworded = await ask('visitor-8', text);
    const asAsked = await ask('visitor-8', '请回电 19900000456，哪里办理？', { itemId: item.itemId });
    const privately = await ask('visitor-8', '这个不公开的问题');
    await answer(reworded.questionId, { publicText: '请问怎么申请？' }, 'platform-1', at + HOUR);
    await answer(asAsked.questionId, {}, 'platform-1', at + 2 * HOUR);
    await answer(privately.questionId, { public: false });
    const questions = await shownPublicly();
    expect(questions.map((question) => question.text)).toEqual(['请回电 ［电话略］，哪里办理？', '请问怎么申请？']);
    expect(JSON.stringify(questions)).not.toMatch(/张三|1990000|userId|visitor/);
    const { questions: mine } = await gateway.call('visitor-8', 'question.listMine', {});
    expect(mine.find(({ questionId }) => questionId === reworded.questionId)?.text).toBe(text);
  });

  test('no longer public it is gone from there', async () => {
    const asked = await ask('visitor-8', '先公开后撤下的问题');
    const { question } = await answer(asked.questionId);
    expect((await shownPublicly()).some(({ questionId }) => questionId === asked.questionId)).toBe(true);
    await answer(asked.questionId, { public: false, basedOn: question.answer?.at ?? null });
    expect((await shownPublicly()).some(({ questionId }) => questionId === asked.questionId)).toBe(false);
  });

  test('an agency sees and answers what concerns its own items', async () => {
    const own = await ask('visitor-10', '归你们牵头的条目', { itemId: item.itemId });
    const others = await ask('visitor-10', '归别的部门的条目', { itemId: otherItem.itemId });
    const { questions } = await gateway.call('agency-1', 'question.listForDesk', { limit: 100 });
    const seen = questions.map(({ questionId }) => questionId);
    expect(seen).toContain(own.questionId);
    expect(seen).not.toContain(others.questionId);
    const { question } = await gateway.call('agency-1', 'question.get', { questionId: own.questionId });
    expect(question.text).toBe('归你们牵头的条目');
    expect(await gateway.code('agency-1', 'question.get', { questionId: others.questionId })).toBe('FORBIDDEN');
    expect(await gateway.code('agency-1', 'question.answer', answerTo(others.questionId))).toBe('FORBIDDEN');
    await answer(own.questionId, {}, 'agency-1');
  });
});

describe('on its way', () => {
  const supporter = item.cooperatingAgencies[0] ?? '';
  const here = [item.leadAgency, supporter, otherItem.leadAgency];
  const nobodysItem = policy.items.find(
    ({ leadAgency, cooperatingAgencies }) =>
      leadAgency && ![leadAgency, ...cooperatingAgencies].some((agency) => here.includes(agency)),
  )!;
  const caseOf = (questionId: string) => ({ kind: 'question', id: questionId }) as const;
  const waitsFor = async (persona: string, questionId: string, moment = at + HOUR) =>
    (await gateway.call(persona, 'case.list', { limit: 100 }, { at: moment })).items.find(
      ({ subject }) => subject.id === questionId,
    );
  const told = async (persona: string, questionId: string) => {
    const { caseId } = await gateway.call('bureau-1', 'case.get', caseOf(questionId), { at: at + HOUR });
    const { messages } = await gateway.call(persona, 'message.listMine', {});
    return messages.flatMap(({ page, title, body }) => (page.endsWith(caseId) ? [`${title} ${body}`] : [])).reverse();
  };
  beforeAll(async () => {
    await grantRole(gateway, 'agency-2', 'agency', { kind: 'agency', agency: supporter });
    await grantRole(gateway, 'agency-3', 'agency', { kind: 'agency', agency: otherItem.leadAgency ?? '' });
  });

  test('it waits for every agency that it concerns, with the day by which it is due, and is in sight of the desk', async () => {
    const { questionId } = await ask('visitor-20', '归两个部门的提问', { itemId: item.itemId });
    for (const persona of ['agency-1', 'agency-2']) {
      expect(await waitsFor(persona, questionId)).toMatchObject({
        subject: { title: '归两个部门的提问', place: policy.title },
        state: { id: 'with-agency' },
        dueDay: '2026-03-13',
        next: [{ id: 'answer' }],
      });
    }
    for (const persona of ['agency-3', 'platform-1', 'visitor-20'])
      expect(await waitsFor(persona, questionId)).toBeUndefined();
    const { items } = await gateway.call('platform-1', 'case.list', { box: 'watched', limit: 100 }, { at: at + HOUR });
    expect(items.map(({ subject }) => subject.id)).toContain(questionId);
    const late = await waitsFor('agency-1', questionId, at + 30 * 24 * HOUR);
    expect(late?.overdue).toBe(true);
    expect(await told('agency-2', questionId)).toEqual([
      `提问：${item.title} 有新的提问，请答复。请在 2026-03-13 前办理。`,
    ]);
    expect(await told('platform-1', questionId)).toEqual([`提问：${item.title} 有新的提问，已转牵头部门答复。`]);
    expect(await gateway.code('agency-3', 'case.get', caseOf(questionId), { at: at + HOUR })).toBe('FORBIDDEN');

    const { questionId: nobodys } = await ask('visitor-20', '没有部门人员的提问', { itemId: nobodysItem.itemId });
    expect(await waitsFor('platform-1', nobodys)).toMatchObject({ state: { id: 'with-desk' }, dueDay: '2026-03-13' });
  });

  test('who asked is named nowhere: page, list, messages, trail; taking back tells those who would have answered', async () => {
    await register(gateway, 'visitor-21', { name: '示例某某' });
    const { userId } = await gateway.call('visitor-21', 'identity.me', {});
    const { questionId } = await ask('visitor-21', '不想让人知道的提问', { itemId: item.itemId });
    await gateway.call('visitor-21', 'question.withdraw', { questionId }, { at: at + HOUR });
    const view = await gateway.call('agency-1', 'case.get', caseOf(questionId), { at: at + HOUR });
    expect(view.history).toMatchObject([
      { step: { id: 'ask' }, by: null, party: '提问人' },
      { step: { id: 'withdraw' }, by: null, party: '提问人' },
    ]);
    const { records } = await gateway.call('bureau-1', 'identity.listAudit', { subject: `question:${questionId}` });
    expect(records.map(({ actorLabel }) => actorLabel)).toEqual(['提问人', '提问人']);
    const messages = await Promise.all(
      ['agency-1', 'platform-1'].map((persona) => gateway.call(persona, 'message.listMine', {})),
    );
    const all = await gateway.call('bureau-1', 'identity.listAudit', { limit: 100 });
    for (const seen of [view, records, messages, all.records.filter(({ subject }) => subject.startsWith('question'))]) {
      expect(JSON.stringify(seen)).not.toMatch(new RegExp(`${userId}|示例某某|不想让人知道`));
    }
    expect(await told('agency-2', questionId)).toEqual([
      expect.stringContaining('有新的提问'),
      `撤回提问：${item.title} 提问人已撤回，不必再答复。`,
    ]);
    expect(await waitsFor('agency-1', questionId)).toBeUndefined();
  });

  test('two agencies answer at once: the first is kept and the other told, not overwritten, as looking and then writing does', async () => {
    const { questionId } = await ask('visitor-22', '两个部门同时答复', { itemId: item.itemId });
    const { questionId: naive } = await ask('visitor-22', '同时答复，没有防护', { itemId: item.itemId });
    const { db } = connect(gateway.localcloud);
    const looks = await Promise.all([1, 2].map(() => db.collection('questions').doc(naive).get()));
    expect(looks.map(({ data }) => data?.['answer'])).toEqual([null, null]);
    for (const [n, text] of ['第一个答复', '第二个答复'].entries()) {
      const { _id, ...seen } = looks[n]?.data as Data;
      await db
        .collection('questions')
        .doc(String(_id))
        .set({ data: { ...seen, answer: { text } } });
    }
    // the first answer is nowhere any more, and nobody heard of it
    expect((await db.collection('questions').doc(naive).get()).data?.['answer']).toEqual({ text: '第二个答复' });

    const texts = { 'agency-1': '第一个答复', 'agency-2': '第二个答复' } as const;
    const personas = ['agency-1', 'agency-2'] as const;
    const send = (persona: (typeof personas)[number], basedOn: number | null = null, moment = at + HOUR) =>
      gateway.answer(
        persona,
        'question.answer',
        { questionId, text: texts[persona], by: '示例部门', public: false, basedOn },
        { at: moment },
      );
    const answers = await Promise.all([...personas, ...personas].map((persona) => send(persona)));
    const kept = personas.filter((_, n) => answers[n]?.ok);
    expect(kept).toHaveLength(1);
    const [first = 'agency-1'] = kept;
    const second = first === 'agency-1' ? 'agency-2' : 'agency-1';
    for (const [n, persona] of [...personas, ...personas].entries()) {
      expect(answers[n]).toMatchObject(persona === first ? { ok: true } : { ok: false, error: { code: 'CONFLICT' } });
    }
    expect(await told(second, questionId)).toContainEqual(expect.stringContaining('示例部门已答复。'));
    expect(await messagesOf('visitor-22')).toHaveLength(1);
    // having read the first, the second may still say its own: both are in the history
    const given = answers.flatMap((one) => (one.ok ? [one.data.question.answer?.at ?? null] : []))[0] ?? null;
    expect(await send(second, given, at + 2 * HOUR)).toMatchObject({ ok: true });
    const view = await gateway.call('bureau-1', 'case.get', caseOf(questionId), { at: at + 3 * HOUR });
    expect(view.history.map(({ step }) => step.id)).toEqual(['ask', 'answer', 'answer']);
    expect(await messagesOf('visitor-22')).toHaveLength(2);
  });

  test('taken back and answered at once, one of the two is done', async () => {
    const { questionId } = await ask('visitor-23', '同时撤回和答复', { itemId: item.itemId });
    const codes = await Promise.all([
      gateway.code('visitor-23', 'question.withdraw', { questionId }, { at: at + HOUR }),
      gateway.code('agency-1', 'question.answer', answerTo(questionId), { at: at + HOUR }),
    ]);
    expect([...codes].sort()).toEqual(['OK', 'WRONG_STAGE']);
    const { state } = await gateway.call('bureau-1', 'case.get', caseOf(questionId), { at: at + HOUR });
    expect(state.id).toBe(codes[0] === 'OK' ? 'withdrawn' : 'answered');
  });

  test('with the asker’s particulars goes the case of what was not answered in public', async () => {
    const { questionId: waiting } = await ask('visitor-24', '等待中的提问', { itemId: item.itemId });
    const { questionId: shown } = await ask('visitor-24', '公开答复的提问', { itemId: item.itemId });
    await answer(shown, {}, 'agency-1', at + HOUR);
    await gateway.call('visitor-24', 'identity.deleteMyData', { confirm: true });
    expect(await gateway.code('agency-1', 'case.get', caseOf(waiting), { at: at + HOUR })).toBe('NOT_FOUND');
    expect(await waitsFor('agency-1', waiting)).toBeUndefined();
    expect(await gateway.code('agency-1', 'case.get', caseOf(shown), { at: at + HOUR })).toBe('OK');
  });
});

test('personal data: exported in full; on deletion private and waiting ones go, public ones stay nameless', async () => {
  const person = 'visitor-11';
  const shown = await ask(person, '公开答复的问题，电话 19900000789');
  const kept = await ask(person, '私下答复的问题');
  await ask(person, '还在等待的问题');
  await answer(shown.questionId, { publicText: '公开答复的问题' });
  await answer(kept.questionId, { public: false });
  const { groups } = await gateway.call(person, 'identity.exportMyData', {});
  const group = groups.find(({ kind }) => kind === 'questions');
  expect(group?.count).toBe(3);
  expect(JSON.stringify(group?.records)).toContain('19900000789');

  const { removed } = await gateway.call(person, 'identity.deleteMyData', { confirm: true });
  expect(removed.questions).toBe(2);
  expect((await gateway.call(person, 'question.listMine', {})).total).toBe(0);
  const left = (await shownPublicly()).find(({ questionId }) => questionId === shown.questionId);
  expect(left?.text).toBe('公开答复的问题');
  const { questions } = await gateway.call('platform-1', 'question.listForDesk', { limit: 100, answered: true });
  expect(JSON.stringify(questions)).not.toContain('19900000789');
  // Its answer can still be corrected, and nobody is told.
  await answer(shown.questionId, { text: '更正后的答复', basedOn: left?.answer?.at ?? null });
  expect(await messagesOf(person)).toEqual([]);
});
