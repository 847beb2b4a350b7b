import { View } from '@tarojs/components';
import { shownSpan } from '@/components/format';
import { Tag } from '@/components/tag';
import { LinkCard } from '@/components/staff/link-card';
import { useT } from '@/locales/bureau';
import type { SessionSummary } from '@/services/types';
import { go } from '@/services/navigate';

/** One session of the month's board. */
export function BoardRow({ session }: { session: SessionSummary }) {
  const t = useT();
  return (
    <LinkCard title={session.title} onPress={() => go('bureau/session', { sessionId: session.sessionId })}>
      <View className="plh-soft plh-figures">{shownSpan(session.startAt, session.endAt)}</View>
      <View className="plh-soft">
        {[t(`region.${session.regionId}`), session.institutionName || session.placeName].filter(Boolean).join(' · ')}
      </View>
      <View className="plh-row work-tags">
        <Tag tone="accent">{t(`mode.${session.mode}`)}</Tag>
        <Tag>{t('month.registered', { registered: session.registered, capacity: session.capacity })}</Tag>
      </View>
    </LinkCard>
  );
}
