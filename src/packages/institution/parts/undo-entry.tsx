import { ActionError } from '@/components/notice';
import { confirm, toast } from '@/components/confirm';
import { Pressable } from '@/components/pressable';
import { useAction } from '@/hooks/action';
import { useServerNow } from '@/hooks/ticker';
import { useT } from '@/locales/institution';
import { call } from '@/services/call';
import type { LivePerson } from '@/services/work-types';

interface Props {
  sessionId: string;
  name: string;
  entry: NonNullable<LivePerson['staffEntry']>;
  onDone: () => Promise<void>;
}

/** Takes one's own slip back, as long as the server would (15 minutes, R-ATTEND 7). */
export function UndoEntry({ sessionId, name, entry, onDone }: Props) {
  const t = useT();
  const now = useServerNow(5000);
  const action = useAction();
  const minutes = Math.ceil((entry.undoableUntil - now) / 60_000);
  if (!entry.own || minutes <= 0) return null;
  const undo = async () => {
    if (!(await confirm({ title: t('undo.title'), text: t('undo.ask', { name }) }))) return;
    await action.run(async () => {
      await call('attendance.undoStaffSignIn', { sessionId, entryId: entry.entryId });
      toast(t('undo.done'));
      await onDone();
    });
  };
  return (
    <>
      <Pressable className="work-tap work-tap-bad" label={t('undo.label', { name })} onPress={() => void undo()}>
        {t('undo.button', { minutes })}
      </Pressable>
      <ActionError error={action.error} />
    </>
  );
}
