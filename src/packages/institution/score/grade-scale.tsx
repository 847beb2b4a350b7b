import { Text, View } from '@tarojs/components';
import { a11y } from '@/components/a11y';
import { useT } from '@/locales/institution';
import type { Tried } from './what-if';

const FULL = 100;
const at = (points: string | number): string => `${(Number(points) / FULL) * 100}%`;

/** From 0 to 100 with the beginnings of the grades: where one stands, and where one would. The distances stand in words below. */
export function GradeScale({ now, then }: { now: Tried; then: Tried }) {
  const t = useT();
  const beginnings = then.grades.filter(({ from }) => Number(from) > 0);
  const label = t('try.scale', { now: now.totalShown, then: then.totalShown });
  return (
    <View className="scale">
      <View className="scale-bar" {...a11y(label, 'img')}>
        <View className="scale-now" style={{ width: at(now.totalShown) }} />
        <View className="scale-then" style={{ width: at(then.totalShown) }} />
        {beginnings.map(({ grade, from }) => (
          <View key={grade} className="scale-mark" style={{ left: at(from) }} />
        ))}
      </View>
      <View className="scale-names">
        {beginnings.map(({ grade, from }) => (
          <Text key={grade} className="scale-name plh-figures" style={{ left: at(from) }}>
            {Number(from)}
          </Text>
        ))}
      </View>
      {beginnings.map(({ grade, reached, short }) => (
        <View key={grade} className="plh-between scale-distance">
          <Text>{t(`grade.${grade}`)}</Text>
          <Text className={`plh-figures ${reached ? 'work-ok' : ''}`}>
            {reached ? t('try.reached') : t('try.short', { points: short })}
          </Text>
        </View>
      ))}
    </View>
  );
}
