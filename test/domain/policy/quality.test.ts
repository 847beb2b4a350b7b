import { buildPolicyIndex, searchPolicies } from '../../../cloudfunctions/domain/policy';
import { policyQueries, QUERY_KINDS, QUERY_SETS, type PolicyQueryCase } from '../builders/policy-queries';
import { demoRecords, qualityOf, rankOfAnswer } from '../builders/search-quality';
import reached from './quality-reached.json';

/** How far down an answer still counts, and a day after all of the documents. */
const DEPTH = 10;
const today = '2026-11-21';

const index = buildPolicyIndex(demoRecords);
const rankOf = (query: PolicyQueryCase) =>
  rankOfAnswer(searchPolicies(index, { query: query.query, limit: DEPTH, today }).hits, query);

describe('R-POLICY 2: the queries themselves', () => {
  it('are at least ten of each kind for tuning and as many held out, and none twice', () => {
    for (const kind of QUERY_KINDS) {
      for (const set of QUERY_SETS)
        expect(policyQueries.filter((q) => q.kind === kind && q.set === set).length).toBeGreaterThanOrEqual(10);
    }
    expect(new Set(policyQueries.map(({ query }) => query)).size).toBe(policyQueries.length);
  });

  it('name articles that the documents have', () => {
    const known = new Set(demoRecords.flatMap((p) => p.articles.map((a) => `${p.policyId}/${a.articleId}`)));
    const named = policyQueries.flatMap(({ answers }) =>
      answers.flatMap(({ policy, articleIds }) => articleIds.map((id) => `${policy}/${id}`)),
    );
    expect(named.filter((place) => !known.has(place))).toEqual([]);
  });
});

describe('R-POLICY 2: leads to the exact article, no worse than has been reached', () => {
  describe.each(QUERY_SETS)('%s', (set) => {
    it.each(QUERY_KINDS)('%s', (kind) => {
      const { hit3, mrr } = qualityOf(policyQueries.filter((q) => q.kind === kind && q.set === set).map(rankOf));
      expect(mrr).toBeGreaterThanOrEqual(reached[set][kind].mrr);
      expect(hit3).toBeGreaterThanOrEqual(reached[set][kind].hit3);
    });
  });
});
