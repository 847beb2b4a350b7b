/** Components as they come out in a browser's document, with Taro's own H5 parts. */
import { useState } from 'react';
import { act, fireEvent, render, screen, within } from '@testing-library/react';
import { AsyncView } from '../../src/components/async-view';
import { Choices } from '../../src/components/choices';
import { TextField } from '../../src/components/field';
import { SignaturePad } from '../../src/components/signature-pad';
import { TraceView } from '../../src/components/trace-view';
import type { Stroke, Trace } from '../../src/services/types';

jest.mock('@tarojs/taro', () => jest.requireActual<object>('./builders/taro'));

/** Taro's touch handlers hear the browser's click. */
const press = (element: HTMLElement): void => act(() => void fireEvent.click(element));

const trace: Trace = {
  rule: 'R-SCORE 1',
  clause: '附件2 三',
  label: '得分',
  inputs: {},
  arithmetic: '14.67 + 30 = 44.67',
  exact: '134/3',
  shown: '44.67',
  parts: [
    {
      rule: 'R-SCORE 2',
      clause: '附件2 三（一）',
      label: '参训人数',
      inputs: { signIn: 96, rateFen: 22000, meetsMinimum: true, laterFigure: 3 },
      arithmetic: '20/45 × 33 → 14.67',
      exact: '44/3',
      shown: '14.67',
      reading: '按签到人数计',
      judgement: { by: '示例评价员', from: '15.00', to: '14.67', reason: '重复签到' },
    },
  ],
};

test('TraceView: the figure and its arithmetic at once, a part’s clause, inputs and judgement on a touch', () => {
  const { container } = render(<TraceView trace={trace} />);
  expect(container.textContent).toContain('44.67');
  expect(container.textContent).toContain('20/45 × 33 → 14.67');
  expect(container.textContent).toContain('依据 附件2 三');
  expect(container.textContent).not.toContain('附件2 三（一）');

  press(screen.getByLabelText('参训人数 14.67, 展开'));
  for (const shown of [
    '规则 R-SCORE 2',
    '依据 附件2 三（一）',
    '签到 96，每人每期 220 元，达到最低要求 是，laterFigure 3',
    '按签到人数计',
    '示例评价员 由 15.00 调整为 14.67：重复签到',
  ]) {
    expect(container.textContent).toContain(shown);
  }
  press(screen.getByLabelText('参训人数 14.67, 收起'));
  expect(container.textContent).not.toContain('附件2 三（一）');
});

test('TraceView: each clause is a link to its own words; a verdict says so with a mark', () => {
  const parts: Trace['parts'] = [{ ...trace, label: '人数下限', shown: '未达到下限', verdict: 'unmet', parts: [] }];
  const { container } = render(<TraceView trace={{ ...trace, clause: '附件2 四；四（三）', parts }} />);
  expect(screen.getAllByRole('link').map((link) => link.textContent)).toEqual(['依据 附件2 四', '依据 四（三）']);
  expect(container.querySelectorAll('.plh-trace-figure .plh-icon')).toHaveLength(1);
});

test('Choices: the chosen one has a mark and says so to a screen reader; a touch chooses another', () => {
  function Two() {
    const [value, setValue] = useState<string | null>('yes');
    const choices = [
      { value: 'yes', text: '是' },
      { value: 'no', text: '否' },
    ];
    return <Choices label="是否收费" choices={choices} value={value} onChange={setValue} />;
  }
  render(<Two />);
  const [yes, no] = within(screen.getByRole('radiogroup')).getAllByRole('radio');
  expect([yes?.textContent, no?.textContent]).toEqual(['✓ 是', '否']);
  expect([yes, no].map((radio) => radio?.getAttribute('aria-checked'))).toEqual(['true', 'false']);
  press(no!);
  expect([yes?.textContent, no?.textContent]).toEqual(['是', '✓ 否']);
  expect([yes, no].map((radio) => radio?.getAttribute('aria-checked'))).toEqual(['false', 'true']);
});

