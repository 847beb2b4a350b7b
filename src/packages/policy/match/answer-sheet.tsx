import { useState } from 'react';
import { Action } from '@/components/action';
import { dayOf } from '@/components/format';
import { ActionError } from '@/components/notice';
import { Sheet } from '@/components/sheet';
import { useT } from '@/locales/match';
import type { CallError } from '@/services/call-error';
import { serverNow } from '@/services/server-clock';
import { FactControl } from '../parts/fact-control';
import { enterpriseOf, formOf, isSaid, problemsOf, type EnterpriseForm } from '../parts/form';
import type { Change } from './use-answers';
import { isFact, type Enterprise, type Fact } from '../parts/types';

interface Props {
  /** The fact that is asked for; null: none. */
  field: string | null;
  enterprise: Enterprise;
  busy: boolean;
  error: CallError | undefined;
  onClose: () => void;
  onSave: (change: Change) => void;
}

/** One fact asked for over the results, with the very control of the profile. */
export function AnswerSheet({ field, ...rest }: Props) {
  const t = useT();
  const fact = field !== null && isFact(field) ? field : null;
  return (
    <Sheet
      title={fact === null ? '' : t('match.answerTitle', { name: t(`fact.${fact}`) })}
      open={fact !== null}
      onClose={rest.onClose}
    >
      {fact === null ? null : <Answer key={fact} fact={fact} {...rest} />}
    </Sheet>
  );
}

function Answer({ fact, enterprise, busy, error, onSave }: Omit<Props, 'field'> & { fact: Fact }) {
  const t = useT();
  const today = dayOf(serverNow());
  const [form, setForm] = useState<EnterpriseForm>(() => formOf(enterprise));
  const problems = problemsOf(form, today);
  return (
    <>
      <FactControl
        spread
        fact={fact}
        form={form}
        change={(part) => setForm((before) => ({ ...before, ...part }))}
        problems={problems}
      />
      <ActionError error={error} />
      <Action
        id="save-answer"
        busy={busy}
        disabled={!isSaid(form, fact) || problems[fact] !== undefined}
        onPress={() => onSave((now) => ({ ...now, [fact]: enterpriseOf(form, today)[fact] }))}
      >
        {t('common.save')}
      </Action>
    </>
  );
}
