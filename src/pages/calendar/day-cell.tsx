import { Text, View } from '@tarojs/components';
import { a11y } from '@/components/a11y';
import { shownDay } from '@/components/format';
import { markOf, marks, markTexts, StateMark, type Mark } from '@/components/session/mark';
import { sessionState } from '@/components/session/state';
import { useT } from '@/locales';
import { serverNow } from '@/services/server-clock';
import type { SessionSummary } from '@/services/types';
import { DayTitles } from './day-titles';
import { instantOf } from './month';

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