describe('AsyncView', () => {
  const remote = { data: undefined, error: undefined, loading: false, reload: jest.fn(() => Promise.resolve()) };
  const failure = { code: 'BUSY', message: '现在使用的人很多，请稍后再试。', details: {} } as const;
  const shown = (part: object) =>
    render(<AsyncView<string> remote={{ ...remote, ...part }}>{(data) => <i>{data}</i>}</AsyncView>).container;

  test('a failure shows the server’s words, and its button asks again', () => {
    expect(shown({ error: failure }).textContent).toContain('现在使用的人很多');
    press(screen.getByLabelText('重试'));
    expect(remote.reload).toHaveBeenCalledTimes(1);
  });
  test('a failure of a second look leaves what was there', () => {
    const { textContent } = shown({ error: failure, data: '旧的内容' });
    expect(textContent).toContain('现在使用的人很多');
    expect(textContent).toContain('旧的内容');
  });
  test('no button where trying again cannot help', () => {
    shown({ error: { ...failure, code: 'FORBIDDEN' } });
    expect(screen.queryByLabelText('重试')).toBeNull();
  });
  test('on the way: neither failure nor content', () => {
    shown({ loading: true });
    expect(screen.getByRole('status').getAttribute('aria-label')).toBe('正在加载');
  });
});

test('a field’s error stands in the field, in the place of its hint', () => {
  const field = { label: '手机号码', value: '', hint: '仅用于签到', onChange: () => undefined };
  const { container, rerender } = render(<TextField {...field} />);
  expect(container.textContent).toContain('仅用于签到');
  expect(screen.queryByRole('alert')).toBeNull();
  rerender(<TextField {...field} error="手机号码应为 11 位数字" />);
  expect(container.querySelector('.plh-field-wrong .plh-field-error')?.textContent).toBe('手机号码应为 11 位数字');
  expect(screen.getByRole('alert').textContent).toBe('手机号码应为 11 位数字');
  expect(container.textContent).not.toContain('仅用于签到');
});

describe('SignaturePad', () => {
  const drawing = {
    clearRect: jest.fn(),
    beginPath: jest.fn(),
    moveTo: jest.fn(),
    lineTo: jest.fn(),
    stroke: jest.fn(),
  };
  beforeEach(() => {
    // jsdom lays nothing out and draws nothing: a pad of 300 × 150 px, and a pen that counts.
    jest
      .spyOn(HTMLCanvasElement.prototype, 'getBoundingClientRect')
      .mockReturnValue({ width: 300, height: 150, left: 10, top: 20 } as DOMRect);
    jest
      .spyOn(HTMLCanvasElement.prototype, 'getContext')
      .mockReturnValue({ ...drawing, scale: jest.fn() } as unknown as RenderingContext);
  });
  afterEach(() => jest.restoreAllMocks());

  test('a stroke becomes the value when the finger leaves, in 0–1000 of the pad; it can be taken back', () => {
    const values: Stroke[][] = [];
    function Pad() {
      const [value, setValue] = useState<Stroke[]>([]);
      return (
        <SignaturePad
          value={value}
          onChange={(next) => {
            values.push(next);
            setValue(next);
          }}
        />
      );
    }
    const { container } = render(<Pad />);
    expect(container.textContent).toContain('请在框内签名');
    const pad = screen.getByRole('img');
    const at = (type: string, clientX: number, clientY: number) =>
      act(() => void pad.dispatchEvent(new MouseEvent(type, { bubbles: true, clientX, clientY })));
    at('pointermove', 100, 100);
    at('pointerdown', 40, 35);
    at('pointermove', 160, 95);
    expect(values).toEqual([]);
    expect(drawing.stroke).toHaveBeenCalled();
    at('pointerup', 160, 95);
    expect(values).toEqual([[[100, 100, 500, 500]]]);
    expect(container.textContent).toContain('已写 1 笔');
    expect(container.textContent).not.toContain('请在框内签名');
    press(screen.getByLabelText('撤销一笔'));
    expect(values.at(-1)).toEqual([]);
    expect(container.textContent).toContain('请在框内签名');
  });
});
