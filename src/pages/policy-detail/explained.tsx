import { View } from '@tarojs/components';
import { Icon, type IconName } from '@/components/icon';
import { Pressable } from '@/components/pressable';
import { Section } from '@/components/section';
import { useT } from '@/locales';
import { go } from '@/services/navigate';
import type { Interpretation } from '@/services/types';

const icons: Record<Interpretation['form'], IconName> = { text: 'book', qa: 'message', video: 'video' };
const open = ({ policyId, interpretationId }: Interpretation): void =>
  go('policy/explain', { policyId, interpretationId });

/** What explains this item or article, as a line each. */
export function ExplainedLines({ list }: { list: readonly Interpretation[] }) {
  const t = useT();
  return (
    <>
      {list.map((one) => (
        <Pressable
          key={one.interpretationId}
          role="link"
          className="plh-link policy-explained plh-screen-only"
          onPress={() => open(one)}
        >
          <Icon name={icons[one.form]} />
          <View className="plh-grow">{t(`policy.explained.${one.form}`, { title: one.title })}</View>
          <Icon name="forward" />
        </Pressable>
      ))}
    </>
  );
}

/** What explains the policy as a whole. */
export function ExplainedSection({ list }: { list: readonly Interpretation[] }) {
  const t = useT();
  if (list.length === 0) return null;
  return (
    <Section title={t('policy.explanations')}>
      <View className="plh-card plh-screen-only">
        {list.map((one) => (
          <Pressable key={one.interpretationId} role="link" className="policy-row" onPress={() => open(one)}>
            <Icon name={icons[one.form]} />
            <View className="plh-grow">
              <View>{one.title}</View>
              <View className="plh-faint">{`${one.author} · ${one.day}`}</View>
            </View>
            <Icon name="forward" />
          </Pressable>
        ))}
      </View>
    </Section>
  );
}
