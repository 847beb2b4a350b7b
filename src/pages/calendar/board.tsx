import { useEffect, useState, type MutableRefObject, useRef } from 'react';
import { View, type BaseEventOrig, type ITouchEvent, ScrollView } from '@tarojs/components';
import { ErrorCard } from '@/components/async-view';
import { dayOf, monthOf, shownDay } from '@/components/format';
import { addMonths } from '@/components/utc';
import { useDesk } from '@/hooks/desk';
import { useShown } from '@/hooks/pane';
import { useRefresh } from '@/hooks/refresh';
import { useWhole } from '@/hooks/whole';
import { serverNow } from '@/services/server-clock';
import { DayList } from './day-list';
import { useCalendarFilters, type CalendarFilters, clearCalendarFilters, filterCalendar } from './filters';
import { Grid } from './grid';
import { addDays, monthOfDay, weekOf, instantOf } from './month';
import { Toolbar } from './toolbar';
import { useCalendarView } from './view';
import { useReachBottom } from '@tarojs/taro';
import { Action } from '@/components/action';
import { useT } from '@/locales';
import { MonthList } from './month-list';
import { a11y } from '@/components/a11y';
import { SessionLine } from '@/components/session/line';
import type { SessionSummary } from '@/services/types';
import { Legend } from './legend';
import { PickerChip, ToggleChip } from '@/components/picker/chip';
import { Pressable } from '@/components/pressable';
import { idsOf } from '@/services/programme-words';

