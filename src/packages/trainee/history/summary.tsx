import { View } from '@tarojs/components';
import { useT } from '@/locales/trainee';

/** What one has come to altogether, in two figures. */
export function Summary({ sessions, hours }: { sessions: number; hours: number }) {
  const t = useT();
  return (
    <View className="plh-card history-summary">
      <View className="history-sum">
        <View className="plh-figures history-figure">{sessions}</View>
        <View className="plh-soft">{t('history.sessions')}</View>
      </View>
      <View className="history-sum">
        <View className="plh-figures history-figure">{hours}</View>
        <View className="plh-soft">{t('history.hours')}</View>
      </View>
    </View>
  );
}
