/** What stands around the rows of a desk's list, for each state that its reading can be in. */
import { fireEvent, render, screen } from '@testing-library/react';
import type { Paged } from '../../../src/hooks/paged';
import { PagedView } from '../../../src/packages/policy-desk/parts/paged-view';
import { CallError } from '../../../src/services/call-error';

jest.mock('@tarojs/taro', () => jest.requireActual<object>('../builders/taro'));

type List = Paged<string, { total: number }>;
const shown = (given: Partial<List>) => {
  const paged: List = {
    rows: [],
    last: undefined,
    former: undefined,
    loading: false,
    error: undefined,
    more: jest.fn(),
    reload: jest.fn(() => Promise.resolve()),
    ...given,
  };
  const { container } = render(
    <PagedView paged={paged} empty={<i>nothing</i>}>
      <b>rows</b>
    </PagedView>,
  );
  return { paged, text: container.textContent ?? '', waits: container.querySelector('.plh-skeleton') !== null };
};
const failed = new CallError('INTERNAL', 'did not work');

test.each<[string, Partial<List>, { waits: boolean; nothing: boolean; rows: boolean; more: boolean; error: boolean }]>([
  ['being read', { loading: true }, { waits: true, nothing: false, rows: false, more: false, error: false }],
  ['not to be had', { error: failed }, { waits: false, nothing: false, rows: false, more: false, error: true }],
  ['empty', { last: { total: 0 } }, { waits: false, nothing: true, rows: false, more: false, error: false }],
  [
    'whole',
    { rows: ['a'], last: { total: 1 } },
    { waits: false, nothing: false, rows: true, more: false, error: false },
  ],
  [
    'a part',
    { rows: ['a'], last: { total: 2 } },
    { waits: false, nothing: false, rows: true, more: true, error: false },
  ],
  [
    'a part, and the next did not come',
    { rows: ['a'], last: { total: 2 }, error: failed },
    { waits: false, nothing: false, rows: true, more: true, error: true },
  ],
])('%s', (_, given, expected) => {
  const { text, waits } = shown(given);
  expect({
    waits,
    nothing: text.includes('nothing'),
    rows: text.includes('rows'),
    more: text.includes('查看更多'),
    error: text.includes('did not work'),
  }).toEqual(expected);
});

test('more is asked for by its button', () => {
  const { paged } = shown({ rows: ['a'], last: { total: 2 } });
  fireEvent.click(screen.getByText('查看更多'));
  expect(paged.more).toHaveBeenCalledTimes(1);
});
