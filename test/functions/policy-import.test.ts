/** R-POLICY 6: a file becomes a draft, a person corrects and reviews it, and it becomes a policy that the search finds. */
import type { Input, Output } from '../../cloudfunctions/contract';
import { demoPolicies } from '../../demo/policies';
import { noticeOf, textOf } from './builders/policy-files';
import { startGateway, type TestGateway } from './support/gateway';
import { grantRole, startBureau } from './support/people';

let gateway: TestGateway;
beforeAll(async () => {
  gateway = await startGateway();
  await startBureau(gateway);
  await grantRole(gateway, 'platform-1', 'platform');
});
afterAll(() => gateway.close());

const importText = (text: string, input: Partial<Input<'policy.import'>> = {}, persona = 'bureau-1') =>
  gateway.call(persona, 'policy.import', { fileName: '示例.txt', text, ...input });
const draftOf = async (draftId: string): Promise<Output<'policy.getDraft'>['draft']> =>
  (await gateway.call('bureau-1', 'policy.getDraft', { draftId })).draft;
const policyOf = async (policyId: string | null): Promise<Output<'policy.get'>['policy']> =>
  (await gateway.call('visitor-1', 'policy.get', { policyId: policyId ?? '' })).policy;
const notice = (name: string, number: number): string => textOf(noticeOf(name, number));

