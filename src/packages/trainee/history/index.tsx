import { Action } from '@/components/action';
import { AsyncView, Empty } from '@/components/async-view';
import { Choices } from '@/components/choices';
import { Listing, type Column, type Target } from '@/components/desk/listing';
import { Page } from '@/components/page';
import { useAddressed } from '@/hooks/list-query';
import { useRefresh } from '@/hooks/refresh';
import { useWhole } from '@/hooks/whole';
import { useT, type TranslateTrainee, type TraineeKey } from '@/locales/trainee';
import { go, goTab } from '@/services/navigate';
import './index.scss';
import { View, Text } from '@tarojs/components';
import { shownSpan } from '@/components/format';
import { Icon } from '@/components/icon';
import { Pressable } from '@/components/pressable';
import { Tag, type Tone } from '@/components/tag';
import type { MySession } from '@/services/types';

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
    kind: 'instant',
    value: (row) => row.startAt,
    cell: (row) => shownSpan(row.startAt, row.endAt),
  },
  { key: 'title', title: t('history.session'), value: (row) => row.title },
  { key: 'venue', title: t('history.venue'), value: (row) => row.venueName || null },
  {
    key: 'outcome',
    title: t('history.outcome'),
    value: (row) => t(outcomeOf(row).text),
    filterBy: (row) => outcomeOf(row).text,
    cell: (row) => <Tag tone={outcomeOf(row).tone}>{t(outcomeOf(row).text)}</Tag>,
  },
  {
    key: 'hours',
    title: t('history.hours'),
    kind: 'number',
    sum: true,
    value: (row) => (row.attended ? row.classHours : null),
    cell: (row) => (row.attended ? row.classHours : '–'),
  },
  {
    key: 'certificate',
    title: t('certificate.title'),
    value: (row) => (row.certificate ? t('history.certificate') : null),
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

const to = ({ sessionId }: MySession): Target => ({ page: 'session-detail', params: { sessionId } });

/** Everything that this person has registered for or attended, with its class hours. */
export default function HistoryPage() {
  const t = useT();
  const [asked, setWhich] = useAddressed('which', 'past');
  const which = asked === 'open' ? 'open' : 'past';
  const mine = useWhole('registration.listMine', { which }, 'sessions');
  useRefresh(mine);
  return (
    <Page title={t('history.title')} wide>
      {mine.data ? <Summary {...mine.data.summary} /> : null}
      <Choices
        label={t('history.which')}
        value={which}
        onChange={setWhich}
        choices={[
          { value: 'past', text: t('history.past') },
          { value: 'open', text: t('history.open') },
        ]}
      />
      <AsyncView
        remote={mine}
        isEmpty={({ total }) => total === 0}
        empty={
          <Empty icon="learn" text={t('history.none')}>
            <Action kind="plain" block={false} onPress={() => goTab('calendar')}>
              {t('history.find')}
            </Action>
          </Empty>
        }
      >
        {({ sessions }) => (
          <Listing
            label={t('history.title')}
            rows={sessions}
            coming={mine.coming}
            keyOf={({ sessionId }) => sessionId}
            columns={historyColumns(t)}
            to={to}
            card={(session) => <HistoryCard session={session} />}
          />
        )}
      </AsyncView>
    </Page>
  );
}
