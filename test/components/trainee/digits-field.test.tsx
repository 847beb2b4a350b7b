/** R-ATTEND 5: the six digits as they are typed and pasted; what is not taken stays, with its error beside it. */
import type * as React from 'react';
import { act, fireEvent, render, screen } from '@testing-library/react';
import { DigitsField, readDigits } from '../../../src/pages/sign-in/digits-field';
import { CallError, clientError } from '../../../src/services/call-error';

jest.mock('@tarojs/taro', () => jest.requireActual<object>('../builders/taro'));
interface LineProps {
  id: string;
  value: string;
  nativeProps: Record<string, string>;
  onInput: (event: { detail: { value: string } }) => void;
  onConfirm: () => void;
}
/** Taro's own line is drawn by the browser later than a test without one can wait for: a plain one that tells the same. */
jest.mock('@tarojs/components', () => {
  const { createElement } = jest.requireActual<typeof React>('react');
  const Input = ({ id, value, nativeProps, onInput, onConfirm }: LineProps) =>
    createElement('input', {
      id,
      value,
      ...nativeProps,
      onChange: (event: { target: { value: string } }) => onInput({ detail: { value: event.target.value } }),
      onKeyDown: ({ key }: { key: string }) => {
        if (key === 'Enter') onConfirm();
      },
    });
  return { ...jest.requireActual<object>('@tarojs/components'), Input };
});

test.each([
  ['123456', '123456'],
  ['123 456', '123456'],
  [' 123-456\n', '123456'],
  ['１２３４５６', '123456'],
  ['１２３　４５６', '123456'],
  ['012345', '012345'],
  ['12345', ''],
  ['1234567', ''],
  ['12345a', ''],
  ['', ''],
])('%j is read as %j', (text, digits) => {
  expect(readDigits(text)).toBe(digits);
});

const sent: string[] = [];
let answer: () => Promise<void>;
async function field() {
  sent.length = 0;
  render(
    <DigitsField
      onDigits={(digits) => {
        sent.push(digits);
        return answer();
      }}
      onText={(text) => sent.push(text)}
    />,
  );
  return screen.getByRole('textbox');
}
const type = (input: HTMLElement, value: string) =>
  act(async () => {
    fireEvent.change(input, { target: { value } });
    await Promise.resolve();
  });

test('the sixth digit sends them, without another tap; numbers’ keyboard', async () => {
  answer = () => Promise.resolve();
  const input = await field();
  expect(input.getAttribute('inputmode')).toBe('numeric');
  for (const value of ['1', '123', '123 45']) await type(input, value);
  expect(sent).toEqual([]);
  await type(input, '123 456');
  expect(sent).toEqual(['123456']);
});

test('wrong digits stay, with what is wrong said beside them; typed anew they are sent, and the error is gone meanwhile', async () => {
  answer = () => Promise.reject(new CallError('DIGITS_WRONG', '六位数字不对，或已更换。'));
  const input = await field();
  await type(input, '111111');
  expect(input).toHaveProperty('value', '111111');
  expect(screen.getByRole('alert').textContent).toContain('六位数字不对');
  expect(input.getAttribute('aria-invalid')).toBe('true');
  await type(input, '2');
  expect(screen.queryByRole('alert')).toBeNull();
  await type(input, '222222');
  expect(sent).toEqual(['111111', '222222']);
  await act(async () => {
    fireEvent.keyDown(input, { key: 'Enter' });
    await Promise.resolve();
  });
  expect(sent).toEqual(['111111', '222222', '222222']);
});

test('without a network they stay as well; too few are said to be too few; the text of a code goes as a scan', async () => {
  answer = () => Promise.reject(clientError('NETWORK'));
  const input = await field();
  await type(input, '333333');
  expect(screen.getByRole('alert').textContent).not.toBe('');
  expect(input).toHaveProperty('value', '333333');
  await type(input, '12');
  await act(async () => {
    fireEvent.keyDown(input, { key: 'Enter' });
    await Promise.resolve();
  });
  expect(screen.getByRole('alert')).toBeTruthy();
  await type(input, 'p1.session-1.venue-1.abc.mac');
  expect(sent).toEqual(['333333', 'p1.session-1.venue-1.abc.mac']);
});
