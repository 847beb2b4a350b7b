import { View } from '@tarojs/components';
import { Icon, type IconName } from '@/components/icon';

/** A heading with its points under each other. */
export const Points = ({ title, icon, points }: { title: string; icon: IconName; points: readonly string[] }) => (
  <View className="plh-card">
    <View className="plh-row">
      <Icon name={icon} />
      <View className="plh-title">{title}</View>
    </View>
    {points.map((point) => (
      <View key={point} className="plh-line">
        {point}
      </View>
    ))}
  </View>
);
