/** A request whose answer was lost is the same request after a reload; answered, or long ago, the same once more is another one. */
import type * as CallModule from '../../src/services/call';

jest.mock('@tarojs/taro', () => jest.requireActual<object>('./builders/taro'));
const mockSent: { operation: string; requestKey: string }[] = [];
let mockAnswers = true;
jest.mock('../../src/services/transport', () => ({
  transport: {
    upload: () => Promise.resolve(''),
    send: (operation: string, { requestKey }: { requestKey: string }) => {
      mockSent.push({ operation, requestKey });
      return mockAnswers ? Promise.resolve({ data: {}, serverTime: null }) : Promise.reject(new Error('lost'));
    },
  },
}));
let mockKeys = 0;
jest.mock('../../src/services/random-hex', () => ({ requestKey: () => Promise.resolve(`key-${++mockKeys}`) }));

/** The program as it begins: what it knew is gone, what lies in its storage is there. */
const begun = async (): Promise<typeof CallModule> => {
  let loaded: Promise<typeof CallModule> | undefined;
  const taro = jest.requireMock<object>('@tarojs/taro');
  jest.isolateModules(() => {
    jest.doMock('@tarojs/taro', () => taro);
    loaded = import('../../src/services/call');
  });
  return loaded as Promise<typeof CallModule>;
};
const submit = async ({ call }: typeof CallModule, sessionId: string, answers: boolean): Promise<string> => {
  mockAnswers = answers;
  await call('material.submit', { sessionId, despiteMissing: false }).catch(() => undefined);
  return mockSent.at(-1)?.requestKey ?? '';
};

afterEach(() => jest.restoreAllMocks());

test('lost, reloaded and sent again it keeps its key; what else is asked for has its own', async () => {
  const program = await begun();
  const key = await submit(program, 's1', false);
  expect(await submit(program, 's1', false)).toBe(key);
  expect(await submit(program, 's2', false)).not.toBe(key);
  expect(await submit(await begun(), 's1', true)).toBe(key);
});

test('answered, the same once more is another request, also after a reload', async () => {
  const program = await begun();
  const key = await submit(program, 's3', true);
  const next = await submit(program, 's3', true);
  expect(next).not.toBe(key);
  expect(await submit(await begun(), 's3', true)).not.toBe(next);
});

test('half an hour later it is meant as another one', async () => {
  const key = await submit(await begun(), 's4', false);
  jest.spyOn(Date, 'now').mockReturnValue(Date.now() + 31 * 60_000);
  expect(await submit(await begun(), 's4', false)).not.toBe(key);
});

test('two of the same at once are one', async () => {
  const program = await begun();
  await Promise.all([submit(program, 's5', false), submit(program, 's5', false)]);
  expect(new Set(mockSent.slice(-2).map(({ requestKey }) => requestKey)).size).toBe(1);
});

test('nothing of what was asked for lies in the storage', async () => {
  await submit(await begun(), 'a-session-of-its-own', false);
  const { default: taro } = jest.requireMock<{ default: { getStorageSync: (key: string) => unknown } }>('@tarojs/taro');
  const kept = JSON.stringify(taro.getStorageSync('plh.draft.openRequests'));
  expect(kept).toContain('key-');
  expect(kept).not.toContain('a-session-of-its-own');
});
