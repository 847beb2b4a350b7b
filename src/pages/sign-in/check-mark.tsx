import { View } from '@tarojs/components';
import { hidden } from '@/components/a11y';

/** A large tick in a disc, drawn by two borders: seen from across the room, in the colours of either theme. */
export const CheckMark = () => (
  <View className="sign-in-disc" {...hidden}>
    <View className="sign-in-tick" />
  </View>
);
