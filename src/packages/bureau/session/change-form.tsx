import { useState } from 'react';
import { Action } from '@/components/action';
import { toast } from '@/components/confirm';
import { ReasonForm } from '@/components/staff/reason-form';
import { Notice } from '@/components/notice';
import { useDraft } from '@/hooks/draft';
import { usePane } from '@/hooks/pane';
import { useRemote } from '@/hooks/remote';
import { useSettled } from '@/hooks/settled';
import { useT } from '@/locales/bureau';
import { call } from '@/services/call';
import type { SessionDetail } from '@/services/types';
import type { Institution } from '@/services/work-types';
import { ChangePreview } from './change-preview';
import { PlanFields } from './plan-fields';
import { planChange, planFormOf, planOf, planProblems } from './plan-form';
import { PlanWarnings } from './plan-warnings-notice';

interface Props {
  session: SessionDetail;
  institutions: readonly Institution[];
  onDone: () => Promise<void>;
  onClose: () => void;
}

/** Changes a published session: only what differs is sent, with the reason; before and after, and who is told, are shown beforehand. */
export function ChangeForm({ session, institutions, onDone, onClose }: Props) {
  const t = useT();
  const pane = usePane();
  const [before] = useState(() => planFormOf(session));
  const draft = useDraft(`change.${session.sessionId}`, before);
  const problems = planProblems(draft.value);
  const plan = planOf(draft.value);
  const original = planOf(before);
  const change = plan && original ? planChange(original, plan) : (plan ?? {});
  const differs = Object.keys(change).length > 0;
  const asked = useSettled(plan && differs ? JSON.stringify(change) : '');
  const preview = useRemote(
    'session.previewChange',
    asked ? { sessionId: session.sessionId, plan: JSON.parse(asked) as typeof change } : null,
  );
  const current = asked === JSON.stringify(change) ? preview.data : undefined;
  const submit = async (reason: string) => {
    const { notified } = await call('session.change', { sessionId: session.sessionId, plan: change, reason });
    draft.clear();
    toast(t('change.done', { count: notified }));
    onClose();
    pane?.changed();
    await onDone();
  };
  return (
    <>
      {draft.restored ? <Notice>{t('common.draftRestored')}</Notice> : null}
      <PlanFields form={draft.value} change={draft.change} institutions={institutions} problems={problems} tried />
      <PlanWarnings form={draft.value} />
      {problems.length > 0 ? <Notice tone="bad">{t('draft.incomplete')}</Notice> : null}
      {!differs ? <Notice>{t('change.nothing')}</Notice> : null}
      {plan && differs && asked ? <ChangePreview preview={preview} institutions={institutions} /> : null}
      {plan && differs && current && !preview.error ? (
        <ReasonForm
          id="submit-change"
          draftKey={`change-reason.${session.sessionId}`}
          kind="primary"
          title={t('change.submit')}
          consequence={t('change.text', { count: current.notified })}
          onSubmit={submit}
        />
      ) : null}
      <Action kind="plain" onPress={onClose}>
        {t('change.close')}
      </Action>
    </>
  );
}
