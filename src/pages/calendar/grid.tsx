import { Text, View } from '@tarojs/components';
import { hidden } from '@/components/a11y';
import { dayOf, weekdayNames } from '@/components/format';
import { Pressable } from '@/components/pressable';
import { sessionState, type SessionState } from '@/components/session/state';
import { useT } from '@/locales';
import { serverNow } from '@/services/server-clock';
import type { SessionSummary } from '@/services/types';
import { weeksOf } from './month';

interface Props {
  month: string;
  sessions: SessionSummary[];
  chosen: string | null;
  onChoose: (day: string) => void;
}

type Mark = 'mine' | 'open' | 'full' | 'past' | 'cancelled';
const order: Mark[] = ['mine', 'open', 'full', 'past', 'cancelled'];
/** A shape for each state, so that the marks differ without their colours too. */
const shapes: Record<Mark, string> = { mine: '★', open: '●', full: '◐', past: '○', cancelled: '×' };
const markOf: Record<SessionState, Mark> = {
  registered: 'mine',
  waiting: 'mine',
  open: 'open',
  running: 'open',
  draft: 'open',
  full: 'full',
  over: 'past',
  cancelled: 'cancelled',
};

/** The month as a table; under each day at most three marks of what is held on it. */
export function Grid({ month, sessions, chosen, onChoose }: Props) {
  const t = useT();
  const now = serverNow();
  const today = dayOf(now);
  const byDay = new Map<string, Mark[]>();
  for (const session of sessions) {
    const day = dayOf(session.startAt);
    byDay.set(day, [...(byDay.get(day) ?? []), markOf[sessionState(session, now)]]);
  }
  const names = weekdayNames();
  return (
    <View className="plh-card">
      <View className="calendar-week" {...hidden}>
        {[1, 2, 3, 4, 5, 6, 0].map((weekday) => (
          <View key={weekday} className="calendar-cell plh-faint">
            {names[weekday]}
          </View>
        ))}
      </View>
      {weeksOf(month).map((week, index) => (
        <View key={index} className="calendar-week">
          {week.map((day, column) =>
            day === null ? (
              <View key={column} className="calendar-cell" />
            ) : (
              <Pressable
                key={column}
                className={`calendar-cell calendar-day ${day === chosen ? 'calendar-chosen' : ''} ${day === today ? 'calendar-now' : ''}`}
                label={t('calendar.dayLabel', { day, count: byDay.get(day)?.length ?? 0 })}
                onPress={() => onChoose(day)}
              >
                <Text className="plh-figures">{Number(day.slice(8))}</Text>
                <View className="calendar-marks">
                  {[...(byDay.get(day) ?? [])]
                    .sort((a, b) => order.indexOf(a) - order.indexOf(b))
                    .slice(0, 3)
                    .map((mark, position) => (
                      <Text key={position} className={`calendar-mark-${mark}`}>
                        {shapes[mark]}
                      </Text>
                    ))}
                </View>
              </Pressable>
            ),
          )}
        </View>
      ))}
      <Legend />
    </View>
  );
}

function Legend() {
  const t = useT();
  const entries = [
    ['mine', t('calendar.legendMine')],
    ['open', t('calendar.legendOpen')],
    ['full', t('calendar.legendFull')],
    ['past', t('calendar.legendPast')],
    ['cancelled', t('calendar.legendCancelled')],
  ] as const;
  return (
    <View className="plh-row calendar-legend">
      {entries.map(([mark, text]) => (
        <Text key={mark} className="plh-faint">
          <Text className={`calendar-mark-${mark}`}>{shapes[mark]}</Text> {text}
        </Text>
      ))}
    </View>
  );
}
