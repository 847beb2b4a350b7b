import { View } from '@tarojs/components';
import { AsyncView } from '@/components/async-view';
import { Section } from '@/components/section';
import { CommitDraws, awaits } from '@/components/work/commit-draws';
import { LinkCard } from '@/components/work/link-card';
import { WorkPage } from '@/components/work/work-page';
import { useRemote } from '@/hooks/remote';
import { useT } from '@/locales/bureau';
import { open } from '@/services/work-routes';

/** The bureau's contributions to the draws, many at once (R-FOLLOWUP 2). */
export default function SamplingPage() {
  const t = useT();
  const queue = useRemote('evaluation.listQueue', {});
  return (
    <WorkPage title={t('page.sampling')}>
      <AsyncView remote={queue} rows={8}>
        {({ items }) => {
          const others = items.filter(({ sample }) => sample.state !== 'not-frozen' && sample.state !== 'waiting-both');
          return (
            <>
              <CommitDraws items={items.filter((item) => awaits(item, 'bureau'))} onDone={queue.reload} />
              {others.length > 0 ? (
                <Section title={t('sampling.records')}>
                  {others.map((item) => (
                    <LinkCard
                      key={item.sessionId}
                      title={item.title}
                      onPress={() => open('evaluator/draw', { sessionId: item.sessionId })}
                    >
                      <View className="plh-soft">{item.institutionName}</View>
                    </LinkCard>
                  ))}
                </Section>
              ) : null}
            </>
          );
        }}
      </AsyncView>
    </WorkPage>
  );
}
