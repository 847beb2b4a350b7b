import { View } from '@tarojs/components';
import { shownSpan } from '@/components/format';
import { Notice } from '@/components/notice';
import { Fact, Section } from '@/components/section';
import { sessionState, stateTexts } from '@/components/session/state';
import { Tag } from '@/components/tag';
import { useT } from '@/locales';
import { isContentKind } from '@/services/lists';
import { serverNow } from '@/services/server-clock';
import type { SessionDetail } from '@/services/types';

/** What is held, when, by whom and for whom. */
export function Facts({ session }: { session: SessionDetail }) {
  const t = useT();
  const { text, tone } = stateTexts[sessionState(session, serverNow())];
  const free = Math.max(0, session.capacity - session.registered);
  const { lecturer } = session;
  return (
    <View>
      <View className="plh-card">
        <View className="plh-heading">{session.title}</View>
        <View className="plh-row">
          <Tag tone={tone}>{t(text, { free })}</Tag>
          {session.premium ? <Tag tone="warn">{t('session.premium')}</Tag> : null}
          {session.online ? <Tag>{t('session.onlineTag')}</Tag> : null}
          {session.changed ? <Tag tone="warn">{t('session.changed')}</Tag> : null}
        </View>
        <Fact name={t('session.time')}>
          <View className="plh-figures">{shownSpan(session.startAt, session.endAt)}</View>
          <View className="plh-faint">{t('session.hours', { hours: session.classHours })}</View>
        </Fact>
        <Fact name={t('session.lecturer')}>
          {lecturer.name}
          <View className="plh-faint">{[lecturer.unit, lecturer.title].filter(Boolean).join(' · ')}</View>
        </Fact>
        <Fact name={t('session.audience')}>
          {session.audience.map((kind) => (
            <View key={kind}>{t(`audience.${kind}`)}</View>
          ))}
        </Fact>
        <Fact name={t('session.mode')}>{t(`mode.${session.mode}`)}</Fact>
        {isContentKind(session.contentKind) ? (
          <Fact name={t('session.content')}>{t(`content.${session.contentKind}`)}</Fact>
        ) : null}
        <Fact name={t('session.region')}>{t(`region.${session.regionId}`)}</Fact>
        {session.institutionName ? <Fact name={t('session.institution')}>{session.institutionName}</Fact> : null}
        <Fact name={t('session.organiser')}>{t(`organiser.${session.organiser}`)}</Fact>
      </View>
      {session.summary ? (
        <Section title={t('session.about')}>
          <View className="plh-card">{session.summary}</View>
        </Section>
      ) : null}
      <View className="session-free">
        <Notice>{t('session.free')}</Notice>
      </View>
    </View>
  );
}
