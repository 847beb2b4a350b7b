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
import { useT, type TranslateTrainee, type TraineeKey } from '@/locales/trainee';
import { call, type Output } from '@/services/call';
import { go, goTab } from '@/services/navigate';
import './index.scss';
import { View, Text } from '@tarojs/components';
import { shownSpan } from '@/components/format';
import { Icon } from '@/components/icon';
import { Pressable } from '@/components/pressable';
import { Tag, type Tone } from '@/components/tag';
import type { MySession } from '@/services/types';
import type { Column } from '@/components/desk/data-table';

/** What became of a registration, in a word. */
function outcomeOf(session: MySession): { text: TraineeKey; tone: Tone } {
  if (session.status === 'cancelled') return { text: 'history.cancelled', tone: 'bad' };
  if (session.mine === 'cancelled') return { text: 'history.gaveUp', tone: 'plain' };
  if (session.attended) return { text: 'history.attended', tone: 'ok' };
  if (session.next !== 'none') return { text: `history.next.${session.next}`, tone: 'accent' };
  return { text: 'history.absent', tone: 'plain' };
}

/** The record as a desk's table. */
const historyColumns = (t: TranslateTrainee): Column<MySession>[] => [
  {
    key: 'when',
    title: t('history.when'),
    sortBy: (row) => row.startAt,
    cell: (row) => shownSpan(row.startAt, row.endAt),
  },
  { key: 'title', title: t('history.session'), sortBy: (row) => row.title, cell: (row) => row.title },
  { key: 'venue', title: t('history.venue'), cell: (row) => row.venueName },
  {
    key: 'outcome',
    title: t('history.outcome'),
    sortBy: (row) => outcomeOf(row).text,
    cell: (row) => <Tag tone={outcomeOf(row).tone}>{t(outcomeOf(row).text)}</Tag>,
  },
  {
    key: 'hours',
    title: t('history.hours'),
    figures: true,
    sortBy: (row) => (row.attended ? row.classHours : 0),
    cell: (row) => (row.attended ? row.classHours : '–'),
  },
  {
    key: 'certificate',
    title: t('certificate.title'),
    cell: (row) => (row.certificate ? <CertificateLink t={t} session={row} /> : null),
  },
];

function CertificateLink({ t, session: { sessionId, title } }: { t: TranslateTrainee; session: MySession }) {
  return (
    <span onClick={(event) => event.stopPropagation()}>
      <Pressable
        role="link"
        className="plh-link"
        label={t('history.certificateOf', { title })}
        onPress={() => go('trainee/certificate', { sessionId })}
      >
        <Text>{t('history.see')}</Text>
      </Pressable>
    </span>
  );
}

/** One session of the record; its certificate is a touch of its own. */
function HistoryCard({ session }: { session: MySession }) {
  const t = useT();
  const { sessionId, title, venueName } = session;
  const { text, tone } = outcomeOf(session);
  return (
    <View className="plh-card">
      <Pressable role="link" onPress={() => go('session-detail', { sessionId })}>
        <View className="plh-title">{title}</View>
        <View className="plh-soft plh-figures">{shownSpan(session.startAt, session.endAt)}</View>
        {venueName ? <View className="plh-soft">{venueName}</View> : null}
        <View className="plh-row history-tags">
          <Tag tone={tone}>{t(text)}</Tag>
          {session.attended ? <Tag tone="accent">{t('history.hoursTag', { hours: session.classHours })}</Tag> : null}
          {session.feedbackGiven ? <Tag>{t('history.feedbackGiven')}</Tag> : null}
        </View>
      </Pressable>
      {session.certificate ? (
        <Pressable
          role="link"
          className="plh-link"
          label={t('history.certificateOf', { title })}
          onPress={() => go('trainee/certificate', { sessionId })}
        >
          <Icon name="award" />
          <Text>{t('history.certificate')}</Text>
        </Pressable>
      ) : null}
    </View>
  );
}

/** What one has come to altogether, in two figures. */
function Summary({ sessions, hours }: { sessions: number; hours: number }) {
  const t = useT();
  return (
    <View className="plh-card history-summary">
      <View className="history-sum">
        <View className="plh-figures history-figure">{sessions}</View>
        <View className="plh-soft">{t('history.sessions')}</View>
      </View>
      <View className="history-sum">
        <View className="plh-figures history-figure">{hours}</View>
        <View className="plh-soft">{t('history.hours')}</View>
      </View>
    </View>
  );
}

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
