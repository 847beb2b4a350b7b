import { useState } from 'react';
import { Action } from '@/components/action';
import { confirm, toast } from '@/components/confirm';
import { ActionError, Notice } from '@/components/notice';
import { useAction } from '@/hooks/action';
import { useDraft } from '@/hooks/draft';
import { useRequestKey } from '@/hooks/request-key';
import { useT } from '@/locales/bureau';
import { call } from '@/services/call';
import { goBack } from '@/services/navigate';
import type { Institution } from '@/services/work-types';
import { FieldErrors } from '../parts/field-errors';
import { PlanFields } from './plan-fields';
import { planOf, planProblems, type PlanForm } from './plan-form';

interface Props {
  draftKey: string;
  sessionId?: string;
  initial: PlanForm;
  institutions: readonly Institution[];
}

/** A session that nobody sees yet: saved as often as one likes, published alone or with its month. */
export function DraftForm({ draftKey, sessionId, initial, institutions }: Props) {
  const t = useT();
  const draft = useDraft(draftKey, initial);
  const [tried, setTried] = useState(false);
  const keyFor = useRequestKey();
  const saving = useAction();
  const publishing = useAction();
  const save = async (): Promise<string | null> => {
    setTried(true);
    const plan = planOf(draft.value);
    if (!plan) return null;
    const saved = await call('session.saveDraft', {
      ...(sessionId ? { sessionId } : {}),
      plan,
      requestKey: await keyFor(plan),
    });
    return saved.sessionId;
  };
  const saveOnly = () =>
    saving.run(async () => {
      if (!(await save())) return;
      draft.clear();
      toast(t('draft.saved'));
      goBack();
    });
  const publish = async () => {
    setTried(true);
    if (!planOf(draft.value)) return;
    const text = t('publish.ask', { count: 1, titles: draft.value.title });
    if (!(await confirm({ title: t('publish.one'), text }))) return;
    await publishing.run(async () => {
      const id = await save();
      if (!id) return;
      await call('session.publish', { sessionIds: [id] });
      draft.clear();
      toast(t('publish.done', { count: 1 }));
      goBack();
    });
  };
  const problems = tried ? planProblems(draft.value) : [];
  const error = saving.error ?? publishing.error;
  return (
    <>
      {draft.restored ? <Notice>{t('common.draftRestored')}</Notice> : null}
      <PlanFields form={draft.value} change={draft.change} institutions={institutions} problems={problems} />
      {problems.length > 0 ? <Notice tone="bad">{t('draft.incomplete')}</Notice> : null}
      <ActionError error={error} />
      <FieldErrors error={error} />
      <Action
        id="save-draft"
        kind="plain"
        busy={saving.busy}
        disabled={publishing.busy}
        onPress={() => void saveOnly()}
      >
        {t('draft.save')}
      </Action>
      {sessionId ? (
        <Action id="publish-one" busy={publishing.busy} disabled={saving.busy} onPress={publish}>
          {t('publish.one')}
        </Action>
      ) : null}
    </>
  );
}
