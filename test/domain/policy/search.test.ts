import * as fc from 'fast-check';
import { buildPolicyIndex, searchPolicies, statusOn } from '../../../cloudfunctions/domain/policy';
import type { PolicyFilters, PolicyRecord } from '../../../cloudfunctions/domain/policy';
import { corpus, policy } from '../builders/policy';

const today = '2026-11-21';
const search = (records: PolicyRecord[], query: string, filters: PolicyFilters = {}) =>
  searchPolicies(buildPolicyIndex(records), { query, filters, today });
const marked = (hit: { text: string; highlights: [number, number][] }) =>
  hit.highlights.map(([start, end]) => hit.text.slice(start, end));

const training = policy({
  policyId: 'p2',
  title: '中小企业政策大讲堂培训补贴办法',
  docNo: '内经信投规字〔2018〕200号',
  issuers: ['示例经信委', '示例财政厅'],
  issuedDay: '2018-04-26',
  level: 'region',
  regionId: '150000',
  kinds: ['training', 'public-service'],
  audience: '培训机构',
  items: [
    {
      articleId: 'a2',
      title: '培训补贴',
      summary: '按人补贴',
      audience: '培训机构',
      conditions: [],
      leadAgency: '示例经信委',
      cooperatingAgencies: ['示例窗口平台'],
    },
  ],
  articles: [
    { articleId: 'a1', number: '一、', heading: '目的', text: '提高中小企业掌握政策、运用政策的能力。' },
    { articleId: 'a2', number: '四、', heading: '考评补贴', text: '优秀的，每人每期补贴260元；单期不超过8万\n元。' },
  ],
});
const records = [policy({ regionName: '示例省示例市' }), training];
const where = (hits: { policyId: string; articleId: string }[]) =>
  hits.map((hit) => `${hit.policyId}/${hit.articleId}`);

describe('R-POLICY 2: words', () => {
  it.each([
    ['贴息', 'p1/a2'],
    ['贷款 贴息', 'p1/a2'],
    ['贴息贷款', 'p1/a2'],
    ['政策大讲堂', 'p2/a1'],
    ['大讲堂 每人补贴', 'p2/a2'],
    ['８万元', 'p2/a2'],
    ['260', 'p2/a2'],
    ['第二条', 'p1/a2'],
  ])('%s leads to %s', (query, article) => expect(where(search(records, query).hits)[0]).toBe(article));

  it('takes full and half width for the same and marks the original', () => {
    const [hit] = search(records, '3%').hits;
    expect(marked(hit!)).toEqual(['３']);
  });

  it('marks a word across a line break', () => {
    const [hit] = search(records, '8万元').hits;
    expect(marked(hit!)).toContain('8万\n元');
  });

  it('marks neighbouring words as one, exactly', () => {
    const hit = search(records, '技术改造贷款').hits[0]!;
    expect(hit.text.slice(...hit.highlights[0]!)).toBe('技术改造贷款');
  });

  it('finds a single character, at the end of a word too', () => {
    expect(where(search(records, '率').hits)).toEqual(['p1/a2']);
    expect(marked(search(records, '难').hits[0]!)).toEqual(['难']);
  });

  it('finds nothing where there is nothing', () => {
    expect(search(records, '渔船')).toMatchObject({ total: 0, hits: [] });
    expect(search([], '贴息')).toMatchObject({ total: 0, hits: [] });
  });

  it('does not list everything that shares one common word', () => {
    expect(where(search(records, '中小企业技术改造贷款贴息').hits)).toEqual(['p1/a2']);
  });

  it('lists everything for an empty query, newest first, page by page', () => {
    const index = buildPolicyIndex(records);
    const page = (offset: number) => searchPolicies(index, { query: ' ', today, limit: 3, offset });
    expect(page(0).total).toBe(4);
    expect([...where(page(0).hits), ...where(page(3).hits)]).toEqual(['p1/a1', 'p1/a2', 'p2/a1', 'p2/a2']);
  });

  it('finds a policy without articles by its title', () => {
    expect(where(search([policy({ articles: [] })], '融资').hits)).toEqual(['p1/']);
  });
});

describe('R-POLICY 2: traditional and simplified characters', () => {
  const text = '對中小企業給予貸款補貼。';
  const kunming = policy({ articles: [{ articleId: 't1', number: '', heading: '', text }] });

  it.each([
    ['补贴', ['補貼']],
    ['補貼', ['補貼']],
    ['贷款补贴', ['貸款補貼']],
    ['中小企业', ['中小企業']],
  ])('%s is found in a traditional text and marked there as %j', (query, marks) =>
    expect(marked(search([kunming], query).hits[0]!)).toEqual(marks),
  );

  it('finds a simplified text by traditional words', () => {
    const [hit] = search(records, '貼息').hits;
    expect([where([hit!])[0], marked(hit!)]).toEqual(['p1/a2', ['贴息', '贴息']]);
  });
});

