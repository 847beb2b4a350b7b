import type { ComponentType } from 'react';
import { View } from '@tarojs/components';
import { Action } from '@/components/action';
import { Notice } from '@/components/notice';
import { useRequestKey } from '@/hooks/request-key';
import { useT } from '@/locales/case';
import { call } from '@/services/call';
import { go } from '@/services/navigate';
import type { CaseView } from './records';
import { operations } from './bound-steps';
import { Plain, Reasoned, useFinish, type StepProps } from './step-parts';

/** A step that no operation of its own carries out. */
function Generic(props: StepProps) {
  const t = useT();
  const finish = useFinish(props);
  const keyOf = useRequestKey();
  const { offer, view } = props;
  const take = async (reason?: string) => {
    const input = { caseId: view.caseId, step: offer.step.id, ...(reason ? { reason } : {}) };
    await call('case.act', { ...input, requestKey: await keyOf({ ...input, after: view.history.length }) });
    await finish(offer.step.id.startsWith('recall-') ? t('case.recalled') : undefined);
  };
  if (offer.step.id.startsWith('recall-'))
    return <Plain {...props} kind="plain" text={t('case.recallAsk')} work={take} />;
  if (offer.asksReason) return <Reasoned {...props} submit={take} />;
  return <Plain {...props} text={t('case.ask', { step: offer.step.name, to: offer.to.name })} work={take} />;
}

/** How pages with forms of their own call what they are about. */
const paramOf: Partial<Record<CaseView['subject']['kind'], string>> = {
  session: 'sessionId',
  'policy-draft': 'draftId',
  question: 'questionId',
};

function Doing(props: StepProps) {
  const t = useT();
  const { offer, view } = props;
  const { operation, page, step } = offer;
  if (page) {
    return (
      <Action
        id={`step-${step.id}`}
        onPress={() => go(page, { [paramOf[view.subject.kind] ?? 'id']: view.subject.id })}
      >
        {step.name}
      </Action>
    );
  }
  // a program that is older than the server does not know every operation
  const Bound: ComponentType<StepProps> | undefined = operation ? operations[operation] : Generic;
  return Bound ? <Bound {...props} /> : <Notice>{t('case.older')}</Notice>;
}

/** One step that this person may take, or sees as not possible yet with what is missing. */
export function StepForm(props: StepProps) {
  const t = useT();
  const { step, missing, clause, reading } = props.offer;
  const words = missing.map(({ code, text }) => t(`case.missing.${code}`, { step: text })).join(t('work.comma'));
  return (
    <View className="plh-card work-form case-step">
      {missing.length > 0 ? (
        <>
          <Notice tone="warn">{t('case.missing', { missing: words })}</Notice>
          <Action id={`step-${step.id}`} disabled onPress={() => undefined}>
            {step.name}
          </Action>
        </>
      ) : (
        <Doing {...props} />
      )}
      <View className="plh-faint step-clause">
        {clause}
        {reading ? ` · ${t('case.reading', { reading })}` : ''}
      </View>
    </View>
  );
}
