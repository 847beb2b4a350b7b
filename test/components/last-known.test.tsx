/** What stands on a screen is of the question that is asked now, and after a failure what was known last: never another question's, never another person's. */
import { act, cleanup, render, renderHook, screen, waitFor } from '@testing-library/react';
import fc from 'fast-check';
import { errors } from '../../cloudfunctions/contract/errors';
import { AsyncView } from '../../src/components/async-view';
import { errorText } from '../../src/components/error-text';
import { usePaged } from '../../src/hooks/paged';
import { useRemote } from '../../src/hooks/remote';
import { useWhole } from '../../src/hooks/whole';
import { CallError, clientError } from '../../src/services/call-error';
import { call } from '../../src/services/call';
import { forgetAnswers } from '../../src/services/last-answers';
import { refreshMe, useWho } from '../../src/services/me';
import { readAnswer } from '../../src/services/transport/read-answer';

jest.mock('@tarojs/taro', () => ({
  __esModule: true,
  ...jest.requireActual<object>('./builders/taro'),
  useDidShow: () => undefined,
}));
jest.mock('../../src/services/call', () => ({ call: jest.fn() }));

type Reply = { resolve: (data: unknown) => void; reject: (error: unknown) => void };
/** Questions that wait for their answers, in the order in which they were asked. */
let waiting: { month: string; reply: Reply }[] = [];
const asked = jest.mocked(call);

beforeEach(() => {
  forgetAnswers();
  waiting = [];
  asked.mockImplementation(
    (_operation, input) =>
      new Promise((resolve, reject) => {
        waiting.push({ month: String((input as { month?: string }).month), reply: { resolve, reject } as Reply });
      }),
  );
});
afterEach(cleanup);

const answerTo = (month: string) => ({ sessions: [{ month }], total: 1 });
type Shown = { months: string[]; failed: boolean };
type Listed = { sessions: { month: string }[] } | undefined;

/** The three ways by which a list comes to a screen. */
const hooks: Record<string, (month: string) => Shown> = {
  useRemote: (month) => {
    const { data, error } = useRemote('session.listMonth', { month });
    return { months: (data as unknown as Listed)?.sessions.map((one) => one.month) ?? [], failed: error !== undefined };
  },
  useWhole: (month) => {
    const { data, error } = useWhole('session.listMonth', { month }, 'sessions');
    return { months: (data as unknown as Listed)?.sessions.map((one) => one.month) ?? [], failed: error !== undefined };
  },
  usePaged: (month) => {
    const fetchPage = pages[month] ?? fetchNothing;
    const { rows, error } = usePaged(fetchPage, ({ sessions }) => sessions);
    return { months: rows.map((one) => one.month), failed: error !== undefined };
  },
};
const fetchOf = (month: string) => async () =>
  (await call('session.listMonth', { month })) as unknown as ReturnType<typeof answerTo>;
const fetchNothing = fetchOf('');
const MONTHS = ['2026-10', '2026-11', '2026-12'] as const;
const pages: Readonly<Record<string, typeof fetchNothing>> = Object.fromEntries(
  MONTHS.map((month) => [month, fetchOf(month)]),
);

describe.each(Object.keys(hooks))('%s', (name) => {
  const hook = hooks[name] as (month: string) => Shown;

  test('answers in any order, some of them failures: rows are of the question on the screen, and a failure is its own', async () => {
    const step = fc.oneof(
      fc.record({ ask: fc.constantFrom(...MONTHS) }),
      fc.record({ answer: fc.nat(9), fails: fc.boolean() }),
    );
    await fc.assert(
      fc.asyncProperty(fc.array(step, { maxLength: 14 }), async (steps) => {
        forgetAnswers();
        waiting = [];
        const answered = new Set<string>();
        let month: string = MONTHS[0];
        const { result, rerender, unmount } = renderHook((now: string) => hook(now), { initialProps: month });
        for (const one of steps) {
          if ('ask' in one) {
            month = one.ask;
            rerender(month);
          } else {
            const [reply] = waiting.splice(one.answer % Math.max(1, waiting.length), 1);
            await act(async () => {
              if (one.fails) reply?.reply.reject(clientError('NETWORK'));
              else reply?.reply.resolve(answerTo(reply.month));
              await Promise.resolve();
            });
            if (reply && !one.fails) answered.add(reply.month);
          }
          const { months } = result.current;
          expect(months.filter((shown) => shown !== month)).toEqual([]);
          if (!answered.has(month)) expect(months).toEqual([]);
        }
        unmount();
      }),
      { seed: 12, numRuns: 60 },
    );
  });
});

const me = (userId: string) => ({ userId, grants: [], may: [], profile: null });

