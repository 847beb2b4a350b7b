import { View } from '@tarojs/components';
import { shownInstant } from '@/components/format';
import { Section } from '@/components/section';
import { useT } from '@/locales/bureau';
import type { SessionDetail } from '@/services/types';
import { planFieldNameText } from './plan-texts';

/** When it was published, how often and why it was changed, and what of it (R-PLAN 2). */
export function History({ session }: { session: SessionDetail }) {
  const t = useT();
  if (session.history.length === 0) return null;
  const changes = session.history.filter(({ what }) => what === 'changed').length;
  return (
    <Section
      title={t('history.title')}
      aside={<View className="plh-soft">{t('history.changes', { count: changes })}</View>}
    >
      <View className="plh-card">
        {session.history.map((entry) => (
          <View key={entry.at} className="work-item">
            <View className="plh-figures">
              {shownInstant(entry.at).slice(0, 16)} · {t(`historyWhat.${entry.what}`)}
            </View>
            {entry.fields.length > 0 ? (
              <View className="plh-soft">
                {entry.fields.map((field) => planFieldNameText(t, field)).join(t('work.comma'))}
              </View>
            ) : null}
            {entry.reason ? <View>{entry.reason}</View> : null}
          </View>
        ))}
      </View>
    </Section>
  );
}
