/** The bureau's pages of holidays and of erasure, and everybody's of holidays: each state that they have, and what is sent. */
import { act, fireEvent, render, screen } from '@testing-library/react';
import ErasurePage from '../../../src/packages/bureau/erasure';
import HolidaysPage from '../../../src/packages/bureau/holidays';
import { Doubles } from '../../../src/packages/bureau/roles/doubles';
import PublicHolidays from '../../../src/packages/trainee/holidays';
import { confirm } from '../../../src/components/confirm';
import { call } from '../../../src/services/call';
import { clientError } from '../../../src/services/call-error';

jest.mock('../../../src/services/call', () => ({ call: jest.fn() }));
jest.mock('../../../src/services/random-hex', () => ({ requestKey: () => Promise.resolve('key-1') }));
jest.mock('../../../src/services/me', () => ({ useMay: () => () => true, refreshMe: () => Promise.resolve() }));
jest.mock('../../../src/components/confirm', () => ({ confirm: jest.fn(), toast: jest.fn() }));
jest.mock('../../../src/components/staff/role-page', () => ({
  RolePage: ({ children }: { children: React.ReactNode }) => <>{children}</>,
}));
// Taro's own field is an element that jsdom does not know
jest.mock('../../../src/components/text-input', () => ({
  typingClass: '',
  TextInput: ({
    id,
    label,
    value,
    onChange,
  }: {
    id: string;
    label: string;
    value: string;
    onChange: (value: string) => void;
  }) => <input id={id} aria-label={label} value={value} onChange={({ target }) => onChange(target.value)} />,
}));
// it draws charts, which are no module for Node
jest.mock('../../../src/components/staff/progress-view', () => ({ thisYear: () => 2026 }));
jest.mock('../../../src/components/page', () => ({
  Page: ({ children }: { children: React.ReactNode }) => <>{children}</>,
}));
jest.mock('@tarojs/taro', () => {
  const taro = jest.requireActual<{ default: object }>('../builders/taro');
  const nothing = () => undefined;
  return {
    __esModule: true,
    ...taro,
    useDidShow: nothing,
    useDidHide: nothing,
    usePullDownRefresh: nothing,
    useRouter: () => ({ params: {}, path: '' }),
  };
});

const answers = new Map<string, (input: never) => unknown>();
const asked = (operation: string) =>
  jest
    .mocked(call)
    .mock.calls.filter(([name]) => name === operation)
    .map(([, input]) => input);
const settle = async () => {
  for (let turn = 0; turn < 20; turn += 1) await act(() => Promise.resolve());
};
const open = async (page: React.ReactElement) => {
  render(page);
  await settle();
};
const element = (id: string): HTMLElement => {
  const found = document.getElementById(id);
  if (!found) throw new Error(`no #${id}`);
  return found;
};
const press = async (id: string) => {
  fireEvent.click(element(id));
  await settle();
};
const type = async (id: string, value: string) => {
  fireEvent.change(element(id), { target: { value } });
  await settle();
};
const text = () => document.body.textContent ?? '';

beforeEach(() => {
  jest.clearAllMocks();
  answers.clear();
  jest.mocked(confirm).mockResolvedValue(true);
  jest.mocked(call).mockImplementation(((operation: string, input: never) => {
    const answer = answers.get(operation);
    return answer ? Promise.resolve().then(() => answer(input)) : Promise.reject(clientError('NETWORK'));
  }) as typeof call);
});

describe('erasing somebody without an account', () => {
  const found = { people: 1, accounts: 0, sessions: 2, attendances: 2, signatures: 1 };

  test('found, asked for, erased; the number is gone from the screen', async () => {
    answers.set('identity.previewErasure', () => found);
    answers.set('identity.erasePerson', () => ({ people: 1, sessions: 2, attendances: 2, signatures: 1 }));
    await open(<ErasurePage />);
    await type('erasure-phone', '19900008801');
    await press('erasure-find');
    expect(asked('identity.previewErasure')).toEqual([{ phone: '19900008801' }]);
    // No ground is chosen beforehand, and without one nothing is erased.
    await press('erasure-erase');
    expect(asked('identity.erasePerson')).toEqual([]);
    fireEvent.click(screen.getAllByRole('radio')[0] as HTMLElement);
    await settle();
    await press('erasure-erase');
    expect(asked('identity.erasePerson')).toEqual([
      { phone: '19900008801', ground: 'own-request', requestKey: 'key-1' },
    ]);
    expect(document.getElementById('erasure-erase')).toBeNull();
  });

  test('not confirmed, nothing is erased', async () => {
    answers.set('identity.previewErasure', () => found);
    jest.mocked(confirm).mockResolvedValue(false);
    await open(<ErasurePage />);
    await type('erasure-phone', '19900008801');
    await press('erasure-find');
    fireEvent.click(screen.getAllByRole('radio')[0] as HTMLElement);
    await settle();
    await press('erasure-erase');
    expect(asked('identity.erasePerson')).toEqual([]);
  });

  test('nobody, and somebody with an account: nothing to press', async () => {
    answers.set('identity.previewErasure', () => ({ ...found, people: 0, accounts: 1 }));
    await open(<ErasurePage />);
    await type('erasure-phone', '19900008801');
    await press('erasure-find');
    expect(document.getElementById('erasure-erase')).toBeNull();
  });

  test('without a network it says so, and what was typed stays', async () => {
    await open(<ErasurePage />);
    await type('erasure-phone', '19900008801');
    await press('erasure-find');
    expect(screen.getByRole('alert').textContent).not.toBe('');
  });
});