describe('R-POLICY 2: document numbers', () => {
  const among = buildPolicyIndex([...corpus(50, 3, 80), training]);

  it.each([
    ['as printed', '内经信投规字〔2018〕200号'],
    ['square brackets', '内经信投规字[2018]200号'],
    ['round brackets, full width', '内经信投规字（2018）200'],
    ['year and number', '２０１８ 200号'],
    ['year and number, run together', '2018200号'],
    ['a hyphen', '2018-200'],
    ['half a bracket', '2018]200'],
    ['no brackets', '内经信投规字2018 200'],
    ['no brackets, year in words', '内经信投规字2018年第200号'],
    ['the number first', '200号2018内经信投规字'],
    ['initials', 'njxtgz 2018 200'],
    ['initials, brackets', 'NJXTGZ〔2018〕200号'],
    ['pinyin', 'neijingxintouguizi 2018 200'],
    ['a wrong character in the agency', '内经信头规字〔2018〕200号'],
    ['part of the agency', '经信投规字〔2018〕200号'],
    ['letters for digits', '内经信投规字〔2O18〕2OO号'],
    ['a bracket read as a digit', '内经信投规字〔20181200号'],
    ['in a sentence', '请问内经信投规字〔2018〕200号文件的补贴'],
    ['traditional characters', '內經信投規字〔2018〕200號'],
  ])('%s: %s leads to the document', (_name, query) =>
    expect(where(searchPolicies(among, { query, today }).hits)[0]).toMatch(/^p2\//),
  );

  it('reads 〔20204号 as 〔2020〕4号', () => {
    const four = policy({ policyId: 'four', docNo: '示政办发〔2020〕4号' });
    expect(search([...corpus(20, 2, 40), four], '示政办发〔20204号').hits[0]?.policyId).toBe('four');
  });

  it.each([
    ['a date', '2018-200日'],
    ['a sum', '2018年200万元'],
    ['another agency', '国办发〔2018〕200号'],
    ['another number', '内经信投规字〔2018〕201号'],
    ['another year', '内经信投规字〔2019〕200号'],
  ])('%s is not its number: %s', (_name, query) => {
    const { hits } = search([training], query);
    expect(hits.every((hit) => hit.score < 100)).toBe(true);
  });

  it('orders a document’s articles by the other words of the query', () =>
    expect(where(search(records, '2018 200 每人每期').hits)[0]).toBe('p2/a2'));

  it.each([
    ['digits', '2018'.repeat(50)],
    ['pairs', '2018 200 '.repeat(22)],
    ['brackets', '〔2018〕'.repeat(33)],
    ['letters', `${'内'.repeat(190)}2018 200`],
  ])('reads 200 characters of %s to their end', (_name, query) =>
    expect(searchPolicies(among, { query, today }).hits.length).toBeLessThanOrEqual(51),
  );
});

describe('R-POLICY 2: pinyin, slips, everyday words', () => {
  const open = policy({
    policyId: 'p3',
    title: '商事登记便利化办法',
    docNo: null,
    articles: [
      { articleId: 'a1', number: '第一条', heading: '工商登记', text: '企业设立登记当日办结，申报材料一次告知。' },
      { articleId: 'a2', number: '第二条', heading: '税收', text: '符合规定的免征增值税。优惠的有效期三年。' },
    ],
  });
  const all = buildPolicyIndex([...records, open]);
  const ask = (query: string) => searchPolicies(all, { query, today });

  it.each([
    ['pinyin', 'tiexi', '贴息', 'p1/a2'],
    ['pinyin in capitals', 'TieXi', '贴息', 'p1/a2'],
    ['pinyin of a long term', 'zhengcedajiangtang', '政策大讲堂', 'p2/a1'],
    ['initials', 'zcdjt', '政策大讲堂', 'p2/a1'],
    ['initials and syllables', 'zhengcdjt', '政策大讲堂', 'p2/a1'],
    ['pinyin beside characters', 'daikuan 贴息', '贷款', 'p1/a2'],
    ['two words in one run', 'tiexizhengce', '贴息', 'p1/a2'],
    ['a homophone', '铁息', '贴息', 'p1/a2'],
    ['a homophone, first character', '代款', '贷款', 'p1/a2'],
    ['a wrong character', '技术改槽', '技术改造', 'p1/a2'],
    ['a wrong last character', '政策大讲糖', '政策大讲堂', 'p2/a1'],
    ['exchanged characters', '息贴', '贴息', 'p1/a2'],
    ['traditional characters', '貼息', '贴息', 'p1/a2'],
  ])('%s: %s is read as %s', (_name, query, read, article) => {
    const { hits, readAs } = ask(query);
    expect(readAs.some((word) => word.includes(read))).toBe(true);
    expect(where(hits)[0]).toBe(article);
  });

  it.each(['贴息', '技术改造贷款', '260', '有效期', '大讲堂 补贴', ''])('%s is read as typed', (query) =>
    expect(ask(query).readAs).toEqual([]),
  );

  it('marks what was meant', () => expect(marked(ask('铁息').hits[0]!)).toContain('贴息'));

  it.each([
    ['办执照', 'p3/a1'],
    ['免税', 'p3/a2'],
    ['利息补贴', 'p1/a2'],
    ['怎么办执照', 'p3/a1'],
    ['要带什么', 'p3/a1'],
    ['有效期多久', 'p3/a2'],
    ['每人补贴多少钱', 'p2/a2'],
  ])('everyday words: %s leads to %s', (query, article) => expect(where(ask(query).hits)[0]).toBe(article));

  it('prefers the word that was typed to one that means the same', () => {
    const rent = (policyId: string, text: string) =>
      policy({ policyId, articles: [{ articleId: 'a', number: '', heading: '', text }] });
    const found = search([rent('same', '对场租给予支持。'), rent('typed', '对房租给予支持。')], '房租');
    expect(found.hits.map((hit) => hit.policyId)).toEqual(['typed', 'same']);
    const both = search([rent('same', '给予租金减免支持。'), rent('typed', '对房租给予支持。')], '房租');
    expect(both.hits.map((hit) => hit.policyId)).toEqual(['typed', 'same']);
  });

  it('finds an article by what its item says', () => {
    const entry = {
      articleId: 'a2',
      title: '助保贷',
      summary: '风险补偿资金池',
      audience: '入池企业',
      conditions: ['信用良好'],
      leadAgency: null,
      cooperatingAgencies: [],
    };
    const withItem = policy({ items: [entry] });
    for (const query of ['助保贷', '风险补偿', '入池企业', '信用良好']) {
      expect(where(search([withItem], query).hits)[0]).toBe('p1/a2');
    }
  });
});

describe('R-POLICY 2: filters, facets, status', () => {
  it.each<[PolicyFilters, number]>([
    [{ regionId: ['150100'] }, 2],
    [{ regionId: ['150100', '150000'] }, 4],
    [{ kind: ['training'], level: ['region'] }, 2],
    [{ kind: ['training'], level: ['prefecture'] }, 0],
    [{ agency: ['示例财政厅'] }, 2],
    [{ year: ['2018'] }, 2],
    [{ status: ['expired'] }, 0],
    [{ kind: [] }, 4],
    [{ region: ['示例省示例市'] }, 2],
    [{ region: ['示例市'] }, 2],
    [{ region: ['150000'] }, 2],
    [{ region: ['别处'] }, 0],
    [{ audience: ['institution'] }, 2],
    [{ audience: ['other'] }, 2],
    [{ agency: ['示例窗口平台'] }, 2],
  ])('%j leaves %d articles', (filters, total) => expect(search(records, '', filters).total).toBe(total));

  it('counts each filter’s values under the other filters only', () => {
    const { facets } = search(records, '', { kind: ['training'] });
    expect(facets.kind).toEqual([
      { value: 'financing', count: 2 },
      { value: 'public-service', count: 2 },
      { value: 'training', count: 2 },
    ]);
    expect(facets.year).toEqual([{ value: '2018', count: 2 }]);
  });

  it('shows as expired what is past its last day, and ranks it down', () => {
    const old = policy({ policyId: 'old', expiresDay: '2026-11-20' });
    const { hits } = search([old, policy()], '贴息');
    expect(hits.map((hit) => [hit.policyId, hit.status])).toEqual([
      ['p1', 'in-force'],
      ['old', 'expired'],
    ]);
    expect(search([policy({ expiresDay: today })], '贴息').hits[0]?.status).toBe('in-force');
  });

  /** Day by day: the record's word, its first and last day, its repeal; what holds on 2026-11-21. */
  it.each<[Partial<Parameters<typeof policy>[0]>, string]>([
    [{}, 'in-force'],
    [{ effectiveDay: '2026-11-20' }, 'in-force'],
    [{ effectiveDay: '2026-11-21' }, 'in-force'],
    [{ effectiveDay: '2026-11-22' }, 'not-yet-in-force'],
    [{ effectiveDay: '2027-01-01', expiresDay: '2028-01-01' }, 'not-yet-in-force'],
    [{ effectiveDay: '2025-01-01', expiresDay: '2026-11-20' }, 'expired'],
    [{ effectiveDay: '2027-01-01', status: 'draft-for-comment' }, 'draft-for-comment'],
    [{ effectiveDay: '2027-01-01', status: 'expired' }, 'expired'],
    [{ effectiveDay: '2027-01-01', repealed: { day: '2026-11-01' } }, 'repealed'],
    [{ effectiveDay: '2026-01-01', status: 'not-yet-in-force' }, 'in-force'],
    [{ status: 'not-yet-in-force' }, 'not-yet-in-force'],
  ])('%j is %s today: in the search, its filter and its record alike', (part, status) => {
    const one = policy(part);
    expect(statusOn(one, today)).toBe(status);
    expect(search([one], '贴息').hits[0]?.status).toBe(status);
    expect(search([one], '', { status: [status] }).policies).toBe(1);
    expect(search([one], '').facets.status).toEqual([{ value: status, count: one.articles.length }]);
  });

  it('counts policies beside articles', () =>
    expect(search(records, '', { kind: ['training'] })).toMatchObject({ total: 2, policies: 1 }));

  it('survives names that are properties of every object', () => {
    const odd = policy({ kinds: ['__proto__', 'constructor'] });
    expect(search([odd], '').facets.kind.map((facet) => facet.value)).toEqual(['__proto__', 'constructor']);
  });
});

describe('R-POLICY 2: whatever people type', () => {
  it('gives highlights that lie inside the text, ascending and apart', () => {
    const texts = fc.string({
      unit: fc.oneof(
        fc.constantFrom(...'贴息贷款企业 \n３％﹙ﬁＡéẛ̣'),
        fc.string({ unit: 'binary', minLength: 1, maxLength: 1 }),
      ),
      maxLength: 60,
    });
    fc.assert(
      fc.property(texts, texts, (text, query) => {
        const record = policy({ articles: [{ articleId: 'a', number: '', heading: '', text }] });
        for (const hit of search([record], query).hits) {
          let from = -1;
          for (const [start, end] of hit.highlights) {
            expect(start).toBeGreaterThan(from);
            expect(end).toBeGreaterThan(start);
            from = end;
          }
          expect(from).toBeLessThanOrEqual(hit.text.length);
        }
      }),
      { numRuns: 2000 },
    );
  });

  it('finds every article by any two neighbouring words of its own', () => {
    const all = corpus(20, 3, 60);
    const index = buildPolicyIndex(all);
    fc.assert(
      fc.property(fc.nat(19), fc.nat(2), fc.nat(50), (p, a, at) => {
        const record = all[p]!;
        const query = record.articles[a]!.text.slice(at, at + 8).split('，')[0]!;
        fc.pre(query.length >= 4);
        const { hits } = searchPolicies(index, { query, today, limit: 100 });
        expect(where(hits)).toContain(`${record.policyId}/a${a}`);
      }),
    );
  });

  it.each([
    ['one character 100,000 times', '企'.repeat(100_000)],
    ['combining marks', 'e\u0301\u0301'.repeat(50_000)],
    ['brackets', '〔'.repeat(100_000)],
    ['digits', '2018'.repeat(25_000)],
    ['half a surrogate pair', '\ud800'.repeat(1000)],
  ])('answers %s, marking only what is there', (_name, query) => {
    const { total, hits } = search(records, query);
    expect(hits).toHaveLength(total);
    for (const word of hits.flatMap(marked)) expect(query.normalize('NFKC')).toContain(word.normalize('NFKC'));
  });

  it('bounds page size and offset', () => {
    const index = buildPolicyIndex(corpus(60, 3, 40));
    expect(searchPolicies(index, { query: '', today, limit: 5000 }).hits).toHaveLength(100);
    expect(searchPolicies(index, { query: '', today, limit: -1 }).hits).toHaveLength(1);
    expect(searchPolicies(index, { query: '', today, offset: 9999 }).hits).toHaveLength(0);
  });
});

describe('R-POLICY 2: size', () => {
  const all = corpus(1000, 12, 120);
  const index = buildPolicyIndex(all);

  it('holds every article of 1,000 policies of 12', () =>
    expect(searchPolicies(index, { query: '', today }).total).toBe(12_000));

  it.each(['中小企业贷款贴息', '技术改造 补贴', '示范平台认定申报条件', '税', '园区人才引进资金'])(
    '%s: one page of whole articles, and the facets count every hit',
    (query) => {
      const { total, hits, facets } = searchPolicies(index, { query, today, limit: 20 });
      expect(total).toBeGreaterThan(20);
      expect(hits).toHaveLength(20);
      expect(new Set(where(hits)).size).toBe(20);
      expect(facets.year.reduce((sum, { count }) => sum + count, 0)).toBe(total);
    },
  );

  it('finds one policy among them by its document number', () => {
    const { hits } = searchPolicies(index, { query: '示经信字〔2012〕18号', today });
    const found = all.find((record) => record.policyId === hits[0]?.policyId);
    expect(found?.docNo).toBe('示经信字〔2012〕18号');
  });
});
