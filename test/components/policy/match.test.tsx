/** R-POLICY 4: results with their reasons, and what is lacking answered on the spot. */
import { act, fireEvent, render, renderHook, screen, waitFor } from '@testing-library/react';
import { Groups } from '../../../src/packages/policy/match/groups';
import { Reasons } from '../../../src/packages/policy/match/reasons';
import { useAnswers } from '../../../src/packages/policy/match/use-answers';
import { CheckList } from '../../../src/components/form/check-list';
import { enterpriseOf, entriesOf } from '../../../src/packages/policy/parts/facts';
import { SizeCard } from '../../../src/packages/policy/parts/size-card';
import type { Enterprise, Result } from '../../../src/packages/policy/parts/types';
import { sizeClass } from '../../../cloudfunctions/domain/match';
import { rulesAt, smeSize } from '../../../cloudfunctions/programmes';

jest.mock('@tarojs/taro', () => jest.requireActual<object>('../builders/taro'));

const press = (element: HTMLElement): void => act(() => void fireEvent.click(element));
const reason = (verdict: Result['reasons'][number]['verdict'], overrides: Partial<Result['reasons'][number]> = {}) => ({
  text: `示例条件-${verdict}`,
  clause: '第一条',
  verdict,
  found: '',
  missing: [],
  judged: false,
  ...overrides,
});
const nothing: Enterprise = enterpriseOf(entriesOf(null), '2026-06-10');

describe('reasons', () => {
  const show = (reasons: Result['reasons'], all = false) => {
    const onAnswer = jest.fn();
    const onAsk = jest.fn();
    const { container } = render(<Reasons {...{ reasons, all, onAnswer, onAsk }} busy={false} />);
    return { onAnswer, onAsk, text: () => container.textContent ?? '' };
  };

  test('what stands in the way comes first, what is met is counted and shown on demand', () => {
    const reasons = [reason('met'), reason('unknown'), reason('unmet', { found: '职工人数 31 人' })];
    const folded = show(reasons).text();
    expect(folded).not.toMatch(/示例条件-(met|unknown)/);
    expect(folded).toContain('1 项待定 · 1 项符合');
    expect(folded).toContain('职工人数 31 人 · 第一条');
    const all = show(reasons, true).text();
    expect(['unmet', 'unknown', 'met'].map((one) => all.indexOf(`示例条件-${one}`))).toEqual(
      ['unmet', 'unknown', 'met'].map((one) => all.indexOf(`示例条件-${one}`)).sort((a, b) => a - b),
    );
    expect(all).toContain('示例条件-met');
  });

  test('where one condition fails nothing more is asked', () => {
    const missing = [{ field: 'answers.own-brand', label: '是否有自主品牌？' }];
    show([reason('unknown', { missing }), reason('unmet')], true);
    expect(screen.queryByRole('radio')).toBeNull();
  });

  test('what fits altogether shows what it fits by', () => {
    expect(show([reason('met', { found: '规模：小型' })]).text()).toContain('规模：小型');
  });

  test('who decides what no answer could: the agency, or the reader of the text', () => {
    expect(show([reason('unknown', { judged: true })]).text()).toContain('由主管部门认定');
    expect(show([reason('unknown')]).text()).toContain('需对照原文自行判断');
    expect(show([reason('unmet', { judged: true })]).text()).not.toContain('由主管部门认定');
  });

  test('a question is answered with yes or no, a fact is asked for', () => {
    const missing = [
      { field: 'answers.own-brand', label: '是否有自主品牌？' },
      { field: 'staff', label: '职工人数' },
    ];
    const { onAnswer, onAsk } = show([reason('unknown', { missing })]);
    press(screen.getByRole('radio', { name: '否' }));
    expect(onAnswer).toHaveBeenCalledWith('own-brand', false);
    press(screen.getByText(/职工人数/));
    expect(onAsk).toHaveBeenCalledWith('staff');
  });
});

test('the three groups with their counts; one is chosen', () => {
  const onChange = jest.fn();
  render(<Groups counts={{ fits: 3, mayFit: 12, doesNotFit: 0 }} value="may-fit" onChange={onChange} />);
  const tabs = screen.getAllByRole('tab');
  expect(tabs.map((tab) => [tab.textContent, tab.getAttribute('aria-selected')])).toEqual([
    ['3符合', 'false'],
    ['12可能符合', 'true'],
    ['0不符合', 'false'],
  ]);
  press(tabs[0] as HTMLElement);
  expect(onChange).toHaveBeenCalledWith('fits');
});

test('none of them is an answer, and another than nothing said', () => {
  const onChange = jest.fn();
  const onUnsaid = jest.fn();
  const none = { text: '都不是', onUnsaid };
  const choices = [{ value: 'a', text: '甲' }];
  const { rerender } = render(
    <CheckList label="示例" choices={choices} values={null} onChange={onChange} none={none} />,
  );
  press(screen.getByText('都不是'));
  expect(onChange).toHaveBeenLastCalledWith([]);
  rerender(<CheckList label="示例" choices={choices} values={[]} onChange={onChange} none={none} />);
  press(screen.getByText('都不是'));
  expect(onUnsaid).toHaveBeenCalledTimes(1);
  press(screen.getByText('甲'));
  expect(onChange).toHaveBeenLastCalledWith(['a']);
});

test('the size class with its steps, its clause, and where the figures come from', () => {
  const size = sizeClass(rulesAt(smeSize, '2026-06-10'), {
    industry: 'industry',
    staff: 45,
    revenueFen: 1_200_000_000,
    assetsFen: null,
  });
  const { container } = render(<SizeCard size={size} />);
  for (const shown of [
    '小型',
    '职工 45 < 300 人，营业收入 1200 < 2000 万元',
    '四（二）',
    '未与发文机关原件核对',
    '小型微利企业',
  ]) {
    expect(container.textContent).toContain(shown);
  }
});

describe('answers', () => {
  test('given faster than they are written, none is lost, and the last profile has them all', async () => {
    const written: Enterprise[] = [];
    const free: (() => void)[] = [];
    const save = (enterprise: Enterprise) => {
      written.push(enterprise);
      return new Promise<void>((resolve) => free.push(resolve));
    };
    const done = jest.fn(() => Promise.resolve());
    const { result } = renderHook(() => useAnswers(nothing, save, done));
    const say = (id: string) =>
      act(() => result.current.answer((now) => ({ ...now, answers: { ...now.answers, [id]: true } })));
    say('a');
    say('b');
    say('c');
    expect(written.map(({ answers }) => answers)).toEqual([{ a: true }]);
    act(() => free.shift()?.());
    await waitFor(() => expect(written).toHaveLength(2));
    expect(done).not.toHaveBeenCalled();
    act(() => free.shift()?.());
    await waitFor(() => expect(done).toHaveBeenCalledTimes(1));
    expect(written[1]?.answers).toEqual({ a: true, b: true, c: true });
  });

  test('one that cannot be written says so, and the next begins with what is kept', async () => {
    const written: Enterprise[] = [];
    const save = (enterprise: Enterprise) => {
      written.push(enterprise);
      return written.length === 1 ? Promise.reject(new Error('no network')) : Promise.resolve();
    };
    const { result } = renderHook(() => useAnswers(nothing, save, () => Promise.resolve()));
    act(() => result.current.answer((now) => ({ ...now, staff: 1 })));
    await waitFor(() => expect(result.current.action.error).toBeDefined());
    act(() => result.current.answer((now) => ({ ...now, farming: true })));
    await waitFor(() => expect(written).toHaveLength(2));
    expect(written[1]).toMatchObject({ staff: null, farming: true });
  });
});