describe('R-POLICY 6: proposed → corrected → reviewed → published', () => {
  test('imported by the platform, corrected and published by the bureau, found by its number', async () => {
    const { draftId, ...imported } = await importText(notice('示例市一步一步办法', 1), {}, 'platform-1');
    expect(imported).toMatchObject({
      state: 'proposed',
      policyId: null,
      repeated: false,
      docNo: '示工信字〔2020〕1号',
    });
    const draft = await draftOf(draftId);
    expect(draft).toMatchObject({ revision: 1, asks: 0, replaces: null, articles: 8 });
    expect(draft.agencies['a5']).toEqual({ lead: ['市财政局'], cooperating: ['市工信局', '市金融办'] });
    // Each article beside the paragraphs that it was made of.
    const [first, last] = draft.original.places['a5'] ?? [0, 0];
    expect(draft.original.paragraphs.slice(first, last + 1).join('')).toContain('百分之五十');

    const proposal = { ...draft.proposal, audience: '示例市的小微企业' };
    const saved = await gateway.call('bureau-1', 'policy.saveDraft', { draftId, revision: 1, proposal });
    expect(saved.draft).toMatchObject({ revision: 2, state: 'proposed', proposal: { audience: '示例市的小微企业' } });
    const { draft: reviewed } = await gateway.call('bureau-1', 'policy.reviewDraft', { draftId, revision: 2 });
    expect(reviewed.state).toBe('reviewed');
    const published = await gateway.call('bureau-1', 'policy.publishDraft', { draftId, revision: 2 });
    expect(published).toMatchObject({ version: 1, repeated: false });
    const { hits } = await gateway.call('visitor-1', 'policy.search', { query: '示工信字2020 1' });
    expect(hits[0]?.policyId).toBe(published.policyId);
    expect(await policyOf(published.policyId)).toMatchObject({ audience: '示例市的小微企业', version: 1 });
  });

  test('what is missing is asked for, and neither reviewed nor published before it is there', async () => {
    const { draftId } = await importText(notice('示例市缺内容的办法', 2));
    const { proposal } = await draftOf(draftId);
    const empty = { ...proposal, issuers: [], issuedDay: '' as const, articles: [], items: [] };
    const { draft } = await gateway.call('bureau-1', 'policy.saveDraft', { draftId, revision: 1, proposal: empty });
    const asked = draft.findings.filter(({ level }) => level === 'ask').map(({ field }) => field);
    expect([draft.asks, asked]).toEqual([3, ['issuers', 'issuedDay', 'articles']]);
    const named = { draftId, revision: 2 };
    expect(await gateway.code('bureau-1', 'policy.reviewDraft', named)).toBe('WRONG_STAGE');
    expect(await gateway.code('bureau-1', 'policy.publishDraft', named)).toBe('WRONG_STAGE');
    const text = notice('示例市缺内容的办法', 2);
    expect(await importText(text, { publish: true })).toMatchObject({
      state: 'proposed',
      repeated: true,
      policyId: null,
    });
  });

  test('who saves on what somebody else has changed since is told; the same saving again is not', async () => {
    const { draftId } = await importText(notice('示例市两人改的办法', 3));
    const { proposal } = await draftOf(draftId);
    const mine = { draftId, revision: 1, proposal: { ...proposal, audience: '甲' } };
    expect((await gateway.call('bureau-1', 'policy.saveDraft', mine)).draft.revision).toBe(2);
    expect((await gateway.call('bureau-1', 'policy.saveDraft', mine)).draft.revision).toBe(2);
    const theirs = { draftId, revision: 1, proposal: { ...proposal, audience: '乙' } };
    expect(await gateway.code('platform-1', 'policy.saveDraft', theirs)).toBe('CONFLICT');
    expect(await gateway.code('platform-1', 'policy.reviewDraft', { draftId, revision: 1 })).toBe('CONFLICT');
  });

  test('of several who save at once one is heard', async () => {
    const { draftId } = await importText(notice('示例市同时改的办法', 4));
    const { proposal } = await draftOf(draftId);
    const codes = await Promise.all(
      ['甲', '乙', '丙', '丁'].map((audience) =>
        gateway.code('bureau-1', 'policy.saveDraft', { draftId, revision: 1, proposal: { ...proposal, audience } }),
      ),
    );
    expect(codes.sort()).toEqual(['CONFLICT', 'CONFLICT', 'CONFLICT', 'OK']);
    expect((await draftOf(draftId)).revision).toBe(2);
  });

  test('what is changed after the review is to be reviewed again', async () => {
    const { draftId } = await importText(notice('示例市审核后改的办法', 5));
    const { proposal } = await draftOf(draftId);
    await gateway.call('bureau-1', 'policy.reviewDraft', { draftId, revision: 1 });
    const changed = { draftId, revision: 1, proposal: { ...proposal, audience: '丙' } };
    expect((await gateway.call('bureau-1', 'policy.saveDraft', changed)).draft.state).toBe('proposed');
    expect(await gateway.code('bureau-1', 'policy.publishDraft', { draftId, revision: 2 })).toBe('WRONG_STAGE');
  });

  test('telephone numbers that a person types are taken out like those of the file', async () => {
    const { draftId } = await importText(notice('示例市写电话的办法', 6));
    const { proposal } = await draftOf(draftId);
    const [article, ...others] = proposal.articles;
    if (!article) throw new Error('no article');
    const typed = { ...article, text: '咨询电话：19900000456' };
    const input = { draftId, revision: 1, proposal: { ...proposal, articles: [typed, ...others] } };
    const { draft } = await gateway.call('bureau-1', 'policy.saveDraft', input);
    expect(draft.proposal.articles[0]?.text).toBe('咨询电话：［电话略］');
  });

  test('published once, by whoever and however often; what is published is not changed or discarded', async () => {
    const { draftId } = await importText(notice('示例市只发布一次的办法', 7));
    const { proposal } = await draftOf(draftId);
    await gateway.call('bureau-1', 'policy.reviewDraft', { draftId, revision: 1 });
    const answers = await Promise.all(
      ['bureau-1', 'platform-1', 'bureau-1', 'platform-1'].map((persona) =>
        gateway.call(persona, 'policy.publishDraft', { draftId, revision: 1 }),
      ),
    );
    expect(answers.filter(({ repeated }) => !repeated)).toHaveLength(1);
    expect(new Set(answers.map(({ policyId, version }) => `${policyId}#${version}`)).size).toBe(1);
    expect(await gateway.code('bureau-1', 'policy.discardDraft', { draftId })).toBe('WRONG_STAGE');
    const save = { draftId, revision: 1, proposal: { ...proposal, audience: '丁' } };
    expect(await gateway.code('bureau-1', 'policy.saveDraft', save)).toBe('WRONG_STAGE');
    expect(await gateway.code('bureau-1', 'policy.reviewDraft', { draftId, revision: 1 })).toBe('WRONG_STAGE');
  });

  test('what was discarded is gone from the work, and read afresh when it is imported again', async () => {
    const text = notice('示例市放弃的办法', 8);
    const { draftId } = await importText(text);
    await gateway.call('bureau-1', 'policy.discardDraft', { draftId });
    await gateway.call('bureau-1', 'policy.discardDraft', { draftId });
    expect((await draftOf(draftId)).state).toBe('discarded');
    expect(await gateway.code('bureau-1', 'policy.reviewDraft', { draftId, revision: 1 })).toBe('WRONG_STAGE');
    expect(await importText(text)).toMatchObject({ draftId, state: 'proposed', repeated: false });
  });

  test('the list: by state, the latest changed first, page by page, without texts', async () => {
    const proposed = await gateway.call('bureau-1', 'policy.listDrafts', { state: 'proposed', limit: 100 });
    expect(proposed.total).toBe(proposed.drafts.length);
    expect(new Set(proposed.drafts.map(({ state }) => state))).toEqual(new Set(['proposed']));
    const times = proposed.drafts.map(({ changedAt }) => changedAt);
    expect(times).toEqual([...times].sort((a, b) => b - a));
    const second = await gateway.call('bureau-1', 'policy.listDrafts', { state: 'proposed', limit: 1, offset: 1 });
    expect(second.drafts).toEqual(proposed.drafts.slice(1, 2));
    expect(Object.keys(second.drafts[0] ?? {})).not.toContain('proposal');
  });
});

