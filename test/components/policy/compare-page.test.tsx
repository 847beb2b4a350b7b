/** R-POLICY 6: which versions the page compares, by what its address says and by how many there are. */
import { act, render } from '@testing-library/react';
import ComparePage from '../../../src/packages/policy/compare';
import { call } from '../../../src/services/call';

let mockParams: Record<string, string> = {};
jest.mock('@tarojs/taro', () => {
  const taro = jest.requireActual<object>('../builders/taro');
  return { __esModule: true, ...taro, useDidShow: () => undefined, usePullDownRefresh: () => undefined };
});
jest.mock('../../../src/services/call', () => ({ call: jest.fn() }));
jest.mock('../../../src/hooks/pane', () => ({ usePageParams: () => mockParams }));
jest.mock('../../../src/services/navigate', () => ({ go: jest.fn() }));
// The frame asks the browser's router and much else; here only what stands in it counts.
jest.mock('../../../src/components/page', () => ({
  Page: ({ children }: { children: React.ReactNode }) => <>{children}</>,
}));

const asked = call as unknown as jest.Mock<Promise<unknown>, [string, object]>;
const shown = async (params: Record<string, string>, count: number) => {
  mockParams = params;
  asked.mockReset();
  asked.mockImplementation((operation) =>
    Promise.resolve(
      operation === 'policy.get'
        ? {
            policy: { title: '示例办法' },
            // The newest first, as the server gives them.
            versions: Array.from({ length: count }, (_, index) => ({ version: count - index, publishedAt: 0 })),
          }
        : { title: '示例办法', articles: [], particulars: [], items: [] },
    ),
  );
  const { container } = render(<ComparePage />);
  for (let turn = 0; turn < 20; turn += 1) await act(() => Promise.resolve());
  return {
    text: container.textContent ?? '',
    compared: asked.mock.calls.filter(([operation]) => operation === 'policy.compare').map(([, input]) => input),
  };
};

test.each<[string, Record<string, string>, number, [number, number] | null, string]>([
  ['two that the address names', { policyId: 'p', from: '1', to: '2' }, 3, [1, 2], '两版内容相同。'],
  ['none named: the newest with the one before it', { policyId: 'p' }, 3, [2, 3], '两版内容相同。'],
  ['only the later one named: with the one before it', { policyId: 'p', to: '2' }, 3, [1, 2], '两版内容相同。'],
  ['turned round: to be chosen', { policyId: 'p', from: '3', to: '1' }, 3, null, '请选择要对照的两个版本。'],
  ['one version: nothing to compare', { policyId: 'p' }, 1, null, '只有一个版本'],
  ['no policy named', {}, 3, null, '没有指明是哪份政策'],
])('%s', async (_, params, count, pair, said) => {
  const { text, compared } = await shown(params, count);
  expect(compared).toEqual(pair ? [{ policyId: 'p', from: pair[0], to: pair[1] }] : []);
  expect(text).toContain(said);
});
