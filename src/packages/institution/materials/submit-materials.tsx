import { Action } from '@/components/action';
import { confirm, toast } from '@/components/confirm';
import { ActionError } from '@/components/notice';
import { useAction } from '@/hooks/action';
import { useT } from '@/locales/institution';
import { call } from '@/services/call';
import type { MaterialState } from '@/services/work-types';

/** Hands the materials to the window platform, after saying what is missing and that nothing can be added afterwards. */
export function SubmitMaterials({ state, onDone }: { state: MaterialState; onDone: () => Promise<void> }) {
  const t = useT();
  const action = useAction();
  const missing = state.missing.map(({ what }) => what).join(t('work.comma'));
  const submit = async () => {
    const text = missing ? t('submit.askMissing', { missing }) : t('submit.ask');
    if (!(await confirm({ title: t('submit.title'), text }))) return;
    await action.run(async () => {
      await call('material.submit', { sessionId: state.sessionId, despiteMissing: missing !== '' });
      toast(t('submit.done'));
      await onDone();
    });
  };
  return (
    <>
      <ActionError error={action.error} />
      <Action id="submit-materials" busy={action.busy} onPress={submit}>
        {t('submit.title')}
      </Action>
    </>
  );
}