describe('R-POLICY 6: the same file is one draft', () => {
  test.each([
    ['proposed', false, 11],
    ['published', true, 12],
  ])('imported eight times at once: %s once', async (state, publish, number) => {
    const text = notice(`示例市同时导入的办法${number}`, number);
    const answers = await Promise.all(
      [...Array(8).keys()].map((i) => importText(text, { publish }, i % 2 === 0 ? 'bureau-1' : 'platform-1')),
    );
    expect(new Set(answers.map(({ draftId }) => draftId)).size).toBe(1);
    expect(answers.filter(({ repeated }) => !repeated)).toHaveLength(1);
    expect(new Set(answers.map((answer) => answer.state))).toEqual(new Set([state]));
    expect(new Set(answers.map(({ policyId, version }) => `${policyId}#${version}`)).size).toBe(1);
    const { records } = await auditsOf(`policy-draft:${answers[0]?.draftId ?? ''}`);
    expect(records.filter(({ action }) => action === 'import')).toHaveLength(1);
  });

  test('as text and as base64, under another name, and published later', async () => {
    const text = notice('示例市再次导入的办法', 13);
    const first = await importText(text);
    const base64 = Buffer.from(text).toString('base64');
    const input = { fileName: '另一个名字.txt', base64, publish: true };
    const again = await gateway.call('bureau-1', 'policy.import', input);
    expect(again).toMatchObject({ draftId: first.draftId, state: 'published', repeated: true, version: 1 });
    expect(await gateway.call('bureau-1', 'policy.import', input)).toEqual(again);
  });
});

