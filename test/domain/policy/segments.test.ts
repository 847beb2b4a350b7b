import * as fc from 'fast-check';
import {
  buildPolicyIndex,
  buildSegment,
  encodeSegment,
  indexOf,
  merged,
  openBytes,
  overlay,
  overviewOf,
  searchPolicies,
  type Part,
  type PolicyIndex,
  type PolicyRecord,
} from '../../../cloudfunctions/domain/policy';
import { corpus, policy } from '../builders/policy';

const today = '2026-11-21';
const QUERIES = ['', '贷款 贴息', '培训补贴', 'daikuan', '示经信字〔2012〕3号', '资金管埋', '率', '8万元', '公式期限'];

/** Everything that a search says, but for the order of equal scores, which goes by the order of the records. */
function answers(index: PolicyIndex) {
  return QUERIES.map((query) => {
    const { hits, facets, total, policies } = searchPolicies(index, { query, today, limit: 100 });
    const places = hits.map(({ policyId, articleId, score, text, highlights }) =>
      JSON.stringify({ policyId, articleId, score, text, highlights }),
    );
    return { total, policies, facets, places: places.sort() };
  });
}

const partOf = (records: readonly PolicyRecord[]): Part => ({
  segment: buildSegment(records),
  dead: new Uint8Array(records.length),
});

describe('R-POLICY 2: the index file', () => {
  const records = corpus(12, 3, 90);

  it('read back answers as what was written', () => {
    const index = indexOf(overlay([], openBytes(encodeSegment(buildSegment(records)))));
    expect(answers(index)).toEqual(answers(buildPolicyIndex(records)));
  });

  it.each([
    ['cut short', (bytes: Uint8Array) => bytes.slice(0, bytes.length - 1)],
    ['of another version', (bytes: Uint8Array) => bytes.fill(1, 0, 1)],
    ['empty', () => new Uint8Array(0)],
    ['of something else', () => new Uint8Array(4096).fill(7)],
  ])('is refused when it is %s', (_, broken) =>
    expect(() => openBytes(broken(encodeSegment(buildSegment(records))))).toThrow(),
  );

  it('put together from any pieces is the same as made at once', () => {
    const cuts = fc.uniqueArray(fc.integer({ min: 1, max: records.length - 1 }), { maxLength: 5 });
    fc.assert(
      fc.property(cuts, (unsorted) => {
        const ends = [...unsorted.sort((a, b) => a - b), records.length];
        const parts = ends.map((end, i) => partOf(records.slice(ends[i - 1] ?? 0, end)));
        const once = encodeSegment(buildSegment(records));
        expect(Buffer.compare(encodeSegment(merged(parts)), once)).toBe(0);
        expect(answers(indexOf(parts))).toEqual(answers(buildPolicyIndex(records)));
      }),
      { numRuns: 25 },
    );
  });
});

describe('R-POLICY 6: changes on top of the index file', () => {
  const base = corpus(6, 3, 90);
  const of = (n: number, changes: Partial<PolicyRecord>) => ({ ...policy(base[n]), ...changes });

  it('a new version takes the place of the old one, in answers, facets and overview', () => {
    const [first] = base[2]?.articles ?? [];
    if (first === undefined) throw new Error('no article');
    const newer = of(2, { articles: [{ ...first, text: '新版本：独一无二的修订词。' }], kinds: ['rights'] });
    const parts = overlay(overlay([], buildSegment(base)), buildSegment([newer]));
    const index = indexOf(parts);
    expect(index.living).toBe(6);
    const { hits, total } = searchPolicies(index, { query: '独一无二的修订词', today });
    expect([total, hits[0]?.policyId]).toEqual([1, 'p2']);
    const expected = buildPolicyIndex([...base.filter(({ policyId }) => policyId !== 'p2'), newer]);
    const everything = (of: PolicyIndex) => searchPolicies(of, { query: '', today, limit: 100 });
    expect(everything(index).facets).toEqual(everything(expected).facets);
    expect(everything(index).total).toBe(16);
    // Exactly: once the old version is left out for good, as if it had never been there.
    expect(answers(indexOf([{ segment: merged(parts), dead: new Uint8Array(6) }]))).toEqual(answers(expected));
    const days = { today, until: '2027-02-19' };
    expect(overviewOf(index, days, 3)).toMatchObject({ policies: 6, items: 0 });
  });

  it('what is taken out of the store is found no more', () => {
    const parts = overlay(overlay([], buildSegment(base)), buildSegment([]), ['p1']);
    const { hits } = searchPolicies(indexOf(parts), { query: '', today, limit: 100 });
    expect(hits.some(({ policyId }) => policyId === 'p1')).toBe(false);
    expect(hits).toHaveLength(15);
  });

  it('a document number leads to the newer version only', () => {
    const newer = of(3, { title: '修订后的办法', docNo: base[3]?.docNo ?? null });
    const index = indexOf(overlay(overlay([], buildSegment(base)), buildSegment([newer])));
    const { hits } = searchPolicies(index, { query: base[3]?.docNo ?? '', today });
    expect(hits[0]).toMatchObject({ policyId: 'p3', title: '修订后的办法' });
    expect(hits.filter(({ policyId }) => policyId === 'p3')).toHaveLength(3);
  });

  it('a repeal shows from its day on, on top of the file or in it', () => {
    const repealed = of(4, { repealed: { day: '2026-12-01' } });
    const index = indexOf(overlay(overlay([], buildSegment(base)), buildSegment([repealed])));
    const statusAt = (day: string) =>
      searchPolicies(index, { query: '', today: day, limit: 100 }).hits.find(({ policyId }) => policyId === 'p4')
        ?.status;
    expect([statusAt('2026-11-30'), statusAt('2026-12-01')]).toEqual(['in-force', 'repealed']);
  });
});

describe('R-POLICY 2: words of one meaning that the desk has saved', () => {
  const index = buildPolicyIndex([policy()]);
  const rows = [['补利钱', '贴息']];

  it('find each other, on top of the built-in ones', () => {
    expect(searchPolicies(index, { query: '补利钱', today }).total).toBe(0);
    expect(searchPolicies(index, { query: '补利钱', today, synonyms: rows }).hits[0]?.articleId).toBe('a2');
    expect(searchPolicies(index, { query: '利息补助', today, synonyms: rows }).hits[0]?.articleId).toBe('a2');
  });
});

describe('R-POLICY 2: numbers are found whole', () => {
  const article = (articleId: string, text: string) => ({ articleId, number: '', heading: '', text });
  const amounts = policy({
    articles: [article('a1', '补助2600元。'), article('a2', '补助260元。'), article('a3', '安排0.1亿元、3,155项。')],
  });
  it.each([
    ['260', ['a2']],
    ['3155', ['a3']],
    ['260元', ['a2']],
  ])('%s is in %j only', (query, places) => {
    const { hits } = searchPolicies(buildPolicyIndex([amounts]), { query, today });
    expect(hits[0]?.articleId).toBe(places[0]);
    if (!query.endsWith('元')) expect(hits.map(({ articleId }) => articleId)).toEqual(places);
  });
});
