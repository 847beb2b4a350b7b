import { View } from '@tarojs/components';
import { a11y } from '@/components/a11y';
import { dayOf, shownDay } from '@/components/format';
import { SessionLine } from '@/components/session/line';
import { useT } from '@/locales';
import type { SessionSummary } from '@/services/types';
import { Legend } from './legend';
import { instantOf } from './month';

interface Props {
  days: readonly string[];
  today: string;
  sessions: readonly SessionSummary[];
  /** Side by side, where there is room. */
  columns: boolean;
  /** Said of an empty day; not while its sessions are on their way. */
  settled: boolean;
}

/** Seven days with what is held on each: under one another, on a desk beside one another. */
export function Week({ days, today, sessions, columns, settled }: Props) {
  const t = useT();
  return (
    <View className="plh-card">
      <View className={columns ? 'calendar-columns' : ''}>
        {days.map((day) => {
          const held = sessions.filter((session) => dayOf(session.startAt) === day);
          const now = day === today;
          return (
            <View key={day} className={`calendar-weekday ${now ? 'calendar-weekday-now' : ''}`}>
              <View className="calendar-weekday-name" {...a11y(undefined, 'heading')}>
                {shownDay(instantOf(day))}
                {now ? ` · ${t('calendar.isToday')}` : ''}
              </View>
              {held.map((session) => (
                <SessionLine key={session.sessionId} session={session} />
              ))}
              {held.length === 0 && settled ? <View className="plh-faint">{t('calendar.freeDay')}</View> : null}
            </View>
          );
        })}
      </View>
      <Legend />
    </View>
  );
}
