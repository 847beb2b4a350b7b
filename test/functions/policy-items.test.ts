/** R-POLICY 1, 4, 6: from the text of a document to items that are matched, stand with their agency and in the handbook; and their revision. */
import type { Input, Output } from '../../cloudfunctions/contract';
import { startGateway, type TestGateway } from './support/gateway';
import { grantRole, startBureau } from './support/people';

type Draft = Output<'policy.getDraft'>['draft'];

let gateway: TestGateway;
const at = Date.parse('2026-03-02T02:00:00Z');
beforeAll(async () => {
  gateway = await startGateway();
  await startBureau(gateway);
  await grantRole(gateway, 'platform-1', 'platform');
});
afterAll(() => gateway.close());

const documentOf = (name: string, number: number): string =>
  [
    `呼政发〔2026〕${number}号`,
    `呼和浩特市人民政府关于印发《${name}》的通知`,
    `现将《${name}》印发给你们，请遵照执行。`,
    '呼和浩特市人民政府',
    '2026年1月5日',
    name,
    '一、总体目标',
    '三年内对一百家企业给予补助。',
    '二、支持标准',
    '（一）贷款贴息',
    '对小微企业按贷款利息的百分之五十给予贴息，每家企业每年不超过十万元。（牵头单位：市财政局；配合单位：市工信局、市金融办）',
    '（二）场地补贴',
    '对入驻孵化器的企业给予场地补贴，每家最高2万元。（责任单位：市科技局）',
    '三、监督检查',
    '骗取补助的，追回补助资金。',
  ].join('\n');

const importText = (text: string, more: Partial<Input<'policy.import'>> = {}) =>
  gateway.call('bureau-1', 'policy.import', { fileName: '示例.txt', text, ...more }, { at });
const draftOf = async (draftId: string): Promise<Draft> =>
  (await gateway.call('bureau-1', 'policy.getDraft', { draftId }, { at })).draft;
const save = async ({ draftId, revision, proposal }: Draft, items: Draft['proposal']['items']): Promise<Draft> =>
  (await gateway.call('bureau-1', 'policy.saveDraft', { draftId, revision, proposal: { ...proposal, items } }, { at }))
    .draft;
const publish = async ({ draftId, revision }: Draft) => {
  await gateway.call('bureau-1', 'policy.reviewDraft', { draftId, revision }, { at });
  return gateway.call('platform-1', 'policy.publishDraft', { draftId, revision }, { at });
};
const fitOf = async (policyId: string, profile: Record<string, unknown>) =>
  (await gateway.call('visitor-1', 'policy.match', { profile, policyId, limit: 10 }, { at })).results;
const HERE = { text: '在呼和浩特市', clause: '标题', when: { area: ['150100'] } };

