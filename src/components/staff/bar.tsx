import { View } from '@tarojs/components';
import { a11y } from '../a11y';

interface Props {
  /** 0–1; more is shown as full. */
  share: number;
  /** Says the same in words. */
  label: string;
  tone?: 'accent' | 'ok' | 'warn';
}

/** A share as a bar; its figure stands beside it in text. */
export function Bar({ share, label, tone = 'accent' }: Props) {
  const width = `${Math.round(Math.min(1, Math.max(0, share)) * 1000) / 10}%`;
  return (
    <View className="work-bar" {...a11y(label, 'img')}>
      <View className={`work-bar-fill work-bar-${tone}`} style={{ width }} />
    </View>
  );
}
