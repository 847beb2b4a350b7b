import { Text, View } from '@tarojs/components';
import type { Counted } from '@/services/figures';
import { Figure } from './figure';

interface Props {
  name: string;
  /** A number with its list, or what is no number of rows: a share, a task, people whom a preview would tell. */
  value: number | string | Counted;
  tone?: 'bad' | 'ok';
}

/** A big figure with its name under it. */
export function Counter({ name, value, tone }: Props) {
  const className = `work-counter-figure plh-figures ${tone ? `work-${tone}` : ''}`;
  return (
    <View className="work-counter">
      {typeof value === 'object' ? (
        <Figure of={value} className={className} label={name} />
      ) : (
        <Text className={className}>{String(value)}</Text>
      )}
      <Text className="plh-soft">{name}</Text>
    </View>
  );
}
