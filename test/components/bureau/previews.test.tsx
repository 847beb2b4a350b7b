/** What is shown before something final is done for several sessions at once, and that only then it is done. */
import { act, fireEvent, render, screen } from '@testing-library/react';
import { ConfirmSeveral } from '../../../src/packages/work/inbox/confirm-several';
import { PublishPreview } from '../../../src/packages/bureau/month/publish-preview';
import { PreviewedRun } from '../../../src/packages/bureau/settlement/previewed-run';
import { confirm } from '../../../src/components/confirm';
import { call } from '../../../src/services/call';
import { clientError } from '../../../src/services/call-error';
import { queueItem, settlement, sheet } from '../builders/bureau';

jest.mock('../../../src/services/call', () => ({ call: jest.fn() }));
let mockKeys = 0;
jest.mock('../../../src/services/random-hex', () => ({ requestKey: () => Promise.resolve(`key-${++mockKeys}`) }));
jest.mock('../../../src/components/confirm', () => ({ confirm: jest.fn(), toast: jest.fn() }));
jest.mock('@tarojs/taro', () => {
  const taro = jest.requireActual<{ default: object }>('../builders/taro');
  const nothing = () => undefined;
  const useRouter = () => ({ params: {}, path: '' });
  return {
    __esModule: true,
    ...taro,
    useDidShow: nothing,
    useDidHide: nothing,
    usePullDownRefresh: nothing,
    useRouter,
  };
});

const answers = new Map<string, (input: never) => unknown>();
const asked = (operation: string) =>
  jest
    .mocked(call)
    .mock.calls.filter(([name]) => name === operation)
    .map(([, input]) => input);
const settle = async () => {
  for (let turn = 0; turn < 20; turn += 1) await act(() => Promise.resolve());
};
const press = async (id: string) => {
  const found = document.getElementById(id);
  if (!found) throw new Error(`no #${id}`);
  fireEvent.click(found);
  await settle();
};
const nothing = () => Promise.resolve();

beforeEach(() => {
  jest.clearAllMocks();
  answers.clear();
  jest.mocked(confirm).mockResolvedValue(true);
  jest.mocked(call).mockImplementation(((operation: string, input: never) => {
    const answer = answers.get(operation);
    return answer ? Promise.resolve().then(() => answer(input)) : Promise.reject(clientError('NETWORK'));
  }) as typeof call);
});

describe('R-SCORE 8: several scores', () => {
  const flag = { label: '签到时间过于集中', clause: 'R-ATTEND 4', detail: '示例' };
  const items = ['s1', 's2', 's3'].map((sessionId) => queueItem({ sessionId, stage: 'scored' }));
  beforeEach(() => {
    answers.set('evaluation.getSheet', ({ sessionId }: { sessionId: string }) =>
      sheet({ sessionId, title: `示例课程${sessionId}`, ...(sessionId === 's2' ? { flags: [flag] } : {}) }),
    );
    answers.set('evaluation.confirm', ({ sessionId }: { sessionId: string }) => {
      if (sessionId === 's3') throw clientError('NETWORK');
      return { objectionUntilDay: '2026-06-17', provisional: false };
    });
  });

  test('one with something odd is left out and says why; one that fails can be tried again', async () => {
    render(<ConfirmSeveral items={items} onClose={() => undefined} onDone={nothing} />);
    await settle();
    expect(screen.getByText('签到时间过于集中')).toBeTruthy();
    await press('run-several');
    expect(asked('evaluation.confirm')).toEqual([
      { sessionId: 's1', scoreId: 'c1' },
      { sessionId: 's3', scoreId: 'c1' },
    ]);
    expect(screen.getByText('已确认，异议期至 2026-06-17')).toBeTruthy();
    expect(screen.getByText('网络不通。请检查网络后重试。')).toBeTruthy();
    await press('retry-several');
    expect(asked('evaluation.confirm').slice(2)).toEqual([{ sessionId: 's3', scoreId: 'c1' }]);
  });

  test('declined, nothing is confirmed', async () => {
    jest.mocked(confirm).mockResolvedValue(false);
    render(<ConfirmSeveral items={items} onClose={() => undefined} onDone={nothing} />);
    await settle();
    await press('run-several');
    expect(asked('evaluation.confirm')).toEqual([]);
  });
});

