/** R-ATTEND 4, 6: what waits on the phone for a network, and in which order it goes. */
import { call } from '../../../src/services/call';
import { CallError, clientError } from '../../../src/services/call-error';
import { refreshMe } from '../../../src/services/me';
import {
  belongsTo,
  forget,
  keepSending,
  onSignInResult,
  pendingSignIns,
  sendPendingSignIns,
  submitScan,
  submitSignature,
  type SignInResult,
} from '../../../src/services/pending';

jest.mock('@tarojs/taro', () => jest.requireActual<object>('../builders/taro'));

jest.mock('../../../src/services/call', () => ({ call: jest.fn() }));

const asked: string[] = [];
let answer: (operation: string) => unknown;

const receipt = {
  sessionId: 'session-1',
  venueId: 'venue-1',
  title: '示例课程',
  venueName: '示例会场',
  scannedAt: 1000,
  late: true,
  repeated: false,
  next: 'sign' as const,
  signedAt: null,
  aside: null,
  bookedVenueName: null,
};
const signed = { signedAt: 2000, number: '20261121-0001', repeated: false, title: '示例课程', venueName: '示例会场' };
const code = 'p1.session-1.venue-1.abc.mac';
const strokes = [[0, 0, 500, 500]];

const offline = (): never => {
  throw clientError('NETWORK');
};
const online = (operation: string): unknown => (operation === 'attendance.scan' ? receipt : signed);

let heard: SignInResult[] = [];
let stop: () => void;
beforeEach(() => {
  jest.mocked(call).mockImplementation(async (operation) => {
    asked.push(operation);
    return (await answer(operation)) as never;
  });
  asked.length = 0;
  heard = [];
  stop = onSignInResult((result) => heard.push(result));
});
afterEach(() => {
  stop();
  pendingSignIns().forEach(forget);
});

test('R-ATTEND 4: scanned and signed without a network, both go when there is one, the scan first', async () => {
  answer = offline;
  const kept = await submitScan(code, 'session-1');
  expect(kept.kind).toBe('kept');
  expect((await submitSignature(kept.entry, strokes)).kind).toBe('kept');
  expect(pendingSignIns()).toMatchObject([{ code, strokes }]);

  asked.length = 0;
  answer = online;
  await sendPendingSignIns();
  expect(asked).toEqual(['attendance.scan', 'attendance.sign']);
  expect(heard.at(-1)).toMatchObject({ kind: 'signed', signed: { number: '20261121-0001' } });
  expect(pendingSignIns()).toEqual([]);
});

test('R-ATTEND 4: the network fails between scan and signature: the receipt is not asked for again', async () => {
  answer = online;
  const taken = await submitScan(code);
  expect(taken).toMatchObject({ kind: 'taken', receipt: { sessionId: 'session-1' } });
  expect(pendingSignIns()).toEqual([]);
  answer = offline;
  expect((await submitSignature(receipt, strokes)).kind).toBe('kept');
  asked.length = 0;
  answer = online;
  await sendPendingSignIns();
  expect(asked).toEqual(['attendance.sign']);
  expect(pendingSignIns()).toEqual([]);
});

test('signed while the scan is on its way: one scan, one signature', async () => {
  let arrive: (value: unknown) => void = () => undefined;
  answer = (operation) => (operation === 'attendance.scan' ? new Promise((resolve) => (arrive = resolve)) : signed);
  const scan = submitScan(code);
  await Promise.resolve().then(() => undefined);
  const [entry] = pendingSignIns();
  const signature = submitSignature(entry!, strokes);
  await new Promise((resolve) => setTimeout(resolve));
  arrive(receipt);
  await Promise.all([scan, signature]);
  expect(asked).toEqual(['attendance.scan', 'attendance.sign']);
  expect(pendingSignIns()).toEqual([]);
});

