import type { ReactNode } from 'react';
import { mayBeEmpty, type Field, type KindName, type Scalar } from '@mechanisms/form';
import { startOf } from '@mechanisms/form-typed';
import type { Problem } from '@mechanisms/form-typed';
import type { Lists } from '@mechanisms/form-changes';
import { CheckList } from '@/components/form/check-list';
import { Choices } from '@/components/choices';
import { DateField } from '@/components/date-field';
import { Field as Labelled, TextField } from '@/components/field';
import type { PickChoice } from '@/components/picker/choice';
import { PickerField } from '@/components/picker/field';
import { SignaturePad } from '@/components/signature-pad';
import type { Params } from '@/locales/catalogue';
import { FilesField } from './files-field';
import { useT, useWords } from './words';

export type Entries = Readonly<Record<string, unknown>>;
/** A control of one's own in the place of a field's, or something under it. */
export type Slot = (entry: unknown, change: (entry: unknown) => void) => ReactNode;

export interface Setting {
  /** Words of values that the form's data has not, by the names of its lists. */
  lists?: Lists;
  /** Filled in where labels and hints have `{name}`: limits that a programme's day decides, figures of the record. */
  params?: Params;
  /** Instead of a field's hint. */
  hints?: Readonly<Record<string, string | undefined>>;
  /** Instead of a field's control, or under it, by the field's path. */
  slots?: Readonly<Record<string, Slot>>;
  under?: Readonly<Record<string, ReactNode>>;
  /** What is wrong beside a field, by its path: found here, or by the server. */
  problems?: Readonly<Record<string, Problem>>;
  refused?: Readonly<Record<string, string>>;
  /** All choices lie open: a sheet is asked nothing in another one. */
  spread?: boolean;
  onEnter?: () => void;
}

export interface OneProps extends Setting {
  field: Field;
  entry: unknown;
  /** The entries beside it. */
  entries: Entries;
  change: (entry: unknown) => void;
  /** Its path. */
  here: string;
  id: string;
}

export const textOf = (entry: unknown): string =>
  typeof entry === 'string' || typeof entry === 'number' ? String(entry) : '';
const listOf = (entry: unknown): readonly Scalar[] => (Array.isArray(entry) ? (entry as Scalar[]) : []);

/** What to do with an empty field, where that is not filling it in. */
const EMPTY_WORDS: Partial<Record<KindName, 'choose' | 'upload' | 'sign'>> = {
  choice: 'choose',
  choices: 'choose',
  'yes-no': 'choose',
  files: 'upload',
  signature: 'sign',
};

/** What stands around every control: label, hint, what is wrong with it. */
export function useAround({ field, entry, entries, here, params, hints, problems, refused }: OneProps) {
  const t = useT();
  const words = useWords();
  const range: Params = field.kind === 'figure' ? { least: field.least, most: field.most } : {};
  const known = { typed: textOf(entry).trim().length, ...range, ...params };
  const problem = problems?.[here];
  const empty = EMPTY_WORDS[field.kind] ?? 'empty';
  const wordsOf = ({ code, params: figures }: Problem): string => {
    if (code === 'empty') return field.empty ? words(field.empty, known) : t(`form.${empty}`);
    return t(`form.${code}`, figures);
  };
  const started = ![undefined, null].includes(startOf(field) as null);
  const hint = hints?.[here] ?? (field.hint ? words(field.hint, known) : undefined);
  return {
    label: words(field.label, known),
    hint,
    error: problem ? wordsOf(problem) : refused?.[here],
    required: !started && !mayBeEmpty(field, entries),
  };
}

function useChoices(field: Field, lists: Lists | undefined): PickChoice<Scalar>[] {
  const words = useWords();
  if (field.kind === 'figure') {
    const { least, most, step = 1, picked, unit } = field;
    const all = Array.from(
      { length: picked === true ? Math.round((most - least) / step) + 1 : 0 },
      (_, at) => least + at * step,
    );
    const textOf = (value: number) => (unit ? `${value} ${words(unit)}` : String(value));
    return (picked === true ? all : (picked ?? [])).map((value) => ({ value: String(value), text: textOf(value) }));
  }
  if (field.kind === 'area') return [...(lists?.area ?? [])];
  if (field.kind !== 'choice' && field.kind !== 'choices') return [];
  if (field.options) return Object.entries(field.options).map(([value, text]) => ({ value, text: words(text) }));
  return [...(lists?.[field.list ?? ''] ?? [])];
}

