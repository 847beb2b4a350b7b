import { addToCalendar } from '@/components/session/add-to-calendar';
import { toast } from '@/components/confirm';
import { shownSpan } from '@/components/format';
import { FavouriteTool } from '@/components/tools/favourite';
import { ShareTool } from '@/components/tools/share';
import { Tool, Tools } from '@/components/tools/tool';
import { ToldWhere } from '@/components/told-where';
import { useNotifyQuestion } from '@/hooks/subscriptions';
import { useT } from '@/locales';
import type { SessionDetail } from '@/services/types';
import { MapTool } from './map-tool';

/** An hour is enough to get there from the same town. */
const ALARM_MINUTES = 60;

export const pathOf = (sessionId: string): string => `/pages/session-detail/index?sessionId=${sessionId}`;

/** Map, calendar, reminder, favourite, share. */
export function SessionTools({ session }: { session: SessionDetail }) {
  const t = useT();
  const askToRemind = useNotifyQuestion(['session-changed', 'session-cancelled', 'feedback-open']);
  const place = session.venues.find((venue) => venue.main) ?? session.venues[0];
  const remind = async () => {
    const left = await askToRemind();
    const texts = (left ?? []).map(({ template, left: count }) =>
      t('session.remindLeft', { what: t(`remind.${template}`), count }),
    );
    toast(texts.length > 0 ? t('session.remindWill', { what: texts.join('；') }) : t('session.remindNone'));
  };
  const waiting = session.mine === 'waiting';
  const keep = async () => {
    const added = await addToCalendar({
      uid: `${session.sessionId}@policy-lecture-hall`,
      title: waiting ? t('session.calendarWaiting', { title: session.title }) : session.title,
      place: place ? `${place.name} ${place.address}` : t('session.onlineTag'),
      notes: `${shownSpan(session.startAt, session.endAt)}\n${session.lecturer.name}\n${t('session.free')}`,
      url: process.env.TARO_ENV === 'h5' ? window.location.href : '',
      startAt: session.startAt,
      endAt: session.endAt,
      alarmMinutes: ALARM_MINUTES,
      sequence: Math.max(0, session.history.length - 1),
      cancelled: session.status === 'cancelled',
      waiting,
    });
    toast(t(`session.calendar.${added}`));
  };
  return (
    <>
      <Tools label={t('session.tools')}>
        <MapTool venues={session.venues} />
        <Tool icon="calendar" text={t('session.toCalendar')} onPress={() => void keep()} />
        {process.env.TARO_ENV === 'weapp' && session.status === 'published' ? (
          <Tool icon="bell" text={t('session.remind')} onPress={() => void remind()} />
        ) : null}
        <FavouriteTool kind="session" id={session.sessionId} />
        <ShareTool title={session.title} path={pathOf(session.sessionId)} />
      </Tools>
      {session.status === 'published' ? <ToldWhere /> : null}
    </>
  );
}
