import { View } from '@tarojs/components';
import { AsyncView, Empty } from '@/components/async-view';
import { shownDay } from '@/components/format';
import { Section } from '@/components/section';
import { DueTag } from '@/components/work/due-tag';
import { GradeTag } from '@/components/work/grade-tag';
import { LinkCard } from '@/components/work/link-card';
import { StageTag } from '@/components/work/stage-tag';
import { WorkPage } from '@/components/work/work-page';
import { Tag } from '@/components/tag';
import { awaits } from '@/components/work/commit-draws';
import { useRemote } from '@/hooks/remote';
import { useT } from '@/locales/evaluator';
import type { QueueItem } from '@/services/work-types';
import { open } from '@/services/work-routes';
import { byDue, groupsOf } from './parts/groups';

/** The evaluator's queue by deadline, with the ways to sampling and calls. */
export default function EvaluatorHome() {
  const t = useT();
  const queue = useRemote('evaluation.listQueue', {});
  const items = queue.data?.items ?? [];
  const waiting = items.filter((item) => awaits(item, 'evaluator') || item.sample.state === 'ready').length;
  const calls = items.reduce(
    (sum, { sample }) => sum + (sample.state === 'drawn' ? Math.max(0, sample.size - sample.answered) : 0),
    0,
  );
  return (
    <WorkPage title={t('evaluator.title')}>
      <LinkCard id="to-sampling" title={t('evaluator.sampling')} onPress={() => open('evaluator/sampling')}>
        <View className="plh-soft">{t('evaluator.samplingNote', { count: waiting })}</View>
      </LinkCard>
      <LinkCard id="to-calls" title={t('evaluator.calls')} onPress={() => open('evaluator/calls')}>
        <View className="plh-soft">{t('evaluator.callsNote', { count: calls })}</View>
      </LinkCard>
      <AsyncView
        remote={queue}
        isEmpty={(data) => data.items.length === 0}
        empty={<Empty text={t('evaluator.none')} />}
        rows={8}
      >
        {(data) =>
          groupsOf(data.items).map(({ group, items: members }) => (
            <Section key={group} title={t(`queue.${group}`, { count: members.length })}>
              {[...members].sort(byDue).map((item) => (
                <Row key={item.sessionId} item={item} />
              ))}
            </Section>
          ))
        }
      </AsyncView>
    </WorkPage>
  );
}

function Row({ item }: { item: QueueItem }) {
  const t = useT();
  const { sample } = item;
  return (
    <LinkCard title={item.title} onPress={() => open('evaluator/sheet', { sessionId: item.sessionId })}>
      <View className="plh-soft">
        {item.institutionName} · {shownDay(item.endAt)}
      </View>
      <View className="plh-row work-tags">
        <StageTag stage={item.stage} />
        {item.dueDay ? <DueTag day={item.dueDay} /> : null}
        <SampleTag item={item} />
      </View>
      {item.totalShown ? (
        <View className="plh-row work-tags">
          <View className="plh-figures">{t('score.points', { points: item.totalShown })}</View>
          {item.grade ? <GradeTag grade={item.grade} /> : null}
        </View>
      ) : null}
      {sample.state === 'drawn' ? (
        <View className="plh-soft plh-figures">
          {t('evaluator.answered', { answered: sample.answered, size: sample.size })}
        </View>
      ) : null}
    </LinkCard>
  );
}

function SampleTag({ item }: { item: QueueItem }) {
  const t = useT();
  const state = drawState(item.sample.state);
  return state ? <Tag tone={state === 'drawn' ? 'ok' : 'plain'}>{t(`draw.${state}`)}</Tag> : null;
}

const drawStates = ['not-frozen', 'waiting-both', 'waiting-evaluator', 'waiting-bureau', 'ready', 'drawn'] as const;
const drawState = (text: string) => drawStates.find((state) => state === text);
