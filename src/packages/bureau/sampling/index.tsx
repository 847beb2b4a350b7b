import { View } from '@tarojs/components';
import { AsyncView, ErrorCard, Skeleton } from '@/components/async-view';
import { Section } from '@/components/section';
import { CommitDraws } from '@/components/staff/commit-draws';
import { LinkCard } from '@/components/staff/link-card';
import { WorkPage } from '@/components/staff/work-page';
import { awaits, useDrawStates } from '@/hooks/draw-states';
import { useRemote } from '@/hooks/remote';
import { useT } from '@/locales/bureau';
import type { QueueItem } from '@/services/work-types';
import { go } from '@/services/navigate';

/** The bureau's contributions to the draws, many at once (R-FOLLOWUP 2). */
export default function SamplingPage() {
  const t = useT();
  const queue = useRemote('evaluation.listQueue', {});
  return (
    <WorkPage title={t('page.sampling')}>
      <AsyncView remote={queue} rows={8}>
        {({ items }) => <Draws items={items} reload={queue.reload} />}
      </AsyncView>
    </WorkPage>
  );
}

function Draws({ items, reload }: { items: readonly QueueItem[]; reload: () => Promise<void> }) {
  const t = useT();
  const draws = useDrawStates(items);
  const { states } = draws;
  if (draws.error && !states) return <ErrorCard error={draws.error} onRetry={() => void draws.reload()} />;
  if (!states) return <Skeleton rows={8} />;
  const mine = items.filter(({ sessionId }) => awaits(states.get(sessionId), 'bureau'));
  const others = items.filter((item) => states.get(item.sessionId) !== 'not-frozen' && !mine.includes(item));
  const again = async () => {
    await Promise.all([reload(), draws.reload()]);
  };
  return (
    <>
      <CommitDraws items={mine} onDone={again} />
      {others.length > 0 ? (
        <Section title={t('sampling.records')}>
          {others.map((item) => (
            <LinkCard
              key={item.sessionId}
              title={item.title}
              onPress={() => go('evaluator/draw', { sessionId: item.sessionId })}
            >
              <View className="plh-soft">
                {item.institutionName} · {t(`draw.${states.get(item.sessionId) ?? 'not-frozen'}`)}
              </View>
            </LinkCard>
          ))}
        </Section>
      ) : null}
    </>
  );
}
