/** The sheet that registers: it says first what is missing, sends nothing before that is there, then saves and registers in one touch (R-ATTEND 1). */
import { act, fireEvent, render, screen, waitFor } from '@testing-library/react';
import { RegisterSheet } from '../../../src/pages/session-detail/register-sheet';
import type { Registration } from '../../../src/pages/session-detail/use-registration';
import { t } from '../../../src/locales';
import { call } from '../../../src/services/call';
import type { SessionDetail, Venue } from '../../../src/services/types';

jest.mock('@tarojs/taro', () => jest.requireActual<object>('../builders/taro'));
jest.mock('../../../src/services/call', () => ({
  ...jest.requireActual<object>('../../../src/services/call'),
  call: jest.fn(() => Promise.resolve({})),
}));
jest.mock('../../../src/services/me', () => ({
  ...jest.requireActual<object>('../../../src/services/me'),
  refreshMe: jest.fn(() => Promise.resolve()),
}));

const venue = { venueId: 'v', name: '示例会场', capacity: 50, registered: 50, waiting: 3 } as Venue;
const session = {
  startAt: Date.parse('2026-06-01T01:00:00Z'),
  endAt: Date.parse('2026-06-01T04:00:00Z'),
} as SessionDetail;
const finish = jest.fn(() => Promise.resolve());
const show = (full: boolean) =>
  render(
    <RegisterSheet
      session={session}
      venue={venue}
      registration={{ filling: true, full, finish, leave: jest.fn() } as unknown as Registration}
    />,
  );
const type = (id: string, value: string) => {
  const line = document.querySelector(`#${id} input`);
  if (!line) throw new Error(`no ${id}`);
  fireEvent.input(line, { target: { value } });
};

// the page goes to the first line that is wrong; there is no page here
jest.mock('../../../src/services/scroll', () => ({ scrollToElement: jest.fn() }));
beforeEach(() => jest.clearAllMocks());

test('what is missing is named before anything is typed, and waiting is called waiting', () => {
  show(true);
  const text = document.body.textContent;
  for (const field of ['name', 'enterprise', 'phone', 'kind'] as const) expect(text).toContain(t(`profile.${field}`));
  expect(text).toContain(t('session.registerWaiting'));
  expect(text).toContain('示例会场');
});

test('with something missing nothing is sent, and each missing line says so', async () => {
  show(false);
  await act(async () => {
    fireEvent.click(screen.getByText(t('session.register')));
    await Promise.resolve();
  });
  expect(call).not.toHaveBeenCalled();
  expect(finish).not.toHaveBeenCalled();
  expect(screen.getAllByText(t('profile.need')).length).toBeGreaterThan(0);
});

test('WeChat’s phone button stands only in WeChat', () => {
  show(false);
  expect(document.querySelector('#register-with-phone')).toBeNull();
  expect(document.querySelector('#profile-phone')).not.toBeNull();
});

test('complete, one touch saves the particulars and registers', async () => {
  show(false);
  await waitFor(() => expect(document.querySelector('#profile-name input')).not.toBeNull());
  type('profile-name', '示例学员');
  type('profile-enterprise', '示例食品厂');
  type('profile-phone', '13900000000');
  fireEvent.click(screen.getByText(t('audience.sme-manager')));
  await act(async () => {
    fireEvent.click(screen.getByText(t('session.register')));
    await Promise.resolve();
  });
  await waitFor(() => expect(finish).toHaveBeenCalledTimes(1));
  expect(jest.mocked(call).mock.calls[0]).toMatchObject([
    'identity.saveProfile',
    { name: '示例学员', enterprise: '示例食品厂', phone: '13900000000' },
  ]);
});
