import type { Form, Values } from '@mechanisms/form';
import { useEffect } from 'react';
import { Action } from '@/components/action';
import { confirm } from '@/components/confirm';
import { ActionError, Notice } from '@/components/notice';
import { useRequestKey } from '@/hooks/request-key';
import { call, type Input, type OperationName, type Output } from '@/services/call';
import type { FormState } from './use-form';
import { useT } from './words';

interface Props<F extends Form, N extends OperationName> {
  of: FormState<F>;
  /** The operation that the button calls, and what of the form it sends. */
  operation: N;
  input: (values: Values<F>) => Omit<Input<N>, 'requestKey'>;
  /** The operation takes a request key, so that a second try after a lost answer does nothing twice. */
  keyed?: boolean;
  id: string;
  /** On the button, and the title of the question. */
  title: string;
  /** What will happen, asked before it does. */
  ask?: (values: Values<F>) => string;
  onDone: (answer: Output<N>) => void | Promise<void>;
  disabled?: boolean;
}

/** Sends a form: says what is missing, asks once more, keeps what was typed until the server has it. */
export function Submit<F extends Form, N extends OperationName>(props: Props<F, N>) {
  const { of: state, operation, input, keyed, id, title, ask, onDone, disabled } = props;
  const t = useT();
  const keyFor = useRequestKey();
  const { action, tried, complete, clear, attempt } = state;
  const submit = async () => {
    const values = attempt();
    if (!values || (ask && !(await confirm({ title, text: ask(values) })))) return;
    await action.run(async () => {
      const sent = input(values);
      const answer = await call(operation, {
        ...sent,
        ...(keyed ? { requestKey: await keyFor(sent) } : {}),
      } as Input<N>);
      clear();
      await onDone(answer);
    });
  };
  useEffect(() => {
    state.send.current = () => void submit();
  });
  return (
    <>
      {tried && !complete ? <Notice tone="bad">{t('form.incomplete')}</Notice> : null}
      <ActionError error={action.error} />
      <Action id={id} busy={action.busy} disabled={disabled === true} onPress={() => void submit()}>
        {title}
      </Action>
    </>
  );
}
