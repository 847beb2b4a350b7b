import { View } from '@tarojs/components';
import { ErrorCard, Skeleton, Empty } from '@/components/async-view';
import { dayOf, monthOf } from '@/components/format';
import { Section } from '@/components/section';
import { PolicyDeskCard } from '@/components/staff/policy-desk-card';
import { addMonths } from '@/components/utc';
import { useDesk } from '@/hooks/desk';
import { useRefresh } from '@/hooks/refresh';
import { useRemote } from '@/hooks/remote';
import { useT } from '@/locales/bureau';
import { serverNow } from '@/services/server-clock';
import { BureauPage } from './parts/bureau-page';
import { HeadsByMonth } from './parts/heads-by-month';
import { YearGlance } from './parts/year-glance';
import { draftMonth, inInbox, questionOf, waitingOf, type WaitingKind, type WaitingRow } from './overview/waiting-of';
import { Icon, type IconName } from '@/components/icon';
import { Pressable } from '@/components/pressable';
import { draftsOf, drawsOfBureau } from '@/services/figures';
import { go } from '@/services/navigate';
import { Listing, type Target } from '@/components/desk/listing';
import { useWhole } from '@/hooks/whole';
import { shownParams } from '@/services/list-address';
import type { WorkSession } from '@/services/work-types';
import { BoardCard } from './month/board-card';
import { useBoardColumns } from './month/board-columns';
import { useDeskGroups } from '@/components/shell/side-navigation';
import { useMay } from '@/services/me';
import { DueTag } from '@/components/staff/due-tag';

const icons: Record<WaitingKind, IconName> = {
  confirming: 'reviewed',
  commits: 'sample',
  objections: 'message',
  drafts: 'calendar',
  materials: 'picture',
  overdue: 'clock',
};

/** The list that each number counts: of cases, of a month's drafts, of the draws that the bureau's contribution is missing to. */
const targetOf = (kind: WaitingKind, sessions: readonly WorkSession[]): Target => {
  if (kind === 'commits') return drawsOfBureau;
  return kind === 'drafts' ? draftsOf(draftMonth(sessions, monthOf(serverNow()))) : questionOf(kind);
};

/** What waits, a tile for each kind: its number, its name, and when the first of it is due. */
function Waiting({ rows, sessions }: { rows: readonly WaitingRow[]; sessions: readonly WorkSession[] }) {
  const t = useT();
  return (
    <View className="bureau-tiles">
      {rows.map(({ kind, count, dueDay, provisional }) => (
        <Pressable
          key={kind}
          id={`waiting-${kind}`}
          role="link"
          className={`bureau-tile ${count === 0 ? 'bureau-tile-none' : ''}`}
          onPress={() => {
            const { page, params } = targetOf(kind, sessions);
            go(page, params);
          }}
        >
          <View className="plh-between">
            <View className="bureau-tile-figure plh-figures">{String(count)}</View>
            <Icon name={icons[kind]} className="work-arrow" />
          </View>
          <View className="bureau-strong">{t(`waiting.${kind}`)}</View>
          {count === 0 ? <View className="plh-soft">{t('waiting.nothing')}</View> : null}
          {count > 0 && dueDay ? (
            <View>
              <DueTag day={dueDay} label={t('waiting.first')} provisional={provisional} />
            </View>
          ) : null}
        </Pressable>
      ))}
    </View>
  );
}

const MOST = 6;

/** The next published sessions that have not ended. */
function NextSessions({ sessions }: { sessions: readonly WorkSession[] }) {
  const t = useT();
  const columns = useBoardColumns();
  const now = serverNow();
  const next = sessions
    .filter(({ status, endAt }) => status === 'published' && endAt > now)
    .sort((a, b) => a.startAt - b.startAt)
    .slice(0, MOST);
  const inMonth = ({ sessionId, startAt }: WorkSession): Target => ({
    page: 'bureau/month',
    params: { month: monthOf(startAt), ...shownParams({ page: 'bureau/session', params: { sessionId } }) },
  });
  return (
    <Section title={t('bureau.next')}>
      {next.length === 0 ? <Empty icon="calendar" text={t('bureau.noNext')} /> : null}
      <View>
        <Listing
          label={t('bureau.next')}
          rows={next}
          columns={columns}
          keyOf={({ sessionId }) => sessionId}
          to={inMonth}
          bare
          card={(session) => (
            <BoardCard
              session={session}

              to={{ page: 'bureau/session', params: { sessionId: session.sessionId } }}
            />
          )}
        />
      </View>
    </Section>
  );
}

