import { useMemo } from 'react';
import type { Interpretation } from '@/services/types';

type Explained = ReadonlyMap<string, readonly Interpretation[]>;

/** What explains the whole, and by item and by article what explains those. */
export function useExplained(list: readonly Interpretation[]): {
  whole: readonly Interpretation[];
  byItem: Explained;
  byArticle: Explained;
} {
  return useMemo(
    () => ({
      whole: list.filter(({ itemId, articleId }) => itemId === null && articleId === null),
      byItem: grouped(list, ({ itemId }) => itemId),
      byArticle: grouped(list, ({ itemId, articleId }) => (itemId === null ? articleId : null)),
    }),
    [list],
  );
}

function grouped(list: readonly Interpretation[], keyOf: (one: Interpretation) => string | null): Explained {
  const groups = new Map<string, Interpretation[]>();
  for (const one of list) {
    const key = keyOf(one);
    if (key !== null) groups.set(key, [...(groups.get(key) ?? []), one]);
  }
  return groups;
}
