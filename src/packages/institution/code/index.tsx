import { useEffect, useState } from 'react';
import Taro, { useRouter } from '@tarojs/taro';
import { Action } from '@/components/action';
import { AsyncView, ErrorCard } from '@/components/async-view';
import { Section } from '@/components/section';
import { WorkPage } from '@/components/staff/work-page';
import { useRemote } from '@/hooks/remote';
import { useSessionId } from '@/hooks/session-id';
import { useEvery } from '@/hooks/ticker';
import { useT } from '@/locales/institution';
import type { SessionDetail } from '@/services/types';
import { go } from '@/services/navigate';
import { LiveList } from '../parts/live-list';
import { useRotatingCode } from '../parts/rotating-code';
import { VenueChooser, firstVenue } from '../parts/venue-chooser';
import { CodeScreen } from './code-screen';
import './index.scss';

const LIVE_MS = 3000;

/** The venue's screen: the code that changes every 20 seconds, and who is there (R-ATTEND 3, 7). */
export default function CodePage() {
  const t = useT();
  const sessionId = useSessionId();
  const detail = useRemote('session.get', { sessionId });
  useEffect(() => {
    if (process.env.TARO_ENV !== 'weapp') return;
    void Taro.setKeepScreenOn({ keepScreenOn: true });
    return () => void Taro.setKeepScreenOn({ keepScreenOn: false });
  }, []);
  return (
    <WorkPage title={t('code.title')}>
      <AsyncView remote={detail}>{({ session }) => <Venues session={session} />}</AsyncView>
    </WorkPage>
  );
}

function Venues({ session }: { session: SessionDetail }) {
  const t = useT();
  const { sessionId, venues } = session;
  const wanted = useRouter().params.venueId;
  const [venueId, setVenueId] = useState(() => wanted ?? firstVenue(venues));
  const [full, setFull] = useState(false);
  const code = useRotatingCode(sessionId, venueId);
  const live = useRemote('attendance.live', { sessionId });
  useEvery(live.reload, LIVE_MS);
  const here = live.data?.venues.find((venue) => venue.venueId === venueId);
  const counts = here ?? live.data?.counts ?? code.shown?.counts;
  return (
    <>
      <VenueChooser venues={venues} value={venueId} onChange={setVenueId} />
      {code.error && !code.shown ? <ErrorCard error={code.error} onRetry={() => void code.reload()} /> : null}
      <CodeScreen code={code} counts={counts} full={full} onFull={setFull} />
      <Action
        kind="plain"
        onPress={() => go('institution/staff-sign-in', { sessionId, ...(venueId ? { venueId } : {}) })}
      >
        {t('desk.staff')}
      </Action>
      <Section title={t('live.title')}>
        <AsyncView remote={live}>
          {(data) => (
            <LiveList
              sessionId={sessionId}
              people={data.people.filter((person) => venues.length < 2 || person.venueId === venueId)}
              onChange={live.reload}
            />
          )}
        </AsyncView>
      </Section>
    </>
  );
}