describe('proposed → corrected → published → matched, with its agency, in the handbook', () => {
  let policyId: string;
  let itemId: string;

  test('the import proposes the two items that the articles give, and a finding for each', async () => {
    const { draftId, findings } = await importText(documentOf('呼和浩特市示例贴息办法', 1));
    const { proposal, asks } = await draftOf(draftId);
    expect(asks).toBe(0);
    expect(proposal.items).toMatchObject([
      {
        title: '贷款贴息',
        benefitKind: 'subsidy',
        amount: { maxFen: 10_000_000, quote: '每家企业每年不超过十万元。' },
        leadAgency: '市财政局',
        cooperatingAgencies: ['市工信局', '市金融办'],
        audience: '小微企业',
        clause: '二（一）',
      },
      { title: '场地补贴', amount: { maxFen: 2_000_000 }, leadAgency: '市科技局', cooperatingAgencies: [] },
    ]);
    const named = findings.filter(({ field }) => field.startsWith('items.'));
    expect(named.map(({ field, level }) => [field, level])).toEqual(
      proposal.items.map((item) => [`items.${item.itemId}`, 'check']),
    );
    for (const item of proposal.items)
      expect(proposal.articles.find(({ articleId }) => articleId === item.articleId)?.text).toContain(item.quote);
  });

  test('corrected: its finding is settled, the other item’s stays; published', async () => {
    const { draftId } = await importText(documentOf('呼和浩特市示例贴息办法', 1));
    const draft = await draftOf(draftId);
    const [loan, place] = draft.proposal.items;
    if (!loan || !place) throw new Error('no items');
    const requirements = [
      HERE,
      { text: '小微企业', clause: '二（一）', when: { size: ['micro' as const, 'small' as const] } },
    ];
    const saved = await save(draft, [{ ...loan, requirements }, place]);
    const open = saved.findings.filter(({ field }) => field.startsWith('items.')).map(({ field }) => field);
    expect(open).toEqual([`items.${place.itemId}`]);
    const published = await publish(saved);
    expect(published.version).toBe(1);
    policyId = published.policyId;
    itemId = loan.itemId;
  });

  test('policy.match: 符合 and 不符合, each with its clause; what nobody has looked at is never 符合', async () => {
    const small = { areaCode: '150100', industry: 'industry', staff: 30, revenueFen: 500_000_000 };
    const results = await fitOf(policyId, small);
    expect(results.map((one) => [one.itemId === itemId, one.fit, one.fitText])).toEqual([
      [true, 'fits', '符合'],
      [false, 'may-fit', '可能符合'],
    ]);
    expect(results[0]?.reasons).toMatchObject([
      { clause: '标题', verdict: 'met' },
      { clause: '二（一）', verdict: 'met' },
    ]);
    // 2,000 people and 5 thousand million 元 are a large enterprise of industry.
    const large = await fitOf(policyId, { ...small, staff: 2000, revenueFen: 500_000_000_000 });
    const refused = large.find((one) => one.itemId === itemId);
    expect(refused).toMatchObject({ fit: 'does-not-fit', fitText: '不符合' });
    expect(refused?.reasons.filter(({ verdict }) => verdict === 'unmet').map(({ clause }) => clause)).toEqual([
      '二（一）',
    ]);
    expect((await fitOf(policyId, { ...small, areaCode: '140100' })).every(({ fit }) => fit === 'does-not-fit')).toBe(
      true,
    );
  });

  test('policy.listByAgency: with the one that leads and those that cooperate', async () => {
    const led = await gateway.call('bureau-1', 'policy.listByAgency', { agency: '市财政局' }, { at });
    expect(led.leads.map((one) => [one.title, one.clause])).toEqual([['贷款贴息', '二（一）']]);
    const helped = await gateway.call('bureau-1', 'policy.listByAgency', { agency: '市金融办' }, { at });
    expect(helped.supports.map(({ title }) => title)).toEqual(['贷款贴息']);
  });

  test('handbook.make: both stand in the edition', async () => {
    const made = await gateway.call('bureau-1', 'handbook.make', { year: 2026, requestKey: 'items-2026' }, { at });
    const { editionId } = made.edition;
    const { entries } = await gateway.call('visitor-1', 'handbook.get', { editionId }, { at });
    const ours = entries.filter((entry) => entry.policyId === policyId).map(({ title }) => title);
    expect(ours.sort()).toEqual(['场地补贴', '贷款贴息']);
  });

  test('with publish at once the proposed items are published too, and none is promised', async () => {
    const answer = await importText(documentOf('呼和浩特市示例马上发布的办法', 2), { publish: true });
    expect(answer.state).toBe('published');
    expect(answer.findings.filter(({ field }) => field.startsWith('items.'))).toHaveLength(2);
    const results = await fitOf(answer.policyId ?? '', {
      areaCode: '150100',
      industry: 'industry',
      staff: 3,
      revenueFen: 1_000_000,
    });
    expect(results.map(({ fit }) => fit)).toEqual(['may-fit', 'may-fit']);
  });

  test('a next version keeps the corrected item and proposes only what is new', async () => {
    const next = documentOf('呼和浩特市示例贴息办法', 1).replace(
      '三、监督检查',
      '（三）奖励\n对首次上规模的企业给予一次性奖励5万元。（责任单位：市工信局）\n三、监督检查',
    );
    const { draftId } = await importText(next);
    const { proposal, replaces } = await draftOf(draftId);
    expect(replaces?.policyId).toBe(policyId);
    expect(proposal.items.map(({ title, requirements }) => [title, requirements.length])).toEqual([
      ['贷款贴息', 2],
      ['场地补贴', 2],
      ['奖励', 2],
    ]);
  });
});

