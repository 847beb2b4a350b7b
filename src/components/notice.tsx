import type { ReactNode } from 'react';
import { View } from '@tarojs/components';
import type { CallError } from '@/services/call-error';
import { a11y } from './a11y';
import { errorText } from './error-text';

/** Something to know, in a coloured band. */
export function Notice({ tone = 'plain', children }: { tone?: 'plain' | 'warn' | 'bad' | 'ok'; children: ReactNode }) {
  return (
    <View
      className={`plh-notice ${tone === 'plain' ? '' : `plh-notice-${tone}`}`}
      {...a11y(undefined, tone === 'bad' ? 'alert' : 'status')}
    >
      {children}
    </View>
  );
}

/** What went wrong with the last thing done, beside the control that did it. */
export function ActionError({ error }: { error: CallError | undefined }) {
  return error ? <Notice tone="bad">{errorText(error)}</Notice> : null;
}
