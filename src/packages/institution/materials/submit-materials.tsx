import { Action } from '@/components/action';
import { confirm, toast } from '@/components/confirm';
import { ActionError } from '@/components/notice';
import { useAction } from '@/hooks/action';
import { t as now, useT } from '@/locales/institution';
import { call } from '@/services/call';
import type { MaterialState } from '@/services/work-types';

/** What is missing and what each costs, and the sum. */
function losses(missing: MaterialState['missing']): string {
  const lines = missing.map(({ what, points }) => now('submit.loss', { what, points }));
  const sum = missing.reduce((total, { points }) => total + Number(points), 0).toFixed(2);
  return now('submit.askMissing', { missing: lines.join(now('work.comma')), sum });
}

/** Hands the materials to the window platform, after saying what is missing, what that costs, and that nothing can be added afterwards. */
export function SubmitMaterials({
  state,
  busy,
  onDone,
}: {
  state: MaterialState;
  /** While files are on their way. */
  busy: boolean;
  onDone: () => Promise<void>;
}) {
  const t = useT();
  const action = useAction();
  const { missing, sessionId } = state;
  const submit = async () => {
    const text = missing.length > 0 ? losses(missing) : t('submit.ask');
    if (!(await confirm({ title: t('submit.title'), text, confirmText: t('submit.title') }))) return;
    await action.run(async () => {
      await call('material.submit', { sessionId, despiteMissing: missing.length > 0 });
      toast(t('submit.done'));
      await onDone();
    });
  };
  return (
    <>
      <ActionError error={action.error} />
      <Action id="submit-materials" busy={action.busy} disabled={busy} onPress={submit}>
        {t(busy ? 'submit.uploading' : 'submit.title')}
      </Action>
    </>
  );
}
