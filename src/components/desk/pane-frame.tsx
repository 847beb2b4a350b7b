import type { ReactNode } from 'react';
import { View } from '@tarojs/components';
import type { Pane } from '@/hooks/pane';
import { useT } from '@/locales';
import { a11y } from '../a11y';
import { Icon } from '../icon';
import { Pressable } from '../pressable';

interface Props {
  pane: Pane;
  title: string;
  children: ReactNode;
  footer?: ReactNode;
}

/** A page beside its list: its title with the ways to enlarge and to close it, its footer at the pane's lower edge. */
export function PaneFrame({ pane, title, children, footer }: Props) {
  const t = useT();
  return (
    <View className="plh-pane">
      <View className="plh-pane-head">
        <View className="plh-title" {...a11y(undefined, 'heading')}>
          {title}
        </View>
        <View className="plh-pane-tools">
          <Pressable className="plh-pane-tool" label={t('pane.enlarge')} role="link" onPress={pane.enlarge}>
            <Icon name="fullscreen" />
          </Pressable>
          <Pressable className="plh-pane-tool" label={t('pane.close')} onPress={pane.close}>
            <Icon name="close" />
          </Pressable>
        </View>
      </View>
      <View className="plh-stack">{children}</View>
      {footer ? <View className="plh-pane-foot">{footer}</View> : null}
    </View>
  );
}
