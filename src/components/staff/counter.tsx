import { View, Text } from '@tarojs/components';
import type { Bare, Counted } from '@/services/figures';
import { Figure } from './figure';

interface Props {
  name: string;
  of: Counted | Bare;
  tone?: 'bad' | 'ok';
}

/** A big figure with its name under it: it opens its list, or says why there is none. */
export function Counter({ name, of, tone }: Props) {
  return (
    <View className="work-counter">
      <Figure of={of} className={`work-counter-figure ${tone ? `work-${tone}` : ''}`} label={name} />
      <Text className="plh-soft">{name}</Text>
    </View>
  );
}
