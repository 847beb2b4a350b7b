/**
 * R-POLICY 3: the handbook on the phone: brought up to date by what differs, and found in without a network.
 * @jest-environment node
 */
import fc from 'fast-check';
import { agencyIndex, compileHandbook, differenceOf, letterIndex } from '../../../cloudfunctions/domain/handbook';
import { demoPolicies } from '../../../demo/policies';
import { applyDifference, fetchBook } from '../../../src/packages/policy/handbook/fetch-book';
import type { Answer, Book, Entry, Question } from '../../../src/packages/policy/handbook/types';
import { agencyLines, chaptersOf, findIn, letterGroups } from '../../../src/packages/policy/handbook/views';

/** A pinyin of its own for each character: enough for the order, and the same on both sides. */
const spelled = (text: string): string =>
  [...text].map((character) => String.fromCharCode(97 + ((character.codePointAt(0) ?? 0) % 26))).join(' ');
const content = compileHandbook(
  demoPolicies.map((policy) => ({ ...policy, policyId: policy.slug, items: policy.items })),
  { today: '2026-06-10', pinyinOf: spelled },
);
const entries: Entry[] = content.entries;
const editionOf = (editionId: string, items: number): Book['edition'] => ({
  editionId,
  year: 2026,
  number: 1,
  note: '',
  madeAt: 0,
  items,
  policies: 5,
  bytes: 0,
});
const bookOf = (editionId: string, of: Entry[]): Book => ({
  edition: editionOf(editionId, of.length),
  entries: of,
  agencies: content.agencies,
});

describe('up to date', () => {
  const some = fc.subarray(entries, { minLength: 1 });

  test('what is kept and what differs give the wanted edition, whatever was added, changed, dropped or moved', () => {
    fc.assert(
      fc.property(some, fc.shuffledSubarray(entries), fc.nat(), (kept, wanted, at) => {
        const changed = wanted.map((entry, index) => (index === at % 7 ? { ...entry, summary: '改过' } : entry));
        const { entries: differing, order } = differenceOf(kept, changed);
        expect(applyDifference(kept, differing, order)).toEqual(changed);
      }),
      { numRuns: 50 },
    );
  });

  /** A server that has `book`, knows `known`, and sends so many entries a page. */
  const server = (book: Book, known: Record<string, Entry[]>, size: number) => {
    const asked: Question[] = [];
    const ask = (question: Question): Promise<Answer> => {
      asked.push(question);
      const have = question.have === undefined ? undefined : known[question.have];
      const difference = have ? differenceOf(have, book.entries) : null;
      const all = difference?.entries ?? book.entries;
      const offset = question.offset ?? 0;
      return Promise.resolve({
        edition: book.edition,
        base: difference ? (question.have ?? null) : null,
        entries: all.slice(offset, offset + size),
        order: difference?.order ?? null,
        agencies: book.agencies,
        next: offset + size < all.length ? offset + size : null,
      });
    };
    return { ask, asked };
  };
  const old = bookOf('old', entries.slice(0, 90));
  const fresh = bookOf('fresh', entries);

  test('nothing kept: all of it, page by page', async () => {
    const { ask, asked } = server(fresh, {}, 40);
    expect(await fetchBook(ask, null)).toEqual({ book: fresh, changed: null });
    expect(asked).toEqual([{}, { editionId: 'fresh', offset: 40 }, { editionId: 'fresh', offset: 80 }]);
  });

  test('an older one kept: only what differs', async () => {
    const { ask, asked } = server(fresh, { old: old.entries }, 10);
    expect(await fetchBook(ask, old)).toEqual({ book: fresh, changed: entries.length - 90 });
    expect(asked[0]).toEqual({ have: 'old' });
  });

  test('the same kept: nothing comes', async () => {
    const { ask, asked } = server(fresh, { fresh: entries }, 10);
    expect(await fetchBook(ask, fresh)).toEqual({ book: fresh, changed: 0 });
    expect(asked).toHaveLength(1);
  });

  test('kept under an edition’s name but not its entries: all of it is fetched', async () => {
    const { ask } = server(fresh, { old: entries.slice(0, 95) }, 1000);
    expect((await fetchBook(ask, old)).book).toEqual(fresh);
  });

  test('fewer entries than announced are no edition', async () => {
    const { ask } = server({ ...fresh, edition: editionOf('fresh', 500) }, {}, 1000);
    await expect(fetchBook(ask, null)).rejects.toThrow('500 items announced');
  });
});

describe('the three orders are those of the printed handbook', () => {
  const numbers = (items: readonly { number: number }[]) => items.map(({ number }) => number);

  test('chapters', () => {
    const chapters = chaptersOf(entries);
    expect(chapters.flatMap(({ entries: items }) => numbers(items))).toEqual(entries.map((_, index) => index + 1));
    for (const { kind, entries: items } of chapters) expect(items.every(({ entry }) => entry.kind === kind)).toBe(true);
  });

  test('agencies', () => {
    const lines = agencyLines(bookOf('x', entries));
    expect(
      lines.map(({ name, leads, cooperates }) => ({ name, leads: numbers(leads), cooperates: numbers(cooperates) })),
    ).toEqual(agencyIndex(content));
  });

  test('letters', () => {
    expect(letterGroups(entries).map(({ letter, entries: items }) => [letter, numbers(items)])).toEqual(
      letterIndex(content).map(({ letter, entries: items }) => [letter, numbers(items)]),
    );
  });
});

describe('the find line', () => {
  const [first] = entries;
  if (!first) throw new Error('no entry');
  const made = (title: string, pinyin: string, rest: Partial<Entry> = {}): Entry => ({
    ...first,
    entryId: title,
    title,
    pinyin,
    summary: '',
    conditions: [],
    amount: null,
    policyTitle: '',
    docNo: null,
    ...rest,
  });
  const few = [
    made('创业场地补助', 'chuang ye chang di bu zhu', { summary: '税收不在此列' }),
    made('小微企业税收减免', 'xiao wei qi ye shui shou jian mian'),
    made('税收优惠', 'shui shou you hui', { leadAgency: '税务局' }),
  ];
  const titles = (query: string) => findIn(few, query).map(({ entry }) => entry.title);

  test.each([
    ['税收', ['税收优惠', '小微企业税收减免', '创业场地补助']],
    ['税收 减免', ['小微企业税收减免']],
    ['ssyh', ['税收优惠']],
    ['SHUISHOU', ['小微企业税收减免', '税收优惠']],
    ['税务局', ['税收优惠']],
    ['ｓｓｙｈ', ['税收优惠']],
    ['s', []],
    ['  ', []],
    ['贷款', []],
  ])('%j', (query, expected) => expect(titles(query)).toEqual(expected));
});
