/** What people publish is checked by WeChat before others see it; what cannot be checked waits, and a refusal is told in words. */
import { RISKY_SAMPLE } from '../../localcloud/openapi/apis';
import type { Answer, Input } from '../../cloudfunctions/contract';
import { demoPolicies } from '../../demo/policies';
import { connect } from '../localcloud/builders/sdk';
import { startGateway, type TestGateway } from './support/gateway';
import { grantRole, startBureau } from './support/people';

let gateway: TestGateway;
let policyId: string;
const at = Date.parse('2026-03-01T02:00:00Z');
const MINUTE = 60_000;

beforeAll(async () => {
  gateway = await startGateway();
  await startBureau(gateway);
  await grantRole(gateway, 'platform-1', 'platform');
  ({ policyId } = await gateway.call('bureau-1', 'policy.publish', demoPolicies[0]!, { at }));
});
afterAll(() => gateway.close());
afterEach(() => gateway.reach(true));

const ask = (persona: string, text: string, more: Partial<Input<'question.ask'>> = {}, moment = at) =>
  gateway.answer(persona, 'question.ask', { policyId, text, ...more }, { at: moment });
const errorOf = (answer: Answer<'question.ask'>) => (answer.ok ? null : answer.error);
const mine = async (persona: string) => (await gateway.call(persona, 'question.listMine', {})).questions;
const onDesk = async () =>
  (await gateway.call('platform-1', 'question.listForDesk', { limit: 100 })).questions.map(({ text }) => text);
const waiting = async (persona: string) => (await gateway.call(persona, 'message.listTexts', {})).texts;
const told = async (persona: string) =>
  (await gateway.call(persona, 'message.listMine', {})).messages.filter(({ title }) =>
    title.startsWith('您提交的文字'),
  );
/** The timer, at a moment at which every pause is over; the persona is in the mini-program then, or not. */
async function later(persona: string | null, minutes: number): Promise<void> {
  await gateway.moveClock(at + minutes * MINUTE);
  if (persona) await gateway.call(persona, 'identity.me', {});
  await gateway.runTimer('message', 'send-outbox');
}

describe('an ordinary text', () => {
  test('passes and is there at once', async () => {
    expect((await ask('visitor-1', '补贴每年都可以申请吗？')).ok).toBe(true);
    expect(await onDesk()).toContain('补贴每年都可以申请吗？');
    expect(await waiting('visitor-1')).toEqual([]);
  });

  test('only the words and the writer’s number go to WeChat', async () => {
    await ask('visitor-2', '只有这些字会被检查。');
    const [checked] = (await gateway.inbox('visitor-2')) as { api: string; data: Record<string, unknown> }[];
    expect(checked?.api).toBe('security.msgSecCheck');
    expect(Object.keys(checked?.data ?? {}).sort()).toEqual(['content', 'openid', 'scene', 'version']);
    expect(checked?.data).toMatchObject({ content: '只有这些字会被检查。', scene: 2, version: 2 });
  });
});

describe('a refused text', () => {
  test('is told in words beside its field and kept nowhere; changed, it goes', async () => {
    const request = { requestKey: 'refused-key-1' };
    const error = errorOf(await ask('visitor-3', `请问${RISKY_SAMPLE}可以吗`, request));
    expect(error?.code).toBe('TEXT_REFUSED');
    expect(error?.message).toContain('时政');
    expect(error?.details['fields']).toEqual([{ path: 'text', message: '没有通过微信的内容审核（时政），请修改' }]);
    expect([await mine('visitor-3'), await waiting('visitor-3')]).toEqual([[], []]);
    expect((await ask('visitor-3', '请问可以吗？谢谢', request)).ok).toBe(true);
  });

  test('of several the one is named', async () => {
    const { question } = await gateway.call(
      'visitor-3',
      'question.ask',
      { policyId, text: '答复会被检查吗？' },
      { at },
    );
    const answer = { questionId: question.questionId, text: '会的。', by: '示例答复单位', public: true };
    const result = await gateway.answer(
      'platform-1',
      'question.answer',
      { ...answer, publicText: RISKY_SAMPLE },
      { at },
    );
    expect(result.ok ? null : result.error.details['fields']).toMatchObject([{ path: 'publicText' }]);
  });

  test('R-FEEDBACK: an opinion is checked as well, before anything else is asked', async () => {
    const form = {
      sessionId: 'none',
      points: Array<null>(9).fill(null),
      charged: { fee: false, sponsor: false, sold: false },
    };
    const opinions = `老师${RISKY_SAMPLE}`;
    expect(await gateway.code('visitor-3', 'feedback.submit', { ...form, opinions }, { at })).toBe('TEXT_REFUSED');
    expect(await gateway.code('visitor-3', 'feedback.submit', form, { at })).toBe('NOT_FOUND');
  });
});

