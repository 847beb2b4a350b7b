import { View, Text } from '@tarojs/components';
import { About } from '@/components/about';
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
import { useRotatingCode, type RotatingCode } from '../parts/rotating-code';
import { useAwake } from './awake';
import { useFullScreen } from './full-screen';
import { Hall } from './hall';
import { Newcomers } from './newcomers';
import './index.scss';
import Taro from '@tarojs/taro';
import { toast } from '@/components/confirm';
import { shownInstant, timeOf } from '@/components/format';
import { Pressable } from '@/components/pressable';
import type { Counts } from '@/services/work-types';
import { CodeFace } from './code-face';
import { CodeCounts } from './counts';
import { Digits } from '../parts/digits';
import { NetworkNotice } from './network-notice';
import { Ring } from './ring';

/** The code within its page: on a phone that is held up, or on a desk before it goes to the projector. */
function CodeCard({ code, counts }: { code: RotatingCode; counts: Counts | undefined }) {
  const t = useT();
  const { shown, now } = code;
  const open = shown && now >= shown.opensAt && now < shown.closesAt;
  return (
    <View className="plh-card code-card">
      <CodeFace code={code} version="card" />
      <View className="code-beside">
        {code.code ? (
          <View className="plh-row code-left">
            <Ring seconds={code.secondsLeft} share={code.shareLeft} />
            <View className="plh-grow">
              <View>{t('code.countdown', { seconds: code.secondsLeft })}</View>
              {open ? <View className="plh-soft">{t('code.openUntil', { time: timeOf(shown.closesAt) })}</View> : null}
            </View>
          </View>
        ) : null}
        <Digits code={code} />
        <NetworkNotice code={code} />
        {counts ? <CodeCounts counts={counts} /> : null}
        {code.code ? <CodeText text={code.code.text} /> : null}
        <View className="plh-faint plh-figures">{t('code.serverTime', { time: shownInstant(now).slice(11) })}</View>
      </View>
    </View>
  );
}

/** What the code says, for a device without a camera: its reader offers to type or paste it. It changes with the code. */
function CodeText({ text }: { text: string }) {
  const t = useT();
  const copy = async () => {
    await Taro.setClipboardData({ data: text });
    toast(t('work.copied'));
  };
  return (
    <View className="code-text">
      <Text id="sign-in-code-text" className="work-mono plh-faint" selectable userSelect>
        {text}
      </Text>
      <Pressable id="copy-code" className="plh-link" label={t('code.copy')} onPress={() => void copy()}>
        {t('work.copy')}
      </Pressable>
    </View>
  );
}

const LIVE_MS = 3000;

/** The venue's screen: the code that changes every 20 seconds, and who is there (R-ATTEND 3, 7). */
export default function CodePage() {
  const t = useT();
  const detail = useRemote('session.get', { sessionId: useSessionId() });
  return (
    <WorkPage title={t('code.title')}>
      <About of={detail.data?.session.title} />
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
      <View className="plh-heading code-session">{session.title}</View>
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
  const marks = live.data?.venues.find((one) => one.venueId === venueId)?.marks;
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
      {marks && Object.values(marks).some((count) => count > 0) ? (
        <View className="plh-soft plh-figures" id="live-marks">
          {t('live.marks', marks)}
        </View>
      ) : null}
      <Section title={t('code.people')}>
        <View className="plh-card">
          <Newcomers people={people} venueId={venueId} now={code.now} most={20} />
        </View>
      </Section>
    </>
  );
}
