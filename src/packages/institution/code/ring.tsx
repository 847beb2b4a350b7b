import { Text, View } from '@tarojs/components';
import { a11y } from '@/components/a11y';
import { useT } from '@/locales/institution';

/** What is left of the slot, as a ring that runs out with the seconds in it. */
export function Ring({ seconds, share }: { seconds: number; share: number }) {
  const t = useT();
  const turn = `${Math.round(share * 3600) / 10}deg`;
  return (
    <View
      className="code-ring"
      style={{ background: `conic-gradient(var(--color-accent) ${turn}, var(--color-line) ${turn})` }}
      {...a11y(t('code.countdown', { seconds }), 'timer')}
    >
      <Text className="code-ring-figure plh-figures">{seconds}</Text>
    </View>
  );
}
