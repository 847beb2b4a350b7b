import { View } from '@tarojs/components';
import { Action } from '@/components/action';
import { AsyncView } from '@/components/async-view';
import { Section } from '@/components/section';
import { WorkPage } from '@/components/staff/work-page';
import { useRemote } from '@/hooks/remote';
import { useSessionId } from '@/hooks/session-id';
import { useEvery } from '@/hooks/ticker';
import { useT } from '@/locales/institution';
import { isClientError } from '@/services/call-error';
import { go } from '@/services/navigate';
import type { SessionDetail, Venue } from '@/services/types';
import { useOwnVenue, VenueLine, VenueQuestion } from '../parts/own-venue';
import { useRotatingCode } from '../parts/rotating-code';
import { useAwake } from './awake';
import { CodeCard } from './code-card';
import { useFullScreen } from './full-screen';
import { Hall } from './hall';
import { Newcomers } from './newcomers';
import './index.scss';

const LIVE_MS = 3000;

/** The venue's screen: the code that changes every 20 seconds, and who is there (R-ATTEND 3, 7). */
export default function CodePage() {
  const t = useT();
  const detail = useRemote('session.get', { sessionId: useSessionId() });
  return (
    <WorkPage title={t('code.title')}>
      <AsyncView remote={detail}>{({ session }) => <Session session={session} />}</AsyncView>
    </WorkPage>
  );
}

function Session({ session }: { session: SessionDetail }) {
  const t = useT();
  const { venue, choose } = useOwnVenue(session);
  useAwake();
  return (
    <>
      <View className="plh-heading">{session.title}</View>
      {venue ? (
        <>
          <VenueLine venue={venue} onOther={session.venues.length > 1 ? () => choose(null) : undefined} />
          <AtVenue session={session} venue={venue} />
        </>
      ) : session.venues.length === 0 ? (
        <View className="plh-card plh-soft">{t('staff.noVenue')}</View>
      ) : (
        <VenueQuestion venues={session.venues} onChoose={choose} />
      )}
    </>
  );
}

function AtVenue({ session: { sessionId, title }, venue }: { session: SessionDetail; venue: Venue }) {
  const t = useT();
  const { venueId, name } = venue;
  const { full, setFull, names, setNames } = useFullScreen();
  const rotating = useRotatingCode(sessionId, venueId);
  const live = useRemote('attendance.live', { sessionId });
  // The list asks more often than the code needs to: it is the first to notice that the network has gone.
  const code = { ...rotating, offline: rotating.offline || (live.error !== undefined && isClientError(live.error)) };
  useEvery(live.reload, LIVE_MS);
  const counts = live.data?.venues.find((one) => one.venueId === venueId) ?? code.shown?.counts;
  const people = live.data?.people ?? [];
  if (full)
    return (
      <Hall
        {...{ title, venueId, code, counts, people, names }}
        venueName={name}
        onNames={() => setNames(!names)}
        onLeave={() => setFull(false)}
      />
    );
  return (
    <>
      <CodeCard code={code} counts={counts} />
      <View className="work-buttons">
        <Action id="code-full" onPress={() => setFull(true)}>
          {t('code.full')}
        </Action>
        <Action kind="plain" onPress={() => go('institution/staff-sign-in', { sessionId, venueId })}>
          {t('code.toStaff')}
        </Action>
      </View>
      <Section title={t('code.people')}>
        <View className="plh-card">
          <Newcomers people={people} venueId={venueId} now={code.now} most={20} />
        </View>
      </Section>
    </>
  );
}
