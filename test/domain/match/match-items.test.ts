import * as fc from 'fast-check';
import { matchItem, sortMatches, tellingFacts, withStatedArea } from '../../../cloudfunctions/domain/match';
import { rulesAt, smeSize } from '../../../cloudfunctions/programmes';

const sizeRules = rulesAt(smeSize, '2026-03-01');
const NOTHING = {
  industry: null,
  staff: null,
  revenueFen: null,
  assetsFen: null,
  areaCode: null,
  taxableIncomeFen: null,
  foundedDay: null,
  farming: null,
  markers: null,
  founders: null,
  answers: {},
};
type Item = Parameters<typeof matchItem>[0];
type When = Item['requirements'][number]['when'];
type Profile = Parameters<typeof matchItem>[1]['profile'];

const itemOf = (...whens: When[]): Item => ({
  requirements: whens.map((when) => ({ text: '示例条件', clause: '第一条', when })),
  clause: '第九条',
  deadlineDay: null,
});
const match = (profile: Partial<Profile>, ...whens: When[]) =>
  matchItem(itemOf(...whens), { profile: { ...NOTHING, ...profile }, sizeRules, today: '2026-03-01' });

describe('R-POLICY 4: a condition is met, unmet or open', () => {
  test.each<[string, Partial<Profile>, When, string, string[]]>([
    ['a province covers its prefectures', { areaCode: '150100' }, { area: ['150000'] }, 'met', []],
    ['another province', { areaCode: '140100' }, { area: ['150000'] }, 'unmet', []],
    ['a county in a prefecture', { areaCode: '150102' }, { area: ['150100'] }, 'met', []],
    ['only the province is said', { areaCode: '150000' }, { area: ['150100'] }, 'unknown', ['areaCode']],
    ['no area', {}, { area: ['150000'] }, 'unknown', ['areaCode']],
    ['industry', { industry: 'retail' }, { industry: ['retail'] }, 'met', []],
    ['size by staff alone', { industry: 'industry', staff: 12 }, { size: ['micro', 'small'] }, 'met', []],
    ['size open', { industry: 'industry', staff: 500 }, { size: ['micro', 'small'] }, 'unknown', ['revenueFen']],
    [
      'SME whatever the revenue is',
      { industry: 'industry', staff: 500 },
      { size: ['micro', 'small', 'medium'] },
      'met',
      [],
    ],
    ['at least includes', { staff: 10 }, { amount: 'staff', atLeast: 10 }, 'met', []],
    ['above excludes', { staff: 10 }, { amount: 'staff', above: 10 }, 'unmet', []],
    ['at most includes', { staff: 10 }, { amount: 'staff', atMost: 10 }, 'met', []],
    ['below excludes', { staff: 10 }, { amount: 'staff', below: 10 }, 'unmet', []],
    ['24 months to the day', { foundedDay: '2024-03-01' }, { amount: 'ageMonths', atLeast: 24 }, 'met', []],
    ['a day short', { foundedDay: '2024-03-02' }, { amount: 'ageMonths', atLeast: 24 }, 'unmet', []],
    ['a list that is empty says no', { markers: [] }, { marker: 'gazelle' }, 'unmet', []],
    ['a list that is not there says nothing', {}, { founder: 'veteran' }, 'unknown', ['founders']],
    ['a farm farms', { industry: 'farming' }, { farming: true }, 'met', []],
    ['an answer no', { answers: { q: false } }, { question: 'q', ask: '示例？' }, 'unmet', []],
    [
      'a name that every object has',
      {},
      { question: 'constructor', ask: '示例？' },
      'unknown',
      ['answers.constructor'],
    ],
    ['not, of something open', {}, { not: { marker: 'park' } }, 'unknown', ['markers']],
    ['any, one met', { staff: 1 }, { any: [{ marker: 'park' }, { amount: 'staff', atLeast: 1 }] }, 'met', []],
    ['all, one unmet', { staff: 0 }, { all: [{ marker: 'park' }, { amount: 'staff', atLeast: 1 }] }, 'unmet', []],
  ])('%s', (_, profile, when, verdict, missing) => {
    const [reason] = match(profile, when).reasons;
    expect(reason?.verdict).toBe(verdict);
    expect(reason?.missing.map(({ field }) => field)).toEqual(missing);
  });

  test('an item fits when all are met, does not when one is unmet, else may; each with words and clause', () => {
    const two: When = { amount: 'staff', atLeast: 2 };
    expect(match({ staff: 12 }, two)).toMatchObject({
      fit: 'fits',
      reasons: [{ found: '职工人数 12 人', clause: '第一条' }],
    });
    expect(match({ staff: 1 }, two, { judged: '评审' }).fit).toBe('does-not-fit');
    expect(match({ staff: 2 }, two, { judged: '评审' })).toMatchObject({
      fit: 'may-fit',
      reasons: [{}, { judged: true }],
    });
    expect(match({}, null)).toMatchObject({ fit: 'may-fit', reasons: [{ judged: false, missing: [] }] });
    const [reason] = match({}).reasons;
    expect(reason).toMatchObject({ verdict: 'unknown', clause: '第九条' });
    expect(reason?.text).toContain('尚未逐条录入');
  });

  const leaf = fc.constantFrom<NonNullable<When>>(
    ...['a', 'b', 'c', 'd'].map((question) => ({ question, ask: `${question}？` })),
  );
  const tree = fc.letrec<{ node: NonNullable<When> }>((tie) => ({
    node: fc.oneof(
      { maxDepth: 3 },
      leaf,
      fc.array(tie('node'), { minLength: 1, maxLength: 3 }).map((all) => ({ all })),
      fc.array(tie('node'), { minLength: 1, maxLength: 3 }).map((any) => ({ any })),
      tie('node').map((not) => ({ not })),
    ),
  })).node;
  const answers = fc.dictionary(fc.constantFrom('a', 'b', 'c', 'd'), fc.boolean());

  test('a further answer never changes what was decided; only a missing fact changes what is open', () => {
    fc.assert(
      fc.property(tree, answers, fc.constantFrom('a', 'b', 'c', 'd'), fc.boolean(), (when, known, more, answer) => {
        fc.pre(!Object.hasOwn(known, more));
        const [before] = match({ answers: known }, when).reasons;
        const [after] = match({ answers: { ...known, [more]: answer } }, when).reasons;
        const listed = before?.missing.some(({ field }) => field === `answers.${more}`);
        if (before?.verdict !== 'unknown') expect(before?.missing).toEqual([]);
        if (!listed) expect(after?.verdict).toBe(before?.verdict);
      }),
    );
  });
});

