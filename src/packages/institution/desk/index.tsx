import { View } from '@tarojs/components';
import { AsyncView } from '@/components/async-view';
import { Notice } from '@/components/notice';
import { Fact, Section } from '@/components/section';
import { WorkPage } from '@/components/staff/work-page';
import { useRefresh } from '@/hooks/refresh';
import { useRemote } from '@/hooks/remote';
import { useSessionId } from '@/hooks/session-id';
import { useServerNow } from '@/hooks/ticker';
import { useT } from '@/locales/institution';
import type { Output } from '@/services/call';
import { phaseOf } from '../parts/moment';
import { MomentCard, windowsOf } from '../parts/moment-card';
import '../parts/institution.scss';
import { Links } from './links';

/** One session's desk: how it stands, the ways to its code, its materials, its score, in the order of the moment. */
export default function SessionDesk() {
  const t = useT();
  const detail = useRemote('session.get', { sessionId: useSessionId() });
  useRefresh(detail);
  return (
    <WorkPage title={t('desk.title')}>
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
      {session.status === 'cancelled' ? null : <Links session={session} ended={ended} />}
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