describe('WeChat cannot be reached', () => {
  test('the text waits for its author alone, is sent twice and kept once, and is there when it has passed, as of when it was asked', async () => {
    await gateway.reach(false);
    const request = { requestKey: 'waiting-key-1' };
    const error = errorOf(await ask('visitor-4', '审核连不上时问的', request));
    expect(error?.code).toBe('TEXT_WAITS');
    expect(error?.message).toContain('暂时连不上');
    expect(errorOf(await ask('visitor-4', '审核连不上时问的', request))?.code).toBe('TEXT_WAITS');
    expect(await waiting('visitor-4')).toMatchObject([
      { state: 'waiting', operation: '提问', texts: ['审核连不上时问的'] },
    ]);
    const [kept] = await waiting('visitor-4');
    expect((kept?.at ?? 0) - at).toBeLessThan(MINUTE);
    expect([await waiting('visitor-5'), await mine('visitor-4')]).toEqual([[], []]);
    expect(await onDesk()).not.toContain('审核连不上时问的');
    await later('visitor-4', 2);
    expect(await waiting('visitor-4')).toHaveLength(1);
    await gateway.reach(true);
    await later('visitor-4', 10);
    expect(await waiting('visitor-4')).toEqual([]);
    expect(await mine('visitor-4')).toMatchObject([{ text: '审核连不上时问的', askedAt: kept?.at }]);
    expect(await told('visitor-4')).toMatchObject([{ body: '已通过微信的内容审核，现已提交。' }]);
    expect((await ask('visitor-4', '审核连不上时问的', request)).ok).toBe(true);
    expect(await mine('visitor-4')).toHaveLength(1);
  });

  test('nothing of it lies open in the store', async () => {
    await gateway.reach(false);
    await ask('visitor-6', '数据库里看不到的字');
    const { data } = await connect(gateway.localcloud).db.collection('waitingTexts').get();
    expect(data.length).toBeGreaterThan(0);
    expect(JSON.stringify(data)).not.toContain('看不到的字');
  });

  test('refused later, the author is told, reads it in full, and puts it away; nobody else can', async () => {
    await gateway.reach(false);
    const text = `先等着${RISKY_SAMPLE}`;
    await ask('visitor-7', text);
    await gateway.reach(true);
    await later('visitor-7', 20);
    const [refused] = await waiting('visitor-7');
    expect(refused).toMatchObject({ state: 'refused', texts: [text] });
    expect(refused?.why).toContain('没有通过微信的内容审核（时政）');
    expect(await told('visitor-7')).toHaveLength(1);
    expect(await mine('visitor-7')).toEqual([]);
    const { textId } = refused!;
    expect(await gateway.code('visitor-8', 'message.discardText', { textId })).toBe('NOT_FOUND');
    for (let time = 0; time < 2; time += 1) await gateway.call('visitor-7', 'message.discardText', { textId });
    expect(await waiting('visitor-7')).toEqual([]);
  });

  test('what the rules refuse meanwhile is told like a refusal', async () => {
    const { question } = await gateway.call('visitor-9', 'question.ask', { policyId, text: '将要撤回的问题' }, { at });
    await gateway.reach(false);
    const answer = { questionId: question.questionId, text: '会的。', by: '示例答复单位', public: false };
    expect(await gateway.code('platform-1', 'question.answer', answer, { at })).toBe('TEXT_WAITS');
    await gateway.reach(true);
    await gateway.call('visitor-9', 'question.withdraw', { questionId: question.questionId });
    await later('platform-1', 30);
    expect(await waiting('platform-1')).toMatchObject([{ state: 'refused', operation: '答复提问' }]);
  });

  test('who comes back after a day is met by one of the tries: WeChat checks nobody who was not here within two hours', async () => {
    await gateway.reach(false);
    await ask('visitor-10', '隔天再来的提问', {}, at);
    await gateway.reach(true);
    await later(null, 24 * 60);
    expect(await waiting('visitor-10')).toMatchObject([{ state: 'waiting' }]);
    await gateway.call('visitor-10', 'identity.me', {});
    await later(null, 25 * 60 + 1);
    expect(await mine('visitor-10')).toMatchObject([{ text: '隔天再来的提问' }]);
  });

  test('two runs at once ask once; another function has nothing to do with it', async () => {
    await gateway.moveClock(at);
    await gateway.reach(false);
    await ask('visitor-11', '同时跑两次定时器');
    const [{ textId } = { textId: '' }] = await waiting('visitor-11');
    await gateway.reach(true);
    await gateway.moveClock(at + 5 * MINUTE);
    await gateway.call('visitor-11', 'identity.me', {});
    const { cloud } = connect(gateway.localcloud);
    await cloud.callFunction({ name: 'feedback', data: { resume: textId } });
    expect(await waiting('visitor-11')).toMatchObject([{ state: 'waiting' }]);
    const runs = [1, 2, 3].map(() => cloud.callFunction({ name: 'question', data: { resume: textId } }));
    await Promise.all([...runs, gateway.runTimer('message', 'send-outbox')]);
    expect(await mine('visitor-11')).toHaveLength(1);
    expect(await waiting('visitor-11')).toEqual([]);
  });

  test('of one person twenty may wait', async () => {
    await gateway.reach(false);
    const codes: string[] = [];
    for (let number = 0; number < 22; number += 1)
      codes.push(errorOf(await ask('visitor-12', `第 ${number} 个等着的提问`))?.code ?? 'OK');
    expect(codes.filter((code) => code === 'TEXT_WAITS')).toHaveLength(20);
    expect(codes.slice(20)).toEqual(['BUSY', 'BUSY']);
  });
});
