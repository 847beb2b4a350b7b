import { View } from '@tarojs/components';
import { AsyncView, Empty } from '@/components/async-view';
import { shownDay } from '@/components/format';
import { Section } from '@/components/section';
import { CommitDraws } from '@/components/staff/commit-draws';
import { LinkCard } from '@/components/staff/link-card';
import { WorkPage } from '@/components/staff/work-page';
import { useRefresh } from '@/hooks/refresh';
import { useWhole } from '@/hooks/whole';
import { useT } from '@/locales/evaluator';
import type { QueueItem } from '@/services/work-types';
import { go } from '@/services/navigate';
import { awaits } from '@/components/staff/awaits';
import { Action } from '@/components/action';
import { confirm, toast } from '@/components/confirm';
import { ActionError } from '@/components/notice';
import { useAction } from '@/hooks/action';
import { call } from '@/services/call';

/** Draws one session's sample; nobody draws again. */
function DrawOne({ item, onDone }: { item: QueueItem; onDone: () => Promise<void> }) {
  const t = useT();
  const action = useAction();
  const draw = async () => {
    if (!(await confirm({ title: t('sampling.draw'), text: t('sampling.drawAsk'), yes: t('sampling.draw') }))) return;
    await action.run(async () => {
      const { sampleSize } = await call('followup.draw', { sessionId: item.sessionId });
      toast(t('sampling.drew', { count: sampleSize }));
      await onDone();
    });
  };
  return (
    <View className="plh-card work-form">
      <View className="plh-title">{item.title}</View>
      <View className="plh-soft">{shownDay(item.endAt)}</View>
      <ActionError error={action.error} />
      <Action busy={action.busy} label={`${t('sampling.draw')} ${item.title}`} onPress={draw}>
        {t('sampling.draw')}
      </Action>
    </View>
  );
}

/** Sampling: the own contributions, the draws that can be made, the ones that were (R-FOLLOWUP 2). */
export default function SamplingPage() {
  const t = useT();
  const queue = useWhole('evaluation.listQueue', {}, 'items');
  const ended = useWhole('evaluation.listQueue', { ended: true }, 'items');
  useRefresh(queue, ended);
  return (
    <WorkPage title={t('evaluator.sampling')}>
      <AsyncView remote={queue} rows={8}>
        {({ items }) => <States items={items} ended={ended.data?.items ?? []} again={queue.reload} />}
      </AsyncView>
    </WorkPage>
  );
}

interface StatesProps {
  items: readonly QueueItem[];
  /** Through already: only their draws are to be looked at. */
  ended: readonly QueueItem[];
  again: () => Promise<void>;
}

function States({ items, ended, again }: StatesProps) {
  const t = useT();
  const ready = items.filter(({ draw }) => draw === 'ready');
  const waiting = items.filter(({ draw }) => draw === 'waiting-bureau');
  const drawn = [...items, ...ended].filter(({ draw }) => draw === 'drawn');
  return (
    <>
      <Section title={t('sampling.contribute')}>
        <CommitDraws items={items.filter(({ draw }) => awaits(draw, 'evaluator'))} onDone={again} />
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
          <LinkCard
            key={item.sessionId}
            title={item.title}
            onPress={() => go('evaluator/draw', { sessionId: item.sessionId })}
          >
            <View className="plh-soft plh-figures">
              {t('evaluator.answered', { answered: item.sample.answered, size: item.sample.size })}
            </View>
          </LinkCard>
        ))}
      </Section>
    </>
  );
}
