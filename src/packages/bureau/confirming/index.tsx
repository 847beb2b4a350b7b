import { useState } from 'react';
import { AsyncView } from '@/components/async-view';
import { Split } from '@/components/desk/split';
import { useRefresh } from '@/hooks/refresh';
import { useRemote } from '@/hooks/remote';
import { useT } from '@/locales/bureau';
import type { QueueItem } from '@/services/work-types';
import { BureauPage } from '../parts/bureau-page';
import ScorePage from '../score';
import { ConfirmSeveral } from './confirm-several';
import { Queue } from './queue';

const pages = { 'bureau/score': ScorePage };

/** Scores that wait for the bureau's confirmation, and what became of the others (R-SCORE 8). */
export default function ConfirmingPage() {
  const t = useT();
  const queue = useRemote('evaluation.listQueue', {});
  const [several, setSeveral] = useState<readonly QueueItem[] | null>(null);
  useRefresh(queue);
  return (
    <BureauPage title={t('page.confirming')} wide>
      {several ? (
        <ConfirmSeveral items={several} onClose={() => setSeveral(null)} onDone={queue.reload} />
      ) : (
        <Split pages={pages} onChanged={() => void queue.reload()}>
          <AsyncView remote={queue} rows={8}>
            {({ items }) => <Queue items={items} onSeveral={setSeveral} />}
          </AsyncView>
        </Split>
      )}
    </BureauPage>
  );
}