describe('R-POLICY 4: the order and what to ask next', () => {
  const entry = (
    name: string,
    fit: 'fits' | 'may-fit' | 'does-not-fit',
    deadlineDay: string | null,
    maxFen: number | null,
    open = true,
  ) => ({
    ...itemOf(),
    name,
    fit,
    deadlineDay,
    worth: maxFen === null ? null : { fen: maxFen },
    open,
  });

  test('fit, then what can be applied for, then worth (none last), then deadline (none last), then as given', () => {
    const given = [
      entry('unfit', 'does-not-fit', '2026-01-01', 9),
      entry('expired, large', 'fits', '2026-02-01', 99, false),
      entry('no day, no sum', 'fits', null, null),
      entry('no day, small', 'fits', null, 1),
      entry('no day, small too', 'fits', null, 1),
      entry('no day, large', 'fits', null, 5),
      entry('late', 'fits', '2026-12-31', 1),
      entry('soon', 'fits', '2026-04-01', 1),
      entry('open', 'may-fit', '2026-03-02', 9),
    ];
    expect(sortMatches(given).map(({ name }) => name)).toEqual([
      'no day, large',
      'soon',
      'late',
      'no day, small',
      'no day, small too',
      'no day, no sum',
      'open',
      'unfit',
      'expired, large',
    ]);
  });

  test('what can be applied for goes first, even before fit; what somebody came for goes before worth', () => {
    const given = [
      { ...entry('large', 'fits', null, 9), wished: false },
      { ...entry('wished', 'fits', null, null), wished: true },
      { ...entry('wished, expired', 'fits', null, 99, false), wished: true },
      { ...entry('wished, may fit', 'may-fit', null, 99), wished: true },
    ];
    expect(sortMatches(given).map(({ name }) => name)).toEqual([
      'wished',
      'large',
      'wished, may fit',
      'wished, expired',
    ]);
  });

  test('the fact that is missing in most items that may fit comes first; an item counts once', () => {
    const items = [
      match({}, { marker: 'park' }, { marker: 'gazelle' }),
      match({}, { marker: 'park' }, { farming: true }),
      match({ staff: 1 }, { founder: 'woman' }, { amount: 'staff', atLeast: 2 }),
    ];
    expect(tellingFacts(items).map(({ field, items: n }) => [field, n])).toEqual([
      ['markers', 2],
      ['farming', 1],
    ]);
  });

  test('the fact that decides most goes before one that is missing more often; what has ended asks nothing', () => {
    const either = { any: [{ marker: 'park' }, { farming: true }] };
    const items = [match({}, either), match({}, either), match({}, { question: 'a', ask: '示例？' })];
    expect(tellingFacts(items).map(({ field }) => field)[0]).toBe('answers.a');
    expect(tellingFacts(items.map((item) => ({ ...item, open: false })))).toEqual([]);
  });
});

test('R-POLICY 4: where a policy holds counts for every item, of a place that no list knows by a question', () => {
  const verdicts = (regionName: string, profile: Partial<Profile>, when: When = { marker: 'park' }) =>
    matchItem(withStatedArea(itemOf(when), regionName), {
      profile: { ...NOTHING, markers: ['park'], ...profile },
      sizeRules,
      today: '2026-03-01',
    }).fit;
  expect(verdicts('太原市', { areaCode: '150100' })).toBe('does-not-fit');
  expect(verdicts('山西省太原市', { areaCode: '140100' })).toBe('fits');
  expect(verdicts('太原市', {})).toBe('may-fit');
  expect(verdicts('全国', {})).toBe('fits');
  const [asked] = withStatedArea(itemOf({ marker: 'park' }), '示例市').requirements;
  const question = asked?.when && 'question' in asked.when ? asked.when.question : '';
  expect(verdicts('示例市', { areaCode: '150100' })).toBe('may-fit');
  expect(verdicts('示例市', { answers: { [question]: false } })).toBe('does-not-fit');
  // what the item itself says of places stands
  expect(verdicts('太原市', { areaCode: '150100' }, { area: ['150000'] })).toBe('fits');
});
