/** What waits for WeChat's check stands before its author in full, with what becomes of it. */
import { act, fireEvent, render, screen } from '@testing-library/react';
import { WaitingTexts } from '../../../src/packages/trainee/messages/texts';
import { call } from '../../../src/services/call';

jest.mock('../../../src/services/call', () => ({ call: jest.fn() }));
jest.mock('../../../src/components/confirm', () => ({ confirm: () => Promise.resolve(true) }));
jest.mock('@tarojs/taro', () => {
  const taro = jest.requireActual<{ default: object }>('../builders/taro');
  return { __esModule: true, ...taro, useDidShow: () => undefined, usePullDownRefresh: () => undefined };
});

const waiting = {
  textId: 'a',
  operation: '提问',
  texts: ['补贴怎么申请？'],
  at: 0,
  state: 'waiting' as const,
  why: '',
};
const refused = {
  ...waiting,
  textId: 'b',
  texts: ['另一段', '第二段'],
  state: 'refused' as const,
  why: '没有通过（广告）',
};
let kept: object[];

beforeEach(() => {
  kept = [waiting, refused];
  jest.mocked(call).mockImplementation((operation, input) => {
    if (operation === 'message.discardText')
      kept = kept.filter((text) => (text as typeof waiting).textId !== (input as { textId: string }).textId);
    return Promise.resolve({ texts: kept } as never);
  });
});
const open = () =>
  act(async () => {
    render(<WaitingTexts />);
    await Promise.resolve();
  });

test('each in full, with its state and why', async () => {
  await open();
  for (const words of ['补贴怎么申请？', '审核中', '另一段', '第二段', '没有通过', '没有通过（广告）'])
    expect(screen.getByText(words)).toBeTruthy();
});

test('taken back, it is gone', async () => {
  await open();
  await act(async () => {
    fireEvent.click(screen.getByText('撤回'));
    await new Promise((resolve) => setTimeout(resolve, 0));
  });
  expect(call).toHaveBeenCalledWith('message.discardText', { textId: 'a' });
  expect(screen.queryByText('补贴怎么申请？')).toBeNull();
});

test('nothing waits: nothing is shown', async () => {
  kept = [];
  const { container } = render(<WaitingTexts />);
  await act(() => Promise.resolve());
  expect(container.textContent).toBe('');
});
