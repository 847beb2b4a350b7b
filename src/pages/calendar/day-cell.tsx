import { Text, View } from '@tarojs/components';
import { a11y } from '@/components/a11y';
import { shownDay, timeOf } from '@/components/format';
import { markOf, marks, markTexts, StateMark, type Mark } from '@/components/session/mark';
import { sessionState } from '@/components/session/state';
import { useT } from '@/locales';
import { serverNow } from '@/services/server-clock';
import type { SessionSummary } from '@/services/types';
import { instantOf } from './month';
import { useGo } from '@/hooks/pane';

const SHOWN = 3;

/** On a desk the grid has room for what is held: a click opens it at once. By keyboard the day's own list leads there. */
function DayTitles({ sessions }: { sessions: readonly SessionSummary[] }) {
  const t = useT();
  const go = useGo();
  return (
    <View className="calendar-titles">
      {sessions.slice(0, SHOWN).map((session) => (
        <View
          key={session.sessionId}
          className="calendar-entry"
          onClick={(event) => {
            event.stopPropagation();
            go('session-detail', { sessionId: session.sessionId });
          }}
        >
          <StateMark mark={markOf[sessionState(session, serverNow())]} />
          <Text className="plh-figures">{timeOf(session.startAt)}</Text>
          <Text className="calendar-entry-title">{session.title}</Text>
        </View>
      ))}
      {sessions.length > SHOWN ? (
        <View className="plh-faint">{t('calendar.andMore', { count: sessions.length - SHOWN })}</View>
      ) : null}
    </View>
  );
}

interface Props {
  day: string;
  sessions: readonly SessionSummary[];
  chosen: boolean;
  today: boolean;
  /** The one cell of the grid that the tabulator key reaches. */
  reachable: boolean;
  /** Room for the sessions' titles. */
  titled: boolean;
  onChoose: () => void;
  onKey: (key: string) => boolean;
}

/** More marks than these become a plus. */
const MARKS = 3;

export const cellId = (day: string): string => `day-${day}`;

/** One day of the month's grid with the marks of what is held on it; a screen reader hears them counted in words, or the titles where they stand. */
export function DayCell({ day, sessions, chosen, today, reachable, titled, onChoose, onKey }: Props) {
  const t = useT();
  const held = sessions.map((session) => markOf[sessionState(session, serverNow())]);
  const sorted = [...held].sort((a, b) => marks.indexOf(a) - marks.indexOf(b));
  const spoken = [
    t('calendar.dayLabel', { day: shownDay(instantOf(day)), count: held.length }),
    ...(today ? [t('calendar.isToday')] : []),
    ...marks.filter((mark) => held.includes(mark)).map((mark) => counted(t(markTexts[mark]), held, mark)),
  ].join('，');
  return (
    <View
      id={cellId(day)}
      className={`calendar-cell calendar-day plh-pressable ${chosen ? 'calendar-chosen' : ''} ${today ? 'calendar-now' : ''}`}
      hoverClass="plh-pressed"
      onClick={onChoose}
      {...a11y(titled ? undefined : spoken, process.env.TARO_ENV === 'h5' ? 'gridcell' : 'button')}
      {...gridKeys({ chosen, today, reachable, onChoose, onKey })}
    >
      <Text className="plh-figures calendar-date">{Number(day.slice(8))}</Text>
      {titled ? (
        <DayTitles sessions={sessions} />
      ) : (
        <View className="calendar-marks">
          {sorted.slice(0, MARKS).map((mark, position) => (
            <StateMark key={position} mark={mark} />
          ))}
          {sorted.length > MARKS ? <Text className="calendar-plus">+</Text> : null}
        </View>
      )}
    </View>
  );
}

const counted = (text: string, held: readonly Mark[], mark: Mark): string =>
  `${text} ${held.filter((other) => other === mark).length}`;

/** Focus and keys of a browser; a mini-program has neither. */
function gridKeys({
  chosen,
  today,
  reachable,
  onChoose,
  onKey,
}: Pick<Props, 'chosen' | 'today' | 'reachable' | 'onChoose' | 'onKey'>) {
  if (process.env.TARO_ENV !== 'h5') return {};
  return {
    tabIndex: reachable ? 0 : -1,
    'aria-selected': String(chosen),
    ...(today ? { 'aria-current': 'date' } : {}),
    onKeyDown: (event: { key: string; preventDefault: () => void }) => {
      const choose = event.key === 'Enter' || event.key === ' ';
      if (choose) onChoose();
      if (choose || onKey(event.key)) event.preventDefault();
    },
  };
}
