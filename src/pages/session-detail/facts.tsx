import { View } from '@tarojs/components';
import { Fact, Section } from '@/components/section';
import { useT } from '@/locales';
import type { SessionDetail } from '@/services/types';

/** What it is about, who teaches, for whom, by whom. */
export function Facts({ session }: { session: SessionDetail }) {
  const t = useT();
  const { lecturer } = session;
  return (
    <Section title={t('session.about')}>
      <View className="plh-card">
        {session.summary ? <View className="session-summary">{session.summary}</View> : null}
        <Fact name={t('session.lecturer')}>
          {lecturer.name}
          <View className="plh-faint">{[lecturer.unit, lecturer.title].filter(Boolean).join(' · ')}</View>
        </Fact>
        <Fact name={t('session.audience')}>
          {session.audience.map((kind) => t(`audience.${kind}`)).join(t('history.and'))}
        </Fact>
        <Fact name={t('session.content')}>{t(`content.${session.contentKind}`)}</Fact>
        <Fact name={t('session.mode')}>{t(`mode.${session.mode}`)}</Fact>
        {session.institutionName ? <Fact name={t('session.institution')}>{session.institutionName}</Fact> : null}
        <Fact name={t('session.organiser')}>{t(`organiser.${session.organiser}`)}</Fact>
        <Fact name={t('session.fee')}>{t('session.free')}</Fact>
      </View>
    </Section>
  );
}
