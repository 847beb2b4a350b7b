import { Text, View } from '@tarojs/components';
import { useT } from '@/locales';
import { serverNow } from '@/services/server-clock';
import { dayOf, weekdayNames } from '../format';
import { utc } from '../utc';
import { soonText } from './when';

/** A day as on a tear-off calendar: the day's number between its month and its weekday, with 今天 or 明天 when it is near. */
export function DayBlock({ at }: { at: number }) {
  const t = useT();
  const date = utc(dayOf(at));
  const soon = soonText(at, serverNow());
  return (
    <View className="plh-session-day">
      <Text className="plh-faint">{t('date.months').split(' ')[date.month()]}</Text>
      <Text className="plh-session-date plh-figures">{date.date()}</Text>
      <Text className="plh-faint">{weekdayNames()[date.day()]}</Text>
      {soon ? <Text className="plh-session-soon">{soon}</Text> : null}
    </View>
  );
}
