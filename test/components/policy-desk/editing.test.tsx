/** A draft while it is corrected: what is not saved stays on the device, and nobody writes over anybody. */
import { act, renderHook } from '@testing-library/react';
import { readKept } from '../../../src/packages/policy-desk/draft/kept';
import { useEditing } from '../../../src/packages/policy-desk/draft/use-editing';
import type { Draft } from '../../../src/packages/policy-desk/parts/types';
import { call } from '../../../src/services/call';
import { CallError } from '../../../src/services/call-error';

jest.mock('../../../src/services/call', () => ({ call: jest.fn() }));
jest.mock('@tarojs/taro', () => {
  const kept = new Map<string, unknown>();
  return {
    __esModule: true,
    default: {
      getStorageSync: (key: string) => kept.get(key) ?? '',
      setStorageSync: (key: string, value: unknown) => void kept.set(key, value),
      removeStorageSync: (key: string) => void kept.delete(key),
    },
    useDidHide: () => undefined,
  };
});
const server = jest.mocked(call);

let drafts = 0;
const draftOf = (overrides: Partial<Draft> = {}, title = '示例办法', audience = ''): Draft => ({
  draftId: `d${drafts}`,
  fileName: '示例.txt',
  state: 'proposed',
  title,
  articles: 1,
  asks: 0,
  changedAt: 0,
  changedBy: '示例局甲',
  replaces: null,
  policyId: null,
  revision: 1,
  findings: [],
  original: { format: 'txt', bytes: 1, paragraphs: [], places: {} },
  agencies: {},
  proposal: {
    slug: 'draft',
    title,
    docNo: null,
    docNoNote: '',
    issuers: ['示例局'],
    issuedDay: '2026-01-01',
    level: 'prefecture',
    regionName: '',
    regionId: null,
    kinds: ['financing'],
    audience,
    effectiveDay: null,
    expiresDay: null,
    validityNote: '',
    reviewDay: null,
    status: 'in-force',
    articles: [{ articleId: 'a1', number: '', heading: '', text: '正文', level: 1 }],
    attachments: [],
    cites: [],
    items: [],
  },
  ...overrides,
});

const open = (loaded: Draft) => renderHook(({ draft }) => useEditing(draft), { initialProps: { draft: loaded } });

beforeEach(() => {
  jest.useFakeTimers();
  server.mockReset();
  drafts += 1;
});
afterEach(() => jest.useRealTimers());

test('what is typed is kept on the device and found again; saved, it is kept no more', async () => {
  const first = open(draftOf());
  act(() => first.result.current.change({ title: '新标题' }, '标题'));
  act(() => void jest.advanceTimersByTime(500));
  expect(readKept(`d${drafts}`)?.mine.title).toBe('新标题');
  first.unmount();
  const again = open(draftOf());
  expect(again.result.current).toMatchObject({ dirty: true, restored: true, theirs: null });
  expect(again.result.current.proposal.title).toBe('新标题');
  server.mockResolvedValueOnce({ draft: draftOf({ revision: 2 }, '新标题') });
  await act(() => again.result.current.save());
  act(() => void jest.advanceTimersByTime(500));
  expect(again.result.current.dirty).toBe(false);
  expect(readKept(`d${drafts}`)).toBeNull();
});

test('typing of one kind is one step back, another kind the next', () => {
  const { result } = open(draftOf());
  for (const title of ['新', '新标', '新标题']) act(() => result.current.change({ title }, '标题'));
  act(() => result.current.change({ audience: '小微企业' }, '适用对象'));
  expect(result.current.undoable).toBe('适用对象');
  act(() => result.current.undo());
  expect(result.current.proposal).toMatchObject({ title: '新标题', audience: '' });
  act(() => result.current.undo());
  expect(result.current.proposal.title).toBe('示例办法');
  expect(result.current).toMatchObject({ undoable: null, dirty: false });
});

test('another’s saving is taken over as long as nothing was changed here', () => {
  const { result, rerender } = open(draftOf());
  rerender({ draft: draftOf({ revision: 2 }, '对方的标题') });
  expect(result.current).toMatchObject({ theirs: null, dirty: false });
  expect(result.current.proposal.title).toBe('对方的标题');
});

test('a save that comes second is refused, says who was first, loses nothing, and can be put together', async () => {
  const { result } = open(draftOf());
  act(() => result.current.change({ title: '我的标题' }, '标题'));
  server.mockRejectedValueOnce(new CallError('CONFLICT', '这条记录刚被别人改过'));
  server.mockResolvedValueOnce({ draft: draftOf({ revision: 2, changedBy: '示例局乙' }, '示例办法', '小微企业') });
  await act(async () => {
    await expect(result.current.save()).rejects.toThrow();
  });
  expect(result.current.theirs?.changedBy).toBe('示例局乙');
  expect(result.current.proposal.title).toBe('我的标题');
  act(() => result.current.merge());
  expect(result.current.theirs).toBeNull();
  expect(result.current.proposal).toMatchObject({ title: '我的标题', audience: '小微企业' });
  server.mockResolvedValueOnce({ draft: draftOf({ revision: 3 }, '我的标题', '小微企业') });
  await act(() => result.current.save());
  expect(server).toHaveBeenLastCalledWith('policy.saveDraft', expect.objectContaining({ revision: 2 }));
});

test('what was kept before somebody else saved is not written over them', () => {
  const first = open(draftOf());
  act(() => first.result.current.change({ title: '我的标题' }, '标题'));
  first.unmount();
  const { result } = open(draftOf({ revision: 2 }, '对方的标题'));
  expect(result.current.theirs?.proposal.title).toBe('对方的标题');
  act(() => result.current.takeTheirs());
  expect(result.current.proposal.title).toBe('对方的标题');
  expect(result.current.dirty).toBe(false);
});
