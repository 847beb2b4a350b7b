/** The calendar as it comes out in a browser: whose clock counts, the keys of its grid, a swipe, the filters that stay. */
import { act, fireEvent, render, screen, waitFor } from '@testing-library/react';
import { Board } from '../../src/pages/calendar/board';
import { clearCalendarFilters, filterCalendar } from '../../src/pages/calendar/filters';
import { lookByView } from '../../src/pages/calendar/view';
import { aSummary } from './builders/session';

const asked: unknown[] = [];
/** Half a year ahead of this device, in another month whatever the day. */
const SERVER = Date.parse('2031-03-15T10:00:00+08:00');

jest.mock('@tarojs/taro', () => {
  const taro = jest.requireActual<Record<string, unknown>>('./builders/taro');
  const nothing = () => undefined;
  return {
    ...taro,
    __esModule: true,
    useDidShow: nothing,
    useDidHide: nothing,
    usePullDownRefresh: nothing,
    stopPullDownRefresh: nothing,
    useReachBottom: nothing,
  };
});
/** What the server answers; named so that jest lets its module factory see it. */
const mockSend = (_operation: string, input: { month: string }) => {
  asked.push(input);
  const session = aSummary({
    startAt: SERVER + 86_400_000,
    endAt: SERVER + 90_000_000,
    title: `${input.month} 的一期`,
  });
  return Promise.resolve({ data: { sessions: [session] }, serverTime: SERVER });
};
jest.mock('../../src/services/transport', () => ({
  transport: {
    upload: () => Promise.reject(new Error('no uploads here')),
    send: (operation: string, input: { month: string }) => mockSend(operation, input),
  },
}));

const show = async () => {
  const shown = render(<Board reloadBy={{ current: undefined }} />);
  await screen.findAllByText('2031-03 的一期', {}, { timeout: 10_000 });
  return shown;
};
const month = (): string => document.getElementById('calendar-month')?.textContent ?? '';
const cell = (day: string): HTMLElement => {
  const found = document.getElementById(`day-${day}`);
  if (!found) throw new Error(`no ${day}`);
  return found;
};

beforeEach(() => {
  asked.length = 0;
  clearCalendarFilters();
  lookByView('month');
});

test('the first month is the server’s as soon as it has answered, whatever this device’s clock says', async () => {
  await show();
  expect(month()).toBe('2031年3月');
  expect(asked[0]).not.toMatchObject({ month: '2031-03' });
  expect(asked.at(-1)).toEqual({ month: '2031-03', limit: 200 });
  expect(cell('2031-03-15').getAttribute('aria-current')).toBe('date');
});

test('one stop of the tabulator key; the arrows walk on, over the end of the month too; Enter chooses', async () => {
  const { container } = await show();
  const stops = () => [...container.querySelectorAll('[role=gridcell][tabindex="0"]')].map(({ id }) => id);
  expect(stops()).toEqual(['day-2031-03-15']);
  fireEvent.keyDown(cell('2031-03-15'), { key: 'ArrowDown' });
  expect(stops()).toEqual(['day-2031-03-22']);
  await waitFor(() => expect(document.activeElement?.id).toBe('day-2031-03-22'));
  fireEvent.keyDown(cell('2031-03-22'), { key: 'Enter' });
  expect(cell('2031-03-22').getAttribute('aria-selected')).toBe('true');
  fireEvent.keyDown(cell('2031-03-22'), { key: 'PageDown' });
  await waitFor(() => expect(month()).toBe('2031年4月'));
  await waitFor(() => expect(document.activeElement?.id).toBe('day-2031-04-22'));
});

test('a day is spoken with what is held on it in words', async () => {
  await show();
  expect(cell('2031-03-16').getAttribute('aria-label')).toBe('3月16日 周日，1 期课程，可报名 1');
});

test.each([
  ['to the left: the next month', [300, 400], [200, 410], '2031年4月'],
  ['to the right: the one before', [100, 400], [220, 395], '2031年2月'],
  ['down is a scroll', [300, 400], [220, 700], '2031年3月'],
  ['too short', [300, 400], [260, 400], '2031年3月'],
  ['from the edge is the browser’s', [10, 400], [200, 400], '2031年3月'],
])('a swipe %s', async (_name, [fromX, fromY], [toX, toY], shown) => {
  const { container } = await show();
  const grid = container.querySelector('.calendar-swipe');
  if (!grid) throw new Error('no grid');
  const touch = (clientX = 0, clientY = 0) => ({ identifier: 1, target: grid, clientX, clientY }) as unknown as Touch;
  act(() => {
    fireEvent.touchStart(grid, { touches: [touch(fromX, fromY)], changedTouches: [touch(fromX, fromY)] });
    fireEvent.touchEnd(grid, { touches: [], changedTouches: [touch(toX, toY)] });
  });
  expect(month()).toBe(shown);
});

test('filters are part of the question and stay with the next month', async () => {
  await show();
  act(() => filterCalendar('regionId', '150200'));
  await waitFor(() => expect(asked.at(-1)).toEqual({ month: '2031-03', regionId: '150200', limit: 200 }));
  fireEvent.click(screen.getAllByLabelText('下个月')[0] as HTMLElement);
  await waitFor(() => expect(asked.at(-1)).toEqual({ month: '2031-04', regionId: '150200', limit: 200 }));
  fireEvent.click(document.getElementById('clear-filters') as HTMLElement);
  await waitFor(() => expect(asked.at(-1)).toEqual({ month: '2031-04', limit: 200 }));
});
