/** A policy as it is read: whether it holds, what is drawn when, and what the marked words are. */
import { act, fireEvent, render, screen } from '@testing-library/react';
import { FindBar } from '../../../src/pages/policy-detail/find-bar';
import { FullText } from '../../../src/pages/policy-detail/full-text';
import { Items } from '../../../src/pages/policy-detail/items';
import { Standing } from '../../../src/pages/policy-detail/standing';
import type { Policy } from '../../../src/services/types';

jest.mock('@tarojs/taro', () => jest.requireActual<object>('../builders/taro'));

const press = (element: HTMLElement): void => act(() => void fireEvent.click(element));

const article = (number: number): Policy['articles'][number] => ({
  articleId: `a${number}`,
  number: `第${number}条`,
  heading: '',
  text: `第${number}条的文字，贷款贴息。`,
  level: 2,
});
const item = (number: number): Policy['items'][number] => ({
  itemId: `i${number}`,
  title: `条目${number}`,
  benefitKind: 'subsidy',
  summary: `内容${number}`,
  amount: null,
  conditions: [`条件${number}`],
  requirements: [],
  combinable: '',
  citedDocNos: [],
  audience: '',
  whereToApply: '',
  leadAgency: null,
  cooperatingAgencies: [],
  articleId: 'a1',
  clause: '第一条',
  quote: '',
  deadline: null,
  deadlineDay: null,
});
const policy = (more: Partial<Policy> = {}): Policy => ({
  policyId: 'p1',
  slug: 'shi-li',
  title: '示例办法',
  docNo: '示政发〔2020〕1号',
  docNoNote: '',
  issuers: ['示例市政府'],
  issuedDay: '2020-01-01',
  level: 'prefecture',
  regionName: '示例市',
  regionId: null,
  kinds: ['financing'],
  audience: '',
  effectiveDay: null,
  expiresDay: null,
  validityNote: '',
  reviewDay: null,
  status: 'in-force',
  articles: Array.from({ length: 3 }, (_, index) => article(index + 1)),
  attachments: [],
  cites: [],
  items: [],
  version: 1,
  publishedAt: 0,
  repealed: null,
  ...more,
});
const none: ReadonlyMap<string, never[]> = new Map();

describe('whether one may rely on it (R-POLICY 6)', () => {
  const successor = { policyId: 'p2', title: '新办法' };
  test.each([
    ['in force: nothing is said', {}, 1, []],
    [
      'expired, with its day',
      { status: 'expired', expiresDay: '2022-12-31' },
      1,
      ['本文件已于 2022-12-31 失效，仅供查阅。'],
    ],
    ['expired, the day unknown', { status: 'expired' }, 1, ['本文件已失效，仅供查阅。']],
    ['a draft', { status: 'draft-for-comment' }, 1, ['征求意见稿，尚未施行，以正式发布的文件为准。']],
    [
      'repealed, with reason and successor',
      { status: 'repealed', repealed: { day: '2026-01-31', reason: '已由新办法代替', successor } },
      1,
      ['本文件已于 2026-01-31 废止，仅供查阅。', '已由新办法代替', '替代文件：新办法'],
    ],
    [
      'to be repealed: still in force',
      { repealed: { day: '2027-01-31', reason: '', successor: null } },
      1,
      ['本文件将于 2027-01-31 废止。'],
    ],
    ['published as repealed', { status: 'repealed' }, 1, ['本文件已废止，仅供查阅。']],
    ['an earlier version', {}, 3, ['您在看第 1 版，现行的是第 3 版。', '看现行版', '与现行版对照']],
  ] as const)('%s', (_, more, newest, texts) => {
    const { container } = render(<Standing policy={policy(more as Partial<Policy>)} newest={newest} />);
    expect(container.querySelectorAll('.plh-notice')).toHaveLength(texts.length > 0 ? 1 : 0);
    for (const text of texts) expect(container.textContent).toContain(text);
  });
});

describe('what is drawn', () => {
  beforeEach(() => jest.useFakeTimers());
  afterEach(() => jest.useRealTimers());
  const drawn = (container: HTMLElement) => container.querySelectorAll('.policy-text').length;

  test('of ninety articles six at once, the others in pieces, to the last', () => {
    const long = policy({ articles: Array.from({ length: 90 }, (_, index) => article(index + 1)) });
    const view = (least: number) => (
      <FullText policy={long} explained={none} words={[]} least={least} marked={undefined} onMark={() => undefined} />
    );
    const { container, rerender } = render(view(6));
    expect(drawn(container)).toBe(6);
    act(() => void jest.advanceTimersByTime(60));
    expect(drawn(container)).toBe(16);
    // A jump to the fiftieth draws it at once.
    rerender(view(56));
    expect(drawn(container)).toBe(56);
    act(() => void jest.advanceTimersByTime(60));
    expect(drawn(container)).toBe(66);
    for (let pieces = 0; pieces < 10; pieces += 1) act(() => void jest.advanceTimersByTime(60));
    expect(drawn(container)).toBe(90);
    expect(jest.getTimerCount()).toBe(0);
  });

  test('of eighteen items four, all on demand; the one that a link led to is open', () => {
    const items = Array.from({ length: 18 }, (_, index) => item(index + 1));
    const view = (itemId?: string) => (
      <Items policy={policy({ items })} explained={none} itemId={itemId} onClause={() => undefined} />
    );
    const { container, unmount } = render(view());
    expect(container.querySelectorAll('[id^=item-]')).toHaveLength(4);
    expect(container.textContent).not.toContain('条件1');
    press(screen.getByText('显示全部 18 个条目'));
    expect(container.querySelectorAll('[id^=item-]')).toHaveLength(18);
    unmount();
    const linked = render(view('i9'));
    expect(linked.container.querySelectorAll('[id^=item-]')).toHaveLength(18);
    expect(linked.container.textContent).toContain('条件9');
    expect(linked.container.textContent).not.toContain('条件8');
  });
});

test('from one article with the searched words to the next, and round', () => {
  const articles = [article(1), { ...article(2), text: '别的' }, article(3)];
  const led: string[] = [];
  const view = (marked?: string) => (
    <FindBar articles={articles} words={['贷款贴息', '贴息']} marked={marked} onArticle={(id) => led.push(id)} />
  );
  const { container, rerender } = render(view());
  expect(container.textContent).toContain('“贷款贴息 贴息”见于 2 条');
  press(screen.getByLabelText('下一条'));
  rerender(view('a1'));
  expect(container.textContent).toContain('这是第 1 条');
  press(screen.getByLabelText('下一条'));
  rerender(view('a3'));
  press(screen.getByLabelText('下一条'));
  press(screen.getByLabelText('上一条'));
  expect(led).toEqual(['a1', 'a3', 'a1', 'a1']);
});
