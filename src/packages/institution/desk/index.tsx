import { View, Text } from '@tarojs/components';
import { About } from '@/components/about';
import { AsyncView, Empty } from '@/components/async-view';
import { Notice } from '@/components/notice';
import { Fact, Section } from '@/components/section';
import { WorkPage } from '@/components/staff/work-page';
import { useRefresh } from '@/hooks/refresh';
import { useRemote } from '@/hooks/remote';
import { useSessionId } from '@/hooks/session-id';
import { useServerNow } from '@/hooks/ticker';
import { useT } from '@/locales/institution';
import type { OperationName, Output } from '@/services/call';
import { phaseOf } from '../parts/moment';
import { MomentCard, windowsOf } from '../parts/moment-card';
import '../parts/institution.scss';
import type { ReactNode } from 'react';
import { Icon, type IconName } from '@/components/icon';
import { Pressable } from '@/components/pressable';
import { DueTag } from '@/components/staff/due-tag';
import { go } from '@/services/navigate';
import type { SessionDetail } from '@/services/types';
import { Listing, type Column } from '@/components/desk/listing';
import { timeOf } from '@/components/format';
import { personIds } from '@/services/figures';
import type { LivePerson } from '@/services/work-types';
import { PersonRow } from '../parts/person-row';

/** The ways on; during the session the code first, afterwards the materials. */
function Links({ session, ended, reviews }: { session: SessionDetail; ended: boolean; reviews: boolean }) {
  const t = useT();
  const { sessionId, venues } = session;
  const open = (page: string) => () => go(`institution/${page}`, { sessionId });
  const hall =
    venues.length === 0
      ? []
      : [
          <Way
            key="code"
            id="to-code"
            icon="code"
            title={t('desk.code')}
            note={t('desk.codeNote')}
            onPress={open('code')}
          />,
          <Way
            key="staff"
            icon="pen"
            title={t('desk.staff')}
            note={t('desk.staffNote')}
            onPress={open('staff-sign-in')}
          />,
          <Way
            key="entries"
            id="to-staff-entries"
            icon="check"
            title={t('entries.title')}
            onPress={open('staff-entries')}
          />,
          <Way
            key="poster"
            icon="print"
            title={t('desk.poster')}
            note={t('desk.posterNote')}
            onPress={open('poster')}
          />,
        ];
  const paper = [
    <Way key="materials" id="to-materials" icon="picture" title={t('desk.materials')} onPress={open('materials')}>
      {ended ? <MaterialsNote sessionId={sessionId} /> : null}
    </Way>,
    ...(reviews
      ? [
          <Way
            key="scans"
            id="to-scans"
            icon="reviewed"
            title={t('desk.scans')}
            note={t('desk.scansNote')}
            onPress={() => go('evaluator/scans', { sessionId })}
          />,
        ]
      : []),
    <Way key="score" icon="chart" title={t('desk.score')} note={t('desk.scoreNote')} onPress={open('score')} />,
  ];
  return <View className="plh-card ways">{ended ? [...paper, ...hall] : [...hall, ...paper]}</View>;
}

/** With the institution the day by which they are due, later where they are. */
function MaterialsNote({ sessionId }: { sessionId: string }) {
  const t = useT();
  const { data: state } = useRemote('material.get', { sessionId });
  if (!state) return null;
  const { reopenedUntilDay, dueDay, provisional } = state;
  if (state.stage === 'collecting')
    return <DueTag day={reopenedUntilDay ?? dueDay} provisional={!reopenedUntilDay && provisional} />;
  return <View className="plh-soft">{`${t(`path.${state.stage}`)} · ${t(`path.now.${state.stage}`)}`}</View>;
}

interface WayProps {
  icon: IconName;
  title: string;
  note?: string;
  id?: string;
  onPress: () => void;
  children?: ReactNode;
}

function Way({ icon, title, note, id, onPress, children }: WayProps) {
  return (
    <Pressable {...(id ? { id } : {})} role="link" className="plh-line" onPress={onPress}>
      <Icon name={icon} className="way-icon" />
      <View className="plh-grow">
        <Text className="way-title">{title}</Text>
        {note ? <View className="plh-soft">{note}</View> : null}
        {children}
      </View>
      <Icon name="forward" className="inst-soft-icon" />
    </Pressable>
  );
}

