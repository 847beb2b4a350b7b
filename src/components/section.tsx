import type { ReactNode } from 'react';
import { View } from '@tarojs/components';
import { a11y } from './a11y';

/** A heading and what belongs to it. */
export function Section({
  title,
  aside,
  children,
  id,
}: {
  title: string;
  aside?: ReactNode;
  children: ReactNode;
  id?: string;
}) {
  return (
    <View {...(id ? { id } : {})} className="plh-section">
      <View className="plh-between plh-section-head">
        <View className="plh-title" {...a11y(undefined, 'heading')}>
          {title}
        </View>
        {aside}
      </View>
      <View className="plh-stack">{children}</View>
    </View>
  );
}

/** A name and its value, one under the other or side by side as they fit. */
export function Fact({ name, children }: { name: string; children: ReactNode }) {
  return (
    <View className="plh-fact">
      <View className="plh-fact-name">{name}</View>
      <View className="plh-fact-value">{children}</View>
    </View>
  );
}
