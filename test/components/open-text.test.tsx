/** What is typed on a page and not saved is never passed over by what is done beside it: it goes along, or the act stops at its field. */
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { act, fireEvent, render, screen } from '@testing-library/react';
import { Action } from '../../src/components/action';
import { confirm } from '../../src/components/confirm';
import { TextField } from '../../src/components/field';
import { ActionError } from '../../src/components/notice';
import { ReasonForm } from '../../src/components/staff/reason-form';
import { useAction } from '../../src/hooks/action';
import { useDraft } from '../../src/hooks/draft';
import { RecordingForm } from '../../src/packages/institution/materials/recording-form';
import { StepForm } from '../../src/packages/work/case/steps';
import { call } from '../../src/services/call';
import { scrollToElement } from '../../src/services/scroll';
import taro from './builders/taro';

let mockPage = 'top';
jest.mock('@tarojs/taro', () => {
  const actual = jest.requireActual<{ default: object }>('./builders/taro');
  return {
    __esModule: true,
    ...actual,
    default: { ...actual.default, getCurrentInstance: () => ({ page: mockPage }) },
  };
});
jest.mock('../../src/services/call', () => ({ call: jest.fn() }));
jest.mock('../../src/services/scroll', () => ({ scrollToElement: jest.fn() }));
jest.mock('../../src/components/confirm', () => ({ confirm: jest.fn(), toast: jest.fn() }));

const STOPPED = /写的内容还没有保存/;
const sent = jest.mocked(call);
const settle = () => act(() => new Promise((resolve) => setTimeout(resolve)));
const press = async (id: string) => {
  const button = document.querySelector(`#${id}`);
  if (!button) throw new Error(`no ${id}`);
  fireEvent.click(button);
  await settle();
};

function Note({ name }: { name: string }) {
  const draft = useDraft(name, { note: '' });
  const action = useAction(name);
  const save = () => action.run(async () => void (await call('me.save' as never, { note: draft.value.note } as never)));
  return (
    <>
      <TextField label={name} value={draft.value.note} onChange={(note) => draft.change({ note })} />
      <button id={`type-${name}`} onClick={() => draft.change({ note: `typed in ${name}` })} />
      <button id={`empty-${name}`} onClick={() => draft.clear()} />
      <Action id={`save-${name}`} onPress={() => void save()}>
        保存
      </Action>
    </>
  );
}

function Main({ sends }: { sends?: Parameters<typeof useAction>[0] }) {
  const action = useAction(sends);
  return (
    <>
      <ActionError error={action.error} />
      <Action id="main" onPress={() => void action.run(async () => void (await call('main' as never, {} as never)))}>
        报送
      </Action>
    </>
  );
}

beforeEach(() => {
  mockPage = 'top';
  sent.mockReset();
  jest.mocked(scrollToElement).mockReset();
  jest.mocked(confirm).mockReset().mockResolvedValue(true);
  for (const key of ['a', 'b', 'recording.s1', 'forward.s1', 'send-back.c1'])
    taro.removeStorageSync(`plh.draft.${key}`);
});

