import { useMemo, useRef, useState } from 'react';
import { fieldsOf, type Fields, type Form, type Values } from '@mechanisms/form';
import { read, typedOf, type Problem, type Problems } from '@mechanisms/form-typed';
import { fieldErrors } from '@/components/error-text';
import { dayOf } from '@/components/format';
import { useAction, type ActionState } from '@/hooks/action';
import { useDraft } from '@/hooks/draft';
import type { Input, OperationName } from '@/services/call';
import { useMe } from '@/services/me';
import { scrollToElement } from '@/services/scroll';
import { serverNow } from '@/services/server-clock';

type Entries = Readonly<Record<string, unknown>>;

export interface FormState<F extends Form, N extends OperationName = OperationName> {
  form: F;
  operation: N;
  /** The caller may not do the operation. */
  barred: boolean;
  fields: Fields;
  /** The entries as they are typed, by the names of the fields. */
  typed: Entries;
  /** Entries to be changed, or what makes them of those there are; `path`: the field within them that is typed in. */
  change: (part: Entries | ((now: Entries) => Entries), path?: string) => void;
  values: Partial<Values<F>>;
  /** Everything, once nothing is wrong. */
  complete: Values<F> | null;
  /** What is wrong and to be shown beside its field: what was typed at once, what is empty once it was touched or tried to send. */
  problems: Problems;
  /** What the server found wrong, by the same paths. */
  refused: Readonly<Record<string, string>>;
  tried: boolean;
  /** Says what is missing, and gives everything when nothing is and the caller may send it. */
  attempt: () => Values<F> | null;
  /** After it was sent, or to begin anew. */
  clear: () => void;
  restored: boolean;
  /** As of a draft: another window of this browser fills it in. */
  elsewhere: boolean;
  takeOver: () => void;
  action: ActionState;
  /** What sends the form, for Enter in one of its lines. */
  send: { current: (() => void) | undefined };
}

/**
 * Whether an operation takes what a form says: all of its values within the named part of its input, else those that it has by the same names. A form
 * bound to one of another shape does not compile.
 */
type Takes<V, I, W> = [W] extends [never]
  ? keyof V & keyof I extends never
    ? never
    : V extends Pick<I, keyof V & keyof I>
      ? unknown
      : never
  : W extends keyof I
    ? V extends Pick<NonNullable<I[W]>, keyof V & keyof NonNullable<I[W]>>
      ? Exclude<keyof V, keyof NonNullable<I[W]>> extends never
        ? unknown
        : never
      : never
    : never;

interface Options<F extends Form, N extends OperationName, W extends string> {
  /** What the form sends with: its button does nothing for who may not do that. */
  operation: N & Takes<Values<F>, Input<N>, W>;
  /** What the caller may do to the record that the form is about, as the server says; left out: anywhere. */
  may?: readonly string[] | undefined;
  /** Keeps what is typed on this device, under this key. */
  draft: string;
  /** Other drafts that go along with it, by their keys. */
  sends?: readonly string[];
  /** Values to change; without them it is a new form. */
  values?: Partial<Values<F>> | undefined;
  /** Entries of a new form that its data does not know, such as a day. */
  entries?: Entries;
  /** Where the form stands within the operation's input. */
  within?: W;
}

const first = '.plh-field-wrong';

/** On a keyboard one goes on typing where something is missing. */
function toFirstProblem(): void {
  scrollToElement(first);
  if (process.env.TARO_ENV !== 'h5') return;
  setTimeout(() => {
    const field = [...document.querySelectorAll<HTMLElement>(first)].find(({ offsetParent }) => offsetParent !== null);
    field?.querySelector<HTMLElement>('input, textarea, select, [tabindex="0"]')?.focus({ preventScroll: true });
  }, 100);
}

/** A form while it is filled in: kept as it is typed, read at every change. */
export function useForm<const F extends Form, N extends OperationName, W extends string = never>(
  form: F,
  { operation, may, draft: key, sends = [], values, entries, within }: Options<F, N, W>,
): FormState<F, N> {
  const fields: Fields = useMemo(() => fieldsOf(form), [form]);
  const draft = useDraft<Record<string, unknown>>(key, { ...typedOf(fields, { ...values }), ...entries });
  const [touched, setTouched] = useState<ReadonlySet<string>>(new Set());
  const [tried, setTried] = useState(false);
  const action = useAction([key, ...sends]);
  const anywhere = useMe()?.may;
  const allowed = may ?? anywhere;
  const barred = allowed !== undefined && !allowed.includes(operation);
  const send = useRef<() => void>();
  const today = dayOf(serverNow());
  const reading = useMemo(() => read(fields, draft.value, today), [fields, draft.value, today]);
  const wrong = Object.entries(reading.problems);
  const complete = wrong.length === 0 ? (reading.values as Values<F>) : null;
  const isShown = ([path, { code }]: [string, Problem]): boolean =>
    tried || (code !== 'empty' && code !== 'few') || touched.has(path);
  const prefix = within === undefined ? '' : `${within}.`;
  return {
    form,
    operation,
    barred,
    fields,
    typed: draft.value,
    change: (part, path) => {
      const names = path === undefined && typeof part === 'object' ? Object.keys(part) : [path ?? ''];
      setTouched((before) => new Set([...before, ...names]));
      draft.change(part);
    },
    values: reading.values as Partial<Values<F>>,
    complete,
    problems: Object.fromEntries(wrong.filter(isShown)),
    refused: Object.fromEntries(
      Object.entries(fieldErrors(action.error)).map(([path, message]) => [
        path.startsWith(prefix) ? path.slice(prefix.length) : path,
        message,
      ]),
    ),
    tried,
    attempt: () => {
      setTried(true);
      if (!complete) toFirstProblem();
      return barred ? null : complete;
    },
    clear: () => {
      draft.clear();
      setTried(false);
      setTouched(new Set());
    },
    restored: draft.restored,
    elsewhere: draft.elsewhere,
    takeOver: draft.takeOver,
    action,
    send,
  };
}
