import { useEffect, useState } from 'react';
import { View } from '@tarojs/components';
import { useReachBottom } from '@tarojs/taro';
import { Action } from '@/components/action';
import { Pressable } from '@/components/pressable';
import { addMonths } from '@/components/utc';
import { useT } from '@/locales';
import type { CalendarFilters } from './filters';
import { monthOfDay } from './month';
import { MonthList } from './month-list';

interface Props {
  month: string;
  today: string;
  filters: CalendarFilters;
}

/** A year ahead is more than is ever planned. */
const MOST = 12;

/** Month after month, the next one at the end of the page; of the present month what is still to come, the rest on wish. */
export function EndlessList({ month, today, filters }: Props) {
  const t = useT();
  const [count, setCount] = useState(1);
  const [past, setPast] = useState(false);
  useEffect(() => {
    setCount(1);
    setPast(false);
  }, [month]);
  const more = () => setCount((shown) => Math.min(MOST, shown + 1));
  useReachBottom(more);
  const present = month === monthOfDay(today);
  return (
    <View className="plh-stack">
      {present && !past ? (
        <Pressable className="plh-link" onPress={() => setPast(true)}>
          {t('calendar.showPast')}
        </Pressable>
      ) : null}
      {Array.from({ length: count }, (_, index) => addMonths(month, index)).map((each) => (
        <MonthList
          key={each}
          month={each}
          from={present && !past && each === month ? today : `${each}-01`}
          filters={filters}
        />
      ))}
      {count < MOST ? (
        <Action id="next-month" kind="plain" onPress={more}>
          {t('calendar.next.month')}
        </Action>
      ) : null}
    </View>
  );
}
