/** R-MATERIAL: several files at once, each with its own progress, failure, second try and cancel; a removed file comes back with one touch. */
import { act, renderHook } from '@testing-library/react';
import { useRemoval } from '../../../src/packages/institution/materials/use-removal';
import { useUploads } from '../../../src/packages/institution/materials/use-uploads';
import { call, upload } from '../../../src/services/call';
import { clientError } from '../../../src/services/call-error';
import { pickFiles } from '../../../src/services/pick-files';
import type { MaterialFile } from '../../../src/services/work-types';

jest.mock('../../../src/services/call', () => ({ call: jest.fn(), upload: jest.fn() }));
jest.mock('../../../src/services/pick-files', () => ({ pickFiles: jest.fn() }));
jest.mock('../../../src/services/random-hex', () => ({
  randomHex: () => Promise.resolve('00'),
  requestKey: () => Promise.resolve('key-1'),
}));
jest.mock('../../../src/components/confirm', () => ({ toast: jest.fn() }));
jest.mock('@tarojs/taro', () => {
  const taro = jest.requireActual<{ default: object }>('../builders/taro');
  return { __esModule: true, ...taro, useDidShow: () => undefined, useDidHide: () => undefined };
});

interface Line {
  target: { for: string; ending: string };
  arrive: () => void;
  fail: () => void;
  progress: (share: number) => void;
  stopped: boolean;
}
let lines: Line[];
const onArrived = jest.fn(() => Promise.resolve());
const settle = () => act(() => Promise.resolve());
const line = (index: number): Line => {
  const found = lines[index];
  if (!found) throw new Error(`no upload ${index}`);
  return found;
};

beforeEach(() => {
  jest.clearAllMocks();
  lines = [];
  jest.mocked(call).mockResolvedValue({} as never);
  jest.mocked(upload).mockImplementation(
    (target, _file, options) =>
      new Promise((resolve, reject) => {
        const made: Line = {
          target,
          arrive: () => resolve(`file:${lines.indexOf(made)}`),
          fail: () => reject(clientError('NETWORK')),
          progress: (share) => options?.onShare?.(share),
          stopped: false,
        };
        options?.onStart?.(() => {
          made.stopped = true;
          made.fail();
        });
        lines.push(made);
      }),
  );
});

const picked = (name: string, size = 1000) => ({ name, size, file: name });

async function adding(...files: ReturnType<typeof picked>[]) {
  jest.mocked(pickFiles).mockResolvedValue(files);
  const { result, unmount } = renderHook(() => useUploads('s1', onArrived));
  await act(() => result.current.add('photo', 'room'));
  await settle();
  const states = () =>
    result.current.list.map(({ sending, state, share }) => [sending.picked.name, state, Math.round(share * 100)]);
  return { result, states, unmount };
}

test('two go at once, the third waits; each shows how far it is, and what has arrived is entered as material', async () => {
  const { states } = await adding(picked('a.jpg'), picked('b.jpg'), picked('c.jpg'));
  expect(lines).toHaveLength(2);
  act(() => line(1).progress(0.4));
  expect(states()).toEqual([
    ['a.jpg', 'sending', 0],
    ['b.jpg', 'sending', 40],
    ['c.jpg', 'waiting', 0],
  ]);
  await act(() => Promise.resolve(line(0).arrive()));
  await settle();
  expect(jest.mocked(call).mock.calls).toEqual([
    [
      'material.attach',
      { sessionId: 's1', kind: 'photo', photoKind: 'room', fileId: 'file:0', name: 'a.jpg', requestKey: 'key-1' },
    ],
  ]);
  expect(onArrived).toHaveBeenCalledTimes(1);
  expect(states().map(([name, state]) => [name, state])).toEqual([
    ['b.jpg', 'sending'],
    ['c.jpg', 'sending'],
  ]);
});

test('one that failed is tried again by itself; one that was stored and not entered is not stored twice', async () => {
  const { result, states } = await adding(picked('a.jpg'));
  await act(() => Promise.resolve(line(0).fail()));
  await settle();
  expect(states()).toEqual([['a.jpg', 'failed', 0]]);
  expect(result.current.list[0]?.problem).toBe('网络不通。请检查网络后重试。');

  jest.mocked(call).mockRejectedValueOnce(clientError('NETWORK'));
  act(() => result.current.retry(1));
  await settle();
  await act(() => Promise.resolve(line(1).arrive()));
  await settle();
  expect(states()).toEqual([['a.jpg', 'failed', 100]]);

  act(() => result.current.retry(1));
  await settle();
  await settle();
  expect(lines).toHaveLength(2);
  expect(jest.mocked(call).mock.calls.map(([, input]) => (input as { fileId: string }).fileId)).toEqual([
    'file:1',
    'file:1',
  ]);
  expect(states()).toEqual([]);
});

test('cancelled, a file is stopped and gone; the next one moves up', async () => {
  const { result, states } = await adding(picked('a.jpg'), picked('b.jpg'), picked('c.jpg'));
  act(() => result.current.cancel(1));
  await settle();
  expect(line(0).stopped).toBe(true);
  expect(states().map(([name, state]) => [name, state])).toEqual([
    ['b.jpg', 'sending'],
    ['c.jpg', 'sending'],
  ]);
});

test('a file above 20 MB is refused before it is sent, and cannot be tried again', async () => {
  const { result } = await adding(picked('film.mp4', 20 * 1024 * 1024 + 1));
  expect(lines).toHaveLength(0);
  expect(result.current.list[0]).toMatchObject({ state: 'failed', again: false });
});

test('leaving the page stops what is under way', async () => {
  const { unmount } = await adding(picked('a.jpg'));
  unmount();
  expect(line(0).stopped).toBe(true);
});

describe('removing a file', () => {
  const file = (materialId: string) => ({ materialId, name: materialId }) as MaterialFile;
  const detached = () => jest.mocked(call).mock.calls.map(([, input]) => (input as { materialId: string }).materialId);
  beforeEach(() => jest.useFakeTimers());
  afterEach(() => jest.useRealTimers());
  const removal = () => renderHook(() => useRemoval('s1', onArrived));

  test('taken back within 8 seconds the server never hears of it', async () => {
    const { result } = removal();
    act(() => result.current.remove(file('m1')));
    expect(result.current.pending?.materialId).toBe('m1');
    act(() => result.current.undo());
    await act(() => jest.advanceTimersByTimeAsync(60_000));
    expect(detached()).toEqual([]);
    expect(result.current.pending).toBeNull();
  });

  test('after 8 seconds it is done; the next removal, and leaving, do it at once', async () => {
    const { result, unmount } = removal();
    act(() => result.current.remove(file('m1')));
    await act(() => jest.advanceTimersByTimeAsync(7_999));
    expect(detached()).toEqual([]);
    await act(() => jest.advanceTimersByTimeAsync(1));
    expect(detached()).toEqual(['m1']);
    act(() => result.current.remove(file('m2')));
    act(() => result.current.remove(file('m3')));
    expect(detached()).toEqual(['m1', 'm2']);
    expect(result.current.pending?.materialId).toBe('m3');
    unmount();
    expect(detached()).toEqual(['m1', 'm2', 'm3']);
  });
});
