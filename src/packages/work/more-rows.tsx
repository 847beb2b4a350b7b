import { Action } from '@/components/action';
import type { Paged } from '@/hooks/paged';
import { useT } from '@/locales/case';

/** The way to the rest of a list that grows page by page; nothing where it is all there. */
export function MoreRows({ list }: { list: Paged<unknown, { total: number }> }) {
  const t = useT();
  const total = list.last?.total ?? 0;
  if (list.rows.length >= total) return null;
  return (
    <Action kind="plain" busy={list.loading} onPress={list.more}>
      {t('inbox.more', { total })}
    </Action>
  );
}
