import { View } from '@tarojs/components';
import { Action } from '@/components/action';
import { Notice } from '@/components/notice';
import { useT } from '@/locales';
import { usePendingSignIns, type PendingSignIn } from '@/services/pending';

interface Props {
  /** The one that the page itself is about. */
  own: PendingSignIn | undefined;
  sending: boolean;
  onSend: () => void;
}

/** Sign-ins of other sessions that still wait on this phone. */
export function OtherPending({ own, sending, onSend }: Props) {
  const t = useT();
  const others = usePendingSignIns().filter(({ scannedAt }) => scannedAt !== own?.scannedAt);
  if (others.length === 0) return null;
  return (
    <Notice tone="warn" icon="waiting">
      <View>{t('signIn.keptCount', { count: others.length })}</View>
      <Action kind="plain" block={false} busy={sending} onPress={onSend}>
        {t('signIn.sendNow')}
      </Action>
    </Notice>
  );
}