const listed = (year: number, more: object = {}) => ({
  year,
  source: 'law',
  off: [`${year}-01-01`],
  on: [],
  text: '',
  versions: [],
  ...more,
});
const preview = {
  year: 2027,
  version: 1,
  off: ['2027-01-01'],
  on: [],
  problems: [] as { text: string; blocks: boolean }[],
  changes: [{ day: '2027-01-02', works: true }],
  deadlines: {
    total: 1,
    moved: 1,
    people: 3,
    items: [{ title: '示例课程', state: '收集材料', from: '2027-01-04', to: '2027-01-20', settled: true }],
  },
  look: 'look-1',
};

describe('the bureau’s list of holidays', () => {
  beforeEach(() => answers.set('programme.holidays', ({ year }: { year: number }) => listed(year)));
  const entered = async () => {
    await open(<HolidaysPage />);
    await type('holidays-notice', '示例国办发明电〔2026〕1号');
    await type('holidays-text', '一、元旦：1月1日放假。');
    await press('holidays-preview');
  };

  test('previewed: the day that moves with old and new, and how many people are told; published as it was looked at', async () => {
    answers.set('programme.previewHolidays', () => preview);
    answers.set('programme.publishHolidays', () => ({ year: 2027, version: 1, repeated: false }));
    await entered();
    expect(text()).toContain('2027-01-04');
    expect(text()).toContain('2027-01-20');
    expect(text()).toContain('将通知 3 人');
    await press('holidays-publish');
    expect(asked('programme.publishHolidays')).toMatchObject([{ look: 'look-1', notice: '示例国办发明电〔2026〕1号' }]);
  });

  test('what is wrong with it is said, and it is not published', async () => {
    answers.set('programme.previewHolidays', () => ({
      ...preview,
      problems: [{ text: '没有读懂“另行通知”', blocks: true }],
    }));
    await entered();
    expect(text()).toContain('没有读懂“另行通知”');
    await press('holidays-publish');
    expect(asked('programme.publishHolidays')).toEqual([]);
  });
});

describe('everybody’s list of holidays', () => {
  test('this year and the next; one that is not published is called provisional', async () => {
    const version = { version: 1, notice: '示例国办发明电〔2026〕1号', reason: '', at: 0, by: '' };
    answers.set('programme.holidays', ({ year }: { year: number }) =>
      listed(year, { source: 'published', versions: [version] }),
    );
    await open(<PublicHolidays />);
    expect(asked('programme.holidays')).toHaveLength(2);
    expect(text()).toContain('示例国办发明电〔2026〕1号');
    const provisional = text();
    answers.set('programme.holidays', ({ year }: { year: number }) => listed(year));
    await open(<PublicHolidays />);
    expect(text().length).toBeGreaterThan(provisional.length);
  });

  test('without a network it says so and offers to try again', async () => {
    await open(<PublicHolidays />);
    expect(screen.getAllByText('重试').length).toBeGreaterThan(0);
  });
});

describe('who is on record twice', () => {
  const person = (name: string) => ({
    userId: name,
    name,
    enterprise: '示例企业',
    phoneMasked: '199****8801',
    roles: ['考评方'],
  });

  test('each with what to do, and nothing to press that changes it', async () => {
    const items = [
      { key: 'a', kind: 'roles', parties: ['考评方', '主管局'], people: [person('示例甲'), person('示例乙')] },
      { key: 'b', kind: 'number', parties: [], people: [person('示例丙'), person('示例丁')] },
    ];
    answers.set('identity.listDoubles', () => ({ total: 2, items }));
    await open(<Doubles />);
    for (const word of ['示例甲', '示例丁', '考评方、主管局', '系统不会自动更改']) expect(text()).toContain(word);
  });

  test('nobody: nothing is shown', async () => {
    answers.set('identity.listDoubles', () => ({ total: 0, items: [] }));
    const { container } = render(<Doubles />);
    await settle();
    expect(container.textContent).toBe('');
  });
});
