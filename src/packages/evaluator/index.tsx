import { View } from '@tarojs/components';
import { AsyncView, Empty } from '@/components/async-view';
import { shownDay } from '@/components/format';
import { Section } from '@/components/section';
import { DueTag } from '@/components/staff/due-tag';
import { GradeTag } from '@/components/staff/grade-tag';
import { LinkCard } from '@/components/staff/link-card';
import { StageTag } from '@/components/staff/stage-tag';
import { WorkPage } from '@/components/staff/work-page';
import { Tag } from '@/components/tag';
import { awaits, useDrawStates, type DrawState } from '@/hooks/draw-states';
import { useRemote } from '@/hooks/remote';
import { useT } from '@/locales/evaluator';
import type { QueueItem } from '@/services/work-types';
import { go } from '@/services/navigate';
import { byDue, groupsOf } from './parts/groups';

/** The evaluator's queue by deadline, with the ways to sampling and calls. */
export default function EvaluatorHome() {
  const t = useT();
  const queue = useRemote('evaluation.listQueue', {});
  const items = queue.data?.items ?? [];
  const { states } = useDrawStates(queue.data?.items);
  const waiting = items.filter(
    ({ sessionId }) => awaits(states?.get(sessionId), 'evaluator') || states?.get(sessionId) === 'ready',
  ).length;
  const calls = items.reduce(
    (sum, { sample }) => sum + (sample.state === 'calling' ? sample.size - sample.answered : 0),
    0,
  );
  return (
    <WorkPage title={t('evaluator.title')}>
      <LinkCard id="to-sampling" title={t('evaluator.sampling')} onPress={() => go('evaluator/sampling')}>
        <View className="plh-soft">{t('evaluator.samplingNote', { count: waiting })}</View>
      </LinkCard>
      <LinkCard id="to-calls" title={t('evaluator.calls')} onPress={() => go('evaluator/calls')}>
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
                <Row key={item.sessionId} item={item} state={states?.get(item.sessionId)} />
              ))}
            </Section>
          ))
        }
      </AsyncView>
    </WorkPage>
  );
}

function Row({ item, state }: { item: QueueItem; state: DrawState | undefined }) {
  const t = useT();
  const { sample } = item;
  return (
    <LinkCard title={item.title} onPress={() => go('evaluator/sheet', { sessionId: item.sessionId })}>
      <View className="plh-soft">
        {item.institutionName} · {shownDay(item.endAt)}
      </View>
      <View className="plh-row work-tags">
        <StageTag stage={item.stage} />
        {item.dueDay && item.stage === 'with-evaluator' ? <DueTag day={item.dueDay} /> : null}
        {state ? <Tag tone={state === 'drawn' ? 'ok' : 'plain'}>{t(`draw.${state}`)}</Tag> : null}
      </View>
      {item.totalShown ? (
        <View className="plh-row work-tags">
          <View className="plh-figures">{t('score.points', { points: item.totalShown })}</View>
          {item.grade ? <GradeTag grade={item.grade} /> : null}
        </View>
      ) : null}
      {sample.size > 0 ? (
        <View className="plh-soft plh-figures">
          {t('evaluator.answered', { answered: sample.answered, size: sample.size })}
        </View>
      ) : null}
    </LinkCard>
  );
}
