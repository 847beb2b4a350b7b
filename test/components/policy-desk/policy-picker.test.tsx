/** Finding one policy among what is published, as it comes out in a browser's document. */
import { act, fireEvent, render, screen } from '@testing-library/react';
import type { TextInputProps } from '../../../src/components/text-input';
import { PolicyPicker } from '../../../src/packages/policy-desk/parts/policy-picker';
import { call } from '../../../src/services/call';

jest.mock('@tarojs/taro', () => {
  const taro = jest.requireActual<object>('../builders/taro');
  return { __esModule: true, ...taro, useDidShow: () => undefined };
});
jest.mock('../../../src/services/call', () => ({ call: jest.fn() }));
// The line to type in is the browser's own here: Taro's is not ready at once, and the clock stands still.
jest.mock('../../../src/components/text-input', () => ({
  TextInput: ({ label, value, onChange }: TextInputProps) => (
    <input aria-label={label} value={value} onChange={(event) => onChange(event.target.value)} />
  ),
}));
const asked = call as unknown as jest.Mock<Promise<unknown>, [string, { find: string; limit: number }]>;

const published = Array.from({ length: 9 }, (_, index) => ({
  policyId: `p${index + 1}`,
  title: `示例办法${index + 1}`,
  docNo: index === 0 ? null : `示发〔2026〕${index + 1}号`,
  issuedDay: '2026-03-01',
}));

beforeEach(() => {
  jest.useFakeTimers();
  asked.mockReset();
  asked.mockImplementation((_, { find, limit }) =>
    Promise.resolve({ policies: published.filter(({ title }) => title.includes(find)).slice(0, limit) }),
  );
});
afterEach(() => jest.useRealTimers());

const settle = () => act(() => jest.advanceTimersByTimeAsync(400));
const titles = () => screen.queryAllByText(/^示例办法\d$/).map(({ textContent }) => textContent);
const type = async (words: string) => {
  fireEvent.change(screen.getByLabelText('政策'), { target: { value: words } });
  await settle();
};

test('before anything is typed nothing is asked for, unless the last published ones shall stand there', async () => {
  const { unmount } = render(<PolicyPicker id="one" label="政策" onChoose={jest.fn()} />);
  await settle();
  expect(asked).not.toHaveBeenCalled();
  unmount();
  render(<PolicyPicker id="one" label="政策" suggest onChoose={jest.fn()} />);
  await settle();
  expect(titles()).toHaveLength(8);
});

test('the policy that cannot be meant is left out, and eight still stand there', async () => {
  render(<PolicyPicker id="one" label="政策" suggest without="p3" onChoose={jest.fn()} />);
  await settle();
  expect(titles()).toEqual([1, 2, 4, 5, 6, 7, 8, 9].map((number) => `示例办法${number}`));
});

test('words find; one without a number shows its day; none found is said; the chosen one is told', async () => {
  const onChoose = jest.fn();
  const { container } = render(<PolicyPicker id="one" label="政策" onChoose={onChoose} />);
  await type(' 办法1 ');
  expect(asked).toHaveBeenLastCalledWith('policy.listForDesk', { find: '办法1', limit: 9 });
  expect(titles()).toEqual(['示例办法1']);
  expect(container.textContent).toContain('2026-03-01');
  fireEvent.click(screen.getByText('示例办法1'));
  expect(onChoose).toHaveBeenCalledWith({ policyId: 'p1', title: '示例办法1' });
  await type('没有的');
  expect(titles()).toEqual([]);
  expect(container.textContent).toContain('没有找到符合的政策。');
});
