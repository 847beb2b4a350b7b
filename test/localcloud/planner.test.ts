/** A query answered through indexes gives what a look at every document gives. */
import fc from 'fast-check';
import { Query } from 'mingo';
import { Collection } from '../../localcloud/database/collection';
import type { Document } from '../../localcloud/database/document';
import { candidatesFor } from '../../localcloud/database/planner';
import { matching } from '../../localcloud/database/read';

const scalar = fc.constantFrom<unknown>(1, 2, 'a', 'b', '1', true, null, new Date(5));
const inner = fc.record({ deep: scalar }, { noNullPrototype: true });
const value = fc.oneof(scalar, fc.array(fc.oneof(scalar, inner), { maxLength: 3 }), inner);
const content = fc.record({ x: value, y: value, z: value }, { requiredKeys: [], noNullPrototype: true });
const condition = fc.oneof(
  scalar,
  fc.array(scalar, { maxLength: 3 }).map(($in) => ({ $in })),
  scalar.map(($eq) => ({ $eq })),
  fc.constantFrom(1, 2).map(($gt) => ({ $gt })),
);
const simple = fc.record({ x: condition, y: condition, 'x.deep': scalar }, { requiredKeys: [], noNullPrototype: true });
const query = fc.oneof(
  simple,
  fc.tuple(simple, simple).map(($or) => ({ $or })),
  fc.tuple(simple, simple).map(($and) => ({ $and })),
);

test('indexed answers equal scanned answers', () => {
  fc.assert(
    fc.property(fc.array(content, { maxLength: 12 }), query, (contents, wanted) => {
      const collection = new Collection('c', [['x', 'y'], ['x.deep'], ['y']]);
      const documents = contents.map((fields, at): Document => ({ ...fields, _id: `d${at}` }));
      for (const document of documents) collection.write(String(document._id), document, 1, false);
      const scanned = documents.filter((document) => new Query(wanted, {}).test(document));
      const found = matching(collection, wanted).map(({ _id }) => _id);
      expect([...found].sort()).toEqual(scanned.map(({ _id }) => _id).sort());
    }),
    { numRuns: 2000 },
  );
});

test.each([
  ['_id', { _id: 'd7' }, 1],
  ['a single field', { town: 't3' }, 100],
  ['a compound index', { town: 't3', age: 3 }, 10],
  ['a prefix of it, with a range', { town: 't3', age: { $gt: 5 } }, 100],
  ['$in', { town: { $in: ['t3', 't4'] } }, 200],
])('%s looks at no more documents than it must', (_name, wanted, looked) => {
  const collection = new Collection('c', [['town', 'age']]);
  for (let at = 0; at < 1000; at += 1) {
    collection.write(`d${at}`, { _id: `d${at}`, town: `t${at % 10}`, age: Math.floor(at / 10) % 10 }, 1, false);
  }
  expect([...(candidatesFor(collection, wanted)?.keys ?? [])]).toHaveLength(looked);
});

test('a query without an indexed equality looks at all', () => {
  expect(candidatesFor(new Collection('c', [['x']]), { x: { $gt: 1 }, y: 2 })).toBeUndefined();
});
