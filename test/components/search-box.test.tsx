/** The line to search in as it comes out in a browser: what is offered while one types, by touch and by keys, and what the phone remembers. */
import type * as React from 'react';
import { act, fireEvent, render, screen, waitFor } from '@testing-library/react';
import { SearchBox } from '../../src/components/search-box';
import { forgetSearches } from '../../src/services/search-history';

jest.mock('@tarojs/taro', () => {
  const taro = jest.requireActual<Record<string, unknown>>('./builders/taro');
  return { ...taro, __esModule: true };
});
interface LineProps {
  id: string;
  value: string;
  onInput: (event: { detail: { value: string } }) => void;
  onFocus: () => void;
  onBlur: () => void;
  onConfirm: (event: { detail: { value: string } }) => void;
}
/** Taro's own line is drawn by the browser later than a test without one can wait for: a plain one that tells the same. */
jest.mock('@tarojs/components', () => {
  const { createElement } = jest.requireActual<typeof React>('react');
  const Input = ({ id, value, onInput, onFocus, onBlur, onConfirm }: LineProps) =>
    createElement('input', {
      id,
      value,
      onFocus,
      onBlur,
      onChange: (event: { target: { value: string } }) => onInput({ detail: { value: event.target.value } }),
      onKeyDown: ({ key, currentTarget }: { key: string; currentTarget: { value: string } }) => {
        if (key === 'Enter') onConfirm({ detail: { value: currentTarget.value } });
      },
    });
  return { ...jest.requireActual<object>('@tarojs/components'), Input };
});
/** Named so that jest lets its module factory see it. */
const mockAsked: string[] = [];
jest.mock('../../src/services/transport', () => ({
  transport: {
    upload: () => Promise.reject(new Error('no uploads here')),
    send: (operation: string) => {
      mockAsked.push(operation);
      const terms = ['贷款贴息|dai kuan tie xi|dktx', '贷款|dai kuan|dk', '培训|pei xun|px'];
      return Promise.resolve({ data: { version: '1', terms, variants: '貸贷' }, serverTime: null });
    },
  },
}));

const searched: string[] = [];
const show = () => {
  render(<SearchBox value="" placeholder="找" onSearch={(query) => searched.push(query)} />);
  return document.getElementById('search') as HTMLElement;
};
const type = (line: HTMLElement, value: string) => fireEvent.change(line, { target: { value } });
const key = (line: HTMLElement, name: string) => fireEvent.keyDown(line, { key: name });
const searchFor = (line: HTMLElement, query: string) => {
  type(line, query);
  key(line, 'Enter');
};
const offers = (): (string | null)[] => screen.queryAllByRole('option').map(({ textContent }) => textContent);

beforeEach(() => {
  searched.length = 0;
  act(() => forgetSearches());
});

test('what may be meant is offered while typing, asked for once, and a touch on it searches', async () => {
  const line = show();
  fireEvent.focus(line);
  type(line, 'dk');
  await waitFor(() => expect(offers()).toEqual(['贷款', '贷款贴息']));
  type(line, '貸款t');
  expect(offers()).toEqual(['贷款贴息']);
  fireEvent.click(screen.getByRole('option'));
  expect(searched).toEqual(['贷款贴息']);
  expect(offers()).toEqual([]);
  expect(mockAsked).toEqual(['policy.listTerms']);
});

test('arrows choose, Escape puts the rows away, and Enter searches what is chosen', async () => {
  const line = show();
  fireEvent.focus(line);
  type(line, 'dk');
  await waitFor(() => expect(offers()).toHaveLength(2));
  key(line, 'ArrowDown');
  key(line, 'ArrowDown');
  expect(screen.getAllByRole('option').map((row) => row.getAttribute('aria-selected'))).toEqual(['false', 'true']);
  key(line, 'Enter');
  expect(searched).toEqual(['贷款贴息']);
  type(line, 'px');
  expect(offers()).toEqual(['培训']);
  key(line, 'Escape');
  expect(offers()).toEqual([]);
  key(line, 'Enter');
  expect(searched).toEqual(['贷款贴息', 'px']);
});

test('one’s own searches are offered before anything is typed, and can be taken away', () => {
  const line = show();
  for (const query of ['房租', '贴息', '房租']) searchFor(line, query);
  type(line, '');
  expect(offers()).toEqual(['房租', '贴息']);
  fireEvent.click(screen.getByLabelText(/房租/));
  expect(offers()).toEqual(['贴息']);
});
