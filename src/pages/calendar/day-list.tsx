import { View } from '@tarojs/components';
import { Action } from '@/components/action';
import { Empty, Skeleton } from '@/components/async-view';
import { dayOf, shownDay } from '@/components/format';
import { Pressable } from '@/components/pressable';
import { SessionCard } from '@/components/session/card';
import { useT } from '@/locales';
import type { SessionSummary } from '@/services/types';
import { clearCalendarFilters } from './filters';
import { instantOf } from './month';

interface Props {
  sessions: readonly SessionSummary[];
  /** Null: the whole month. */
  day: string | null;
  filtered: boolean;
  loading: boolean;
  onWhole: (() => void) | undefined;
  onNext: () => void;
}

/** Under the grid: the chosen day's sessions, or the whole month's. */
export function DayList({ sessions, day, filtered, loading, onWhole, onNext }: Props) {
  const t = useT();
  const listed = day ? sessions.filter((session) => dayOf(session.startAt) === day) : sessions;
  if (loading && sessions.length === 0) return <Skeleton rows={6} />;
  return (
    <View className="plh-stack">
      <View className="plh-between calendar-sum">
        <View className="plh-soft">
          {day
            ? t('calendar.daySessions', { day: shownDay(instantOf(day)), count: listed.length })
            : t('calendar.wholeMonth', { count: listed.length })}
        </View>
        {onWhole ? (
          <Pressable className="plh-link" onPress={onWhole}>
            {t('calendar.showMonth')}
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
