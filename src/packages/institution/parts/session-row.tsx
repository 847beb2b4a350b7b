import { View } from '@tarojs/components';
import { shownSpan } from '@/components/format';
import { DueTag } from '@/components/staff/due-tag';
import { LinkCard } from '@/components/staff/link-card';
import { StageTag } from '@/components/staff/stage-tag';
import { useT } from '@/locales/institution';
import type { WorkSession } from '@/services/work-types';
import { go } from '@/services/navigate';

/** A session in a list of work: when and where, its stage, its next deadline, its score. */
export function SessionRow({ session }: { session: WorkSession }) {
  const t = useT();
  const { sessionId, stage } = session;
  return (
    <LinkCard title={session.title} onPress={() => go('institution/desk', { sessionId })}>
      <View className="plh-soft plh-figures">{shownSpan(session.startAt, session.endAt)}</View>
      <View className="plh-soft">{session.placeName}</View>
      <View className="plh-row work-tags">
        <StageTag stage={stage} />
        {stage === 'collecting' && session.materialsDueDay ? <DueTag day={session.materialsDueDay} /> : null}
      </View>
      <View className="plh-soft plh-figures work-tags">
        {t('institution.headcount', {
          registered: session.registered,
          capacity: session.capacity,
          signed: session.signed,
        })}
        {session.scoreShown ? ` · ${t('score.points', { points: session.scoreShown })}` : ''}
      </View>
    </LinkCard>
  );
}