describe('R-POLICY 6: versions', () => {
  test('the next text of a 文号, in another spelling and under another title: the slug stays, the articles keep their ids', async () => {
    const first = await importText(notice('示例市第一版办法', 21), { publish: true });
    const next = notice('示例市第一版办法（修订）', 21)
      .replace('〔2020〕21号', '（2020）第21号')
      .replace('二、支持标准', '二、新的一章\n新的一章的内容。\n三、支持标准')
      .replace('三、办理', '四、办理');
    const second = await importText(next, { publish: true });
    expect(second).toMatchObject({ state: 'published', policyId: first.policyId, version: 2 });
    const policy = await policyOf(second.policyId);
    expect(policy).toMatchObject({ version: 2, title: '示例市第一版办法（修订）' });
    const idOf = (number: string): string | undefined =>
      policy.articles.find((article) => article.number === number)?.articleId;
    expect(idOf('一')).toBe(first.articleIds[2]);
    expect(idOf('附件1')).toBe(first.articleIds[7]);
    expect(new Set(policy.articles.map(({ articleId }) => articleId)).size).toBe(policy.articles.length);
  });

  test('four texts of one 文号, published at once, are four versions of one policy', async () => {
    const answers = await Promise.all(
      ['甲', '乙', '丙', '丁'].map((extra) =>
        importText(`${notice('示例市四份文本的办法', 22)}\n${extra}类企业另行规定。`, { publish: true }),
      ),
    );
    expect(new Set(answers.map(({ policyId }) => policyId)).size).toBe(1);
    expect(answers.map(({ version }) => version).sort()).toEqual([1, 2, 3, 4]);
  });

  test('the same title without a 文号 is the same policy; with another 文号 or from another city it is not', async () => {
    const plain = (city: string, extra: string): string =>
      `${city}人民政府\n关于支持中小企业发展的若干措施\n${extra}一、补贴\n补贴标准另定。\n${city}人民政府\n2021年5月6日`;
    const one = await importText(plain('示甲市', ''), { publish: true });
    const other = await importText(plain('示乙市', ''), { publish: true });
    expect([one.version, other.version]).toEqual([1, 1]);
    expect(other.policyId).not.toBe(one.policyId);
    const next = await importText(plain('示甲市', '为进一步支持企业，制定本措施。\n'), { publish: true });
    expect(next).toMatchObject({ policyId: one.policyId, version: 2 });
    const numbered = await importText(`示甲政发〔2021〕5号\n${plain('示甲市', '')}`, { publish: true });
    expect(numbered).toMatchObject({ policyId: one.policyId, version: 3 });
    const another = await importText(`示甲政发〔2022〕9号\n${plain('示甲市', '')}`, { publish: true });
    expect(another.policyId).not.toBe(one.policyId);
  });

  test.each(demoPolicies.map((policy) => [policy.slug, policy] as const))(
    '%s: a file of what is published keeps what the file does not say, and the items stand on the articles with their quotes',
    async (_, policy) => {
      const { policyId } = await gateway.call('bureau-1', 'policy.publish', policy);
      const printed = policy.articles.flatMap(({ number, heading, text }) => {
        const mark = /^[一二三四五六七八九十]+$/.test(number) ? `${number}、${heading}` : heading;
        if (number === '前言') return [policy.title, text];
        return [mark, text];
      });
      const text = [policy.docNo ?? '', ...(printed.includes(policy.title) ? [] : [policy.title]), ...printed].join(
        '\n',
      );
      const imported = await importText(text, { publish: true });
      expect(imported).toMatchObject({ state: 'published', policyId, version: 2 });
      const next = await policyOf(policyId);
      const kept = ({ audience, docNo, expiresDay, issuedDay, issuers, kinds, regionId, regionName, slug }: typeof next) => ({
        audience, docNo, expiresDay, issuedDay, issuers, kinds, regionId, regionName, slug,
      }); // prettier-ignore
      expect(kept(next)).toEqual(kept({ ...next, ...policy, regionId: policy.regionId ?? null }));
      const ids = next.items.map(({ itemId }) => itemId);
      expect(ids.slice(0, policy.items.length)).toEqual(policy.items.map(({ itemId }) => itemId));
      const bare = (words: string): string => words.replaceAll(/[\s｜]/gu, '');
      const texts = new Map(next.articles.map((article) => [article.articleId, bare(article.text)]));
      for (const item of next.items) expect(texts.get(item.articleId)).toContain(bare(item.quote));
    },
  );
});

