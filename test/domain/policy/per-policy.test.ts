import * as fc from 'fast-check';
import { bestOfEach } from '../../../cloudfunctions/domain/policy/best-of-each';

describe('R-POLICY 2: a list of documents shows only the best articles of each', () => {
  const policyOf = [0, 0, 0, 1, 1, 2];
  const scores = Float64Array.from([1, 3, 3, 0.5, 2, 7]);

  test.each([
    [1, [1, 4, 5]],
    [2, [1, 2, 4, 3, 5]],
    [9, [1, 2, 0, 4, 3, 5]],
  ])('at most %d of each: of equal ones the earlier', (most, kept) => {
    expect(bestOfEach([0, 1, 2, 3, 4, 5], scores, policyOf, most)).toEqual(kept);
  });

  test('every policy keeps its best, whatever the order', () => {
    const article = fc.record({ policy: fc.nat(5), score: fc.nat(4) });
    fc.assert(
      fc.property(fc.array(article, { maxLength: 40 }), fc.integer({ min: 1, max: 4 }), (articles, most) => {
        const values = Float64Array.from(articles, ({ score }) => score);
        const of = articles.map(({ policy }) => policy);
        const kept = bestOfEach([...articles.keys()].reverse(), values, of, most);
        for (const policy of new Set(of)) {
          const all = [...articles.keys()].filter((i) => of[i] === policy);
          const sorted = all.sort((a, b) => (values[b] ?? 0) - (values[a] ?? 0) || a - b).slice(0, most);
          expect(kept.filter((i) => of[i] === policy)).toEqual(sorted);
        }
      }),
    );
  });
});
