import { useState } from 'react';
import { AsyncView } from '@/components/async-view';
import { Split } from '@/components/desk/split';
import { monthOf } from '@/components/format';
import { usePageParams } from '@/hooks/pane';
import { useRefresh } from '@/hooks/refresh';
import { useRemote } from '@/hooks/remote';
import { useT } from '@/locales/bureau';
import { serverNow } from '@/services/server-clock';
import { BureauPage } from '../parts/bureau-page';
import { useLastSafeDay } from '../parts/use-last-safe-day';
import SessionPage from '../session';
import { Board, drafts } from './board';
import { MonthHead } from './month-head';
import { PublishPreview } from './publish-preview';

const pages = { 'bureau/session': SessionPage };

/** A month's schedule: drafts, published, changed, cancelled; several drafts published at once (R-PLAN 2). */
export default function MonthBoard() {
  const t = useT();
  const { month: wanted } = usePageParams();
  const [month, setMonth] = useState(() => wanted ?? monthOf(serverNow()));
  const [publishing, setPublishing] = useState<readonly string[] | null>(null);
  const board = useRemote('session.listForWork', { month, includeDrafts: true });
  const lastSafeDay = useLastSafeDay(board.data?.sessions);
  useRefresh(board);
  const waiting = drafts(board.data?.sessions ?? []);
  const choose = (next: string) => {
    setMonth(next);
    setPublishing(null);
  };
  return (
    <BureauPage title={t('page.month')} wide>
      <Split pages={pages} onChanged={() => void board.reload()}>
        <MonthHead
          month={month}
          onMonth={choose}
          drafts={publishing ? 0 : waiting.length}
          onPublish={() => setPublishing(waiting)}
        />
        <AsyncView key={month} remote={board} rows={8}>
          {({ sessions }) =>
            publishing ? (
              <PublishPreview sessionIds={publishing} onClose={() => setPublishing(null)} onDone={board.reload} />
            ) : (
              <Board
                key={month}
                month={month}
                sessions={[...sessions].reverse()}
                lastSafeDay={lastSafeDay}
                onPublish={setPublishing}
              />
            )
          }
        </AsyncView>
      </Split>
    </BureauPage>
  );
}
