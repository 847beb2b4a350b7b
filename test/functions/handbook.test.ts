/** R-POLICY 3: editions of the handbook: made once, kept for ever, and fetched whole or as what differs. */
import { demoPolicies } from '../../demo/policies';
import { startGateway, type TestGateway } from './support/gateway';
import { grantRole, startBureau } from './support/people';

let gateway: TestGateway;
const at = Date.parse('2026-03-01T02:00:00Z');
const HOUR = 3_600_000;
const items = demoPolicies.reduce((sum, policy) => sum + policy.items.length, 0);

beforeAll(async () => {
  gateway = await startGateway();
  await startBureau(gateway);
  await grantRole(gateway, 'platform-1', 'platform');
});
afterAll(() => gateway.close());

const make = (persona: string, input: { note?: string; requestKey?: string } = {}, moment = at) =>
  gateway.call(persona, 'handbook.make', { year: 2026, ...input }, { at: moment });
const get = (input: { editionId?: string; have?: string; offset?: number } = {}) =>
  gateway.call('visitor-1', 'handbook.get', input, { at });

/** Publishes the first policy with another summary of its first item. */
async function revise(summary: string): Promise<void> {
  const [policy] = demoPolicies;
  const [first, ...rest] = policy?.items ?? [];
  if (!policy || !first) throw new Error('no item');
  await gateway.call('bureau-1', 'policy.publish', { ...policy, items: [{ ...first, summary }, ...rest] }, { at });
}

test('before anything is published there is nothing to make and nothing to get', async () => {
  expect(await gateway.code('bureau-1', 'handbook.make', { year: 2026 })).toBe('HANDBOOK_EMPTY');
  expect(await gateway.code('visitor-1', 'handbook.get', {})).toBe('NOT_FOUND');
  expect((await gateway.call('visitor-1', 'handbook.list', {})).editions).toEqual([]);
  for (const policy of demoPolicies) await gateway.call('bureau-1', 'policy.publish', policy, { at });
});

test('of four who make it at once one makes the edition, with one audit record', async () => {
  const answers = await Promise.all(['bureau-1', 'platform-1', 'bureau-1', 'platform-1'].map((who) => make(who)));
  expect(new Set(answers.map((answer) => answer.edition.editionId)).size).toBe(1);
  expect(answers.filter((answer) => !answer.repeated)).toHaveLength(1);
  expect(answers[0]?.edition).toMatchObject({ year: 2026, number: 1, items, policies: demoPolicies.length });
  const { records } = await gateway.call('bureau-1', 'identity.listAudit', { subject: 'handbook:2026' });
  expect(records.map((record) => record.action)).toEqual(['make']);
});

test('nothing changed: the same edition; a change: the next one, and the first is kept as it was', async () => {
  const first = (await make('bureau-1', {}, at + HOUR)).edition;
  expect(first.number).toBe(1);
  const before = await get({ editionId: first.editionId });
  expect(before.entries).toHaveLength(items);
  await revise('改过的内容');
  const second = await make('bureau-1', { note: '第二版', requestKey: 'second-edition' }, at + 2 * HOUR);
  expect(second).toMatchObject({ repeated: false, edition: { number: 2, note: '第二版' } });
  expect(await get({ editionId: first.editionId })).toEqual(before);
  const { editions } = await gateway.call('visitor-1', 'handbook.list', {});
  expect(editions.map((edition) => edition.number)).toEqual([2, 1]);

  const difference = await get({ have: first.editionId });
  expect(difference).toMatchObject({ base: first.editionId, order: null, next: null, edition: { number: 2 } });
  expect(difference.entries.map((entry) => entry.summary)).toEqual(['改过的内容']);
  const none = await get({ have: second.edition.editionId });
  expect(none).toMatchObject({ base: second.edition.editionId, entries: [], order: null });
  expect(await get({ have: 'forgotten' })).toMatchObject({ base: null });
  expect((await get({ have: 'forgotten' })).entries).toHaveLength(items);
});

test('the same request again is answered with its edition, though something changed since', async () => {
  await revise('又改过的内容');
  const again = await make('bureau-1', { note: '第二版', requestKey: 'second-edition' });
  expect(again).toMatchObject({ repeated: true, edition: { number: 2 } });
  expect((await make('bureau-1')).edition.number).toBe(3);
});

test('entries by kind, each with its policy and pinyin; agencies by pinyin', async () => {
  const { entries, agencies } = await get();
  const free = entries.find((entry) => entry.itemId === 'lh-free-training');
  expect(free?.policyTitle).toContain('政策大讲堂');
  expect(free?.pinyin).toMatch(/^[a-z0-9]+( [a-z0-9]+)+$/);
  expect(agencies.map((agency) => agency.pinyin)).toEqual(agencies.map((agency) => agency.pinyin).sort());
  expect(await get({ offset: entries.length })).toMatchObject({ entries: [], next: null });
});
