/** Differences between versions as they come out in a browser's document. */
import { act, fireEvent, render, screen } from '@testing-library/react';
import { ComparedArticles } from '../../../src/packages/policy/compare/articles';
import { ChangedParticulars } from '../../../src/packages/policy/compare/particulars';
import { VersionPickers } from '../../../src/packages/policy/compare/version-pickers';
import type { ComparedArticle } from '../../../src/packages/policy/compare/types';

jest.mock('@tarojs/taro', () => jest.requireActual<object>('../builders/taro'));
// The browser's own lists can be chosen from here; the phone's wheel is the phone's.
jest.mock('../../../src/hooks/desk', () => ({ useDesk: () => true }));

const article = (articleId: string, change: ComparedArticle['change'], more: Partial<ComparedArticle> = {}) => ({
  articleId,
  number: `第${articleId}条`,
  heading: '',
  change,
  label: [],
  pieces: [],
  ...more,
});
const changed = article('三', 'changed', {
  pieces: [
    { kind: 'same', text: '比例为' },
    { kind: 'removed', text: '1.5%' },
    { kind: 'added', text: '2.25%' },
  ],
});

test('what went and what came is said, not only coloured; in one text both stand', () => {
  const { container } = render(<ComparedArticles articles={[changed]} beside={false} />);
  expect(container.textContent).toContain('比例为删去：1.5%新增：2.25%');
  expect(container.querySelector('.compare-removed')?.textContent).toBe('删去：1.5%');
  expect(container.querySelector('.compare-added')?.textContent).toBe('新增：2.25%');
});

test('side by side the earlier text lacks what came and the later one what went', () => {
  const { container } = render(<ComparedArticles articles={[changed]} beside />);
  const sides = [...container.querySelectorAll('.compare-sides > *')].map((side) => side.textContent);
  expect(sides).toEqual(['修改前比例为删去：1.5%', '修改后比例为新增：2.25%']);
});

test('neighbours that did not change are one line, whose names open on a touch; nothing changed is nothing', () => {
  const same = [article('一', 'same'), article('二', 'same')];
  const { container, rerender } = render(<ComparedArticles articles={[...same, changed]} beside={false} />);
  expect(container.textContent).toContain('2 条未改动');
  expect(container.textContent).not.toContain('第一条');
  act(() => void fireEvent.click(screen.getByText(/2 条未改动/)));
  expect(container.textContent).toContain('第一条');
  rerender(<ComparedArticles articles={same} beside={false} />);
  expect(container.textContent).toBe('');
});

test('particulars: codes in words, nothing said as none', () => {
  const { container } = render(
    <ChangedParticulars
      fields={[
        { field: 'kinds', before: 'training、financing', after: 'training' },
        { field: 'expiresDay', before: '', after: '2027-12-31' },
      ]}
    />,
  );
  expect(container.textContent).toContain('删去：培训、融资促进');
  expect(container.textContent).toContain('失效日期（无）新增：2027-12-31');
});

describe('which two versions', () => {
  const versions = [1, 2, 3].map((version) => ({
    version,
    publishedAt: Date.parse(`2026-0${version}-01T04:00:00Z`),
    by: null,
    changes: null,
  }));
  const choose = (from: number, to: number, list: number, version: string) => {
    const onChange = jest.fn();
    const { unmount } = render(<VersionPickers versions={versions} from={from} to={to} onChange={onChange} />);
    const box = screen.getAllByRole('combobox')[list];
    if (!box) throw new Error('no such list');
    fireEvent.click(box);
    const rows = screen.getAllByRole('option', { hidden: true });
    const options = rows.map(({ textContent }) => textContent);
    const row = rows[options.findIndex((text) => text.startsWith(version))];
    if (row) fireEvent.click(row);
    unmount();
    return { options, asked: onChange.mock.calls[0] as unknown };
  };

  test('the earlier list lacks the newest, the later one the first', () => {
    expect(choose(1, 2, 0, '第 2 版').options).toEqual(['第 1 版（2026-01-01）', '第 2 版（2026-02-01）']);
    expect(choose(1, 2, 1, '第 3 版').options).toEqual(['第 2 版（2026-02-01）', '第 3 版（2026-03-01）']);
  });

  test.each([
    ['an earlier one before the later: that one stays', 2, 3, 0, '第 1 版', [1, 3]],
    ['an earlier one that is the later: against the newest', 1, 2, 0, '第 2 版', [2, 3]],
    ['a later one: the earlier one stays', 1, 2, 1, '第 3 版', [1, 3]],
    ['a later one that is the earlier: against the one before it', 2, 3, 1, '第 2 版', [1, 2]],
  ])('%s', (_, from, to, list, version, expected) => {
    expect(choose(from, to, list, version).asked).toEqual(expected);
  });
});
