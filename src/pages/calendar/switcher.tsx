import { View } from '@tarojs/components';
import { Pressable } from '@/components/pressable';
import { useT } from '@/locales';
import { addMonths } from '@/components/utc';

interface Props {
  month: string;
  onChange: (month: string) => void;
  onToday: () => void;
}

/** The month shown, the one before, the one after, and the way back to today. */
export function Switcher({ month, onChange, onToday }: Props) {
  const t = useT();
  const [year = '', number = ''] = month.split('-');
  return (
    <View className="plh-card calendar-switcher">
      <Pressable className="calendar-arrow" label={t('calendar.prev')} onPress={() => onChange(addMonths(month, -1))}>
        ‹
      </Pressable>
      <View className="plh-title plh-figures" id="calendar-month">
        {t('calendar.month', { year, month: Number(number) })}
      </View>
      <Pressable className="calendar-arrow" label={t('calendar.next')} onPress={() => onChange(addMonths(month, 1))}>
        ›
      </Pressable>
      <Pressable className="plh-link calendar-today" onPress={onToday}>
        {t('calendar.today')}
      </Pressable>
    </View>
  );
}