/** One session's desk: how it stands, the ways to its code, its materials, its score, in the order of the moment. */
export default function SessionDesk() {
  const t = useT();
  const detail = useRemote('session.get', { sessionId: useSessionId() });
  useRefresh(detail);
  return (
    <WorkPage title={t('desk.title')}>
      <About of={detail.data?.session.title} />
      <AsyncView remote={detail}>{(data) => <Desk detail={data} />}</AsyncView>
    </WorkPage>
  );
}

function Desk({ detail }: { detail: Output<'session.get'> }) {
  const t = useT();
  const { session } = detail;
  const ended = phaseOf(windowsOf(detail), useServerNow(60_000)) === 'over';
  const reason = session.history.filter(({ what }) => what === 'cancelled').at(-1)?.reason;
  return (
    <>
      {session.status === 'cancelled' ? (
        <>
          <View className="plh-heading">{session.title}</View>
          <Notice tone="bad">{t('desk.cancelled', { reason: reason ?? '' })}</Notice>
        </>
      ) : (
        <MomentCard sessionId={session.sessionId} />
      )}
      {session.status === 'cancelled' ? null : (
        <Links
          session={session}
          ended={ended}
          reviews={detail.mine.may.includes('attendance.decideLateScans' satisfies OperationName)}
        />
      )}
      {session.status === 'published' && detail.mine.may.includes('attendance.live' satisfies OperationName) ? (
        <People session={session} />
      ) : null}
      <Section title={t('desk.about')}>
        <View className="plh-card">
          <Fact name={t('desk.lecturer')}>
            {[session.lecturer.name, session.lecturer.unit, session.lecturer.title].filter(Boolean).join(' · ')}
          </Fact>
          <Fact name={t('desk.mode')}>
            {t(`mode.${session.mode}`)} · {t('desk.hours', { hours: session.classHours })}
          </Fact>
          {session.venues.map((venue) => (
            <Fact key={venue.venueId} name={t(venue.main ? 'desk.mainVenue' : 'desk.branchVenue')}>
              <View>{venue.name}</View>
              <View className="plh-soft">{venue.address}</View>
              <View className="plh-soft plh-figures">
                {t('desk.places', { registered: venue.registered, capacity: venue.capacity })}
              </View>
            </Fact>
          ))}
        </View>
      </Section>
    </>
  );
}

/** Everybody who has a place or came, found by name and by how they stand: what the figures above count. */
function People({ session: { sessionId, venues } }: { session: SessionDetail }) {
  const t = useT();
  const live = useRemote('attendance.live', { sessionId });
  useRefresh(live);
  const columns: Column<LivePerson>[] = [
    { key: 'name', title: t('staff.name'), value: ({ name }) => name },
    { key: 'enterprise', title: t('staff.enterprise'), value: ({ enterprise }) => enterprise },
    { key: 'phone', title: t('staff.phone'), value: ({ phoneMasked }) => phoneMasked },
    {
      key: 'state',
      title: t('live.filter'),
      value: ({ state }) => t(`live.${state === 'scanned' ? 'onlyScanned' : state}`),
      filterBy: personIds.state,
      chips: true,
    },
    {
      key: 'at',
      title: t('live.at'),
      kind: 'instant',
      value: ({ at }) => at,
      cell: ({ at }) => (at ? timeOf(at) : ''),
    },
    {
      key: 'place',
      title: t('live.place'),
      value: (person) => t(`live.${personIds.place(person)}`),
      filterBy: personIds.place,
    },
    {
      key: 'scan',
      title: t('live.scanned'),
      hidden: true,
      value: ({ scanned }) => t(scanned ? 'live.yes' : 'live.no'),
      filterBy: personIds.scan,
    },
    {
      key: 'venue',
      title: t('live.venue'),
      hidden: venues.length < 2,
      value: ({ venueId }) => venues.find((one) => one.venueId === venueId)?.name ?? null,
      filterBy: ({ venueId }) => venueId,
    },
  ];
  return (
    <Section title={t('live.people')}>
      <AsyncView
        remote={live}
        isEmpty={({ people }) => people.length === 0}
        empty={<Empty icon="people" text={t('live.nobody')} />}
      >
        {({ people }) => (
          <Listing
            label={t('live.people')}
            rows={people}
            columns={columns}
            keyOf={({ personId }) => personId}
            card={(person) => (
              <View className="plh-card">
                <PersonRow person={person} />
              </View>
            )}
          />
        )}
      </AsyncView>
    </Section>
  );
}
