/** Differences between versions as they come out in a browser's document. */
import { act, fireEvent, render, screen } from '@testing-library/react';
import { ComparedArticles } from '../../../src/packages/policy-desk/compare/articles';
import { ChangedParticulars } from '../../../src/packages/policy-desk/compare/particulars';
import type { ComparedArticle } from '../../../src/packages/policy-desk/parts/types';

jest.mock('@tarojs/taro', () => jest.requireActual<object>('../builders/taro'));

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
  expect(container.textContent).toContain('有效期至（无）新增：2027-12-31');
});