test('R-ATTEND 6: without particulars the signature stays until they are there, and is not sent in vain', async () => {
  answer = (operation) => {
    if (operation === 'attendance.scan') return receipt;
    throw new CallError('PROFILE_REQUIRED', '请先填写个人信息');
  };
  expect((await submitSignature(receipt, strokes)).kind).toBe('profile');
  asked.length = 0;
  await sendPendingSignIns();
  expect(asked).toEqual([]);
  answer = online;
  expect((await submitSignature(receipt, strokes)).kind).toBe('signed');
  expect(pendingSignIns()).toEqual([]);
});

test('a refusal ends it, with the server’s words', async () => {
  answer = () => {
    throw new CallError('CODE_EXPIRED', '签到码已更换');
  };
  expect(await submitScan(code)).toMatchObject({ kind: 'refused', error: { message: '签到码已更换' } });
  expect(pendingSignIns()).toEqual([]);
});

test('an entry belongs to the session of its code, of its page or of its receipt', () => {
  expect(belongsTo({ scannedAt: 1, code }, 'session-1')).toBe(true);
  expect(belongsTo({ scannedAt: 1, code: 'something else' }, 'session-1')).toBe(false);
  expect(belongsTo({ scannedAt: 1, code: 'x', sessionId: 'session-1' }, 'session-1')).toBe(true);
  expect(belongsTo({ scannedAt: 1, receipt }, 'session-1')).toBe(true);
});

describe('R-ATTEND 4: a kept scan belongs to who made it', () => {
  const arrive = async (userId: string) => {
    const before = answer;
    answer = (operation) => (operation === 'identity.me' ? { userId, grants: [], may: [] } : before(operation));
    await refreshMe();
    answer = before;
    asked.length = 0;
  };
  const settled = () => new Promise((resolve) => setTimeout(resolve));

  test('another person on the same device neither sends nor sees it; its owner does, under the own name', async () => {
    await arrive('user-a');
    answer = offline;
    const kept = await submitScan(code, 'session-1');
    await submitSignature(kept.entry, strokes);
    expect(pendingSignIns()).toMatchObject([{ owner: 'user-a' }]);
    await arrive('user-b');
    expect(pendingSignIns()).toEqual([]);
    answer = online;
    await sendPendingSignIns();
    expect(asked).toEqual([]);
    // nobody signed in: neither
    await arrive('nobody');
    await sendPendingSignIns();
    expect(asked).toEqual([]);
    answer = online;
    await arrive('user-a');
    await sendPendingSignIns();
    expect(asked).toEqual(['attendance.scan', 'attendance.sign']);
    for (const operation of asked)
      expect(call).toHaveBeenCalledWith(operation, expect.objectContaining({ personId: 'user-a' }));
    expect(pendingSignIns()).toEqual([]);
  });

  test.each(['SCAN_OF_OTHER', 'NOT_LOGGED_IN', 'DESK_ENDED'] as const)(
    'the server finds somebody else, or nobody, there (%s): it stays',
    async (refusal) => {
      await arrive('user-a');
      answer = () => {
        throw new CallError(refusal, '');
      };
      expect((await submitScan(code)).kind).toBe('kept');
      expect(pendingSignIns()).toHaveLength(1);
    },
  );

  test('it leaves by itself, whatever page is open: when the network returns, when its person comes, and less and less often in between', async () => {
    await arrive('user-a');
    answer = offline;
    await submitScan(code, 'session-1');
    jest.useFakeTimers();
    try {
      keepSending();
      await jest.advanceTimersByTimeAsync(0);
      asked.length = 0;
      await jest.advanceTimersByTimeAsync(5_000 + 10_000 + 20_000);
      expect(asked).toHaveLength(3);
      await jest.advanceTimersByTimeAsync(39_000);
      expect(asked).toHaveLength(3);
      window.dispatchEvent(new Event('offline'));
      window.dispatchEvent(new Event('online'));
      await jest.advanceTimersByTimeAsync(0);
      expect(asked).toHaveLength(4);
    } finally {
      jest.useRealTimers();
    }
    answer = online;
    await arrive('user-b');
    await settled();
    expect(asked).toEqual([]);
    await arrive('user-a');
    await settled();
    expect(heard.at(-1)).toMatchObject({ kind: 'taken' });
    expect(pendingSignIns()).toEqual([]);
  });
});
