import { fieldsOf, type Fields } from '@mechanisms/form';
import { sessionPlan } from '@programmes/lecture-hall-2018/forms/session-plan';
import { Text, View } from '@tarojs/components';
import { shownDay, timeOf } from '@/components/format';
import { useWords } from '@/components/form/words';
import { Section } from '@/components/section';
import { Tag, type Tone } from '@/components/tag';
import { useT } from '@/locales';
import type { SessionDetail } from '@/services/types';

type Entry = SessionDetail['history'][number];

const tones: Record<Entry['what'], Tone> = { published: 'plain', changed: 'warn', cancelled: 'bad' };

/** When it was published, changed or cancelled, what and why: a change is never silent. The newest first. */
export function History({ session }: { session: SessionDetail }) {
  const t = useT();
  const words = useWords();
  const fields: Fields = fieldsOf(sessionPlan);
  const nameOf = (field: string): string => (fields[field] ? words(fields[field].label) : t('session.field.other'));
  if (session.history.length === 0) return null;
  return (
    <Section title={t('session.history')}>
      <View className="plh-card">
        {[...session.history].reverse().map((entry, index) => (
          <View key={index} className="session-entry">
            <View className="plh-row">
              <Tag tone={tones[entry.what]}>{t(`history.${entry.what}`)}</Tag>
              <Text className="plh-soft plh-figures">
                {shownDay(entry.at)} {timeOf(entry.at)}
              </Text>
            </View>
            {entry.fields.length > 0 ? (
              <View>
                {t('history.fields', { fields: [...new Set(entry.fields.map(nameOf))].join(t('history.and')) })}
              </View>
            ) : null}
            {entry.reason ? <View>{t('history.reason', { reason: entry.reason })}</View> : null}
          </View>
        ))}
      </View>
    </Section>
  );
}
