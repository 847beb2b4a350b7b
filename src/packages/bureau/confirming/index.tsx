import { View } from '@tarojs/components';
import { AsyncView, Empty } from '@/components/async-view';
import { shownDay } from '@/components/format';
import { Section } from '@/components/section';
import { GradeTag } from '@/components/staff/grade-tag';
import { LinkCard } from '@/components/staff/link-card';
import { StageTag } from '@/components/staff/stage-tag';
import { WorkPage } from '@/components/staff/work-page';
import { useRemote } from '@/hooks/remote';
import { useT } from '@/locales/bureau';
import type { QueueItem } from '@/services/work-types';
import { go } from '@/services/navigate';

type Group = 'scored' | 'objected' | 'confirmed' | 'final';
const groups: readonly Group[] = ['scored', 'objected', 'confirmed', 'final'];

/** Scores that wait for the bureau's confirmation, and what became of the others (R-SCORE 8). */
export default function ConfirmingPage() {
  const t = useT();
  const queue = useRemote('evaluation.listQueue', {});
  return (
    <WorkPage title={t('page.confirming')}>
      <AsyncView remote={queue} rows={8}>
        {({ items }) => {
          const of = (group: Group) => items.filter((item) => item.stage === group);
          return (
            <>
              {of('scored').length === 0 ? <Empty text={t('confirming.none')} /> : null}
              {groups
                .filter((group) => of(group).length > 0)
                .map((group) => (
                  <Section key={group} title={t(`confirming.${group}`, { count: of(group).length })}>
                    {of(group).map((item) => (
                      <Row key={item.sessionId} item={item} />
                    ))}
                  </Section>
                ))}
            </>
          );
        }}
      </AsyncView>
    </WorkPage>
  );
}

function Row({ item }: { item: QueueItem }) {
  const t = useT();
  return (
    <LinkCard title={item.title} onPress={() => go('bureau/score', { sessionId: item.sessionId })}>
      <View className="plh-soft">
        {item.institutionName} · {shownDay(item.endAt)}
      </View>
      <View className="plh-row work-tags">
        <StageTag stage={item.stage} />
        {item.totalShown ? <View className="plh-figures">{t('score.points', { points: item.totalShown })}</View> : null}
        {item.grade ? <GradeTag grade={item.grade} /> : null}
      </View>
    </LinkCard>
  );
}
