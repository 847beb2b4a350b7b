import { Action } from '@/components/action';
import { confirm, toast } from '@/components/confirm';
import { ActionError } from '@/components/notice';
import { useAction } from '@/hooks/action';
import { useT } from '@/locales/bureau';
import { call } from '@/services/call';
import type { Sheet } from '@/services/work-types';

/** Confirms exactly the score that is shown: one given meanwhile is refused by the server (R-SCORE 8). */
export function Confirmation({ sheet, onDone }: { sheet: Sheet; onDone: () => Promise<void> }) {
  const t = useT();
  const action = useAction();
  const { current } = sheet;
  if (!current) return null;
  const accept = async () => {
    const text = t('confirming.ask', { points: current.totalShown, grade: t(`grade.${current.grade}`) });
    if (!(await confirm({ title: t('confirming.button'), text }))) return;
    await action.run(async () => {
      const { objectionUntilDay } = await call('evaluation.confirm', {
        sessionId: sheet.sessionId,
        scoreId: current.scoreId,
      });
      toast(t('confirming.done', { day: objectionUntilDay }));
      await onDone();
    });
  };
  return (
    <>
      <ActionError error={action.error} />
      <Action id="confirm-score" busy={action.busy} onPress={accept}>
        {t('confirming.button')}
      </Action>
    </>
  );
}
