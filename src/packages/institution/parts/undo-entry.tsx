import { Text } from '@tarojs/components';
import { toast } from '@/components/confirm';
import { Icon } from '@/components/icon';
import { ActionError } from '@/components/notice';
import { Pressable } from '@/components/pressable';
import { useAction } from '@/hooks/action';
import { useServerNow } from '@/hooks/ticker';
import { useT } from '@/locales/institution';
import { call } from '@/services/call';
import type { LivePerson } from '@/services/work-types';
import { shownDuration } from './duration';

interface Props {
  sessionId: string;
  name: string;
  entry: NonNullable<LivePerson['staffEntry']>;
  onDone: () => Promise<void>;
}

/** Takes one's own slip back, as long as the server would (15 minutes, R-ATTEND 7), with the time that is left. The person can be signed in again. */
export function UndoEntry({ sessionId, name, entry, onDone }: Props) {
  const t = useT();
  const left = entry.undoableUntil - useServerNow();
  const action = useAction({ aside: true });
  if (!entry.own || left <= 0) return null;
  const undo = () =>
    action.run(async () => {
      await call('attendance.undoStaffSignIn', { sessionId, entryId: entry.entryId });
      toast(t('undo.done', { name }));
      await onDone();
    });
  return (
    <>
      <Pressable
        className="inst-undo"
        label={t('undo.label', { name })}
        disabled={action.busy}
        onPress={() => void undo()}
      >
        <Icon name="undo" />
        <Text>{t('undo.button')}</Text>
        <Text className="plh-figures">{shownDuration(left)}</Text>
      </Pressable>
      <ActionError error={action.error} />
    </>
  );
}
