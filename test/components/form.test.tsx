/** Files and signatures within a form: kept as soon as they have arrived, never sent half. */
import { act, fireEvent, render, screen } from '@testing-library/react';
import { tourCost } from '../../cloudfunctions/programmes/lecture-hall-2018/forms/tour-cost';
import { institution } from '../../cloudfunctions/programmes/system/forms/institution';
import { FormView } from '../../src/components/form';
import { FormFacts } from '../../src/components/form/facts';
import { Submit } from '../../src/components/form/submit';
import { useForm, type FormState } from '../../src/components/form/use-form';
import { call, upload } from '../../src/services/call';
import { clientError } from '../../src/services/call-error';
import { pickFiles } from '../../src/services/pick-files';
import { application } from '../mechanisms/sketches/liaocheng-application';

jest.mock('@tarojs/taro', () => {
  const taro = jest.requireActual<{ default: object }>('./builders/taro');
  return { __esModule: true, ...taro, default: { ...taro.default, removeStorageSync: () => undefined } };
});
jest.mock('../../src/services/call', () => ({ call: jest.fn(), upload: jest.fn() }));
jest.mock('../../src/services/pick-files', () => ({ pickFiles: jest.fn() }));
jest.mock('../../src/services/scroll', () => ({ scrollToElement: jest.fn() }));

const { documents } = application.sections;
const { report, proof, declaration } = documents.fields;
const form = {
  ...application,
  sections: { documents: { ...documents, fields: { report, proof, declaration } } },
} as const;

interface Line {
  arrive: () => void;
  fail: () => void;
  progress: (share: number) => void;
}
let lines: Line[];
let drafts = 0;
const sent = jest.fn();
const settle = () => act(() => new Promise((resolve) => setTimeout(resolve)));

function Page({ draft, may = ['material.detach'] }: { draft: string; may?: readonly string[] }) {
  const state = useForm(form, { draft, operation: 'material.detach' as never, may }) as unknown as FormState<
    typeof form,
    'material.detach'
  >;
  return (
    <FormView of={state}>
      <Submit
        of={state}
        input={(values) => {
          sent(values);
          return { sessionId: 's1', materialId: 'm1' };
        }}
        id="send"
        title="报送"
        onDone={() => undefined}
      />
    </FormView>
  );
}

beforeEach(() => {
  jest.clearAllMocks();
  lines = [];
  drafts++;
  jest.mocked(call).mockResolvedValue({} as never);
  jest.mocked(upload).mockImplementation(
    (target, _file, options) =>
      new Promise((resolve, reject) => {
        lines.push({
          arrive: () => resolve(`cloud://示例/${target.for}/${lines.length}${target.ending}`),
          fail: () => reject(clientError('NETWORK')),
          progress: (share) => options?.onShare?.(share),
        });
      }),
  );
});

const open = () => render(<Page draft={`form-${drafts}`} />);
const press = (element: HTMLElement | null) => {
  if (!element) throw new Error('nothing to press');
  return act(() => void fireEvent.click(element));
};
const line = (index: number): Line => {
  const found = lines[index];
  if (!found) throw new Error(`no upload ${index}`);
  return found;
};
async function choose(page: ReturnType<typeof open>, control: string, ...files: [name: string, megabytes?: number][]) {
  jest
    .mocked(pickFiles)
    .mockResolvedValue(files.map(([name, megabytes = 1]) => ({ name, size: megabytes * 1024 * 1024, file: name })));
  press(page.container.querySelector(`#${control}`));
  await settle();
}
function sign(page: ReturnType<typeof open>) {
  const canvas = page.container.querySelector('canvas');
  if (!canvas) throw new Error('no pad');
  const at = (type: string, clientX: number, clientY: number) =>
    fireEvent(canvas, new MouseEvent(type, { bubbles: true, clientX, clientY }));
  at('pointerdown', 10, 10);
  at('pointermove', 60, 40);
  at('pointerup', 60, 40);
}

