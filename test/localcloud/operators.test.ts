/**
 * Every operator that Tencent's SDK exports, asked through that SDK: what MongoDB documents comes out, or the gateway
 * refuses it by name. The figures were worked out by hand from the pages of WeChat and MongoDB.
 */
import { connect, failure, type Collection, type Data, type Database } from './builders/sdk';
import { startGateway, type TestGateway } from './builders/gateway';
import { EXPRESSION_CASES, SUBJECT } from './cases/expression';
import { MISSING, type Operators } from './cases/kinds';
import { ASCENDING, CONDITIONS, DESCENDING, PATTERNS, QUERIES, TEXTS, VALUES } from './cases/query';
import { OTHERS, ROWS, STAGE_CASES } from './cases/stage';
import { UPDATE_CASES } from './cases/update';

let gateway: TestGateway;
let db: Database;
let _: Operators;
let $: Operators;
const collection = (name: string): Collection => db.collection(name);

beforeAll(async () => {
  const indexes = { values: [], texts: [], subjects: [], changed: [], rows: [], others: [] };
  gateway = await startGateway({ config: { indexes } });
  ({ db } = connect(gateway));
  _ = db.command as unknown as Operators;
  $ = db.command.aggregate as unknown as Operators;
  const documents = Object.entries(VALUES).map(([_id, v]) => (v === undefined ? { _id } : { _id, v }));
  await collection('values').add({ data: documents });
  await collection('texts').add({ data: Object.entries(TEXTS).map(([_id, v]) => ({ _id, v })) });
  await collection('subjects').add({ data: { _id: 'subject', ...SUBJECT } });
  await collection('rows').add({ data: [...ROWS] });
  await collection('others').add({ data: [...OTHERS] });
});
afterAll(() => gateway.close());

async function idsOf(name: string, query: unknown): Promise<string> {
  const { data } = await collection(name).where(query).get();
  return data.map(({ _id }) => _id).join(' ');
}

async function expectOutcome(work: Promise<unknown>, expected: unknown): Promise<void> {
  if (expected instanceof RegExp) expect((await failure(work)).errMsg).toMatch(expected);
  else expect(await work).toEqual(expected);
}

describe('conditions on a field', () => {
  test.each(CONDITIONS)('%s: %s', (_operator, _name, condition, expected) =>
    expectOutcome(
      Promise.resolve().then(() => idsOf('values', { v: condition(_, $) })),
      expected,
    ),
  );
});

describe('queries', () => {
  test.each(QUERIES)('%s: %s', (_operator, _name, query, expected) =>
    expectOutcome(
      Promise.resolve().then(() => idsOf('values', query(_, $))),
      expected,
    ),
  );
});

describe('regular expressions are PCRE', () => {
  test.each(PATTERNS)('/%s/%s: %s', (regexp, options, _name, expected) =>
    expectOutcome(idsOf('texts', { v: db.RegExp({ regexp, options }) }), expected),
  );
});

describe('order over all types', () => {
  test.each([
    ['asc', ASCENDING],
    ['desc', DESCENDING],
  ] as const)('%s', async (direction, expected) => {
    const { data } = await collection('values').orderBy('v', direction).get();
    expect(data.map(({ _id }) => _id).join(' ')).toBe(expected);
  });
});

describe('updates', () => {
  test.each(UPDATE_CASES)('%s: %s', async (_operator, _name, before, update, expected) => {
    const document = collection('changed').doc('d');
    await document.remove();
    await collection('changed').add({ data: { _id: 'd', ...before } });
    await expectOutcome(
      (async () => {
        await document.update({ data: update(_) });
        const { _id, ...rest } = (await document.get()).data as Data;
        return rest;
      })(),
      expected,
    );
    if (expected instanceof RegExp) expect((await document.get()).data).toEqual({ _id: 'd', ...before });
  });
});

describe('expressions', () => {
  test.each(EXPRESSION_CASES)('%s: %s', async (_operator, _name, expression, expected) => {
    const value = collection('subjects')
      .aggregate()
      .addFields({ out: expression($) })
      .end();
    await expectOutcome(
      value.then(({ list }) => (list[0] && 'out' in list[0] ? list[0]['out'] : MISSING)),
      expected,
    );
  });
});

describe('stages', () => {
  test.each(STAGE_CASES)('%s: %s', (_stage, _name, build, expected) =>
    expectOutcome(
      build(collection('rows').aggregate() as Parameters<typeof build>[0], $, _)
        .end()
        .then(({ list }) => list),
      expected,
    ),
  );
});

/** What the SDK exports without being an operator. */
const NO_OPERATORS = new Set(['constructor', 'aggregate', 'project', 'pipeline']);
const exported = (target: object): string[] => {
  const names = new Set<string>();
  for (
    let at: unknown = target;
    typeof at === 'object' && at !== null && at !== Object.prototype;
    at = Object.getPrototypeOf(at)
  ) {
    for (const name of Object.getOwnPropertyNames(at)) names.add(name);
  }
  return [...names].filter((name) => !NO_OPERATORS.has(name));
};

test('every operator that the SDK exports has a case', () => {
  const tested = (tables: readonly (readonly [string, ...unknown[]])[]): Set<string> =>
    new Set(tables.map(([operator]) => operator));
  const commands = tested([...CONDITIONS, ...QUERIES, ...UPDATE_CASES, ['geoNear'], ['geoWithin'], ['geoIntersects']]);
  expect(exported(db.command).filter((name) => !commands.has(name))).toEqual([]);
  const expressions = tested([
    ...EXPRESSION_CASES,
    ...STAGE_CASES.map(([, name]) => [name.split(/[ :]/)[0] ?? ''] as const),
  ]);
  expect(exported(db.command.aggregate).filter((name) => !expressions.has(name))).toEqual([]);
});
