/** One entry of the trail: its proof as a file, and what is said while there is none yet. */
import { act, fireEvent, render, screen } from '@testing-library/react';
import { RecordView } from '../../../src/packages/bureau/audit/record-view';
import { call } from '../../../src/services/call';

jest.mock('../../../src/services/call', () => ({ call: jest.fn() }));
const mockKeep = jest.fn();
jest.mock('../../../src/services/keep-file', () => ({
  keepFile: { keepText: (name: string, text: string): unknown => mockKeep(name, text) },
}));
const mockMay = jest.fn(() => true);
jest.mock('../../../src/services/me', () => ({ useMay: () => mockMay }));
jest.mock('../../../src/components/confirm', () => ({ confirm: jest.fn(), toast: jest.fn() }));
jest.mock('@tarojs/taro', () => jest.requireActual<object>('../builders/taro'));

const record = {
  subject: 'session:示例 1',
  seq: 7,
  at: Date.parse('2026-11-02T02:00:00Z'),
  action: 'evaluation.score',
  actor: 'u1',
  actorRole: 'evaluator',
  actorLabel: '第三方监督评价机构·示例评价员',
  details: {},
  hash: 'ab'.repeat(32),
  former: false,
  covers: 1,
  names: {},
};
const shown = () => render(<RecordView record={record} nameOf={() => '示例课程'} onSubject={() => undefined} />);
const press = async () => {
  const button = document.getElementById('prove-entry');
  if (!button) throw new Error('no button');
  fireEvent.click(button);
  for (let turn = 0; turn < 20; turn += 1) await act(() => Promise.resolve());
};

beforeEach(() => {
  jest.mocked(call).mockReset();
  mockKeep.mockReset();
});

test('the proof is asked for by the entry and kept as one line', async () => {
  const proof = { kind: 'proof', records: [] };
  jest.mocked(call).mockResolvedValue({ proof, waitsFor: null });
  shown();
  await press();
  expect(jest.mocked(call).mock.calls).toEqual([['identity.proveAudit', { subject: 'session:示例 1', seq: 7 }]]);
  expect(mockKeep.mock.calls).toEqual([['proof-session----1-7.json', `${JSON.stringify(proof)}\n`]]);
});

test('before the month’s notice it says when there will be one, and keeps no file', async () => {
  jest.mocked(call).mockResolvedValue({ proof: null, waitsFor: '2026-11' });
  shown();
  await press();
  expect(screen.getByText(/2026-11 的审计公告/)).toBeTruthy();
  expect(mockKeep).not.toHaveBeenCalled();
});

test('who reads the trail and may prove nothing sees no button', () => {
  mockMay.mockReturnValueOnce(false);
  shown();
  expect(document.getElementById('prove-entry')).toBeNull();
});
