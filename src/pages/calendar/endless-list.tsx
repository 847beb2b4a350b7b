import { useEffect, useState } from 'react';
import { View } from '@tarojs/components';
import { useReachBottom } from '@tarojs/taro';
import { Action } from '@/components/action';
import { addMonths } from '@/components/utc';
import { useT } from '@/locales';
import type { CalendarFilters } from './filters';
import { MonthList } from './month-list';

/** A year ahead is more than is ever planned. */
const MOST = 12;

/** Month after month, the next one at the end of the page. */
export function EndlessList({ month, filters }: { month: string; filters: CalendarFilters }) {
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
