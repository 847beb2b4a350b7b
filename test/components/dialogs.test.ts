/** Every question before something final says on its buttons what each does, and every kept draft can be discarded: read from the sources, so that no new one is forgotten. */
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

const root = join(__dirname, '../../src');
const sources = readdirSync(root, { recursive: true, encoding: 'utf8' })
  .filter((name) => /\.tsx?$/.test(name))
  .map((name) => ({ name, source: readFileSync(join(root, name), 'utf8') }));
const pages = sources.filter(({ name }) => !name.startsWith('locales/'));

/** Key → its words in every language of every catalogue. */
const words = new Map<string, string[]>();
for (const { source } of sources.filter(({ name }) => name.startsWith('locales/words/')))
  for (const [, key = '', said = ''] of source.matchAll(/'([\w.-]+)':\s*'((?:[^'\\]|\\.)*)'/g))
    words.set(key, [...(words.get(key) ?? []), said]);

/** From an opening bracket to the one that closes it. */
function enclosed(source: string, from: number): string {
  let depth = 0;
  for (let at = from; at < source.length; at += 1) {
    if ('({'.includes(source.charAt(at))) depth += 1;
    if (')}'.includes(source.charAt(at))) depth -= 1;
    if (depth === 0) return source.slice(from, at + 1);
  }
  throw new Error('a bracket is not closed');
}

const asked = pages.flatMap(({ name, source }) =>
  [...source.matchAll(/\bconfirm\(\{/g)].map(({ index }) => ({ name, call: enclosed(source, index + 7) })),
);
/** The texts that may stand on the button that does it: a form's own title, or the words given for it. */
const onButtons = new Set([
  ...asked.flatMap(({ call }) => {
    const [, given = ''] = /\byes: ([^]*)/.exec(call) ?? [];
    return [...given.matchAll(/'([\w-]+\.[\w.-]+)'/g)].map(([, key = '']) => key);
  }),
  ...pages.flatMap(({ source }) =>
    [...source.matchAll(/<(?:ReasonForm|Submit|ScoreForm)\b/g)].flatMap(({ index }) =>
      [...source.slice(index, index + 900).matchAll(/\b(?:title|yes)=\{t\(([^)]*)/g)].flatMap(([, inner = '']) =>
        [...inner.matchAll(/'([\w-]+\.[\w.-]+)'/g)].map(([, key = '']) => key),
      ),
    ),
  ),
]);
const SAYS_NOTHING = /^(确定|确认|取消|好|好的|是|否|继续|ok|okay|yes|no|cancel|confirm|continue)$/i;

test('there are questions, and their buttons’ words are found', () => {
  expect(asked.length).toBeGreaterThan(30);
  expect(onButtons.size).toBeGreaterThan(30);
});

test('every question gives the words of the button that does it', () => {
  expect(asked.filter(({ call }) => !/\byes\b/.test(call))).toEqual([]);
});

test('no button of a question says only yes or no, or is itself a question', () => {
  const keys = [...onButtons, ...[...words.keys()].filter((key) => key.startsWith('keep.'))];
  const said = keys.flatMap((key) => (words.get(key) ?? []).map((text) => ({ key, text })));
  expect(said.length).toBeGreaterThan(100);
  expect(said.filter(({ text }) => SAYS_NOTHING.test(text) || /[?？]$/.test(text))).toEqual([]);
  expect(words.has('common.confirm') || words.has('common.cancel')).toBe(false);
});

test('nothing asks past it', () => {
  const past = pages.filter(
    ({ name, source }) =>
      /\b(dialog\.ask|showModal|window\.confirm|window\.alert)\(/.test(source) &&
      !/^(components\/confirm\.ts|services\/dialog\/.*|components\/(sheet|desk-gate)\/.*)$/.test(name),
  );
  expect(past.map(({ name }) => name)).toEqual([]);
});

test('what is typed and kept can be discarded, and is said to be open in another window, wherever it is kept', () => {
  const keeping = pages.filter(
    ({ name, source }) =>
      /\buseDraft(<\w+>)?\(/.test(source) && !/^(hooks\/draft|components\/form\/use-form)\.ts$/.test(name),
  );
  expect(keeping.length).toBeGreaterThan(10);
  // What a phone knows of a sign-in is no draft: a scan is never discarded. Answers and particulars are shown by their two shapes each.
  const shownElsewhere = ['pages/sign-in/use-sign-in.ts', 'pages/feedback/use-form.ts', 'pages/profile/use-profile.ts'];
  expect(
    keeping
      .filter(({ source }) => !source.includes('<DraftNotice of='))
      .map(({ name }) => name)
      .sort(),
  ).toEqual(shownElsewhere.sort());
  for (const shape of [
    'pages/feedback/index.tsx',
    'pages/feedback/wizard.tsx',
    'pages/profile/index.tsx',
    'pages/session-detail/register-sheet.tsx',
  ])
    expect(pages.find(({ name }) => name === shape)?.source).toContain('<DraftNotice of=');
  const forms = pages.filter(({ source }) => /\buseForm\(/.test(source) && /<FieldGroup\b/.test(source));
  expect(forms.filter(({ source }) => !source.includes('<DraftNotice of=')).map(({ name }) => name)).toEqual([]);
});
