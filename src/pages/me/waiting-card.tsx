import { View } from '@tarojs/components';
import { Action } from '@/components/action';
import { shownInstant } from '@/components/format';
import { Notice } from '@/components/notice';
import { useAction } from '@/hooks/action';
import { useT } from '@/locales';
import { sendPendingSignIns, usePendingSignIns } from '@/services/pending';

/** Sign-ins that still wait on this phone for a network (R-ATTEND 4). */
export function WaitingCard() {
  const t = useT();
  const pending = usePendingSignIns();
  const sending = useAction();
  if (pending.length === 0) return null;
  const [oldest] = [...pending].sort((a, b) => a.scannedAt - b.scannedAt);
  return (
    <Notice tone="warn" icon="waiting">
      <View className="plh-title">{t('signIn.keptCount', { count: pending.length })}</View>
      <View>{t('me.waitingText', { time: shownInstant(oldest?.scannedAt ?? 0).slice(0, 16) })}</View>
      <Action
        id="send-waiting"
        kind="plain"
        block={false}
        busy={sending.busy}
        onPress={() => void sending.run(sendPendingSignIns)}
      >
        {t('signIn.sendNow')}
      </Action>
    </Notice>
  );
}
