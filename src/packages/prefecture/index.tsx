import { View } from '@tarojs/components';
import { AsyncView, Empty } from '@/components/async-view';
import { Section } from '@/components/section';
import { PolicyDeskCard } from '@/components/staff/policy-desk-card';
import { WorkPage } from '@/components/staff/work-page';
import { useRefresh } from '@/hooks/refresh';
import { useRemote } from '@/hooks/remote';
import { useT } from '@/locales/prefecture';
import type { Me } from '@/services/types';
import { Bar } from '@/components/staff/bar';
import { LinkCard } from '@/components/staff/link-card';
import { casesOf } from '@/services/figures';
import { useInboxTotals } from '@/services/inbox-count';
import { useAddressed } from '@/hooks/list-query';
import { useWhole } from '@/hooks/whole';
import { Listing, type Column, type Target } from '@/components/desk/listing';
import { shownDay, shownSpan } from '@/components/format';
import { StageTag } from '@/components/staff/stage-tag';
import { Stepper, thisYear } from '@/components/staff/stepper';
import type { Output } from '@/services/call';

type Session = Output<'session.listForWork'>['sessions'][number];

/** The region's sessions of a year; `desk` leads to the venue's desk instead of the public page. */
function RegionSessions({ desk }: { desk: boolean }) {
  const t = useT();
  const [asked, setYear] = useAddressed('year', String(thisYear()));
  const year = Number(asked) || thisYear();
  const work = useWhole('session.listForWork', { year }, 'sessions');
  const to = ({ sessionId }: Session): Target => ({
    page: desk ? 'institution/desk' : 'session-detail',
    params: { sessionId },
  });
  return (
    <>
      <Stepper text={t('work.year', { year })} onStep={(step) => setYear(String(year + step))} />
      <AsyncView
        remote={work}
        isEmpty={(data) => data.sessions.length === 0}
        empty={<Empty icon="calendar" text={t('prefecture.noSessions')} />}
      >
        {({ sessions }) => (
          <Listing
            label={t('prefecture.sessions')}
            scope={t('work.year', { year })}
            rows={sessions}
            coming={work.coming}
            columns={columnsOf(t)}
            keyOf={(session) => session.sessionId}
            to={to}
            card={(session) => <SessionRow session={session} to={to(session)} />}
          />
        )}
      </AsyncView>
    </>
  );
}

const columnsOf = (t: ReturnType<typeof useT>): Column<Session>[] => [
  {
    key: 'day',
    title: t('prefecture.day'),
    kind: 'instant',
    cell: ({ startAt }) => shownDay(startAt),
    value: ({ startAt }) => startAt,
  },
  { key: 'title', title: t('prefecture.session'), value: ({ title }) => title },
  {
    key: 'institution',
    title: t('prefecture.institution'),
    cell: ({ institutionName }) => institutionName || '–',
    value: ({ institutionName }) => institutionName || null,
    filterBy: ({ institutionName }) => institutionName || [],
  },
  {
    key: 'place',
    title: t('prefecture.place'),
    value: ({ placeName }) => placeName,
  },
  {
    key: 'signed',
    title: t('prefecture.heads'),
    kind: 'number',
    sum: true,
    value: ({ signed }) => signed,
  },
  {
    key: 'stage',
    title: t('prefecture.stage'),
    cell: ({ stage }) => <StageTag stage={stage} />,
    value: ({ stage }) => t(`stage.${stage}`),
    filterBy: ({ stage }) => stage,
  },
];

function SessionRow({ session, to }: { session: Session; to: Target }) {
  const t = useT();
  return (
    <LinkCard title={session.title} to={to}>
      <View className="plh-soft plh-figures">{shownSpan(session.startAt, session.endAt)}</View>
      <View className="plh-soft">{session.institutionName || session.placeName}</View>
      <View className="plh-row work-tags">
        <StageTag stage={session.stage} />
        <View className="plh-soft plh-figures">{t('prefecture.signed', { signed: session.signed })}</View>
      </View>
    </LinkCard>
  );
}

/** How far one's own region has come this year, and the way to all of them; the hub has no region and sees the whole. */
function OwnProgress({ regionIds }: { regionIds: readonly string[] }) {
  const t = useT();
  const progress = useRemote('plan.progress', { year: thisYear() });
  return (
    <AsyncView remote={progress} rows={2}>
      {(data) => {
        const own = data.regions.filter(({ regionId }) => regionIds.includes(regionId));
        const rows = own.length > 0 ? own : [{ ...data, regionId: 'all', name: t('prefecture.whole'), rank: null }];
        return (
          <LinkCard id="to-progress" title={t('prefecture.progress')} to={{ page: 'prefecture/progress' }}>
            {rows.map(({ regionId, name, heads, task, share, shareShown, rank }) => (
              <View key={regionId} className="work-item">
                <View className="plh-between">
                  <View className="plh-grow">
                    {name}
                    {rank === null ? '' : ` · ${t('prefecture.rank', { rank, of: data.regions.length })}`}
                  </View>
                  <View className="plh-soft plh-figures">{t('progress.row', { heads, task, share: shareShown })}</View>
                </View>
                <Bar share={share} label={`${name} ${shareShown}`} tone={heads >= task ? 'ok' : 'accent'} />
              </View>
            ))}
          </LinkCard>
        );
      }}
    </AsyncView>
  );
}

const scopes = ['window', 'platform', 'prefecture'] as const;

/** The way to what waits for one's hand, and to what is with others. */
function ToInbox() {
  const t = useT();
  const totals = useInboxTotals();
  return (
    <LinkCard id="to-inbox" title={t('side.inbox')} to={casesOf({ box: 'waiting' })}>
      <View className="plh-soft">{t('shell.waiting', { count: totals?.waiting ?? 0 })}</View>
    </LinkCard>
  );
}

/** The desk of a prefecture's department, its window platform, or the hub: what waits, progress, sessions. */
export default function PrefectureHome() {
  const t = useT();
  const me = useRemote('identity.me', {});
  useRefresh(me);
  return (
    <WorkPage title={t('prefecture.title')} wide>
      <AsyncView remote={me}>
        {({ grants }) => (
          <>
            <Whose grants={grants} />
            <ToInbox />
            <OwnProgress regionIds={regionsOf(grants)} />
            {grants.some(({ role }) => role === 'platform') ? (
              <Section title={t('side.policy')}>
                <PolicyDeskCard />
              </Section>
            ) : null}
            <Section title={t('prefecture.sessions')}>
              <RegionSessions desk={carries(grants)} />
            </Section>
          </>
        )}
      </AsyncView>
    </WorkPage>
  );
}

type Grants = Me['grants'];

/** Window platforms and the hub pass materials on; a department only watches. */
const carries = (grants: Grants): boolean => grants.some(({ role }) => role === 'window' || role === 'platform');

const regionsOf = (grants: Grants): string[] =>
  grants.flatMap(({ scope }) => (scope.kind === 'region' ? [scope.regionId] : []));

function Whose({ grants }: { grants: Grants }) {
  const t = useT();
  return (
    <>
      {grants
        .filter((grant) => scopes.some((role) => role === grant.role))
        .map((grant) => (
          <View key={grant.grantId} className="plh-soft">
            {t(`role.${grant.role}`)} · {grant.scopeName}
          </View>
        ))}
    </>
  );
}
