import type { ReactNode } from 'react';
import { Action } from '@/components/action';
import { confirm, toast } from '@/components/confirm';
import { ActionError } from '@/components/notice';
import { ReasonForm } from '@/components/staff/reason-form';
import { useAction } from '@/hooks/action';
import { useT } from '@/locales/case';
import type { CaseView, Offer, Records } from './records';

export interface StepProps {
  offer: Offer;
  view: CaseView;
  records: Records;
  onDone: () => Promise<void>;
}

/** Done: said, and everything on the page read again. */
export function useFinish({ onDone }: StepProps): (said?: string) => Promise<void> {
  const t = useT();
  return async (said) => {
    toast(said ?? t('case.done'));
    await onDone();
  };
}

/** A step without anything but a question: says where it leads, asks once more, does it. */
export function Plain({
  offer,
  text,
  work,
  children,
  kind,
  sends,
}: StepProps & {
  text: string;
  work: () => Promise<void>;
  children?: ReactNode;
  kind?: 'plain';
  sends?: string;
}) {
  const action = useAction(sends);
  const run = async () => {
    if (!action.ready()) return;
    if (await confirm({ title: offer.step.name, text, yes: offer.step.name })) await action.run(work);
  };
  return (
    <>
      {children}
      <ActionError error={action.error} />
      <Action id={`step-${offer.step.id}`} busy={action.busy} onPress={run} {...(kind ? { kind } : {})}>
        {offer.step.name}
      </Action>
    </>
  );
}

export function Reasoned({
  offer,
  view,
  submit,
  consequence,
  danger,
  barred,
}: StepProps & {
  submit: (reason: string) => Promise<void>;
  consequence?: string;
  danger?: boolean;
  barred?: boolean;
}) {
  const t = useT();
  return (
    <ReasonForm
      id={`step-${offer.step.id}`}
      draftKey={`${offer.step.id}.${view.caseId}`}
      kind={danger ? 'danger' : 'plain'}
      title={offer.step.name}
      consequence={consequence ?? t('case.askReason', { to: offer.to.name })}
      {...(barred === undefined ? {} : { barred })}
      onSubmit={submit}
    />
  );
}

/** A step that asks for nothing but its reason; `scoreId`: of exactly the score that is shown. */
export function Because({
  take,
  ...props
}: StepProps & { take: (reason: string, scoreId: string) => Promise<unknown> }) {
  const finish = useFinish(props);
  const { offer, records } = props;
  const submit = async (reason: string) => {
    await take(reason, records.sheet.data?.current?.scoreId ?? '');
    await finish();
  };
  return <Reasoned {...props} danger={offer.operation !== 'evaluation.object'} submit={submit} />;
}
