/** The one list that one is chosen from: what it is made of, how it is found in, and that no screen has another. */
import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { fireEvent, render, screen, waitFor, within } from '@testing-library/react';
import { areaChoices } from '../../src/components/picker/areas';
import { PickerChip } from '../../src/components/picker/chip';
import { sourceOf, type PickSource } from '../../src/components/picker/choice';
import { daySource, timeSource } from '../../src/components/picker/days';
import { PickerField } from '../../src/components/picker/field';
import { useDesk } from '../../src/hooks/desk';
import { t as say } from '../../src/locales';

jest.mock('@tarojs/taro', () => ({ __esModule: true, ...jest.requireActual<object>('./builders/taro') }));
jest.mock('../../src/hooks/desk', () => ({ useDesk: jest.fn(() => false) }));

const areas = areaChoices(
  [
    { value: '150000', text: '内蒙古自治区' },
    { value: '150700', text: '呼伦贝尔市' },
    { value: '150781', text: '满洲里市' },
    { value: '152501', text: '二连浩特市' },
    { value: '140000', text: '山西省' },
    { value: '140100', text: '太原市' },
  ],
  '150000',
);
const texts = (rows: readonly { text: string; note?: string }[]) =>
  rows.map(({ text, note }) => [text, note].filter(Boolean).join(' < '));

describe('areas (GB/T 2260)', () => {
  const source = sourceOf(areas);
  test.each([
    [null, ['内蒙古自治区', '呼伦贝尔市', '二连浩特市', '山西省']],
    ['150700', ['满洲里市']],
    ['140000', ['太原市']],
    ['140100', []],
  ])('within %s stand %j', (at, expected) => expect(texts(source.rows(at))).toEqual(expected));

  test.each([
    ['满洲', ['满洲里市 < 呼伦贝尔市']],
    [' 市', ['呼伦贝尔市', '满洲里市 < 呼伦贝尔市', '二连浩特市', '太原市 < 山西省']],
    ['1407', []],
    ['150781', ['满洲里市 < 呼伦贝尔市']],
    ['１４０１', ['太原市 < 山西省']],
  ])('typed %j finds %j, on whatever level', (typed, expected) => expect(texts(source.find(typed))).toEqual(expected));

  test('what lies within one that is not listed stands at the top', () => {
    expect(sourceOf(areaChoices([{ value: '150781', text: '满洲里市' }])).above('150781')).toBeNull();
  });
});

describe('days and times', () => {
  const days = daySource('2026-11-30', { year: (of) => `${of}年`, month: (of) => of, day: (of) => of });
  const times = timeSource((hour) => `${hour}时`);
  const found = (source: PickSource<string>, typed: string) => source.find(typed).map(({ value }) => value);
  test('go by year, month, day, and a leap year has 29 February', () => {
    expect(days.rows(null)[0]?.value).toBe('2031');
    expect(days.rows(null).at(-1)?.value).toBe('1949');
    expect(days.rows('2026').map(({ value }) => value)).toHaveLength(12);
    expect(days.rows('2024-02').at(-1)).toEqual({ value: '2024-02-29', text: '2024-02-29', opens: false });
    expect([days.above('2026-11-30'), days.above('2026-11'), days.above('2026')]).toEqual(['2026-11', '2026', null]);
  });
  test.each([
    ['20261130', ['2026-11-30']],
    ['2026-11-3', ['2026-11-03']],
    ['2026年11月3日', ['2026-11-03']],
    ['2026.2.30', []],
    ['２０２６／１１', ['2026-11']],
    ['2026', ['2026']],
    ['十一月', []],
    ['99999999', []],
  ])('a day typed %j is %j', (typed, expected) => expect(found(days, typed)).toEqual(expected));
  test.each([
    ['9:05', ['09:05']],
    ['0905', ['09:05']],
    ['24:00', []],
    ['12:60', []],
    ['noon', []],
  ])('a time typed %j is %j', (typed, expected) => expect(found(times, typed)).toEqual(expected));
});

const options = () => screen.queryAllByRole('option', { hidden: true }).map(({ textContent }) => textContent);
const open = () => fireEvent.click(screen.getByRole('combobox'));

describe.each([
  ['a phone', false],
  ['a desk', true],
])('on %s', (_name, desk) => {
  beforeEach(() => jest.mocked(useDesk).mockReturnValue(desk));

  test('a field says what is chosen, opens its list, goes into a prefecture and takes a county', () => {
    const onChange = jest.fn();
    render(<PickerField label="地区" value={null} choices={areas} onChange={onChange} />);
    expect(screen.getByRole('combobox').textContent).toBe(say('common.choose'));
    open();
    expect(options()).toEqual(['内蒙古自治区', '呼伦贝尔市', '二连浩特市', '山西省']);
    fireEvent.click(screen.getByText('呼伦贝尔市'));
    expect(options()).toEqual([say('pick.whole', { name: '呼伦贝尔市' }), '满洲里市']);
    fireEvent.click(screen.getByText('满洲里市'));
    expect(onChange.mock.calls).toEqual([['150781']]);
    expect(options()).toEqual([]);
  });

  test('what is chosen is marked, and its level is where it opens', () => {
    render(<PickerField label="地区" value="150781" choices={areas} onChange={jest.fn()} />);
    open();
    expect(options()).toEqual([say('pick.whole', { name: '呼伦贝尔市' }), '满洲里市']);
    expect(screen.getAllByRole('option', { hidden: true, selected: true })).toHaveLength(1);
  });

  test('arrows, ends and Enter go through the list', async () => {
    const onChange = jest.fn();
    render(<PickerField label="地区" value={null} choices={areas} onChange={onChange} />);
    fireEvent.keyDown(screen.getByRole('combobox'), { key: 'Enter' });
    const at = () => document.activeElement?.textContent;
    await waitFor(() => expect(at()).toBe('内蒙古自治区'));
    const press = (key: string) => fireEvent.keyDown(document.activeElement ?? document.body, { key });
    press('ArrowDown');
    expect(at()).toBe('呼伦贝尔市');
    press('End');
    expect(at()).toBe('山西省');
    press('ArrowDown');
    expect(at()).toBe('山西省');
    press('Home');
    press('Enter');
    expect(onChange.mock.calls).toEqual([['150000']]);
  });

  test('a filter is taken away by its first row, or by its cross', () => {
    const onChange = jest.fn();
    render(<PickerChip label="地区" value="140000" choices={areas} onChange={onChange} />);
    open();
    expect(options()[0]).toBe(say('common.all'));
    fireEvent.click(within(screen.getByRole('listbox', { hidden: true })).getByText(say('common.all')));
    fireEvent.click(screen.getByLabelText(say('filter.clear', { name: '地区' })));
    expect(onChange.mock.calls).toEqual([[null], [null]]);
  });
});

/** Every source of the screens. */
const sources = (folder: string): string[] =>
  readdirSync(folder, { withFileTypes: true }).flatMap((entry) =>
    entry.isDirectory()
      ? sources(path.join(folder, entry.name))
      : entry.name.endsWith('.tsx')
        ? [path.join(folder, entry.name)]
        : [],
  );

test.each(sources(path.join(process.cwd(), 'src')).map((file) => path.relative(process.cwd(), file)))(
  '%s has no picker of the platform’s own',
  (file) => {
    const text = readFileSync(file, 'utf8');
    expect(text).not.toMatch(/\bPickerView\b|<Picker\b|<select\b|<option\b/);
  },
);
