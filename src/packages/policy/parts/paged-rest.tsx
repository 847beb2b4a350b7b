import type { ReactNode } from 'react';
import { useReachBottom } from '@tarojs/taro';
import { Action } from '@/components/action';
import { ErrorCard, Skeleton } from '@/components/async-view';
import type { Paged } from '@/hooks/paged';
import { useT } from '@/locales/policy-reading';

interface Props<T, P> {
  list: Paged<T, P>;
  /** What stands there when there is nothing. */
  empty: ReactNode;
}

/** What comes after the rows of a list that grows when one reaches its end: the next, what went wrong, that there is nothing. */
export function PagedRest<T, P extends { total: number }>({ list, empty }: Props<T, P>) {
  const t = useT();
  const { rows, last, loading, error, more, reload } = list;
  useReachBottom(more);
  if (loading) return <Skeleton rows={4} />;
  return (
    <>
      {error ? <ErrorCard error={error} onRetry={last ? more : () => void reload()} /> : null}
      {!error && rows.length === 0 ? empty : null}
      {last && rows.length < last.total ? (
        <Action kind="plain" onPress={more}>
          {t('common.more')}
        </Action>
      ) : null}
    </>
  );
}
