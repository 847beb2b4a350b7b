/** A second tap never hits what appeared under it, whatever is pressed; by a clock that the test moves. */
import { useState } from 'react';
import { act, fireEvent, render, screen } from '@testing-library/react';
import { Action } from '../../src/components/action';
import { Pressable } from '../../src/components/pressable';

jest.mock('@tarojs/taro', () => jest.requireActual<object>('./builders/taro'));

const done: string[] = [];
let start = Date.UTC(2026, 10, 30);
beforeEach(() => {
  start += 3_600_000;
  jest.useFakeTimers({ now: start });
  done.length = 0;
});
afterEach(() => jest.useRealTimers());

const pass = (ms: number) => act(() => jest.advanceTimersByTime(ms));
const tap = (name: string, clientX = 100, clientY = 200) =>
  fireEvent.click(screen.getByRole('button', { name }), { clientX, clientY });

/** `how`: the same place of the tree, or another one; a button or anything that is pressed; at once, or when the server has answered. */
function Two({ kind, fresh, after }: { kind: 'action' | 'pressable'; fresh: boolean; after: number }) {
  const [step, setStep] = useState(1);
  const go = () => {
    done.push(`pressed ${step}`);
    setTimeout(() => setStep(step + 1), after);
  };
  const key = fresh ? step : 0;
  const name = step === 1 ? '提交签名' : '查看课程';
  return kind === 'action' ? (
    <Action key={key} onPress={go}>
      {name}
    </Action>
  ) : (
    <Pressable key={key} label={name} onPress={go}>
      {name}
    </Pressable>
  );
}

describe.each(['action', 'pressable'] as const)('a second tap on what replaced an %s', (kind) => {
  test.each([
    [true, 0],
    [false, 0],
    [true, 900],
    [false, 900],
  ])('anew in the tree: %s, %i ms later: is no tap; one that is meant is', (fresh, after) => {
    render(<Two {...{ kind, fresh, after }} />);
    tap('提交签名');
    pass(after);
    pass(150);
    tap('查看课程');
    pass(150);
    tap('查看课程', 110, 190);
    expect(done).toEqual(['pressed 1']);
    pass(500);
    tap('查看课程');
    expect(done).toEqual(['pressed 1', 'pressed 2']);
  });

  test('elsewhere on the screen, by a key, or by a screen reader it is one at once', () => {
    for (const press of [
      () => tap('查看课程', 100, 300),
      () => fireEvent.keyDown(screen.getByRole('button', { name: '查看课程' }), { key: 'Enter' }),
      () => fireEvent.click(screen.getByRole('button', { name: '查看课程' })),
    ]) {
      done.length = 0;
      pass(30_000);
      const { unmount } = render(<Two kind={kind} fresh after={0} />);
      tap('提交签名');
      pass(1);
      press();
      expect(done).toEqual(['pressed 1', 'pressed 2']);
      unmount();
    }
  });

  test('the same control as often as one likes', () => {
    const Again = () => {
      const add = () => done.push('more');
      return kind === 'action' ? (
        <Action onPress={add}>加</Action>
      ) : (
        <Pressable label="加" onPress={add}>
          加
        </Pressable>
      );
    };
    render(<Again />);
    for (let n = 0; n < 4; n += 1) tap('加');
    expect(done).toHaveLength(4);
  });
});

test('a row that has moved up under the finger is not hit by the tap that was meant for the one before', () => {
  const Rows = () => {
    const [rows, setRows] = useState(['甲', '乙']);
    return rows.map((row) => (
      <Pressable
        key={row}
        label={`删除${row}`}
        onPress={() => {
          done.push(row);
          setRows(rows.filter((one) => one !== row));
        }}
      >
        {row}
      </Pressable>
    ));
  };
  render(<Rows />);
  pass(30_000);
  tap('删除甲');
  pass(200);
  tap('删除乙');
  expect(done).toEqual(['甲']);
  pass(400);
  tap('删除乙');
  expect(done).toEqual(['甲', '乙']);
});
