import { useState } from 'react';
import { View } from '@tarojs/components';
import { AsyncView, Empty } from '@/components/async-view';
import { Listing } from '@/components/desk/listing';
import { shownDay, shownSpan } from '@/components/format';
import { LinkCard } from '@/components/staff/link-card';
import { thisYear } from '@/components/staff/progress-view';
import { StageTag } from '@/components/staff/stage-tag';
import { Stepper } from '@/components/staff/stepper';
import type { Column } from '@/components/desk/data-table';
import { useRemote } from '@/hooks/remote';
import { useT } from '@/locales/prefecture';
import type { Output } from '@/services/call';
import { go } from '@/services/navigate';

type Session = Output<'session.listForWork'>['sessions'][number];

/** The region's sessions of a year; `desk` leads to the venue's desk instead of the public page. */
export function RegionSessions({ desk }: { desk: boolean }) {
  const t = useT();
  const [year, setYear] = useState(thisYear);
  const work = useRemote('session.listForWork', { year });
  const open = ({ sessionId }: Session) => go(desk ? 'institution/desk' : 'session-detail', { sessionId });
  return (
    <>
      <Stepper text={t('work.year', { year })} onStep={(step) => setYear(year + step)} />
      <AsyncView
        remote={work}
        isEmpty={(data) => data.sessions.length === 0}
        empty={<Empty icon="calendar" text={t('prefecture.noSessions')} />}
      >
        {({ sessions }) => (
          <Listing
            label={t('prefecture.sessions')}
            rows={sessions}
            columns={columnsOf(t)}
            keyOf={(session) => session.sessionId}
            onOpen={open}
            findBy={(session) => `${session.title} ${session.institutionName} ${session.placeName}`}
            card={(session) => <SessionRow session={session} onOpen={() => open(session)} />}
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
    cell: ({ startAt }) => shownDay(startAt),
    sortBy: ({ startAt }) => startAt,
  },
  { key: 'title', title: t('prefecture.session'), cell: ({ title }) => title, sortBy: ({ title }) => title },
  {
    key: 'institution',
    title: t('prefecture.institution'),
    cell: ({ institutionName }) => institutionName || '–',
    sortBy: ({ institutionName }) => institutionName || null,
  },
  {
    key: 'place',
    title: t('prefecture.place'),
    cell: ({ placeName }) => placeName,
    sortBy: ({ placeName }) => placeName,
  },
  {
    key: 'signed',
    title: t('prefecture.heads'),
    cell: ({ signed }) => String(signed),
    sortBy: ({ signed }) => signed,
    figures: true,
  },
  {
    key: 'stage',
    title: t('prefecture.stage'),
    cell: ({ stage }) => <StageTag stage={stage} />,
    sortBy: ({ stage }) => stage,
  },
];

function SessionRow({ session, onOpen }: { session: Session; onOpen: () => void }) {
  const t = useT();
  return (
    <LinkCard title={session.title} onPress={onOpen}>
      <View className="plh-soft plh-figures">{shownSpan(session.startAt, session.endAt)}</View>
      <View className="plh-soft">{session.institutionName || session.placeName}</View>
      <View className="plh-row work-tags">
        <StageTag stage={session.stage} />
        <View className="plh-soft plh-figures">{t('prefecture.signed', { signed: session.signed })}</View>
      </View>
    </LinkCard>
  );
}
