import { useEffect, useState } from 'react';
import { View } from '@tarojs/components';
import { Action } from '@/components/action';
import { Empty, Skeleton } from '@/components/async-view';
import { dayOf, shownDay } from '@/components/format';
import { Pressable } from '@/components/pressable';
import { SessionCard } from '@/components/session/card';
import { useT } from '@/locales';
import { serverNow } from '@/services/server-clock';
import type { SessionSummary } from '@/services/types';
import { clearCalendarFilters } from './filters';
import { instantOf } from './month';

interface Props {
  month: string;
  sessions: readonly SessionSummary[];
  /** Null: the whole month. */
  day: string | null;
  filtered: boolean;
  loading: boolean;
  onWhole: (() => void) | undefined;
  onNext: () => void;
}

/** Under the grid: the chosen day's sessions, or the whole month's; of a month that has begun what is still to come, the rest on wish. */
export function DayList({ month, sessions, day, filtered, loading, onWhole, onNext }: Props) {
  const t = useT();
  const [past, setPast] = useState(false);
  useEffect(() => setPast(false), [month]);
  const now = serverNow();
  const over = sessions.filter(({ endAt }) => endAt <= now);
  const folded = !day && !past && over.length > 0 && over.length < sessions.length;
  const listed = sessions.filter((session) => (day ? dayOf(session.startAt) === day : !folded || session.endAt > now));
  if (loading && sessions.length === 0) return <Skeleton rows={6} />;
  return (
    <View className="plh-stack">
      <View className="plh-between calendar-sum">
        <View className="plh-soft">
          {day
            ? t('calendar.daySessions', { day: shownDay(instantOf(day)), count: listed.length })
            : t('calendar.wholeMonth', { count: sessions.length })}
        </View>
        {onWhole ? (
          <Pressable className="plh-link" onPress={onWhole}>
            {t('calendar.showMonth')}
          </Pressable>
        ) : null}
        {folded ? (
          <Pressable id="show-past" className="plh-link" onPress={() => setPast(true)}>
            {t('calendar.showPast', { count: over.length })}
          </Pressable>
        ) : null}
      </View>
      {listed.map((session) => (
        <SessionCard key={session.sessionId} session={session} />
      ))}
      {listed.length === 0 ? (
        <Empty icon="calendar" text={t(day ? 'calendar.noneDay' : 'calendar.none')}>
          {filtered ? (
            <Action kind="plain" block={false} onPress={clearCalendarFilters}>
              {t('calendar.clear')}
            </Action>
          ) : null}
        </Empty>
      ) : null}
      {day ? null : (
        <Action id="next-month" kind="plain" onPress={onNext}>
          {t('calendar.next.month')}
        </Action>
      )}
    </View>
  );
}