/** Region, form, kind of content, free places, online; what is set can be taken away one by one or all at once. */
function FilterRow({ filters }: { filters: CalendarFilters }) {
  const t = useT();
  const { regionId = null, mode = null, contentKind, freePlacesOnly = false, onlineOnly = false } = filters;
  return (
    <ScrollView scrollX enableFlex className="plh-chips" {...a11y(t('filter.row'), 'group')}>
      <View className="plh-chips-row">
        {Object.keys(filters).length > 0 ? (
          <Pressable id="clear-filters" className="plh-chip calendar-clear" onPress={clearCalendarFilters}>
            {t('calendar.clear')}
          </Pressable>
        ) : null}
        <PickerChip
          label={t('calendar.region')}
          value={regionId}
          choices={idsOf('region').map((value) => ({ value, text: t(`region.${value}`) }))}
          onChange={(value) => filterCalendar('regionId', value)}
        />
        <ToggleChip on={freePlacesOnly} onPress={() => filterCalendar('freePlacesOnly', freePlacesOnly ? null : true)}>
          {t('calendar.free')}
        </ToggleChip>
        <ToggleChip on={onlineOnly} onPress={() => filterCalendar('onlineOnly', onlineOnly ? null : true)}>
          {t('calendar.online')}
        </ToggleChip>
        <PickerChip
          label={t('calendar.mode')}
          value={mode}
          choices={idsOf('mode').map((value) => ({ value, text: t(`mode.${value}`) }))}
          onChange={(value) => filterCalendar('mode', value)}
        />
        <PickerChip
          label={t('calendar.content')}
          value={contentKind ?? null}
          choices={idsOf('content').map((value) => ({ value: Number(value), text: t(`content.${value}`) }))}
          onChange={(value) => filterCalendar('contentKind', value)}
        />
      </View>
    </ScrollView>
  );
}

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
function Week({ days, today, sessions, columns, settled }: Props) {
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

/** Shorter is a slip of the thumb; nearer to the screen's edge is the browser's own way back. */
const LEAST = 56;
const EDGE = 24;

/**
 * Touch handlers that tell a swipe to the side: `step(1)` for one to the left. What goes more down than sideways is a scroll and stays one: nothing is
 * prevented, only read at its end.
 */
function useSwipe(step: (by: 1 | -1) => void) {
  const start = useRef<{ x: number; y: number }>();
  return {
    onTouchStart: (event: BaseEventOrig) => {
      const { touches } = event as ITouchEvent;
      const [touch] = touches;
      start.current = touches.length === 1 && touch ? { x: touch.clientX, y: touch.clientY } : undefined;
    },
    onTouchEnd: (event: BaseEventOrig) => {
      const [touch] = (event as ITouchEvent).changedTouches;
      const from = start.current;
      start.current = undefined;
      if (!from || !touch || from.x < EDGE) return;
      const across = touch.clientX - from.x;
      if (Math.abs(across) < LEAST || Math.abs(across) < 2 * Math.abs(touch.clientY - from.y)) return;
      step(across < 0 ? 1 : -1);
    },
    onTouchCancel: () => {
      start.current = undefined;
    },
  };
}

/** A year ahead is more than is ever planned. */
const MOST = 12;

/** Month after month, the next one at the end of the page. */
function EndlessList({ month, filters }: { month: string; filters: CalendarFilters }) {
  const t = useT();
  const [count, setCount] = useState(1);
  useEffect(() => setCount(1), [month]);
  const more = () => setCount((shown) => Math.min(MOST, shown + 1));
  useReachBottom(more);
  return (
    <View className="plh-stack">
      {Array.from({ length: count }, (_, index) => addMonths(month, index)).map((each) => (
        <MonthList key={each} month={each} filters={filters} />
      ))}
      {count < MOST ? (
        <Action id="next-month" kind="plain" onPress={more}>
          {t('calendar.next.month')}
        </Action>
      ) : null}
    </View>
  );
}

export type Reload = () => Promise<void>;

/**
 * What is shown of the calendar. As long as nobody has moved away it is today's month by the server's clock, read anew with every answer: a phone with a
 * wrong clock shows the right month once the first has come.
 */
export function Board({ reloadBy }: { reloadBy: MutableRefObject<Reload | undefined> }) {
  const filters = useCalendarFilters();
  const view = useCalendarView();
  const desk = useDesk();
  const shown = useShown();
  const roomy = desk && shown === null;
  const today = dayOf(serverNow());
  const [anchor, setAnchor] = useState<string | null>(null);
  const [chosen, setChosen] = useState<string | null>(null);
  const at = anchor ?? today;
  const month = monthOfDay(at);
  const week = weekOf(at);
  const [from = at, to = at] = view === 'week' ? [week[0], week[6]] : [`${month}-01`, `${month}-31`];
  const first = useWhole(
    'session.listMonth',
    view === 'list' ? null : { month: monthOfDay(from), ...filters },
    'sessions',
  );
  const across = monthOfDay(to) !== monthOfDay(from);
  const second = useWhole('session.listMonth', across ? { month: monthOfDay(to), ...filters } : null, 'sessions');
  useRefresh(first, second);
  const { reload } = first;
  useEffect(() => {
    reloadBy.current = reload;
  }, [reloadBy, reload]);

  const remotes = across ? [first, second] : [first];
  const sessions = remotes
    .flatMap((remote) => remote.data?.sessions ?? [])
    .filter(({ startAt }) => dayOf(startAt) >= from && dayOf(startAt) <= to)
    .sort((a, b) => a.startAt - b.startAt);
  const failed = remotes.find((remote) => remote.error);
  const loading = remotes.some((remote) => remote.loading);
  const show = (day: string | null) => {
    setAnchor(day);
    setChosen(null);
  };
  const move = (by: 1 | -1) => {
    if (view === 'week') return show(addDays(at, 7 * by));
    const next = addMonths(month, by);
    show(next === monthOf(serverNow()) ? null : `${next}-01`);
  };
  const swipe = useSwipe(move);
  // On a desk the grid itself says what the month holds.
  const day = chosen ?? (roomy && today >= from && today <= to ? today : null);
  return (
    <>
      <Toolbar
        view={view}
        {...{ from, to }}
        onMove={move}
        onToday={today >= from && today <= to ? undefined : () => show(null)}
      />
      <FilterRow filters={filters} />
      {view !== 'list' && failed?.error ? (
        <ErrorCard error={failed.error} onRetry={() => void failed.reload()} />
      ) : null}
      {view === 'month' ? (
        <View className="calendar-swipe" {...swipe}>
          <Grid
            {...{ month, today, sessions, chosen }}
            titled={roomy}
            onChoose={(next) => setChosen(next === chosen ? null : next)}
            onLeave={show}
          />
        </View>
      ) : null}
      {view === 'month' && !(failed && sessions.length === 0) ? (
        <DayList
          {...{ month, sessions, day, loading }}
          filtered={Object.keys(filters).length > 0}
          onWhole={chosen ? () => setChosen(null) : undefined}
          onNext={() => move(1)}
        />
      ) : null}
      {view === 'week' ? (
        <View className="calendar-swipe" {...swipe}>
          <Week days={week} {...{ today, sessions }} columns={roomy} settled={!loading && !failed} />
        </View>
      ) : null}
      {view === 'list' ? <EndlessList {...{ month, filters }} /> : null}
    </>
  );
}
