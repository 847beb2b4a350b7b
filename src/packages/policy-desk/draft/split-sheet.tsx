import { Text, View } from '@tarojs/components';
import { Icon } from '@/components/icon';
import { Pressable } from '@/components/pressable';
import { Sheet } from '@/components/sheet';
import { useT } from '@/locales/policy-desk';
import { partsOf } from './articles';

interface Props {
  text: string;
  open: boolean;
  onClose: () => void;
  /** From which part on it is another article. */
  onSplit: (at: number) => void;
}

/** The article's lines, and between each two the place where it can be taken apart. */
export function SplitSheet({ text, open, onClose, onSplit }: Props) {
  const t = useT();
  return (
    <Sheet title={t('article.splitTitle')} open={open} onClose={onClose}>
      {(open ? partsOf(text) : []).map((part, index) => (
        <View key={index}>
          {index > 0 ? (
            <Pressable
              className="draft-cut"
              label={t('article.cutLabel', { text: part.slice(0, 20) })}
              onPress={() => onSplit(index)}
            >
              <Icon name="add" />
              <Text>{t('article.cut')}</Text>
            </Pressable>
          ) : null}
          <View className="work-detail">{part}</View>
        </View>
      ))}
    </Sheet>
  );
}
