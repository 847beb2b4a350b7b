import { Text, View } from '@tarojs/components';
import { a11y } from '@/components/a11y';
import { errorText } from '@/components/error-text';
import { dayOf } from '@/components/format';
import { Icon } from '@/components/icon';
import { Pressable } from '@/components/pressable';
import { useOnline } from '@/hooks/online';
import { useT } from '@/locales/match';
import type { Reading } from './use-book';

interface Props {
  reading: Reading;
  old: boolean;
  onNewest: () => void;
}

/** When it was made, whether it is the newest, and whether it stands on this device. */
export function Standing({ reading, old, onNewest }: Props) {
  const t = useT();
  const online = useOnline();
  const { book, kept, changed, loading, error } = reading;
  if (!book) return null;
  const { madeAt, policies, items, note } = book.edition;
  const state = old
    ? t('handbook.old')
    : loading
      ? t('handbook.checking')
      : !online || error?.code === 'NETWORK'
        ? t('handbook.offline')
        : error
          ? errorText(error)
          : changed !== null
            ? t('handbook.updatedBy', { count: changed })
            : t('handbook.current');
  return (
    <View>
      <View className="plh-soft plh-figures">{t('handbook.made', { day: dayOf(madeAt), policies, items })}</View>
      {note ? <View className="plh-soft">{note}</View> : null}
      <View className="plh-row handbook-state" {...a11y(undefined, 'status')}>
        <Text className="plh-faint">
          <Icon name={old ? 'history' : online ? 'done' : 'offline'} /> {state}
        </Text>
        {old || kept === undefined ? null : (
          <Text className="plh-faint">
            <Icon name={kept ? 'download' : 'warning'} /> {t(kept ? 'handbook.kept' : 'handbook.notKept')}
          </Text>
        )}
        {old ? (
          <Pressable className="plh-link" onPress={onNewest}>
            {t('handbook.toNewest')}
          </Pressable>
        ) : null}
      </View>
    </View>
  );
}
