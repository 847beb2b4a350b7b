import { useEffect, useState, type MutableRefObject } from 'react';
import { View } from '@tarojs/components';
import { ErrorCard } from '@/components/async-view';
import { dayOf, monthOf } from '@/components/format';
import { addMonths } from '@/components/utc';
import { useDesk } from '@/hooks/desk';
import { useShown } from '@/hooks/pane';
import { useRefresh } from '@/hooks/refresh';
import { useRemote } from '@/hooks/remote';
import { serverNow } from '@/services/server-clock';
import { DayList } from './day-list';
import { EndlessList } from './endless-list';
import { FilterRow } from './filter-row';
import { useCalendarFilters } from './filters';
import { Grid } from './grid';
import { addDays, monthOfDay, weekOf } from './month';
import { Toolbar } from './toolbar';
import { useSwipe } from './use-swipe';
import { useCalendarView } from './view';
import { Week } from './week';

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
  const first = useRemote('session.listMonth', view === 'list' ? null : { month: monthOfDay(from), ...filters });
  const across = monthOfDay(to) !== monthOfDay(from);
  const second = useRemote('session.listMonth', across ? { month: monthOfDay(to), ...filters } : null);
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