test.each<[string, unknown, boolean]>([
  ['no network', clientError('NETWORK'), true],
  ['no answer in time', clientError('TIMEOUT'), true],
  ['down', clientError('UNAVAILABLE'), true],
  ['not readable', clientError('BAD_ANSWER'), true],
  ['too many', new CallError('BUSY', errors.BUSY.message), true],
  ['broken', new CallError('INTERNAL', errors.INTERNAL.message), true],
  ['too often', new CallError('RATE_LIMITED', errors.RATE_LIMITED.message), true],
  ['not allowed any more', new CallError('FORBIDDEN', errors.FORBIDDEN.message), false],
  ['gone', new CallError('NOT_FOUND', errors.NOT_FOUND.message), false],
  ['signed out', new CallError('NOT_LOGGED_IN', errors.NOT_LOGGED_IN.message), false],
])('a page opened again while the server is %s', async (_, failure, stands) => {
  asked.mockResolvedValueOnce(answerTo('2026-11') as never);
  const Page = () => {
    const remote = useRemote('session.listMonth', { month: '2026-11' });
    return <AsyncView remote={remote}>{(data) => <b>{(data as unknown as Listed)?.sessions[0]?.month}</b>}</AsyncView>;
  };
  const first = render(<Page />);
  await waitFor(() => expect(screen.queryByText('2026-11')).not.toBeNull());
  first.unmount();
  asked.mockRejectedValueOnce(failure);
  const again = render(<Page />);
  await waitFor(() => expect(again.container.textContent).not.toBe(''));
  await waitFor(() => expect(again.container.querySelector('.plh-skeleton')).toBeNull());
  expect(screen.queryByText('2026-11') !== null).toBe(stands);
  expect(again.container.textContent?.includes('取到的内容')).toBe(stands);
  if (stands) expect(again.container.textContent).toContain('重试');
});

test('what was answered to one person is not shown to the next', async () => {
  const list = () => renderHook(() => useRemote('registration.listMine', {}));
  asked.mockResolvedValueOnce(me('first'));
  await act(() => refreshMe());
  asked.mockResolvedValueOnce({ sessions: ['of the first'] } as never);
  const first = list();
  await waitFor(() => expect(first.result.current.data).toBeDefined());
  first.unmount();
  asked.mockResolvedValueOnce(me('second'));
  await act(() => refreshMe());
  asked.mockRejectedValueOnce(clientError('NETWORK'));
  const second = list();
  await waitFor(() => expect(second.result.current.error?.code).toBe('NETWORK'));
  expect(second.result.current.data).toBeUndefined();
});

test('who is here stays who it was while the server does not answer, and is said to be of then; nobody becomes a visitor', async () => {
  asked.mockResolvedValueOnce(me('somebody'));
  await act(() => refreshMe());
  const { result } = renderHook(() => useWho());
  asked.mockRejectedValue(clientError('UNAVAILABLE'));
  await act(() => refreshMe());
  expect(result.current.me?.userId).toBe('somebody');
  expect(result.current.error?.code).toBe('UNAVAILABLE');
  expect(result.current.at).toEqual(expect.any(Number));
  asked.mockRejectedValue(new CallError('NOT_LOGGED_IN', ''));
  await act(() => refreshMe());
  expect(result.current.me).toBeUndefined();
});

test.each([
  [503, null, 'UNAVAILABLE'],
  [502, null, 'UNAVAILABLE'],
  [503, { code: 'SYS_ERR', message: 'overloaded' }, 'UNAVAILABLE'],
  [500, '<html>', 'UNAVAILABLE'],
  [429, null, 'UNAVAILABLE'],
  [504, null, 'TIMEOUT'],
  [408, null, 'TIMEOUT'],
  [200, null, 'BAD_ANSWER'],
  [200, { hello: 'hotel' }, 'BAD_ANSWER'],
  [undefined, undefined, 'BAD_ANSWER'],
  [503, { ok: false, error: { code: 'BUSY', message: errors.BUSY.message } }, 'BUSY'],
])('HTTP %s with %j is %s', (status, body, code) => {
  expect(() => readAnswer(body, status)).toThrow(expect.objectContaining({ code }) as Error);
});

/** What one can do next, what is lacking, or that nothing can be done any more. */
const STEP =
  /请|须|需|可(以|到|由)|由|稍后|刷新|不能(再|更|由|为|完|销|撤|取|评)|只能|才能|只接受|可能|尚缺|还缺|还不能/;
const CLIENT = ['NETWORK', 'TIMEOUT', 'UNAVAILABLE', 'BAD_ANSWER'] as const;

test('every code has words and what to do; only an operation that is not known says that the program is to be updated', () => {
  const all = [
    ...CLIENT.map((code) => [code, errorText(clientError(code))] as const),
    ...Object.entries(errors).map(
      ([code, { message }]) => [code, errorText(new CallError(code as 'BUSY', message))] as const,
    ),
  ];
  expect(all.filter(([, text]) => text.length < 5 || !STEP.test(text))).toEqual([]);
  expect(all.filter(([, text]) => /更新(小程序|后)/.test(text)).map(([code]) => code)).toEqual(['UNKNOWN_OPERATION']);
});
