import { AsyncView } from '@/components/async-view';
import { Section } from '@/components/section';
import { CommitDraws } from '@/components/staff/commit-draws';
import { useDesk } from '@/hooks/desk';
import { useRefresh } from '@/hooks/refresh';
import { useRemote } from '@/hooks/remote';
import { useT } from '@/locales/bureau';
import type { QueueItem } from '@/services/work-types';
import { BureauPage } from '../parts/bureau-page';
import { awaits } from '@/components/staff/awaits';
import { DrawRecords } from './draw-records';
import { WaitingDraws } from './waiting-draws';

/** The bureau's contributions to the draws, many at once, and the public record of every draw (R-FOLLOWUP 2). */
export default function SamplingPage() {
  const t = useT();
  const queue = useRemote('evaluation.listQueue', {});
  useRefresh(queue);
  return (
    <BureauPage title={t('page.sampling')} wide>
      <AsyncView remote={queue} rows={8}>
        {({ items }) => <Draws items={items} reload={queue.reload} />}
      </AsyncView>
    </BureauPage>
  );
}

function Draws({ items, reload }: { items: readonly QueueItem[]; reload: () => Promise<void> }) {
  const t = useT();
  const desk = useDesk();
  const mine = items.filter(({ draw }) => awaits(draw, 'bureau'));
  const others = items.filter(({ draw }) => draw !== 'not-frozen' && !awaits(draw, 'bureau'));
  return (
    <>
      {desk && mine.length > 0 ? (
        <WaitingDraws items={mine} onDone={reload} />
      ) : (
        <CommitDraws items={mine} onDone={reload} />
      )}
      {others.length > 0 ? (
        <Section title={t('sampling.records')}>
          <DrawRecords items={others} />
        </Section>
      ) : null}
    </>
  );
}