test('R-PLAN 2: a publication names who is told, and publishes what can be published only', async () => {
  const told = { institution: 1, window: 2, prefecture: 1, subscribers: 7 };
  const none = { institution: 0, window: 0, prefecture: 0, subscribers: 0 };
  const problem = { code: 'VENUE_NOT_APPLIED_FOR', message: '会场不在机构申报的场地中', details: {} };
  answers.set('session.previewPublication', () => ({
    sessions: [
      { sessionId: 's1', title: '示例课程甲', startAt: 0, state: 'ready', problem: null, remarks: [], told },
      { sessionId: 's2', title: '示例课程乙', startAt: 0, state: 'impossible', problem, remarks: [], told: none },
    ],
    totals: { ready: 1, alreadyPublished: 0, impossible: 1, told, messages: 11, people: 9 },
  }));
  answers.set('session.publish', () => ({ published: ['s1'], alreadyPublished: [] }));
  const onClose = jest.fn();
  render(<PublishPreview sessionIds={['s1', 's2']} onClose={onClose} onDone={nothing} />);
  await settle();
  expect(screen.getByText('会场不在机构申报的场地中')).toBeTruthy();
  expect(screen.getByText('7 人')).toBeTruthy();
  await press('confirm-publish');
  expect(jest.mocked(confirm).mock.calls[0]?.[0].text).toContain('将发布 1 期课程，向 9 人发出 11 条通知');
  expect(asked('session.publish')).toEqual([{ sessionIds: ['s1'], reasons: [] }]);
  expect(onClose).toHaveBeenCalled();
});

test('R-PLAN 2: a draft that cannot be published any more says why beside it and keeps none back; it can be tried again', async () => {
  const told = { institution: 1, window: 0, prefecture: 0, subscribers: 0 };
  const row = (sessionId: string, title: string) => {
    return { sessionId, title, startAt: 0, state: 'ready', problem: null, remarks: [], told };
  };
  answers.set('session.previewPublication', () => ({
    sessions: [row('s1', '示例课程甲'), row('s2', '示例课程乙')],
    totals: { ready: 2, alreadyPublished: 0, impossible: 0, told, messages: 2, people: 2 },
  }));
  let taken = true;
  answers.set('session.publish', ({ sessionIds }: { sessionIds: string[] }) => {
    if (taken && sessionIds[0] === 's1') throw clientError('NETWORK');
    return { published: sessionIds, alreadyPublished: [] };
  });
  const onClose = jest.fn();
  render(<PublishPreview sessionIds={['s1', 's2']} onClose={onClose} onDone={nothing} />);
  await settle();
  await press('confirm-publish');
  expect(screen.getByText('网络不通。请检查网络后重试。')).toBeTruthy();
  expect(screen.getByText('已办 1，没有办成 1，共 2')).toBeTruthy();
  expect(onClose).not.toHaveBeenCalled();
  taken = false;
  await press('retry-several');
  expect(asked('session.publish')).toEqual(['s1', 's2', 's1'].map((one) => ({ sessionIds: [one], reasons: [] })));
  expect(onClose).toHaveBeenCalled();
});

test('R-MONEY 7: a run names its sum and its sessions; tried again after a lost answer it keeps its key', async () => {
  const preview = settlement({ totalFen: 1_320_000 });
  const onRan = jest.fn(nothing);
  render(<PreviewedRun preview={preview} remarks={[]} onRan={onRan} onClose={() => undefined} />);
  await press('run-settlement');
  expect(jest.mocked(confirm).mock.calls[0]?.[0].text).toContain('2026 年共 0 期，补贴合计 13,200 元');
  expect(onRan).not.toHaveBeenCalled();
  answers.set('subsidy.settleYear', () => ({ settlement: { ...preview, run: 1 }, unchanged: false }));
  await press('run-settlement');
  expect(asked('subsidy.settleYear')).toEqual(Array(2).fill({ year: 2026, preview: false, requestKey: 'key-1' }));
  expect(onRan).toHaveBeenCalledWith(1);
});
