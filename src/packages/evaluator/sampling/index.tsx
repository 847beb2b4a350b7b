import { View } from '@tarojs/components';
import { AsyncView, Empty, ErrorCard, Skeleton } from '@/components/async-view';
import { shownDay } from '@/components/format';
import { Section } from '@/components/section';
import { CommitDraws } from '@/components/staff/commit-draws';
import { LinkCard } from '@/components/staff/link-card';
import { WorkPage } from '@/components/staff/work-page';
import { awaits, useDrawStates } from '@/hooks/draw-states';
import { useRemote } from '@/hooks/remote';
import { useT } from '@/locales/evaluator';
import type { QueueItem } from '@/services/work-types';
import { go } from '@/services/navigate';
import { DrawOne } from './draw-one';
import { Enlarge } from './enlarge';

/** Sampling: the own contributions, the draws that can be made, the ones that were (R-FOLLOWUP 2). */
export default function SamplingPage() {
  const t = useT();
  const queue = useRemote('evaluation.listQueue', {});
  return (
    <WorkPage title={t('evaluator.sampling')}>
      <AsyncView remote={queue} rows={8}>
        {({ items }) => <States items={items} reload={queue.reload} />}
      </AsyncView>
    </WorkPage>
  );
}

function States({ items, reload }: { items: readonly QueueItem[]; reload: () => Promise<void> }) {
  const t = useT();
  const draws = useDrawStates(items);
  const { states } = draws;
  if (draws.error && !states) return <ErrorCard error={draws.error} onRetry={() => void draws.reload()} />;
  if (!states) return <Skeleton rows={8} />;
  const ready = items.filter(({ sessionId }) => states.get(sessionId) === 'ready');
  const waiting = items.filter(({ sessionId }) => states.get(sessionId) === 'waiting-bureau');
  const drawn = items.filter(({ sessionId }) => states.get(sessionId) === 'drawn');
  const again = async () => {
    await Promise.all([reload(), draws.reload()]);
  };
  return (
    <>
      <Section title={t('sampling.contribute')}>
        <CommitDraws
          items={items.filter(({ sessionId }) => awaits(states.get(sessionId), 'evaluator'))}
          onDone={again}
        />
      </Section>
      <Section title={t('sampling.ready')}>
        {ready.length === 0 ? <Empty text={t('sampling.nothingReady')} /> : null}
        {ready.map((item) => (
          <DrawOne key={item.sessionId} item={item} onDone={again} />
        ))}
      </Section>
      {waiting.length > 0 ? (
        <Section title={t('sampling.waiting')}>
          <View className="plh-card">
            {waiting.map((item) => (
              <View key={item.sessionId} className="work-item">
                {item.title}
                <View className="plh-faint">{shownDay(item.endAt)}</View>
              </View>
            ))}
          </View>
        </Section>
      ) : null}
      <Section title={t('sampling.drawn')}>
        {drawn.length === 0 ? <Empty text={t('sampling.nothingDrawn')} /> : null}
        {drawn.map((item) => (
          <View key={item.sessionId} className="plh-stack">
            <LinkCard title={item.title} onPress={() => go('evaluator/draw', { sessionId: item.sessionId })}>
              <View className="plh-soft plh-figures">
                {t('evaluator.answered', { answered: item.sample.answered, size: item.sample.size })}
              </View>
            </LinkCard>
            <Enlarge item={item} onDone={again} />
          </View>
        ))}
      </Section>
    </>
  );
}
