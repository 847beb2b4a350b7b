import type { ReactNode } from 'react';
import { Action } from '@/components/action';
import { ErrorCard, Skeleton } from '@/components/async-view';
import type { Paged } from '@/hooks/paged';
import { useT } from '@/locales/work';

interface Props<T, P> {
  paged: Paged<T, P>;
  /** What stands there when there is nothing. */
  empty: ReactNode;
  /** The rows, of which there is at least one. */
  children: ReactNode;
}

/** The rows of a list that grows, with what stands before there are any, when there are none, and the way to more. Rows stay while an error is told. */
export function PagedView<T, P extends { total: number }>({ paged, empty, children }: Props<T, P>) {
  const t = useT();
  const { rows, last, loading, error, more, reload } = paged;
  return (
    <>
      {error ? <ErrorCard error={error} onRetry={() => void reload()} /> : last ? null : <Skeleton rows={6} />}
      {last ? (rows.length === 0 ? empty : children) : null}
      {last && rows.length < last.total ? (
        <Action kind="plain" busy={loading} onPress={more}>
          {t('common.more')}
        </Action>
      ) : null}
    </>
  );
}
