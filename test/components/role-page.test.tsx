/** Who is let onto a desk's page, and what somebody else is told. */
import { act, render } from '@testing-library/react';
import { RolePage } from '../../src/components/staff/role-page';
import type { OperationName } from '../../src/services/call';
import type { Me } from '../../src/services/types';

jest.mock('@tarojs/taro', () => jest.requireActual<object>('./builders/taro'));
// The frame asks the browser's router and much else; here only what stands in it counts.
jest.mock('../../src/components/staff/work-page', () => ({
  WorkPage: ({ children, footer }: { children: React.ReactNode; footer?: React.ReactNode }) => (
    <>
      {children}
      {footer}
    </>
  ),
}));
let mockMe: Me | undefined;
const mockRefresh = jest.fn(() => Promise.resolve());
jest.mock('../../src/services/me', () => ({
  useMay: (before: boolean) => (operation: string) => mockMe?.may.includes(operation) ?? before,
  refreshMe: () => mockRefresh(),
}));

const whoMay = (...may: OperationName[]): Me => ({ may }) as unknown as Me;

test.each<[string, Me | undefined, 'let in' | 'told', number]>([
  ['not known yet: the server will say', undefined, 'let in', 0],
  ['who may', whoMay('evaluation.listQueue', 'policy.listForDesk'), 'let in', 0],
  [
    'who may something else: asked once more, since a role may have come meanwhile',
    whoMay('evaluation.listQueue'),
    'told',
    1,
  ],
  ['who may nothing', whoMay(), 'told', 1],
])('%s', async (_, me, outcome, asked) => {
  mockMe = me;
  mockRefresh.mockClear();
  const { container } = render(
    <RolePage title="" needs="policy.listForDesk" footer={<b>publish</b>}>
      <i>figures</i>
    </RolePage>,
  );
  await act(() => Promise.resolve());
  const text = container.textContent ?? '';
  expect(text.includes('figures')).toBe(outcome === 'let in');
  expect(text.includes('publish')).toBe(outcome === 'let in');
  expect(text.includes('您的身份不能进行这项操作')).toBe(outcome === 'told');
  expect(mockRefresh).toHaveBeenCalledTimes(asked);
});
