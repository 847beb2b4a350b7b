import { View } from '@tarojs/components';
import { shownInstant } from '@/components/format';
import { Section } from '@/components/section';
import { useT } from '@/locales';
import type { SessionDetail } from '@/services/types';

/** When it was published, changed or cancelled, and why: a change is never silent. */
export function History({ session }: { session: SessionDetail }) {
  const t = useT();
  if (session.history.length === 0) return null;
  return (
    <Section title={t('session.history')}>
      <View className="plh-card">
        {session.history.map((entry, index) => (
          <View key={index} className="session-history">
            <View className="plh-soft plh-figures">
              {shownInstant(entry.at)} {t(`history.${entry.what}`)}
            </View>
            {entry.reason ? <View>{entry.reason}</View> : null}
          </View>
        ))}
      </View>
    </Section>
  );
}
