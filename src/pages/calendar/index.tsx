import { useState } from 'react';
import { View } from '@tarojs/components';
import { stopPullDownRefresh, usePullDownRefresh } from '@tarojs/taro';
import { Action } from '@/components/action';
import { AsyncView, Empty } from '@/components/async-view';
import { dayOf, monthOf, shownDay } from '@/components/format';
import { Page } from '@/components/page';
import { Pressable } from '@/components/pressable';
import { SessionCard } from '@/components/session/card';
import { useRemote } from '@/hooks/remote';
import { useT } from '@/locales';
import { serverNow } from '@/services/server-clock';
import { FilterRow } from './filter-row';
import { clearCalendarFilters, useCalendarFilters } from './filters';
import { Grid } from './grid';
import { Switcher } from './switcher';
import './index.scss';

/** The month with marks by state, and under it the chosen day's sessions or the whole month's (R-PLAN 2). */
export default function Calendar() {
  const t = useT();
  const filters = useCalendarFilters();
  const [month, setMonth] = useState(() => monthOf(serverNow()));
  const [day, setDay] = useState<string | null>(null);
  const remote = useRemote('session.listMonth', { month, ...filters });
  usePullDownRefresh(() => void remote.reload().then(() => stopPullDownRefresh()));
  const show = (next: string) => {
    setMonth(next);
    setDay(null);
  };
  const sessions = remote.data?.sessions ?? [];
  const inMonth = sessions.filter((session) => monthOf(session.startAt) === month);
  const listed = (day ? inMonth.filter((session) => dayOf(session.startAt) === day) : [...inMonth]).sort(
    (a, b) => a.startAt - b.startAt,
  );
  const filtered = Object.keys(filters).length > 0;
  return (
    <Page title={t('calendar.title')} tab="calendar">
      <Switcher
        month={month}
        onChange={show}
        onToday={() => {
          show(monthOf(serverNow()));
          setDay(dayOf(serverNow()));
        }}
      />
      <FilterRow filters={filters} />
      <Grid month={month} sessions={inMonth} chosen={day} onChoose={(next) => setDay(next === day ? null : next)} />
      <AsyncView remote={remote}>
        {() => (
          <View className="plh-stack">
            <View className="plh-between calendar-sum">
              <View className="plh-soft">
                {day
                  ? t('calendar.daySessions', {
                      day: shownDay(Date.parse(`${day}T00:00:00+08:00`)),
                      count: listed.length,
                    })
                  : t('calendar.wholeMonth', { count: listed.length })}
              </View>
              {day ? (
                <Pressable className="plh-link" onPress={() => setDay(null)}>
                  {t('calendar.showMonth')}
                </Pressable>
              ) : null}
            </View>
            {listed.map((session) => (
              <SessionCard key={session.sessionId} session={session} />
            ))}
            {listed.length === 0 ? (
              <Empty text={t(day ? 'calendar.noneDay' : 'calendar.none')}>
                {filtered ? (
                  <Action kind="plain" block={false} onPress={clearCalendarFilters}>
                    {t('calendar.clear')}
                  </Action>
                ) : null}
              </Empty>
            ) : null}
          </View>
        )}
      </AsyncView>
    </Page>
  );
}
