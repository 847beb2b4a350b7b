import { useEffect, useRef, useState } from 'react';
import { View } from '@tarojs/components';
import { a11y, hidden } from '@/components/a11y';
import { dayOf, weekdayNames } from '@/components/format';
import type { SessionSummary } from '@/services/types';
import { cellId, DayCell } from './day-cell';
import { dayByKey } from './grid-keys';
import { Legend } from './legend';
import { monthOfDay, weeksOf } from './month';

interface Props {
  month: string;
  today: string;
  sessions: readonly SessionSummary[];
  chosen: string | null;
  titled: boolean;
  onChoose: (day: string) => void;
  /** By keyboard to a day of another month. */
  onLeave: (day: string) => void;
}

const browser = process.env.TARO_ENV === 'h5';
const role = (name: string) => (browser ? a11y(undefined, name) : {});

/** The month as a grid from Monday on: one stop of the tabulator key, walked by the arrows as a spreadsheet is. */
export function Grid({ month, today, sessions, chosen, titled, onChoose, onLeave }: Props) {
  const [walkedTo, setWalkedTo] = useState<string | null>(null);
  const walking = useRef(false);
  const inMonth = (day: string | null): day is string => day !== null && monthOfDay(day) === month;
  const reachable = [walkedTo, chosen, today].find(inMonth) ?? `${month}-01`;
  useEffect(() => {
    if (!walking.current) return;
    walking.current = false;
    // A cell that has just come takes the focus once its own properties are on it.
    const timer = setTimeout(() => document.getElementById(cellId(reachable))?.focus());
    return () => clearTimeout(timer);
  }, [reachable]);
  const walk = (from: string, key: string): boolean => {
    const to = dayByKey(from, key);
    if (!to) return false;
    walking.current = true;
    setWalkedTo(to);
    if (!inMonth(to)) onLeave(to);
    return true;
  };
  const names = weekdayNames();
  return (
    <View className={`plh-card calendar-grid ${titled ? 'calendar-grid-titled' : ''}`}>
      <View {...role('grid')} {...(browser ? { 'aria-labelledby': 'calendar-month' } : {})}>
        <View className="calendar-week" {...(browser ? role('row') : hidden)}>
          {[1, 2, 3, 4, 5, 6, 0].map((weekday) => (
            <View key={weekday} className="calendar-cell plh-faint" {...role('columnheader')}>
              {names[weekday]}
            </View>
          ))}
        </View>
        {weeksOf(month).map((week) => (
          <View key={week.find(Boolean) ?? ''} className="calendar-week" {...role('row')}>
            {week.map((day, column) =>
              day === null ? (
                <View key={column} className="calendar-cell" {...role('gridcell')} />
              ) : (
                <DayCell
                  key={day}
                  day={day}
                  sessions={sessions.filter((session) => dayOf(session.startAt) === day)}
                  chosen={day === chosen}
                  today={day === today}
                  reachable={day === reachable}
                  titled={titled}
                  onChoose={() => {
                    setWalkedTo(day);
                    onChoose(day);
                  }}
                  onKey={(key) => walk(day, key)}
                />
              ),
            )}
          </View>
        ))}
      </View>
      <Legend />
    </View>
  );
}
