import { View } from '@tarojs/components';
import { hidden } from '../a11y';
import type { IconName } from './names';

export type { IconName } from './names';

/** An icon in the colour and size of the text around it. It is never the only bearer of a meaning, so that screen readers pass over it. */
export function Icon({ name, className = '' }: { name: IconName; className?: string }) {
  return <View className={`plh-icon plh-icon-${name} ${className}`} {...hidden} />;
}
