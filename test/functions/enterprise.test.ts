/** R-POLICY 4: the enterprise that is filled in once, and what its owner hears of new items. */
import { exampleItem, examplePolicy, type Item, type When } from './builders/example-policy';
import { startGateway, type TestGateway } from './support/gateway';
import { startBureau } from './support/people';

let gateway: TestGateway;
const at = Date.parse('2026-03-01T02:00:00Z');
const HOUR = 3_600_000;
const small: When = { amount: 'staff', atMost: 20 };

beforeAll(async () => {
  gateway = await startGateway();
  await startBureau(gateway);
});
afterAll(() => gateway.close());

const save = (persona: string, enterprise: Record<string, unknown>, tellMe = true, moment = at) =>
  gateway.call(persona, 'enterprise.save', { enterprise, tellMe }, { at: moment });
const publish = (items: Item[], overrides: Parameters<typeof examplePolicy>[1] = {}) =>
  gateway.call('bureau-1', 'policy.publish', examplePolicy(items, overrides), { at });
const run = () => gateway.runTimer('message', 'send-outbox');
const told = async (persona: string) =>
  (await gateway.call(persona, 'message.listMine', {})).messages.filter(({ template }) => template === 'policy-fits');

describe('enterprise', () => {
  test('none before; kept as it was given, what was not said as null; the same again changes nothing', async () => {
    expect(await gateway.call('visitor-1', 'enterprise.get', {})).toEqual({ profile: null });
    const { profile } = await save('visitor-1', { name: '示例企业', staff: 12, markers: [] });
    expect(profile.tellMe).toBe(true);
    expect(profile.enterprise).toMatchObject({
      name: '示例企业',
      staff: 12,
      markers: [],
      founders: null,
      industry: null,
    });
    expect(await save('visitor-1', { name: '示例企业', staff: 12, markers: [] }, true, at + HOUR)).toEqual({ profile });
    expect(await gateway.call('visitor-1', 'enterprise.get', {})).toEqual({ profile });
    expect(await gateway.call('visitor-2', 'enterprise.get', {})).toEqual({ profile: null });
  });

  test('changed, and removed without a trace; removed again is done too', async () => {
    const { profile } = await save('visitor-1', { staff: 13 }, false, at + HOUR);
    expect(profile).toMatchObject({ tellMe: false, enterprise: { staff: 13, name: '' } });
    expect(profile.changedAt).toBeGreaterThanOrEqual(at + HOUR);
    await gateway.call('visitor-1', 'enterprise.remove', {});
    await gateway.call('visitor-1', 'enterprise.remove', {});
    expect(await gateway.call('visitor-1', 'enterprise.get', {})).toEqual({ profile: null });
  });

  test('is in the export of one’s data, and goes with it', async () => {
    await save('visitor-3', { staff: 7, areaCode: '150100', revenueFen: 12_345, founders: ['veteran'] });
    const { groups } = await gateway.call('visitor-3', 'identity.exportMyData', {}, { at });
    const [record] = groups.find(({ kind }) => kind === 'enterprise')?.records ?? [];
    const value = (label: string) => record?.find((field) => field.label === label)?.value;
    expect([value('职工人数'), value('所在地区'), value('年营业收入'), value('创办人情况')]).toEqual([
      '7',
      '呼和浩特市',
      '123.45 元',
      '退役军人',
    ]);
    await gateway.call('visitor-3', 'identity.deleteMyData', { confirm: true }, { at });
    expect(await gateway.call('visitor-3', 'enterprise.get', {})).toEqual({ profile: null });
  });
});

describe('R-POLICY 4: told of new items that fit', () => {
  beforeAll(async () => {
    await save('visitor-11', { staff: 12 });
    await save('visitor-12', { staff: 12 }, false);
    await save('visitor-13', { staff: 21 });
    await save('visitor-14', {});
    await publish([exampleItem('a', small), exampleItem('b', small), exampleItem('c', { amount: 'staff', above: 20 })]);
  });

  test('who fits and asked is told, in one message; who does not, may, or did not ask is not', async () => {
    await Promise.all([run(), run()]);
    await run();
    expect((await told('visitor-11')).map(({ body }) => body)).toEqual(['示例条目a、示例条目b（《示例政策》）']);
    expect((await told('visitor-13')).map(({ body }) => body)).toEqual(['示例条目c（《示例政策》）']);
    for (const persona of ['visitor-12', 'visitor-14']) expect(await told(persona)).toEqual([]);
  });

  test('the same published again, or other words of an item, tell nobody; a new item does, of itself alone', async () => {
    await publish([exampleItem('a', small), exampleItem('b', small), exampleItem('c', { amount: 'staff', above: 20 })]);
    const items = [exampleItem('a', small, { summary: '换了说法' }), exampleItem('b', small)];
    await publish(items);
    await run();
    expect(await told('visitor-11')).toHaveLength(1);
    await publish([...items, exampleItem('d', small)]);
    await run();
    expect((await told('visitor-11')).map(({ body }) => body).sort()).toEqual([
      '示例条目a、示例条目b（《示例政策》）',
      '示例条目d（《示例政策》）',
    ]);
  });

  test('an item that asks something else than before tells whom it now fits, and nobody twice', async () => {
    await publish([
      exampleItem('a', { amount: 'staff', atMost: 21 }),
      exampleItem('b', small),
      exampleItem('d', small),
    ]);
    await run();
    expect((await told('visitor-13')).map(({ body }) => body)).toContain('示例条目a（《示例政策》）');
    expect(await told('visitor-11')).toHaveLength(2);
  });

  test('a draft for comment and an item past its last day tell nobody; in force, the draft’s items do', async () => {
    const other = { slug: 'example-draft', title: '示例草案' };
    await publish([exampleItem('e', small)], { ...other, status: 'draft-for-comment' });
    await publish([exampleItem('f', small, { deadlineDay: '2026-02-28' })], {
      slug: 'example-late',
      title: '示例旧文',
    });
    await run();
    expect(await told('visitor-11')).toHaveLength(2);
    await publish([exampleItem('e', small)], other);
    await run();
    const messages = await told('visitor-11');
    expect(messages).toHaveLength(3);
    expect(messages.map(({ page }) => page).every((page) => page.startsWith('packages/policy/match/index?'))).toBe(
      true,
    );
  });
});