describe('R-POLICY 6: policy.revise', () => {
  const publishNew = async (name: string, number: number): Promise<string> =>
    (await importText(documentOf(name, number), { publish: true })).policyId ?? '';
  const revise = (policyId: string, requestKey?: string, persona = 'bureau-1') =>
    gateway.call(persona, 'policy.revise', { policyId, ...(requestKey === undefined ? {} : { requestKey }) }, { at });

  test('opens a draft of what is published, whose original is the published text', async () => {
    const policyId = await publishNew('呼和浩特市示例修订的办法', 11);
    const { draftId, repeated } = await revise(policyId, 'revise-1111');
    expect(repeated).toBe(false);
    const draft = await draftOf(draftId);
    const { policy } = await gateway.call('visitor-1', 'policy.get', { policyId }, { at });
    expect(draft).toMatchObject({
      state: 'proposed',
      asks: 0,
      replaces: { policyId, version: 1 },
      original: { format: 'published' },
    });
    expect(draft.proposal.items).toEqual(policy.items);
    expect(draft.proposal.articles).toEqual(policy.articles);
    for (const { articleId, text } of policy.articles) {
      const [first, last] = draft.original.places[articleId] ?? [0, -1];
      expect(draft.original.paragraphs.slice(first, last + 1).join('\n')).toContain(text);
    }
  });

  test('an open one is given again, to whoever asks and however often at once', async () => {
    const policyId = await publishNew('呼和浩特市示例一个草稿的办法', 12);
    const answers = await Promise.all(
      ['a', 'b', 'c', 'd'].map((key) => revise(policyId, `same-key-${key}`, key < 'c' ? 'bureau-1' : 'platform-1')),
    );
    expect(new Set(answers.map(({ draftId }) => draftId)).size).toBe(1);
    expect(answers.filter(({ repeated }) => !repeated)).toHaveLength(1);
    const draft = await draftOf(answers[0]?.draftId ?? '');
    await save(draft, []);
    expect((await revise(policyId)).repeated).toBe(true);
    expect((await draftOf(draft.draftId)).proposal.items).toEqual([]);
  });

  test('title, number and issuers corrected: still the next version of the same policy', async () => {
    const policyId = await publishNew('呼和浩特市示例写错标题的办法', 13);
    const { draftId } = await revise(policyId);
    const draft = await draftOf(draftId);
    const proposal = {
      ...draft.proposal,
      title: '呼和浩特市示例另有其名的规定',
      docNo: '呼政发〔2025〕99号',
      issuers: ['示例市财政局'],
    };
    const { draft: saved } = await gateway.call(
      'bureau-1',
      'policy.saveDraft',
      { draftId, revision: draft.revision, proposal },
      { at },
    );
    expect(saved.replaces?.policyId).toBe(policyId);
    expect(await publish(saved)).toMatchObject({ policyId, version: 2 });
    const { policy } = await gateway.call('visitor-1', 'policy.get', { policyId }, { at });
    expect(policy).toMatchObject({ title: '呼和浩特市示例另有其名的规定', docNo: '呼政发〔2025〕99号', version: 2 });
  });

  test('after it is published or discarded the next one begins from what is published then', async () => {
    const policyId = await publishNew('呼和浩特市示例再修订的办法', 14);
    const first = await draftOf((await revise(policyId, 'again-0001')).draftId);
    await gateway.call('bureau-1', 'policy.discardDraft', { draftId: first.draftId }, { at });
    // the key of the first one names that one; a further one has a key of its own
    expect(await revise(policyId, 'again-0001')).toMatchObject({ repeated: true });
    expect(await revise(policyId, 'again-0001-anew')).toMatchObject({ repeated: false });
    const second = await draftOf(first.draftId);
    expect(second.state).toBe('proposed');
    const saved = await save(second, second.proposal.items.slice(0, 1));
    expect((await publish(saved)).version).toBe(2);
    await revise(policyId, 'again-0002');
    const third = await draftOf(first.draftId);
    expect(third).toMatchObject({ state: 'proposed', replaces: { version: 2 } });
    expect(third.proposal.items).toHaveLength(1);
  });

  test('a version published meanwhile: an untouched revision begins afresh, a changed one is told', async () => {
    const policyId = await publishNew('呼和浩特市示例被赶上的办法', 15);
    const draft = await draftOf((await revise(policyId)).draftId);
    const text = `${documentOf('呼和浩特市示例被赶上的办法', 15)}\n四、附则\n本办法由市财政局解释。`;
    expect(await importText(text, { publish: true })).toMatchObject({ policyId, version: 2 });
    expect((await revise(policyId)).repeated).toBe(false);
    const fresh = await draftOf(draft.draftId);
    expect(fresh.proposal.articles.at(-1)?.text).toContain('市财政局解释');
    const saved = await save(fresh, []);
    await importText(`${text}\n五、其他\n无。`, { publish: true });
    expect((await revise(policyId)).repeated).toBe(true);
    const told = await draftOf(saved.draftId);
    expect(told.findings.filter(({ field }) => field === 'articles').map(({ message }) => message)).toEqual([
      expect.stringContaining('已发布第 3 版'),
    ]);
  });

  test('of a policy without items those that its articles say are proposed', async () => {
    const { draftId } = await importText(documentOf('呼和浩特市示例没有条目的办法', 16));
    const published = await publish(await save(await draftOf(draftId), []));
    const revised = await draftOf((await revise(published.policyId)).draftId);
    expect(revised.proposal.items.map(({ title }) => title)).toEqual(['贷款贴息', '场地补贴']);
    expect(revised.findings.filter(({ field }) => field.startsWith('items.'))).toHaveLength(2);
  });

  test('there is no such policy; who may not is refused', async () => {
    expect(await gateway.code('bureau-1', 'policy.revise', { policyId: 'nothing' })).toBe('NOT_FOUND');
    expect(await gateway.code('visitor-1', 'policy.revise', { policyId: 'nothing' })).toBe('FORBIDDEN');
  });
});
