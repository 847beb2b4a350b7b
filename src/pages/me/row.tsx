import { Text, View } from '@tarojs/components';
import { Icon, type IconName } from '@/components/icon';
import { Pressable } from '@/components/pressable';

interface Props {
  icon: IconName;
  text: string;
  /** What stands at the end of the line: a figure, a state. */
  value?: string;
  note?: string;
  /** A dot: something here was not seen yet; said in words beside it. */
  unseen?: string | undefined;
  id?: string;
  onPress: () => void;
}

/** A way to a page of its own. */
export function Row({ icon, text, value, note, unseen, id, onPress }: Props) {
  return (
    <Pressable {...(id ? { id } : {})} role="link" className="plh-line me-row" onPress={onPress}>
      <Icon name={icon} className="me-row-icon" />
      <View className="plh-grow">
        <View>{text}</View>
        {note ? <View className="plh-faint">{note}</View> : null}
      </View>
      {unseen ? <Text className="me-unseen">{unseen}</Text> : null}
      {value ? <Text className="plh-soft plh-figures">{value}</Text> : null}
      <Icon name="forward" className="plh-faint" />
    </Pressable>
  );
}
