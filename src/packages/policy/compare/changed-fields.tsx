import { Text, View } from '@tarojs/components';
import { Fact, Section } from '@/components/section';
import { Tag, type Tone } from '@/components/tag';
import { useT } from '@/locales/policy-reading';
import type { Output } from '@/services/call';
import { fieldName, fieldValue } from './field-names';

type Field = Output<'policy.compare'>['particulars'][number];
type Item = Output<'policy.compare'>['items'][number];

const tones: Record<Item['change'], Tone> = { changed: 'warn', added: 'ok', removed: 'bad' };

/** Fields with what stood there before and what stands there now. */
function Fields({ fields }: { fields: readonly Field[] }) {
  const t = useT();
  return (
    <>
      {fields.map(({ field, before, after }) => (
        <Fact key={field} name={fieldName(t, field)}>
          {before ? (
            <View>
              <Text className="reading-removed">{fieldValue(t, field, before)}</Text>
            </View>
          ) : null}
          {after ? (
            <View>
              <Text className="reading-added">{fieldValue(t, field, after)}</Text>
            </View>
          ) : null}
        </Fact>
      ))}
    </>
  );
}

export function ChangedFields({ title, fields }: { title: string; fields: readonly Field[] }) {
  if (fields.length === 0) return null;
  return (
    <Section title={title}>
      <View className="plh-card">
        <Fields fields={fields} />
      </View>
    </Section>
  );
}

export function ChangedItems({ items }: { items: readonly Item[] }) {
  const t = useT();
  if (items.length === 0) return null;
  return (
    <Section title={t('compare.items')}>
      {items.map(({ itemId, title, change, fields }) => (
        <View key={`${change}-${itemId}`} className="plh-card">
          <View className="plh-between">
            <View className="plh-title plh-grow">{title}</View>
            <Tag tone={tones[change]}>{t(`compare.change.${change}`)}</Tag>
          </View>
          <Fields fields={fields} />
        </View>
      ))}
    </Section>
  );
}
