import { Text, View } from '@tarojs/components';
import { Section } from '@/components/section';
import { Tag } from '@/components/tag';
import { useT } from '@/locales/policy-reading';
import type { ChangedField, Comparison } from './types';
import { fieldName, fieldValue } from '@/components/policy-fields';

/** Particulars that changed: before and after. */
export function ChangedParticulars({ fields }: { fields: readonly ChangedField[] }) {
  const t = useT();
  return fields.length === 0 ? null : (
    <Section title={t('compare.particulars')}>
      <View className="plh-card">
        <Fields fields={fields} />
      </View>
    </Section>
  );
}

/** Policy items that changed, came or went. */
export function ChangedItems({ items }: { items: Comparison['items'] }) {
  const t = useT();
  return items.length === 0 ? null : (
    <Section title={t('compare.items')}>
      {items.map(({ itemId, title, change, fields }) => (
        <View key={`${change}-${itemId}`} className={`plh-card compare-article-${change}`}>
          <View className="plh-between">
            <View className="reading-strong plh-grow">{title}</View>
            <Tag tone={change === 'added' ? 'ok' : change === 'removed' ? 'bad' : 'accent'}>
              {t(`compare.change.${change}`)}
            </Tag>
          </View>
          <Fields fields={fields} />
        </View>
      ))}
    </Section>
  );
}

function Fields({ fields }: { fields: readonly ChangedField[] }) {
  const t = useT();
  return (
    <>
      {fields.map(({ field, before, after }) => (
        <View key={field} className="compare-field">
          <View className="plh-soft">{fieldName(t, field)}</View>
          <View className="compare-sides">
            <View>
              {before === '' ? (
                <Text className="plh-faint">{t('compare.none')}</Text>
              ) : (
                <Text className="compare-removed">
                  <Text className="plh-heard">{t('compare.heard.removed')}</Text>
                  {fieldValue(t, field, before)}
                </Text>
              )}
            </View>
            <View>
              {after === '' ? (
                <Text className="plh-faint">{t('compare.none')}</Text>
              ) : (
                <Text className="compare-added">
                  <Text className="plh-heard">{t('compare.heard.added')}</Text>
                  {fieldValue(t, field, after)}
                </Text>
              )}
            </View>
          </View>
        </View>
      ))}
    </>
  );
}
