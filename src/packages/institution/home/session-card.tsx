import { View } from '@tarojs/components';
import { shownSpan } from '@/components/format';
import { LinkCard } from '@/components/staff/link-card';
import { StageTag } from '@/components/staff/stage-tag';
import { useGo } from '@/hooks/pane';
import { useT } from '@/locales/institution';
import type { WorkSession } from '@/services/work-types';

/** A session in a list: when and where, how far it has come, who came, what it scored. */
export function SessionCard({ session }: { session: WorkSession }) {
  const t = useT();
  const go = useGo();
  const { sessionId, registered, capacity, signed, scoreShown, startAt, endAt } = session;
  const came = ['planned', 'cancelled'].includes(session.stage)
    ? t('desk.places', { registered, capacity })
    : t('home.came', { registered, signed });
  return (
    <LinkCard
      title={session.title}
      aside={<StageTag stage={session.stage} />}
      onPress={() => go('institution/desk', { sessionId })}
    >
      <View className="plh-soft plh-figures">{shownSpan(startAt, endAt)}</View>
      <View className="plh-soft">{session.placeName}</View>
      <View className="plh-soft plh-figures">
        {came}
        {scoreShown ? ` · ${t('score.points', { points: scoreShown })}` : ''}
      </View>
    </LinkCard>
  );
}
