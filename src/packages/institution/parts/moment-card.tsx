import { Text, View } from '@tarojs/components';
import { a11y } from '@/components/a11y';
import { AsyncView } from '@/components/async-view';
import { shownDay, timeOf } from '@/components/format';
import { Icon } from '@/components/icon';
import { Bar } from '@/components/staff/bar';
import { Tag, type Tone } from '@/components/tag';
import { useRemote } from '@/hooks/remote';
import { useEvery, useServerNow } from '@/hooks/ticker';
import { useT } from '@/locales/institution';
import type { Output } from '@/services/call';
import { shownDuration } from './duration';
import { MomentButtons } from './moment-buttons';
import { nextEvent, phaseOf, type Phase, type Windows } from './moment';
import { WhoIsHere } from './who-is-here';

type Detail = Output<'session.get'>;

const tones: Record<Phase, Tone> = { before: 'plain', 'sign-in': 'ok', feedback: 'ok', after: 'accent', over: 'plain' };

export const windowsOf = ({ session, mine }: Detail): Windows => ({
  ...mine,
  startAt: session.startAt,
  endAt: session.endAt,
});

/** A session as it is at this moment: what is open, how long still, who is there, and what can be done now. */
export function MomentCard({ sessionId }: { sessionId: string }) {
  const detail = useRemote('session.get', { sessionId });
  useEvery(detail.reload, 60_000);
  return (
    <AsyncView remote={detail} rows={6}>
      {(data) => <Moment detail={data} />}
    </AsyncView>
  );
}

function Moment({ detail }: { detail: Detail }) {
  const t = useT();
  const now = useServerNow();
  const { session } = detail;
  const windows = windowsOf(detail);
  const phase = phaseOf(windows, now);
  const next = nextEvent(windows, now);
  const place = session.venues.length > 1 ? t('home.venues', { count: session.venues.length }) : session.placeName;
  return (
    <View className="plh-card moment">
      <View className="plh-between inst-middle">
        <Tag tone={tones[phase]}>{t(`phase.${phase}`)}</Tag>
        <Text className="plh-soft plh-figures">
          {shownDay(session.startAt)} {timeOf(session.startAt)}–{timeOf(session.endAt)}
        </Text>
      </View>
      <View className="plh-heading">{session.title}</View>
      {next ? (
        <View className="moment-next" {...a11y(undefined, 'timer')}>
          <Text className="plh-soft">{t(`event.${next.event}`)}</Text>
          <Text className="moment-left plh-figures">{shownDuration(next.at - now)}</Text>
        </View>
      ) : null}
      <View className="plh-row plh-soft">
        <Icon name="place" />
        <Text className="plh-grow">{place || t('staff.noVenue')}</Text>
      </View>
      {phase === 'before' ? (
        <View>
          <View className="plh-soft plh-figures">
            {t('desk.places', { registered: session.registered, capacity: session.capacity })}
          </View>
          <Bar
            share={session.capacity > 0 ? session.registered / session.capacity : 0}
            label={t('desk.places', { registered: session.registered, capacity: session.capacity })}
          />
        </View>
      ) : (
        <WhoIsHere sessionId={session.sessionId} phase={phase} />
      )}
      <MomentButtons session={session} phase={phase} />
    </View>
  );
}