describe.each([
  ['phone', false],
  ['desk', true],
])('on a %s', (_shape, wide) => {
  beforeEach(() => {
    const media = { matches: wide, addEventListener: () => undefined, removeEventListener: () => undefined };
    Object.assign(window, { matchMedia: () => media });
    HTMLCanvasElement.prototype.getContext = (() => new Proxy({}, { get: () => () => undefined })) as never;
    HTMLCanvasElement.prototype.getBoundingClientRect = () => ({ left: 0, top: 0, width: 300, height: 200 }) as DOMRect;
  });

  test('nothing is sent while something is missing or on its way; then everything is', async () => {
    const page = open();
    press(page.container.querySelector('#send'));
    await settle();
    expect(screen.getAllByText('请添加文件')).toHaveLength(2);
    expect(screen.getByText('请签名')).toBeTruthy();

    await choose(page, 'application-report', ['报告.pdf']);
    await choose(page, 'application-proof', ['通知.pdf'], ['现场.jpg', 0.5]);
    sign(page);
    expect(screen.getAllByText('还有文件没有传完')).toHaveLength(2);
    act(() => line(0).progress(0.4));
    expect(page.container.textContent).toContain('40%');
    press(page.container.querySelector('#send'));
    await settle();
    expect(sent).not.toHaveBeenCalled();

    for (const one of lines) act(() => one.arrive());
    await settle();
    press(page.container.querySelector('#send'));
    await settle();
    const file = (name: string, size: number) => {
      const ending = name.slice(-4);
      return { fileId: expect.stringMatching(new RegExp(`/forms/\\d+\\${ending}$`)) as string, name, size };
    };
    expect(sent).toHaveBeenCalledWith({
      report: [file('报告.pdf', 1048576)],
      proof: [file('通知.pdf', 1048576), file('现场.jpg', 524288)],
      declaration: [[33, 50, 200, 200]],
    });
  });

  test('of another format, too large or one too many: refused beside the field, and no hindrance', async () => {
    const page = open();
    await choose(page, 'application-report', ['表.xlsx'], ['片.mp4'], ['大.pdf', 21], ['二.pdf']);
    expect(lines).toHaveLength(1);
    const text = page.container.textContent ?? '';
    expect(text).toContain('只能添加PDF、Office 文档');
    expect(text).toContain('超过 20 MB');
    expect(text).toContain('最多 1 个');
    expect(page.container.querySelector('#application-report')).toBeNull();
    press(screen.getByLabelText('移除 片.mp4'));
    expect(page.container.textContent).not.toContain('片.mp4');
  });

  test('one that failed goes again by a touch; removed, there is room again', async () => {
    const page = open();
    await choose(page, 'application-report', ['报告.pdf']);
    act(() => line(0).fail());
    await settle();
    expect(page.container.textContent).toContain('网络不通');
    press(screen.getByLabelText('重新上传 报告.pdf'));
    await settle();
    act(() => line(1).arrive());
    await settle();
    expect(screen.queryByText('还有文件没有传完')).toBeNull();
    press(screen.getByLabelText('移除 报告.pdf'));
    expect(page.container.querySelector('#application-report')).toBeTruthy();
  });

  test('a reload keeps what has arrived and says what has not', async () => {
    const first = open();
    await choose(first, 'application-proof', ['一.pdf'], ['二.pdf']);
    act(() => line(0).arrive());
    await settle();
    first.unmount();
    const page = open();
    expect(screen.getByText('1.0 MB')).toBeTruthy();
    expect(screen.getByText('1.0 MB · 没有传完，请移除后重新添加')).toBeTruthy();
    press(screen.getByLabelText('移除 二.pdf'));
    expect(page.container.textContent).not.toContain('二.pdf');
    expect(page.container.textContent).toContain('一.pdf');
  });
});

test('who may not do it reads so, and nothing is sent; what is filled in stays', async () => {
  const page = render(<Page draft={`form-${drafts}`} may={['identity.saveProfile']} />);
  expect(page.container.textContent).toContain('以您现在的身份不能办理这一项');
  press(page.container.querySelector('#send'));
  await settle();
  expect(sent).not.toHaveBeenCalled();
});

/** A form names an operation that takes what it says, and its button sends nothing that the operation does not know: else this file does not compile. */
export function Bindings() {
  // @ts-expect-error -- a draft of a plan takes no institution
  useForm(institution, { draft: '', operation: 'session.saveDraft', within: 'plan' });
  // @ts-expect-error -- nothing in common
  useForm(tourCost, { draft: '', operation: 'institution.create' });
  const cost = useForm(tourCost, { draft: '', operation: 'subsidy.recordTourCost' });
  const entered = useForm(institution, { draft: '', operation: 'institution.create' });
  const button = { id: '', title: '', onDone: () => undefined };
  return (
    <>
      <Submit {...button} of={cost} input={(values) => ({ sessionId: '', ...values })} />
      {/* @ts-expect-error -- more than it knows */}
      <Submit {...button} of={cost} input={(values) => ({ sessionId: '', more: 1, ...values })} />
      {/* @ts-expect-error -- less than it needs */}
      <Submit {...button} of={cost} input={(values) => values} />
      <Submit {...button} of={entered} input={(values) => values} />
    </>
  );
}

test('for reading: a file that can be opened is a link, a signature is said', () => {
  const file = { fileId: 'cloud://示例/forms/1', name: '报告.pdf', size: 2_000_000 };
  render(
    <FormFacts
      form={form}
      values={{ report: [file], proof: [], declaration: [[0, 0, 9, 9]] }}
      links={{ [file.fileId]: 'http://127.0.0.1/1' }}
    />,
  );
  expect(screen.getByRole('link').textContent).toBe('报告.pdf2.0 MB');
  expect(screen.getByText('已签名')).toBeTruthy();
});
