import { View } from '@tarojs/components';
import { Section } from '@/components/section';
import { Tag } from '@/components/tag';
import { useT } from '@/locales/policy-desk';
import type { Proposal } from '../parts/types';

/** The policy items that the draft carries, as they came from the version before. */
export function ItemList({ items }: { items: Proposal['items'] }) {
  const t = useT();
  if (items.length === 0) return null;
  return (
    <Section id="draft-items" title={t('draft.itemsCount', { count: items.length })}>
      <View className="plh-card">
        {items.map(({ itemId, title, benefitKind, summary, amount, clause }) => (
          <View key={itemId} className="work-item">
            <View className="plh-between">
              <View className="desk-strong plh-grow">{title}</View>
              <Tag>{t(`benefit.${benefitKind}`)}</Tag>
            </View>
            <View className="plh-soft">{amount?.text ?? summary}</View>
            <View className="plh-faint">{clause}</View>
          </View>
        ))}
      </View>
    </Section>
  );
}
