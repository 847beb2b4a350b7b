import * as fc from 'fast-check';
import { buildPolicyIndex, searchPolicies } from '../../../cloudfunctions/domain/policy';
import type { PolicyAnswer } from '../../../cloudfunctions/domain/policy';
import { runs } from '../../support/runs';
import { policyQueries } from '../builders/policy-queries';
import { demoRecords } from '../builders/search-quality';

const today = '2026-11-21';
const index = buildPolicyIndex(demoRecords);
const texts = demoRecords.flatMap(({ title, articles }) => [title, ...articles.map(({ text }) => text)]);

/** Each kind of query this many times: five kinds, 11,000 queries. */
const RUNS = runs(2500);

/** A piece of the documents with a few characters left out, doubled, exchanged or put in. */
const nearQuery = fc
  .record({
    text: fc.constantFrom(...texts, ...policyQueries.map(({ query }) => query)),
    from: fc.nat(),
    length: fc.integer({ min: 1, max: 60 }),
    edits: fc.array(
      fc.record({
        at: fc.nat(),
        cut: fc.integer({ min: 0, max: 2 }),
        put: fc.string({ unit: 'binary', maxLength: 2 }),
      }),
      { maxLength: 4 },
    ),
  })
  .map(({ text, from, length, edits }) => {
    const start = from % text.length;
    return edits.reduce(
      (query, { at, cut, put }) => {
        const place = at % (query.length + 1);
        return query.slice(0, place) + put + query.slice(place + cut);
      },
      text.slice(start, start + length),
    );
  });

/** One character or a short word, again and again. */
const wall = fc
  .record({
    unit: fc.oneof(
      fc.string({ unit: 'binary', minLength: 1, maxLength: 1 }),
      fc.constantFrom('中', '小', '企业', '的', '臺', 'zh', 'a', '1', '　', '〔', '\u0301', '\ud83d', '㍿', 'ﷺ'),
    ),
    times: fc.integer({ min: 1, max: 2000 }),
  })
  .map(({ unit, times }) => unit.repeat(times));

const signs = [
  ...'0123456789０９年号第条()（）[]［］〔〕【】〈〉《》{}「」-—－/\\.,，。:：*+?^$|%％‰ ',
  '\t',
  '\n',
  '\u0000',
];
const numbersAndBrackets = fc.array(fc.constantFrom(...signs), { maxLength: 80 }).map((all) => all.join(''));
/** UTF-16 units in any order, halves of pairs among them. */
const anyUnits = fc
  .array(fc.integer({ min: 0, max: 0xffff }), { maxLength: 120 })
  .map((units) => String.fromCharCode(...units));

const queries = {
  'characters of any script': fc.string({ unit: 'binary', maxLength: 120 }),
  'any UTF-16 units': anyUnits,
  'nearly what the documents say': nearQuery,
  'walls of one character': wall,
  'digits and brackets': numbersAndBrackets,
};

/** What every answer keeps to; an error names the hit that does not. */
function checkAnswer({ total, hits }: PolicyAnswer, limit: number): void {
  if (hits.length !== Math.min(limit, total)) throw new Error(`${hits.length} hits of ${total}`);
  const places = new Set(hits.map(({ policyId, articleId }) => `${policyId}/${articleId}`));
  if (places.size !== hits.length) throw new Error('an article twice');
  for (const [at, hit] of hits.entries()) {
    const where = `${hit.policyId}/${hit.articleId}`;
    if (!Number.isFinite(hit.score)) throw new Error(`${where} scores ${hit.score}`);
    if (hit.score > (hits[at - 1]?.score ?? Infinity)) throw new Error(`${where} stands too low`);
    let before = -1;
    for (const [start, end] of hit.highlights) {
      // Ascending and apart: two marks that touch would be one.
      const whole = Number.isInteger(start) && Number.isInteger(end);
      if (!whole || start <= before || end <= start || end > hit.text.length) {
        throw new Error(`${where} marks [${start}, ${end}) behind ${before} in ${hit.text.length} units`);
      }
      before = end;
    }
  }
}

describe('R-POLICY 2: whatever is typed has an answer', () => {
  it.each(Object.entries(queries))('%s', (_, query) => {
    let asked = 0;
    fc.assert(
      fc.property(query, fc.integer({ min: 1, max: 20 }), (typed, limit) => {
        checkAnswer(searchPolicies(index, { query: typed, limit, today }), limit);
        asked += 1;
      }),
      { numRuns: RUNS },
    );
    expect(asked).toBeGreaterThanOrEqual(RUNS);
  });

  it('gives the same answer to the same query', () => {
    for (const { query } of policyQueries) {
      const ask = () => searchPolicies(index, { query, today });
      expect(ask()).toEqual(ask());
    }
  });
});
