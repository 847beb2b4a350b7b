/** Nothing preset that pays or goes on record, and nothing dropped that was typed: every form of every programme, walked. */
import {
  fieldsOf,
  firstOf,
  isAskedAmong,
  type Field,
  type Fields,
  type Form,
} from '../../cloudfunctions/mechanisms/form';
import { read, startOf, typedOf } from '../../cloudfunctions/mechanisms/form-typed';
import { callOutcome } from '../../cloudfunctions/programmes/lecture-hall-2018/forms/call-outcome';
import { forms as allForms } from '../support/form-words';

const forms = allForms.map((form): [string, Form] => [form.id, form]);

interface Place {
  path: string;
  field: Field;
}
const placesOf = (fields: Fields, path = ''): Place[] =>
  Object.entries(fields).flatMap(([name, field]): Place[] => [
    { path: path + name, field },
    ...(field.kind === 'group' || field.kind === 'rows' ? placesOf(field.fields, `${path}${name}.`) : []),
  ]);

const CHOSEN: readonly Field['kind'][] = ['choice', 'choices', 'yes-no', 'area'];
const isEmpty = (value: unknown): boolean =>
  value === undefined || value === null || (Array.isArray(value) && value.length === 0);

test('the forms are found', () => expect(forms.length).toBeGreaterThanOrEqual(6));

describe.each(forms)('form %s', (_id, form) => {
  const fields = fieldsOf(form);
  const chosen = placesOf(fields).filter(({ field }) => CHOSEN.includes(field.kind) && field.unseen !== true);

  test('no choice is made beforehand', () =>
    expect(chosen.filter(({ field }) => !isEmpty(startOf(field))).map(({ path }) => path)).toEqual([]));

  test('and no row begins with one', () => {
    const begun = Object.entries(typedOf(fields)).flatMap(([name, entry]) =>
      Array.isArray(entry)
        ? (entry as Record<string, unknown>[]).flatMap((row) =>
            chosen.flatMap(({ path }) => {
              const [outer, inner] = path.split('.');
              return outer === name && inner && !isEmpty(row[inner]) ? [path] : [];
            }),
          )
        : [],
    );
    expect(begun).toEqual([]);
  });

  const lines = placesOf(fields).filter(({ field }) => field.kind === 'text' && field.unseen !== true);
  test.each(lines.map(({ path }) => [path]))('what is typed in %s is sent, or said to be wrong', (path) => {
    const [name = '', inner] = path.split('.');
    const outer = fields[name];
    const typed = typedOf(fields);
    const words = '示例文字，不会被悄悄丢掉';
    // what stands under a figure is to be seen once the figure is typed
    const first = outer?.kind === 'group' && outer.optional ? { [firstOf(outer.fields)]: '1' } : {};
    const within = { ...(typed[name] as object), ...first, [inner ?? '']: words };
    const entry = !inner ? words : outer?.kind === 'rows' ? [{ ...typedOf(outer.fields), [inner]: words }] : within;
    // a field that another one has called up is typed in once that one says so
    const { only } = outer ?? {};
    const called = only && 'is' in only ? { [only.fact]: [only.is].flat()[0] } : {};
    const now = { ...typed, ...called, [name]: entry };
    if (!isAskedAmong(fields, name, now)) return;
    const reading = read(fields, now, '2026-06-10');
    const sent = JSON.stringify(reading.values[name] ?? null).includes(words);
    const refused = Object.keys(reading.problems).some((at) => at === name || at.startsWith(`${name}.`));
    expect({ path, sent: sent || refused }).toEqual({ path, sent: true });
  });
});

describe('R-FOLLOWUP 4: no mark of somebody who did not take part', () => {
  const fields = fieldsOf(callOutcome);
  const asked = (values: Record<string, unknown>): boolean => isAskedAmong(fields, 'rating', values);
  test.each<[string, Record<string, unknown>, boolean]>([
    ['nobody has said yet', {}, false],
    ['reached, and not said whether there', { outcome: 'reached' }, false],
    ['reached and there', { outcome: 'reached', tookPart: true }, true],
    ['reached and not there', { outcome: 'reached', tookPart: false }, false],
    ['there by an answer that is not asked for any more', { outcome: 'no-answer', tookPart: true }, false],
    ['refused', { outcome: 'refused', tookPart: true }, false],
  ])('%s', (_name, values, expected) => {
    expect(asked(values)).toBe(expected);
  });
  test('what was typed before the answer turned is not sent', () => {
    const typed = { ...typedOf(fields), outcome: 'reached', tookPart: false, rating: '90', charged: false };
    expect(read(fields, typed, '2026-06-10')).toMatchObject({ values: { rating: null }, problems: {} });
  });
});
