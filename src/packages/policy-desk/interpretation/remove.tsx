import { Action } from '@/components/action';
import { confirm, toast } from '@/components/confirm';
import { ActionError } from '@/components/notice';
import { useAction } from '@/hooks/action';
import { useT } from '@/locales/policy-answers';
import { call } from '@/services/call';
import type { Interpretation } from '@/services/types';

/** Takes an explanation away from its readers, after asking. */
export function Remove({ interpretation, onDone }: { interpretation: Interpretation; onDone: () => void }) {
  const t = useT();
  const action = useAction();
  const { interpretationId, title } = interpretation;
  const remove = async () => {
    if (!(await confirm({ title: t('editor.remove'), text: t('editor.removeAsk', { title }) }))) return;
    const done = await action.run(async () => void (await call('policy.removeInterpretation', { interpretationId })));
    if (!done) return;
    toast(t('editor.removed'));
    onDone();
  };
  return (
    <>
      <ActionError error={action.error} />
      <Action id="remove-explanation" kind="danger" busy={action.busy} onPress={() => void remove()}>
        {t('editor.remove')}
      </Action>
    </>
  );
}