test.each([
  ['a field beside the act stops it, by its name', undefined, true],
  ['a field that goes along does not', 'a', false],
  ['nor one beside what decides nothing', { aside: true } as const, false],
  ['one of several that goes along leaves the others', ['b'], true],
])('%s', async (_, sends, stops) => {
  render(
    <>
      <Note name="a" />
      <Main {...(sends === undefined ? {} : { sends })} />
    </>,
  );
  await press('type-a');
  await press('main');
  expect(sent.mock.calls).toHaveLength(stops ? 0 : 1);
  expect(screen.queryAllByText(STOPPED)).toHaveLength(stops ? 1 : 0);
  if (!stops) return;
  expect(screen.getByText(STOPPED).textContent).toContain('“a”');
  expect(scrollToElement).toHaveBeenCalledWith(expect.stringMatching(/^#text/));
  await press('empty-a');
  await press('main');
  expect(sent).toHaveBeenCalledTimes(1);
});

test('its own button sends it, another field on the page does not pass it over either', async () => {
  render(
    <>
      <Note name="a" />
      <Note name="b" />
    </>,
  );
  await press('type-a');
  await press('save-a');
  expect(sent).toHaveBeenCalledTimes(1);
  await press('save-b');
  expect(sent).toHaveBeenCalledTimes(1);
});

test('what was found from last time counts; what stands on a page below does not', async () => {
  taro.setStorageSync('plh.draft.a', { note: 'from last time' });
  render(<Note name="a" />);
  const { unmount } = render(<Main />);
  await press('main');
  expect(sent).not.toHaveBeenCalled();
  unmount();
  mockPage = 'another';
  render(<Main />);
  await press('main');
  expect(sent).toHaveBeenCalledTimes(1);
});

test('minutes typed and not saved: the materials are not handed in over them', async () => {
  const state = { sessionId: 's1', recording: null } as never;
  taro.setStorageSync('plh.draft.recording.s1', { minutes: '120', where: '' });
  render(
    <>
      <RecordingForm state={state} onDone={() => Promise.resolve()} />
      <Main />
    </>,
  );
  await press('main');
  expect(sent).not.toHaveBeenCalled();
  expect(scrollToElement).toHaveBeenCalledWith('#recording-minutes');
});

test('a note for forwarding is not passed over by sending back; the reason of another step not by forwarding', async () => {
  taro.setStorageSync('plh.draft.forward.s1', { note: '请注意第三项' });
  taro.setStorageSync('plh.draft.send-back.c1', { reason: '照片看不清，请重新拍摄后再报送。' });
  const view = { caseId: 'c1', subject: { kind: 'session', id: 's1', title: '' }, history: [] };
  const records = { materials: {}, sheet: {} };
  const step = (id: string, operation: string) => ({
    step: { id, name: id },
    to: { name: '' },
    operation,
    missing: [],
    clause: '',
  });
  const forms = [step('forward', 'material.forward'), step('send-back', 'material.sendBack')];
  const shown = (offer: object) => (
    <StepForm
      {...({ offer, view, records, onDone: () => Promise.resolve() } as unknown as Parameters<typeof StepForm>[0])}
    />
  );
  render(
    <>
      {forms.map((offer) => (
        <div key={offer.step.id}>{shown(offer)}</div>
      ))}
    </>,
  );
  await press('step-send-back');
  await press('step-forward');
  expect(sent).not.toHaveBeenCalled();
  // before anything is asked
  expect(confirm).not.toHaveBeenCalled();
  expect(screen.getAllByText(STOPPED)).toHaveLength(2);
});

test('what was typed for a reason is sent with it', async () => {
  const onSubmit = jest.fn().mockResolvedValue(undefined);
  taro.setStorageSync('plh.draft.a', { reason: '照片看不清，请重新拍摄后再报送。' });
  render(<ReasonForm id="go" draftKey="a" title="退回" consequence="" onSubmit={onSubmit} />);
  await press('go');
  expect(onSubmit).toHaveBeenCalledTimes(1);
});

const root = join(__dirname, '../../src');
const sources = readdirSync(root, { recursive: true, encoding: 'utf8' })
  .filter((file) => /\.tsx?$/.test(file))
  .map((file) => ({ file, text: readFileSync(join(root, file), 'utf8') }));

/** Fields that no draft keeps, and why nothing can pass over them. */
const apart: Readonly<Record<string, string>> = {
  'components/desk/listing.tsx': 'finds',
  'components/picker/pick-sheet.tsx': 'finds',
  'packages/evaluator/people/index.tsx': 'finds',
  'packages/policy/handbook/book-view.tsx': 'finds',
  'packages/institution/staff-sign-in/people.tsx': 'finds',
  'packages/policy-desk/parts/policy-picker.tsx': 'finds',
  'packages/bureau/session/draft-form.tsx': 'finds what is copied',
  'components/scanner/index.h5.tsx': 'the page has nothing else to do',
  'packages/desk/index.tsx': 'the page has nothing else to do',
  'packages/trainee/delete/index.tsx': 'the page has nothing else to do',
  'packages/trainee/check/index.tsx': 'the page has nothing else to do',
  'packages/bureau/erasure/index.tsx': 'its own button takes it, the page has no other',
  'packages/policy/match/sentence.tsx': 'its own button reads it, the page has no other',
  'pages/home/benefits.tsx': 'its own button reads it, the page has no other',
};
/** Parts of a form whose page keeps the draft and sends it. */
const partOf: Readonly<Record<string, string>> = {
  'components/form/field-view.tsx': 'components/form/use-form.ts',
  'components/field.tsx': 'components/text-input.tsx',
  'packages/institution/staff-sign-in/grounds-fields.tsx': 'packages/institution/staff-sign-in/index.tsx',
  'packages/evaluator/parts/score-form.tsx': 'components/form/use-form.ts',
  'packages/policy-desk/draft/article-list.tsx': 'packages/policy-desk/draft/use-editing.ts',
  'packages/policy-desk/draft/item-editor.tsx': 'packages/policy-desk/draft/use-editing.ts',
  'packages/policy-desk/draft/particulars-form.tsx': 'packages/policy-desk/draft/use-editing.ts',
  'packages/policy-desk/draft/lines-field.tsx': 'packages/policy-desk/draft/use-editing.ts',
  'pages/profile/fields.tsx': 'pages/profile/use-profile.ts',
  'pages/feedback/words.tsx': 'pages/feedback/use-form.ts',
  'pages/feedback/particulars.tsx': 'pages/feedback/use-form.ts',
  'pages/feedback/conduct.tsx': 'pages/feedback/use-form.ts',
};
const typing = sources.filter(({ text }) => /<Text(Field|Input)\b/.test(text)).map(({ file, text }) => [file, text]);

test.each(typing)(
  '%s: its fields are kept by a draft that acts know of, or have nothing beside them',
  (file = '', text = '') => {
    const kept = /use(Draft|Typed)[(<]/.test(text);
    expect([kept, file in apart, file in partOf].filter(Boolean)).toHaveLength(1);
  },
);

const acting = sources
  .filter(({ text }) => /\buseDraft[(<]/.test(text) && /\buseAction\(/.test(text))
  .map(({ file, text }) => [file, text] as const);

test.each(acting)('%s: one of its acts says that its draft goes along', (_, text) => {
  expect(text).toMatch(/useAction\((\[?[`'"a-z]|\{ aside)/);
});
