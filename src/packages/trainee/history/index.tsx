import { useCallback, useState } from 'react';
import { useReachBottom } from '@tarojs/taro';
import { Action } from '@/components/action';
import { Empty, ErrorCard, Skeleton } from '@/components/async-view';
import { Choices } from '@/components/choices';
import { Listing } from '@/components/desk/listing';
import { Page } from '@/components/page';
import { usePaged } from '@/hooks/paged';
import { usePageParams } from '@/hooks/pane';
import { useRefresh } from '@/hooks/refresh';
import { useT } from '@/locales/trainee';
import { call, type Output } from '@/services/call';
import { go, goTab } from '@/services/navigate';
import { historyColumns } from './columns';
import { HistoryCard } from './history-card';
import { Summary } from './summary';
import './index.scss';

type Answer = Output<'registration.listMine'>;
const PAGE = 20;
const sessionsOf = (answer: Answer) => answer.sessions;

/** Everything that this person has registered for or attended, with its class hours. */
export default function HistoryPage() {
  const t = useT();
  const [which, setWhich] = useState<'past' | 'open'>(usePageParams().which === 'open' ? 'open' : 'past');
  const fetchPage = useCallback(
    (offset: number) => call('registration.listMine', { which, limit: PAGE, offset }),
    [which],
  );
  const { rows, last, loading, error, more, reload } = usePaged(fetchPage, sessionsOf);
  useReachBottom(more);
  useRefresh({ reload });
  return (
    <Page title={t('history.title')} wide>
      {last ? <Summary {...last.summary} /> : null}
      <Choices
        label={t('history.which')}
        value={which}
        onChange={setWhich}
        choices={[
          { value: 'past', text: t('history.past') },
          { value: 'open', text: t('history.open') },
        ]}
      />
      <Listing
        label={t('history.title')}
        rows={rows}
        keyOf={({ sessionId }) => sessionId}
        columns={historyColumns(t)}
        onOpen={({ sessionId }) => go('session-detail', { sessionId })}
        card={(session) => <HistoryCard session={session} />}
      />
      {error ? <ErrorCard error={error} onRetry={() => void reload()} /> : null}
      {loading ? <Skeleton rows={3} /> : null}
      {!loading && !error && rows.length === 0 ? (
        <Empty icon="learn" text={t('history.none')}>
          <Action kind="plain" block={false} onPress={() => goTab('calendar')}>
            {t('history.find')}
          </Action>
        </Empty>
      ) : null}
      {!loading && last && rows.length < last.total ? (
        <Action id="history-more" kind="plain" onPress={more}>
          {t('common.more')}
        </Action>
      ) : null}
    </Page>
  );
}
