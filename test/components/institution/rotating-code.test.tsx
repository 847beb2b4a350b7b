/** R-ATTEND 3: the venue's screen by the server's clock, whatever the projector's machine believes, and without a network never a dead code. */
import { act, render, renderHook, screen } from '@testing-library/react';
import { CodeFace } from '../../../src/packages/institution/code/code-face';
import { useRotatingCode } from '../../../src/packages/institution/parts/rotating-code';
import { call } from '../../../src/services/call';
import { clientError } from '../../../src/services/call-error';

jest.mock('../../../src/services/call', () => ({ call: jest.fn() }));
jest.mock('@tarojs/taro', () => {
  const taro = jest.requireActual<{ default: object }>('../builders/taro');
  return { __esModule: true, ...taro, useDidShow: () => undefined, useDidHide: () => undefined };
});

const SLOT = 20_000;
const HOUR = 3_600_000;
const START = Date.parse('2026-06-10T10:00:07+08:00');

/** The server: its own clock, which runs with the test's time, however wrong the machine's is. */
const server = { ahead: 0, reachable: true, asked: 0 };
const serverTime = (): number => Date.now() + server.ahead;
const codeOf = (now: number): string => `code-${Math.floor(now / SLOT)}`;

const answer = () => {
  server.asked++;
  if (!server.reachable) return Promise.reject(clientError('NETWORK'));
  const now = serverTime();
  const current = Math.floor(now / SLOT) * SLOT;
  return Promise.resolve({
    serverNow: now,
    title: '示例课程',
    venueName: '示例会场',
    opensAt: START - HOUR,
    closesAt: START + 2 * HOUR,
    codes: [current, current + SLOT].map((validFrom) => ({
      text: codeOf(validFrom),
      digits: String(validFrom).slice(-6),
      validFrom,
      validUntil: validFrom + SLOT,
    })),
    counts: { registered: 0, scanned: 0, signed: 0, staff: 0, missing: 0 },
  });
};

/** In the steps in which a screen is drawn: within one act nothing is. */
const pass = async (ms: number): Promise<void> => {
  for (let left = ms; left > 0; left -= 250) await act(() => jest.advanceTimersByTimeAsync(Math.min(250, left)));
};

async function open(machineAhead: number) {
  jest.useFakeTimers({ now: START + machineAhead });
  Object.assign(server, { ahead: -machineAhead, reachable: true, asked: 0 });
  jest.mocked(call).mockImplementation(answer);
  const hook = renderHook(() => useRotatingCode('s1', 'v1'));
  await pass(300);
  return hook.result;
}

afterEach(() => jest.useRealTimers());

test.each([
  ['right', 0],
  ['three hours behind', -3 * HOUR],
  ['half a year ahead', 180 * 24 * HOUR],
  ['seven seconds ahead', 7_000],
])(
  'a machine whose clock is %s shows the code of the server’s slot, and the next when it is time',
  async (_name, ahead) => {
    const result = await open(ahead);
    for (let slot = 0; slot < 4; slot++) {
      expect(result.current.code?.text).toBe(codeOf(serverTime()));
      expect(Math.abs(result.current.now - serverTime())).toBeLessThan(300);
      await pass(SLOT);
    }
  },
);

test('a clock that is set while the code is shown is noticed at the next look', async () => {
  const result = await open(0);
  jest.setSystemTime(Date.now() + 5 * HOUR);
  server.ahead -= 5 * HOUR;
  await pass(2_000);
  expect(result.current.code?.text).toBe(codeOf(serverTime()));
});

test('without a network the code lasts as long as it counts, then none is shown, and it comes back by itself', async () => {
  const result = await open(0);
  // 13 s are left of this slot and 20 of the next one, which came with it.
  expect(result.current.secondsOfAll).toBe(33);
  server.reachable = false;
  await pass(25_000);
  expect(result.current.code?.text).toBe(codeOf(serverTime()));
  expect(result.current.offline).toBe(true);
  await pass(9_000);
  expect(result.current.code).toBeUndefined();
  expect(result.current.secondsOfAll).toBe(0);

  const { container, unmount } = render(<CodeFace code={result.current} version="hall" />);
  expect(container.querySelector('canvas')).toBeNull();
  expect(screen.getByRole('status').textContent).toContain('签到码已失效');
  unmount();

  server.reachable = true;
  await pass(2_000);
  expect(result.current.code?.text).toBe(codeOf(serverTime()));
  expect(result.current.offline).toBe(false);
});

test('while all is well the server is asked about once a slot', async () => {
  await open(0);
  const before = server.asked;
  await pass(10 * SLOT);
  expect(server.asked - before).toBeLessThanOrEqual(11);
});
