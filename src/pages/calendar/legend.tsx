import { Text, View } from '@tarojs/components';
import { marks, markTexts, StateMark } from '@/components/session/mark';
import { useT } from '@/locales';

/** What the shapes stand for. */
export function Legend() {
  const t = useT();
  return (
    <View className="plh-row calendar-legend">
      {marks.map((mark) => (
        <View key={mark} className="plh-row plh-faint calendar-legend-entry">
          <StateMark mark={mark} />
          <Text>{t(markTexts[mark])}</Text>
        </View>
      ))}
    </View>
  );
}
