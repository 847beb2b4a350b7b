/** Several rows done one after the other: an outcome for each, stopped and tried again, and none kept back by one that changed meanwhile. */
import { act, renderHook } from '@testing-library/react';
import { useSeveral } from '../../src/hooks/several';
import { CallError } from '../../src/services/call-error';

jest.mock('@tarojs/taro', () => jest.requireActual<object>('./builders/taro'));

interface Row {
  id: string;
}
const rows = ['a', 'b', 'c'].map((id): Row => ({ id }));
const states = (several: { outcomes: ReadonlyMap<string, { state: string; text: string }> }) =>
  [...several.outcomes].map(([id, { state, text }]) => `${id} ${state} ${text}`.trim());

test('a row that somebody else has changed meanwhile says so; the others are done, and it can be tried again', async () => {
  const changed = new Set(['b']);
  const done: string[] = [];
  const { result } = renderHook(() =>
    useSeveral<Row>(
      ({ id }) => id,
      ({ id }) => {
        if (changed.has(id)) return Promise.reject(new CallError('CONFLICT', '已被他人更改，请重新打开'));
        done.push(id);
        return Promise.resolve('已确认');
      },
    ),
  );
  await act(() => result.current.run(rows));
  expect(states(result.current)).toEqual(['a done 已确认', 'b failed 已被他人更改，请重新打开', 'c done 已确认']);
  expect(result.current.counts).toEqual({ done: 2, failed: 1, total: 3 });
  changed.clear();
  await act(() => result.current.run(result.current.left));
  expect(result.current.counts).toEqual({ done: 3, failed: 0, total: 3 });
  expect(done).toEqual(['a', 'c', 'b']);
});

test('stopped, the row that is being done is done, the rest is left and said so; a second press does nothing', async () => {
  const waiting: (() => void)[] = [];
  const { result } = renderHook(() =>
    useSeveral<Row>(
      ({ id }) => id,
      () => new Promise<string>((resolve) => waiting.push(() => resolve('好'))),
    ),
  );
  let running = Promise.resolve();
  act(() => {
    running = result.current.run(rows);
    void result.current.run(rows);
  });
  expect(states(result.current)).toEqual(['a run', 'b wait', 'c wait']);
  act(() => result.current.stop());
  await act(async () => {
    waiting[0]?.();
    await running;
  });
  expect(states(result.current)).toEqual(['a done 好', 'b stopped', 'c stopped']);
  expect(waiting).toHaveLength(1);
  expect(result.current.left.map(({ id }) => id)).toEqual(['b', 'c']);
});