export function DayOf(props: OneProps) {
  const words = useWords();
  const { field, entry, change, id, problems, here } = props;
  const { error, required } = useAround(props);
  const [day = '', time = ''] = textOf(entry).split('T');
  if (field.kind !== 'moment' || !field.day) return null;
  return (
    <DateField
      id={`${id}-day`}
      label={words(field.day)}
      required={required}
      value={day}
      onChange={(next) => change(`${next}T${time}`)}
      error={problems?.[here] ? error : undefined}
    />
  );
}

/** One field: the control of its kind, or the slot that takes its place. */
export function OneField(props: OneProps) {
  const t = useT();
  const words = useWords();
  const { field, entry, change, id, slots, lists, spread, here, onEnter } = props;
  const around = useAround(props);
  const choices = useChoices(field, lists);
  const { label } = around;
  const slot = slots?.[here];
  if (slot) return <Labelled {...around}>{slot(entry, change)}</Labelled>;
  const line = {
    id,
    ...around,
    value: textOf(entry),
    onChange: change,
    ...(field.placeholder ? { placeholder: words(field.placeholder) } : {}),
    ...(onEnter ? { onEnter } : {}),
  };
  const chooser = (open: boolean) => {
    const value = (entry as Scalar | null | undefined) ?? null;
    const own = { label, value, onChange: change };
    return (
      <Labelled {...around}>
        {spread === true || open ? (
          <Choices {...own} choices={choices} />
        ) : (
          <PickerField {...own} id={id} choices={choices} />
        )}
      </Labelled>
    );
  };
  switch (field.kind) {
    case 'text':
      return <TextField {...line} maxLength={field.max} multiline={field.lines === true} />;
    case 'figure':
      if (field.picked) return chooser(field.picked === true);
      return (
        <TextField
          {...line}
          type={(field.step ?? 1) === 1 ? 'number' : 'text'}
          maxLength={String(field.most).length + ((field.step ?? 1) === 1 ? 0 : 3)}
        />
      );
    // An amount may have decimals, which WeChat's keyboard of figures lacks.
    case 'money':
      return <TextField {...line} maxLength={16} />;
    case 'credit-code':
      return <TextField {...line} maxLength={18} />;
    case 'phone':
      return <TextField {...line} type="number" maxLength={20} />;
    case 'place':
      return <TextField {...line} maxLength={60} />;
    case 'day':
      return <DateField id={id} {...around} value={textOf(entry)} onChange={change} />;
    case 'moment': {
      const [day = '', time = ''] = textOf(entry).split('T');
      return (
        <DateField
          id={id}
          {...around}
          {...(field.day ? { error: undefined } : {})}
          mode="time"
          value={time.slice(0, 5)}
          onChange={(next) => change(`${day}T${next}`)}
        />
      );
    }
    case 'area':
      return chooser(false);
    case 'choice':
      return chooser(field.spread === true);
    case 'choices':
      return (
        <Labelled {...around}>
          <CheckList
            label={label}
            values={Array.isArray(entry) ? listOf(entry) : null}
            onChange={change}
            choices={choices}
            none={field.none && { text: words(field.none), onUnsaid: () => change(null) }}
          />
        </Labelled>
      );
    case 'yes-no':
      return (
        <Labelled {...around}>
          <Choices
            label={label}
            value={typeof entry === 'boolean' ? entry : null}
            onChange={change}
            choices={[
              { value: true, text: field.yes ? words(field.yes) : t('form.yes') },
              { value: false, text: field.no ? words(field.no) : t('form.no') },
            ]}
          />
        </Labelled>
      );
    case 'files':
      return (
        <Labelled {...around}>
          <FilesField field={field} entry={entry} change={change} id={id} />
        </Labelled>
      );
    case 'signature':
      return (
        <Labelled {...around}>
          <SignaturePad id={id} value={Array.isArray(entry) ? (entry as number[][]) : []} onChange={change} />
        </Labelled>
      );
    // These have no control of their own: see field-group.
    case 'group':
    case 'rows':
    case 'id':
      return null;
  }
}
