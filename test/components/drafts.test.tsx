/** Two windows of one browser with one storage: neither writes over what the other types, and nothing typed is lost. */
import * as react from 'react';
import { act, render } from '@testing-library/react';
import type * as DraftHook from '../../src/hooks/draft';
import { claimsOver, type Channel } from '../../src/services/draft-claims/claims';
import taro from './builders/taro';

interface Form {
  reason: string;
  note: string;
}
interface Window {
  draft: () => DraftHook.Draft<Form>;
  close: () => void;
}
type Hear = (event: { data: unknown }) => void;
type DraftModule = typeof DraftHook;

const KEY = 'plh.draft.cancel.s1';
const stored = (): unknown => taro.getStorageSync(KEY);
let ears: { by: string; hear: Hear }[];
beforeEach(() => {
  ears = [];
  taro.removeStorageSync(KEY);
});

/** A browser's channel that all other windows hear at once. */
const channelOf = (by: string): Channel => ({
  addEventListener: (_, hear) => void ears.push({ by, hear }),
  postMessage: (data) => ears.filter((ear) => ear.by !== by).forEach(({ hear }) => hear({ data })),
});

/** A window that opens the form, with the program of its own. */
function openWindow(name: string): Window {
  let useDraft: DraftModule['useDraft'] | undefined;
  jest.isolateModules(() => {
    jest.doMock('react', () => react);
    jest.doMock('@tarojs/taro', () => ({ __esModule: true, default: taro }));
    jest.doMock('../../src/services/draft-claims', () => ({ draftClaims: claimsOver(channelOf(name), name) }));
    ({ useDraft } = jest.requireActual<DraftModule>('../../src/hooks/draft'));
  });
  let draft: DraftHook.Draft<Form> | undefined;
  const Shown = () => {
    draft = useDraft?.<Form>('cancel.s1', { reason: '', note: '' });
    return null;
  };
  const { unmount } = render(<Shown />);
  return {
    draft: () => {
      if (!draft) throw new Error('not shown');
      return draft;
    },
    close: unmount,
  };
}
const type = (at: Window, part: Partial<Form>): void => act(() => at.draft().change(part));

test('alone: what is typed is kept, found again, and gone once it was discarded', () => {
  const first = openWindow('a');
  type(first, { reason: 'the lecturer is ill' });
  first.close();
  const again = openWindow('b');
  expect(again.draft()).toMatchObject({ restored: true, elsewhere: false, value: { reason: 'the lecturer is ill' } });
  act(() => again.draft().clear());
  expect(again.draft()).toMatchObject({ restored: false, value: { reason: '' } });
  expect(stored()).toBe('');
});

test('a second window that opens what is being typed is told, and does not write over it', () => {
  const first = openWindow('a');
  type(first, { reason: 'first' });
  const second = openWindow('b');
  expect([first.draft().elsewhere, second.draft().elsewhere]).toEqual([false, true]);
  type(second, { note: 'second' });
  expect(stored()).toEqual({ reason: 'first', note: '' });
  expect(second.draft().value.note).toBe('second');
});

test('one that was open before is told as soon as the other types', () => {
  const first = openWindow('a');
  const second = openWindow('b');
  type(first, { reason: 'first' });
  expect(second.draft().elsewhere).toBe(true);
  type(second, { reason: 'second' });
  expect(stored()).toEqual({ reason: 'first', note: '' });
});

test('what was left from last time is the first window’s that shows it', () => {
  taro.setStorageSync(KEY, { reason: 'left', note: '' });
  const first = openWindow('a');
  const second = openWindow('b');
  expect([first.draft().elsewhere, second.draft().elsewhere]).toEqual([false, true]);
  expect(second.draft().value.reason).toBe('left');
});

test('taken over, it goes on with both what was typed there and here; the first is told and loses nothing', () => {
  const first = openWindow('a');
  type(first, { reason: 'first' });
  const second = openWindow('b');
  type(second, { note: 'second' });
  type(first, { reason: 'first, longer' });
  act(() => second.draft().takeOver());
  expect(second.draft()).toMatchObject({ elsewhere: false, value: { reason: 'first, longer', note: 'second' } });
  expect(stored()).toEqual({ reason: 'first, longer', note: 'second' });
  expect(first.draft()).toMatchObject({ elsewhere: true, value: { reason: 'first, longer' } });
  type(first, { reason: 'late' });
  expect(stored()).toEqual({ reason: 'first, longer', note: 'second' });
  expect(first.draft().value.reason).toBe('late');
});

test('closed, or handed in, by the one that had it: the other goes on with what is left', () => {
  const first = openWindow('a');
  type(first, { reason: 'first' });
  const second = openWindow('b');
  first.close();
  expect(second.draft()).toMatchObject({ elsewhere: false, value: { reason: 'first' } });
  type(second, { note: 'second' });
  const third = openWindow('c');
  expect(third.draft().elsewhere).toBe(true);
  act(() => second.draft().clear());
  second.close();
  expect(third.draft()).toMatchObject({ elsewhere: false, value: { reason: '', note: '' } });
});

test('cleared by the one that has it not, it stays the other’s', () => {
  const first = openWindow('a');
  type(first, { reason: 'first' });
  const second = openWindow('b');
  act(() => second.draft().clear());
  expect(stored()).toEqual({ reason: 'first', note: '' });
});

test('both at the very first letter: both are told, nobody writes unseen', () => {
  const late: (() => void)[] = [];
  const slow = (by: string): Channel => {
    const { addEventListener, postMessage } = channelOf(by);
    return { addEventListener, postMessage: (said) => void late.push(() => postMessage(said)) };
  };
  const [one, other] = [claimsOver(slow('a'), 'a'), claimsOver(slow('b'), 'b')];
  one.claim('k');
  other.claim('k');
  for (const say of late.splice(0)) say();
  expect([one.isElsewhere('k'), other.isElsewhere('k')]).toEqual([true, true]);
});