const pages = [
  ['month', 'calendar'],
  ['progress', 'chart'],
  ['sampling', 'sample'],
  ['settlement', 'money'],
  ['institutions', 'building'],
  ['roles', 'roles'],
  ['holidays', 'month'],
  ['erasure', 'bin'],
  ['audit', 'history'],
] as const satisfies readonly (readonly [string, IconName])[];

/** All of the package's pages, for the phone: a desk has them at the side. */
function EveryPage() {
  const t = useT();
  const shown = useDeskGroups().flatMap((group) => group.pages.map(({ page }) => page));
  return (
    <Section title={t('bureau.all')}>
      <View className="plh-card">
        {pages
          .filter(([page]) => shown.includes(`bureau/${page}`))
          .map(([page, icon]) => (
            <Pressable
              key={page}
              id={`to-${page}`}
              role="link"
              className="plh-line"
              onPress={() => go(`bureau/${page}`)}
            >
              <View className="plh-row">
                <Icon name={icon} className="work-arrow" />
                {t(`page.${page}`)}
              </View>
              <Icon name="forward" className="work-arrow" />
            </Pressable>
          ))}
      </View>
    </Section>
  );
}

/** The bureau's desk: what waits with its numbers and due days, then the year at a glance. */
export default function BureauHome() {
  const t = useT();
  const desk = useDesk();
  const may = useMay();
  const today = dayOf(serverNow());
  const year = Number(today.slice(0, 4));
  const queue = useWhole('evaluation.listQueue', {}, 'items');
  const confirming = useRemote('case.list', { ...inInbox.confirming, limit: 1 });
  const objections = useRemote('case.list', { ...inInbox.objections, limit: 1 });
  const materials = useRemote('case.list', { ...inInbox.materials, limit: 1 });
  const overdue = useRemote('case.list', { ...inInbox.overdue, limit: 1 });
  const sessions = useWhole('session.listForWork', { year, includeDrafts: true }, 'sessions');
  // In December the month to come lies in another year.
  const nextYear = useWhole(
    'session.listForWork',
    today.slice(5, 7) === '12' ? { month: addMonths(today.slice(0, 7), 1), includeDrafts: true } : null,
    'sessions',
  );
  const progress = useRemote('plan.progress', { year });
  const all = [queue, confirming, objections, materials, overdue, sessions, nextYear, progress];
  useRefresh(...all);
  const failed = all.find(({ error }) => error);
  const retry = () => all.filter(({ error }) => error).forEach(({ reload }) => void reload());
  const held = [...(sessions.data?.sessions ?? []), ...(nextYear.data?.sessions ?? [])];
  return (
    <BureauPage title={t('bureau.title')} needs="evaluation.listQueue" wide>
      {failed?.error ? <ErrorCard error={failed.error} onRetry={retry} /> : null}
      <Section title={t('bureau.waiting')}>
        {queue.data && confirming.data && objections.data && materials.data && overdue.data && sessions.data ? (
          <Waiting
            sessions={held}
            rows={waitingOf(
              {
                confirming: confirming.data,
                objections: objections.data,
                materials: materials.data,
                overdue: overdue.data,
              },
              queue.data.items,
              held,
              today,
            )}
          />
        ) : failed ? null : (
          <Skeleton rows={4} />
        )}
      </Section>
      <View className="bureau-columns">
        {progress.data ? <YearGlance progress={progress.data} /> : failed ? null : <Skeleton />}
        {sessions.data ? <HeadsByMonth year={year} sessions={sessions.data.sessions} /> : failed ? null : <Skeleton />}
      </View>
      {may('policy.listForDesk') ? (
        <Section title={t('side.policy')}>
          <PolicyDeskCard />
        </Section>
      ) : null}
      {sessions.data && may('session.saveDraft') ? <NextSessions sessions={held} /> : null}
      {desk ? null : <EveryPage />}
    </BureauPage>
  );
}
