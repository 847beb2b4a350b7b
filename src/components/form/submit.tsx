import type { Form, Values } from '@mechanisms/form';
import { useEffect } from 'react';
import { Action } from '@/components/action';
import { confirm } from '@/components/confirm';
import { ActionError, Notice } from '@/components/notice';
import { call, type Input, type OperationName, type Output } from '@/services/call';
import type { FormState } from './use-form';
import { useT } from './words';

/** Above a form's buttons: what keeps it from being sent. */
export function FormNotices({
  of: { tried, complete, barred, action },
  incomplete,
}: {
  of: Pick<FormState<Form>, 'tried' | 'barred' | 'action'> & { complete: unknown };
  incomplete?: string;
}) {
  const t = useT();
  return (
    <>
      {barred ? <Notice tone="warn">{t('form.barred')}</Notice> : null}
      {tried && !complete ? <Notice tone="bad">{incomplete ?? t('form.incomplete')}</Notice> : null}
      <ActionError error={action.error} />
    </>
  );
}

type Sent<N extends OperationName> = Omit<Input<N>, 'requestKey'>;

interface Props<F extends Form, N extends OperationName, S> {
  of: FormState<F, N>;
  /** What of the form its operation is sent; nothing that the operation does not know. */
  input: (values: Values<F>) => S & Record<Exclude<keyof S, keyof Input<N>>, never>;
  id: string;
  /** On the button, and the title of the question. */
  title: string;
  /** What will happen, asked before it does. */
  ask?: (values: Values<F>) => string;
  onDone: (answer: Output<N>) => void | Promise<void>;
}
/** Sends a form by the operation to which it is bound: says what is missing, asks once more, keeps what was typed until the server has it. */
export function Submit<F extends Form, N extends OperationName, S extends Sent<N>>(props: Props<F, N, S>) {
  const { of: state, input, id, title, ask, onDone } = props;
  const { operation, barred, action, clear, attempt } = state;
  const submit = async () => {
    const values = attempt();
    if (!values || !action.ready() || (ask && !(await confirm({ title, text: ask(values), yes: title })))) return;
    await action.run(async () => {
      const answer = await call(operation, input(values) as Input<N>);
      clear();
      await onDone(answer);
    });
  };
  useEffect(() => {
    state.send.current = () => void submit();
  });
  return (
    <>
      <FormNotices of={state} />
      <Action id={id} busy={action.busy} disabled={barred} onPress={() => void submit()}>
        {title}
      </Action>
    </>
  );
}
