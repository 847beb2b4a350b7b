import { Icon } from '@/components/icon';
import { Pressable } from '@/components/pressable';

/** To the whole of what a section shows the beginning of. */
export function MoreLink({ text, onPress }: { text: string; onPress: () => void }) {
  return (
    <Pressable role="link" className="plh-link" onPress={onPress}>
      {text}
      <Icon name="forward" />
    </Pressable>
  );
}
