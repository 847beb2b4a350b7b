import type { ReactNode } from 'react';
import { Text, View } from '@tarojs/components';
import { useT } from '@/locales';
import type { CallError } from '@/services/call-error';
import type { Remote } from '@/hooks/remote';
import { a11y } from './a11y';
import { Action } from './action';
import { errorText } from './error-text';

/** Grey bars in the place of what is coming. */
export function Skeleton({ rows = 4 }: { rows?: number }) {
  const t = useT();
  return (
    <View className="plh-card plh-skeleton" {...a11y(t('common.loading'), 'status')}>
      {Array.from({ length: rows }, (_, row) => (
        <View key={row} className="plh-skeleton-row" />
      ))}
    </View>
  );
}

/** What happened, what to do, and the way to try again; none where trying again cannot help: the message says who can. */
export function ErrorCard({ error, onRetry }: { error: CallError; onRetry?: () => void }) {
  const t = useT();
  const forbidden = error.code === 'FORBIDDEN';
  return (
    <View className="plh-card plh-state" {...a11y(undefined, 'alert')}>
      <Text className="plh-title">{t(forbidden ? 'error.forbidden' : 'error.title')}</Text>
      <Text className="plh-soft">{errorText(error)}</Text>
      {onRetry && !forbidden ? (
        <Action kind="plain" block={false} onPress={onRetry}>
          {t('common.retry')}
        </Action>
      ) : null}
    </View>
  );
}

export function Empty({ text, children }: { text?: string; children?: ReactNode }) {
  const t = useT();
  return (
    <View className="plh-card plh-state">
      <Text className="plh-soft">{text ?? t('common.empty')}</Text>
      {children}
    </View>
  );
}

interface Props<T> {
  remote: Remote<T>;
  children: (data: T) => ReactNode;
  isEmpty?: (data: T) => boolean;
  empty?: ReactNode;
  rows?: number;
}

/** The states of something fetched: coming, failed (with what was there before, if anything), empty, there. */
export function AsyncView<T>({ remote, children, isEmpty, empty, rows }: Props<T>) {
  const { data, error, loading, reload } = remote;
  const failed = error ? <ErrorCard error={error} onRetry={() => void reload()} /> : null;
  if (data === undefined) return failed && !loading ? failed : <Skeleton {...(rows ? { rows } : {})} />;
  return (
    <>
      {failed}
      {isEmpty?.(data) ? (empty ?? <Empty />) : children(data)}
    </>
  );
}
