import type { ReactNode } from 'react';
import { View } from '@tarojs/components';
import type { CallError } from '@/services/call-error';
import { a11y } from './a11y';
import { errorText } from './error-text';
import { Icon, type IconName } from './icon';

interface Props {
  tone?: 'plain' | 'warn' | 'bad' | 'ok';
  icon?: IconName;
  children: ReactNode;
}

const icons = { plain: 'info', warn: 'warning', bad: 'warning', ok: 'done' } as const;

/** Something to know, in a coloured band; the icon says of what kind, for who does not see the colour. */
export function Notice({ tone = 'plain', icon, children }: Props) {
  return (
    <View
      className={`plh-notice ${tone === 'plain' ? '' : `plh-notice-${tone}`}`}
      {...a11y(undefined, tone === 'bad' ? 'alert' : 'status')}
    >
      <Icon name={icon ?? icons[tone]} />
      <View className="plh-grow">{children}</View>
    </View>
  );
}

/** What went wrong with the last thing done, beside the control that did it. */
export function ActionError({ error }: { error: CallError | undefined }) {
  return error ? <Notice tone="bad">{errorText(error)}</Notice> : null;
}
