import { ScrollView, View } from '@tarojs/components';
import { useT } from '@/locales';
import { a11y } from '../a11y';
import { Icon } from '../icon';
import { Pressable } from '../pressable';
import type { SheetProps } from './types';
import './sheet.scss';

/** Something longer over the lower part of the page. */
export function Sheet({ title, open, onClose, children }: SheetProps) {
  const t = useT();
  if (!open) return null;
  return (
    <View className="plh-sheet-over" {...a11y(title, 'dialog')}>
      <View className="plh-sheet-shade" catchMove onClick={onClose} />
      <View className="plh-sheet plh-sheet-inner">
        <View className="plh-between plh-sheet-head">
          <View className="plh-title">{title}</View>
          <Pressable className="plh-sheet-close" label={t('tools.closeSheet')} onPress={onClose}>
            <Icon name="close" />
          </Pressable>
        </View>
        <ScrollView scrollY className="plh-sheet-body">
          {children}
        </ScrollView>
      </View>
    </View>
  );
}
