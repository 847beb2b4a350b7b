import { Text, View } from '@tarojs/components';

/** A big figure with its name under it. */
export function Counter({ name, value, tone }: { name: string; value: number | string; tone?: 'bad' | 'ok' }) {
  return (
    <View className="work-counter">
      <Text className={`work-counter-figure plh-figures ${tone ? `work-${tone}` : ''}`}>{String(value)}</Text>
      <Text className="plh-soft">{name}</Text>
    </View>
  );
}
