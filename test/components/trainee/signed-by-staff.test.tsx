/** Who was signed in by staff reads it on the session's page, with how it stands, and gets from there to where it can be denied. */
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { act, fireEvent, render, screen } from '@testing-library/react';
import { SignedByStaff } from '../../../src/pages/session-detail/by-staff';
import { go } from '../../../src/services/navigate';

jest.mock('@tarojs/taro', () => jest.requireActual<object>('../builders/taro'));
jest.mock('../../../src/services/navigate', () => ({ go: jest.fn() }));

const entry = {
  entryId: 'e',
  at: Date.parse('2026-06-10T09:30:00+08:00'),
  by: '示例培训机构 · 示例甲',
  state: 'open' as const,
  mayContradict: true,
};

beforeEach(() => jest.mocked(go).mockClear());

test('R-ATTEND 7: who signed one in, when, that it does not count yet, and the way to deny it', () => {
  render(<SignedByStaff sessionId="s" entry={entry} />);
  expect(screen.getByText(/示例培训机构 · 示例甲.*9:30.*代签/)).toBeTruthy();
  expect(screen.getByText(/核实前不计入/)).toBeTruthy();
  act(() => void fireEvent.click(screen.getByText(/不是您本人/)));
  expect(go).toHaveBeenCalledWith('trainee/staff-entry', { sessionId: 's', entryId: 'e' });
});

test.each([
  ['confirmed', true, /计入实到人数/, /不是您本人/],
  ['refused', false, /没有通过核实/, /查看这条代签/],
  ['contradicted', false, /您已否认/, /查看这条代签/],
  ['replaced', false, /以您的签名为准/, /查看这条代签/],
] as const)('R-ATTEND 7: %s is said in words', (state, mayContradict, words, link) => {
  render(<SignedByStaff sessionId="s" entry={{ ...entry, state, mayContradict }} />);
  expect(screen.getByText(words)).toBeTruthy();
  expect(screen.getByText(link)).toBeTruthy();
});

test('nobody was signed in by staff: nothing stands there', () => {
  const { container } = render(<SignedByStaff sessionId="s" entry={null} />);
  expect(container.textContent).toBe('');
});

test('every page that a screen leads to exists', () => {
  const src = join(__dirname, '../../../src');
  const config = readFileSync(join(src, 'app.config.ts'), 'utf8');
  const pages = new Set([...config.matchAll(/'pages\/([\w-]+)\/index'/g)].map(([, name]) => name!));
  for (const [, root, listed] of config.matchAll(/root: 'packages\/([\w-]+)',\s*pages: \[([^\]]*)\]/g))
    for (const [, page] of listed!.matchAll(/'([\w/-]+)'/g)) pages.add(`${root!}/${page!.replace(/\/index$/, '')}`);
  const led = readdirSync(src, { recursive: true, encoding: 'utf8' })
    .filter((file) => /\.tsx?$/.test(file))
    .flatMap((file) => [...readFileSync(join(src, file), 'utf8').matchAll(/\b(?:go|goInstead|addressOf)\('([^']+)'/g)])
    .map(([, page]) => page!);
  expect(led.length).toBeGreaterThan(50);
  expect(led.filter((page) => !pages.has(page))).toEqual([]);
});
