import { View } from '@tarojs/components';
import { shownDay } from '@/components/format';
import { DueTag } from '@/components/staff/due-tag';
import { GradeTag } from '@/components/staff/grade-tag';
import { LinkCard } from '@/components/staff/link-card';
import { StageTag } from '@/components/staff/stage-tag';
import { useT } from '@/locales/evaluator';
import type { QueueItem } from '@/services/work-types';
import { isDue } from './groups';

/** A session of the queue on a phone, and beside an open sheet. */
export function QueueCard({ item, onOpen }: { item: QueueItem; onOpen: () => void }) {
  const t = useT();
  const { sample } = item;
  return (
    <LinkCard title={item.title} onPress={onOpen}>
      <View className="plh-soft">
        {item.institutionName} · {shownDay(item.endAt)}
      </View>
      <View className="plh-row work-tags">
        <StageTag stage={item.stage} />
        {item.dueDay && isDue(item) ? <DueTag day={item.dueDay} /> : null}
      </View>
      <View className="plh-row work-tags plh-figures">
        {item.totalShown ? <View>{t('score.points', { points: item.totalShown })}</View> : null}
        {item.grade ? <GradeTag grade={item.grade} /> : null}
        {sample.size > 0 ? (
          <View className="plh-soft">{t('evaluator.answered', { answered: sample.answered, size: sample.size })}</View>
        ) : null}
      </View>
    </LinkCard>
  );
}
