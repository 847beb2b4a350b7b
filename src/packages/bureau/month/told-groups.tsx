import { View } from '@tarojs/components';
import { Fact } from '@/components/section';
import { useT } from '@/locales/bureau';
import type { Output } from '@/services/call';

type Told = Output<'session.previewPublication'>['totals']['told'];
const groups = ['institution', 'window', 'prefecture', 'subscribers'] as const;

/** How many people of each group get a message. */
export function ToldGroups({ told }: { told: Told }) {
  const t = useT();
  return (
    <View className="plh-card">
      <View className="plh-title">{t('told.title')}</View>
      {groups.map((group) => (
        <Fact key={group} name={t(`told.${group}`)}>
          {t('work.people', { count: told[group] })}
        </Fact>
      ))}
    </View>
  );
}
