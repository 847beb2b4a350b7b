/** 首页: the one button of today by its kind, and how many benefits are open, leading to exactly that list. */
import { act, fireEvent, render, screen } from '@testing-library/react';
import { Benefits } from '../../src/pages/home/benefits';
import { NowCard, type Card } from '../../src/pages/home/now-card';
import { go } from '../../src/services/navigate';

jest.mock('@tarojs/taro', () => jest.requireActual<object>('./builders/taro'));
jest.mock('../../src/services/navigate', () => ({
  ...jest.requireActual<object>('../../src/services/navigate'),
  go: jest.fn(),
}));

const press = (element: HTMLElement): void => act(() => void fireEvent.click(element));
const card = (kind: Card['kind'], more: Partial<Card> = {}): Card => ({
  kind,
  title: '示例课程',
  place: '示例会场',
  startAt: 0,
  endAt: 3_600_000,
  dueDay: null,
  overdue: false,
  sessionId: 's',
  caseId: null,
  step: null,
  count: 1,
  ...more,
});

beforeEach(() => jest.mocked(go).mockClear());

test.each<[Card, string, unknown[]]>([
  [card('show-code'), '出示签到码', ['institution/code', { sessionId: 's' }]],
  [card('call', { count: 3 }), '开始回访', ['evaluator/calls']],
  [
    card('step', { caseId: 'c', step: { id: 'forward', name: '移交', operation: 'material.forward' } }),
    '移交',
    ['work/case', { caseId: 'c' }],
  ],
])('%j leads where its button says', (now, button, where) => {
  render(<NowCard card={now} />);
  press(screen.getByText(button));
  expect(go).toHaveBeenCalledWith(...where);
});

test('of several that wait the inbox is one touch away, with how many', () => {
  render(<NowCard card={card('step', { caseId: 'c', count: 7, dueDay: '2026-01-01', overdue: true })} />);
  expect(screen.getByText('已逾期，应在 2026-01-01 前')).toBeTruthy();
  press(screen.getByText('全部 7 件待办'));
  expect(go).toHaveBeenCalledWith('work/inbox');
});

const remote = (more: object) =>
  ({ data: undefined, error: undefined, loading: false, reload: () => Promise.resolve(), ...more }) as never;
const match = (counts: object, more: object = {}) => ({
  counts: { fits: 0, mayFit: 0, doesNotFit: 0, ...counts },
  leftOut: 9,
  nextDeadline: null,
  ...more,
});

test('the number of benefits opens exactly the group that it counts', () => {
  render(
    <Benefits said match={remote({ data: match({ fits: 3, mayFit: 8 }, { nextDeadline: { day: '2026-12-31' } }) })} />,
  );
  expect(screen.getByText('最近截止 2026-12-31')).toBeTruthy();
  press(screen.getByText('项符合、现在可以申报'));
  expect(go).toHaveBeenCalledWith('policy/match', { fit: 'fits', open: '1' });
});

test('nothing fits: what may; nothing at all: said, with the sentence to say more', () => {
  const { unmount } = render(<Benefits said match={remote({ data: match({ mayFit: 8 }) })} />);
  press(screen.getByText('项可能符合、现在可以申报'));
  expect(go).toHaveBeenCalledWith('policy/match', { fit: 'may-fit', open: '1' });
  unmount();
  render(<Benefits said match={remote({ data: match({ doesNotFit: 2 }) })} />);
  expect(screen.getByText(/目前没有可以申报的；另有 9 项/)).toBeTruthy();
  expect(screen.getByText('看能享受什么')).toBeTruthy();
});

test.each(['ENTERPRISE_REQUIRED', 'NOT_LOGGED_IN'])('%s is where one begins with a sentence, no error', (code) => {
  render(<Benefits said match={remote({ error: { code } })} />);
  expect(screen.queryByRole('alert')).toBeNull();
  // with nothing typed there is nowhere to go yet
  press(screen.getByText('看能享受什么'));
  expect(go).not.toHaveBeenCalled();
});

test('nothing said yet: the sentence to begin with at once, and nothing is waited for', () => {
  render(<Benefits said={false} match={remote({ loading: true })} />);
  expect(screen.getByText('看能享受什么')).toBeTruthy();
});
