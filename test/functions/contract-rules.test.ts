/** What the contract promises of every operation, whoever adds one: tables over all of them. */
import { operations, type OperationName } from '../../cloudfunctions/contract';
import { KEYED_OPERATIONS } from '../../cloudfunctions/contract/lists';
import { REPEATS_BY_NATURE } from '../../cloudfunctions/contract/repeating';
import { NASTY, numbersIn, unboundedIn } from '../support/schema-walk';

const names = Object.keys(operations) as OperationName[];
const keyed: readonly string[] = KEYED_OPERATIONS;

describe('asked twice, done once', () => {
  test.each(names.filter((name) => operations[name].writes))(
    '%s takes a request key, or says why it needs none',
    (name) => {
      expect([keyed.includes(name), REPEATS_BY_NATURE[name] !== undefined]).toEqual(
        keyed.includes(name) ? [true, false] : [false, true],
      );
    },
  );

  test('neither list names what does not write', () => {
    const listed = [...keyed, ...Object.keys(REPEATS_BY_NATURE)] as OperationName[];
    expect(listed.filter((name) => !operations[name]?.writes)).toEqual([]);
  });
});

describe('what is sent has bounds', () => {
  test.each(names)('%s: no text, list, record or number of any size', (name) => {
    expect(unboundedIn(operations[name].input)).toEqual([]);
  });
});

describe('what is no figure is refused, not failed on', () => {
  const figures = [...NASTY, Number.NaN, Infinity, -5e-324, 1e-101, 1e-7, 0.1 + 0.2, -(2 ** 53)];
  test.each(names)('%s', (name) => {
    for (const schema of numbersIn(operations[name].input)) {
      for (const figure of figures) expect(() => schema.safeParse(figure)).not.toThrow();
    }
  });
});
