import { Text, View } from '@tarojs/components';
import { Icon } from '@/components/icon';
import { Pressable } from '@/components/pressable';
import { useT } from '@/locales/institution';
import type { MaterialFile } from '@/services/work-types';

/** What to do when the storage no longer holds what was handed in: the same file once more puts it right, at any time. Nothing of a file that is whole. */
export function Damaged({ file, onRenew }: { file: MaterialFile; onRenew: (file: MaterialFile) => void }) {
  const t = useT();
  if (file.stored === 'whole') return null;
  return (
    <View className="inst-warn">
      <Text>{t(`stored.${file.stored}`)}</Text>
      <Pressable className="plh-link" label={`${t('stored.renew')} ${file.name}`} onPress={() => onRenew(file)}>
        <Icon name="upload" />
        <Text>{t('stored.renew')}</Text>
      </Pressable>
    </View>
  );
}
