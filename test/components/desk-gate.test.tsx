/** The code in a browser and how far it is: what stands there in each state, what renews it, what closes it; and a call that waits for the phone. */
import { act, fireEvent, render, screen } from '@testing-library/react';
import { CodeDialog } from '../../src/components/desk-gate/code-dialog';
import { call } from '../../src/services/call';
import { CallError, clientError } from '../../src/services/call-error';
import { desk } from '../../src/services/desk';
import { learnDesk } from '../../src/services/desk/index.h5';

jest.mock('@tarojs/taro', () => jest.requireActual<object>('./builders/taro'));
jest.mock('../../src/services/call', () => ({ call: jest.fn() }));
jest.mock('../../src/components/qr-code', () => ({
  QrCode: ({ text, label }: { text: string; label: string }) => <div role="img" aria-label={label} data-text={text} />,
}));
jest.mock('../../src/services/desk/index.h5', () => ({
  ...jest.requireActual<object>('../../src/services/desk/index.h5'),
  keyHash: () => Promise.resolve('0'.repeat(64)),
}));

const asked = jest.mocked(call);
const CODE = { code: 'abcdefghijklmnopqrstuvwx', compare: '4711', expiresAt: Date.now() + 170_000 };

/** What the server says of the code; an error is thrown. */
let state: string | Error = 'waiting';
const answer = jest.fn();
const confirmed = jest.fn(() => Promise.resolve(true));

beforeEach(() => {
  jest.useFakeTimers();
  jest.clearAllMocks();
  state = 'waiting';
  asked.mockImplementation((operation) => {
    if (operation === 'identity.openDeskCode') return Promise.resolve(CODE);
    return (
      state instanceof Error ? Promise.reject(state) : Promise.resolve({ state, expiresAt: CODE.expiresAt })
    ) as never;
  });
});
afterEach(() => jest.useRealTimers());

async function show(reason: 'sign-in' | 'fresh' = 'sign-in', operation = ''): Promise<void> {
  render(<CodeDialog ask={{ reason, operation, answer }} onConfirmed={confirmed} />);
  await act(() => jest.advanceTimersByTimeAsync(10));
}
const becomes = async (next: string | Error): Promise<void> => {
  state = next;
  await act(() => jest.advanceTimersByTimeAsync(2100));
};

test('the code leads to the phone, and what the phone will ask for stands beside it', async () => {
  await show();
  expect(screen.getByRole('img').dataset.text).toBe(`${location.origin}/desk/${CODE.code}`);
  expect(screen.getByText('4711')).toBeTruthy();
  expect(screen.getByRole('status').textContent).toMatch(/^等待扫码，1(70|69|68) 秒后失效$/);
});

test.each([
  ['scanned', '已扫码，请在手机上输入核对码并确认', false],
  ['refused', '已在手机上拒绝', true],
  ['expired', '二维码已失效', true],
  [clientError('NETWORK'), '网络断了，连上后自动继续', false],
  [new CallError('NOT_FOUND', ''), '二维码已失效', true],
] as const)('%s: %s; another one can be had: %s', async (next, says, renewable) => {
  await show();
  await becomes(next);
  expect(screen.getByRole('status').textContent).toBe(says);
  expect(screen.queryAllByRole('button', { name: '换一个二维码' })).toHaveLength(renewable ? 1 : 0);
});

test('a network that comes back goes on by itself', async () => {
  await show();
  await becomes(clientError('NETWORK'));
  await becomes('scanned');
  expect(screen.getByRole('status').textContent).toContain('已扫码');
});

test('one click gives another code', async () => {
  await show();
  await becomes('expired');
  fireEvent.click(screen.getByRole('button', { name: '换一个二维码' }));
  await becomes('waiting');
  expect(screen.getByRole('status').textContent).toContain('等待扫码');
  expect(asked.mock.calls.filter(([operation]) => operation === 'identity.openDeskCode')).toHaveLength(2);
});

test('confirmed: who it is becomes known before whatever waited goes on', async () => {
  await show('fresh', 'subsidy.settleYear');
  expect(asked.mock.calls[0]?.[1]).toEqual({ keyHash: '0'.repeat(64), operation: 'subsidy.settleYear' });
  await becomes('confirmed');
  expect(confirmed).toHaveBeenCalledTimes(1);
  expect(answer).toHaveBeenCalledWith(true);
});

test('closed without the phone, nothing goes on', async () => {
  await show();
  fireEvent.click(screen.getByRole('button', { name: '先不登录' }));
  expect(answer).toHaveBeenCalledWith(false);
});

test('asked by several calls at once it is one question, with one answer', async () => {
  const first = desk.askForPhone('ended');
  const second = desk.askForPhone('fresh', 'subsidy.settleYear');
  expect(desk.state().ask?.reason).toBe('ended');
  desk.state().ask?.answer(true);
  await expect(Promise.all([first, second])).resolves.toEqual([true, true]);
  expect(desk.state().ask).toBeNull();
});

test('that a desk has ended is known from the first answer that says no end', () => {
  const open = new Headers({ 'x-desk-closes': '1800000000000' });
  expect(learnDesk(new Headers())).toBe(false);
  expect(learnDesk(open)).toBe(false);
  expect(desk.state().closesAt).toBe(1_800_000_000_000);
  expect(learnDesk(new Headers())).toBe(true);
  expect(learnDesk(new Headers())).toBe(false);
});