describe('R-POLICY 6: a document repeals what it names', () => {
  const NEW = '示工信发〔2023〕5号';
  const ordered = (name: string, docNo: string, closing: string, day: string): string =>
    [docNo, name, '第一条 为支持中小企业，制定本办法。', '第二条 对租用厂房的企业给予租金补贴。', `第三条 ${closing}`, '示例市工业和信息化局', day].join('\n'); // prettier-ignore
  const old = (name: string, docNo: string) =>
    importText(ordered(name, docNo, '本办法自2018年1月1日起施行。', '2017年12月1日'), { publish: true });

  test('named by title and number, by title alone, by number alone; unknown ones are said; the audit has it', async () => {
    const both = await old('示例市租金补贴旧办法', '示工信发〔2017〕3号');
    const titled = await old('示例市厂房补贴旧办法', '示工信发〔2017〕4号');
    const numbered = await old('示例市贴息补贴旧办法', '示工信发〔2017〕6号');
    const closing = '本办法自2023年6月1日起施行。《示例市租金补贴旧办法》（示工信发〔2017〕3号）、《示例市厂房补贴旧办法》、《示例市没有的办法》同时废止。示工信发〔2017〕6号停止执行。'; // prettier-ignore
    const imported = await importText(ordered('示例市新租金补贴办法', NEW, closing, '2023年5月20日'), {
      publish: true,
    });
    const said = imported.findings.filter(({ field }) => field === 'repeals').map(({ message }) => message);
    expect(said).toHaveLength(4);
    expect(said.filter((message) => message.includes('不在库中'))).toEqual([
      expect.stringContaining('示例市没有的办法'),
    ]);
    for (const { policyId } of [both, titled, numbered])
      expect((await policyOf(policyId)).repealed).toEqual({
        day: '2023-06-01',
        reason: `《示例市新租金补贴办法》（${NEW}）已将其废止`,
        successor: { policyId: imported.policyId, title: '示例市新租金补贴办法' },
      });
    const { records } = await auditsOf(`policy:${both.policyId ?? ''}`);
    expect(records.map(({ action }) => action)).toContain('repeal');
  });

  test('an editor strikes one; a repeal taken back is not made again by the next version', async () => {
    const first = await old('示例市甲旧办法', '示工信发〔2017〕13号');
    const second = await old('示例市乙旧办法', '示工信发〔2017〕14号');
    const closing = '本办法自2023年6月1日起施行。《示例市甲旧办法》、《示例市乙旧办法》同时废止。';
    const { draftId } = await importText(ordered('示例市丙办法', '示工信发〔2023〕15号', closing, '2023年5月20日'));
    const { proposal } = await draftOf(draftId);
    expect(proposal.repeals).toHaveLength(2);
    const kept = { ...proposal, repeals: proposal.repeals?.slice(0, 1) };
    await gateway.call('bureau-1', 'policy.saveDraft', { draftId, revision: 1, proposal: kept });
    await gateway.call('bureau-1', 'policy.reviewDraft', { draftId, revision: 2 });
    const { policyId } = await gateway.call('bureau-1', 'policy.publishDraft', { draftId, revision: 2 });
    expect((await policyOf(first.policyId)).repealed?.day).toBe('2023-06-01');
    expect((await policyOf(second.policyId)).repealed).toBeNull();
    await gateway.call('bureau-1', 'policy.withdrawRepeal', { policyId: first.policyId ?? '', reason: '示例：误标' });
    const revised = await gateway.call('bureau-1', 'policy.revise', { policyId });
    const draft = await draftOf(revised.draftId);
    const changed = { ...draft.proposal, audience: '示例市的企业' };
    const named = { draftId: draft.draftId, revision: draft.revision };
    await gateway.call('bureau-1', 'policy.saveDraft', { ...named, proposal: changed });
    await gateway.call('bureau-1', 'policy.reviewDraft', { draftId: draft.draftId, revision: draft.revision + 1 });
    await gateway.call('bureau-1', 'policy.publishDraft', { draftId: draft.draftId, revision: draft.revision + 1 });
    expect((await policyOf(first.policyId)).repealed).toBeNull();
  });

  test('what decides whether something is in force and was not read is not published at once', async () => {
    for (const closing of [
      '本办法自公布之日起满三十日施行，有效期5年。',
      '本办法自2023年6月1日起施行，有效期与《示例省办法》一致。',
    ]) {
      const imported = await importText(ordered(`示例市${closing.length}号待定办法`, `示工信发〔2023〕${closing.length}号`, closing, '2023年5月20日'), { publish: true }); // prettier-ignore
      expect(imported).toMatchObject({ state: 'proposed', policyId: null });
      expect(imported.findings.some(({ field, level }) => level === 'check' && /Day$/.test(field))).toBe(true);
    }
  });

  test('several documents of a file are drafts of their own, found again with it', async () => {
    const one = (n: number): string =>
      ordered(
        `示例市人民政府关于支持第${n}类企业的意见`,
        `示政发〔2024〕${n}号`,
        '本意见自2024年6月1日起施行。',
        `2024年5月${n}日`,
      );
    const text = `${one(1)}\n${one(2)}`;
    const imported = await importText(text);
    expect(imported).toMatchObject({
      docNo: '示政发〔2024〕1号',
      others: [{ title: '示例市人民政府关于支持第2类企业的意见' }],
    });
    const again = await importText(text);
    expect([again.repeated, again.draftId, again.others]).toEqual([true, imported.draftId, imported.others]);
    expect((await draftOf(imported.others[0]?.draftId ?? '')).proposal.docNo).toBe('示政发〔2024〕2号');
  });
});

