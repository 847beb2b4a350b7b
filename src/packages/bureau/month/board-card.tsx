import { View } from '@tarojs/components';
import { shownSpan } from '@/components/format';
import { LinkCard } from '@/components/staff/link-card';
import type { Target } from '@/components/desk/listing';
import { Tag } from '@/components/tag';
import { useT } from '@/locales/bureau';
import type { WorkSession } from '@/services/work-types';
import { StateTag, stateOf } from '../parts/session-state';
import { changesText } from './board-columns';

interface Props {
  session: WorkSession;
  to: Target;
}

/** One session of the month's board, on a phone and beside its detail. */
export function BoardCard({ session, to }: Props) {
  const t = useT();
  const { registered, capacity } = session;
  return (
    <LinkCard title={session.title} to={to}>
      <View className="plh-soft plh-figures">{shownSpan(session.startAt, session.endAt)}</View>
      <View className="plh-soft">
        {[t(`region.${session.regionId}`), session.institutionName || session.placeName].filter(Boolean).join(' · ')}
      </View>
      {session.lastChangeAt === null ? null : (
        <View className="plh-soft">{changesText(t, session.changes, session.lastChangeAt)}</View>
      )}
      <View className="plh-row work-tags">
        <StateTag state={stateOf(session)} />
        <Tag>{t('month.registered', { registered, capacity })}</Tag>
        {session.remarks.map((warning) => (
          <Tag key={warning} tone="warn">
            {warning}
          </Tag>
        ))}
      </View>
    </LinkCard>
  );
}