const auditsOf = (subject: string): Promise<Output<'identity.listAudit'>> =>
  gateway.call('bureau-1', 'identity.listAudit', { subject });

describe('R-POLICY 6: what is on record', () => {
  test('each step is in the audit trail; no telephone number is, nor in what is kept', async () => {
    const text = notice('示例市留痕的办法', 31);
    const { draftId } = await importText(text, { fileName: '示例 电话19900000789.txt' });
    const { proposal } = await draftOf(draftId);
    const audience = '示例市的企业';
    await gateway.call('bureau-1', 'policy.saveDraft', { draftId, revision: 1, proposal: { ...proposal, audience } });
    await gateway.call('bureau-1', 'policy.reviewDraft', { draftId, revision: 2 });
    await gateway.call('bureau-1', 'policy.publishDraft', { draftId, revision: 2 });
    const { records } = await auditsOf(`policy-draft:${draftId}`);
    expect(records.map(({ action }) => action).sort()).toEqual(['import', 'publish', 'review', 'save']);
    const kept = JSON.stringify([records, await draftOf(draftId)]);
    expect(kept).not.toMatch(/199000\d{5}/);
  });
});

describe('R-POLICY 6: little is said and it is published all the same, with findings to look at', () => {
  const cases: [name: string, text: string, title: string, number: string][] = [
    ['a paragraph', '中小企业贷款贴息最高五十万元，向示例窗口申请。', '示例', '正文'],
    ['a title and a paragraph', '示例补贴办法\n每家企业补贴示例元五万元。', '示例补贴办法', '正文'],
    ['articles alone', '第一条 示例条款甲。\n第二条 示例条款乙。', '示例', '第一条'],
    ['points alone', '三、示例标准\n每家企业示例五万元。\n四、示例程序\n自愿申报。', '示例', '三'],
    ['an English note', 'Notice on examples\nOne two three.', 'Notice on examples', '正文'],
  ];
  test.each(cases)('%s', async (name, text, title, number) => {
    const imported = await importText(`${text}\n${name}`, { publish: true });
    expect(imported).toMatchObject({ state: 'published', version: 1, title, docNo: null });
    expect(imported.findings.filter(({ level }) => level === 'ask')).toEqual([]);
    expect(imported.findings.map(({ field }) => field)).toContain('issuedDay');
    const policy = await policyOf(imported.policyId);
    expect(policy.articles[0]?.number).toBe(number);
    expect(policy.issuers).toEqual(['发文机关未注明']);
  });
});
