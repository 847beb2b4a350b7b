import { useCallback, useRef, useState } from 'react';
import { EVERY, everything, isListParam, listParams, listQueryOf, type ListQuery } from '@/services/list-address';
import { writeAddress } from './address';
import { usePageParams, usePane } from './pane';

export type ChangeQuery = (change: Partial<ListQuery>) => void;

/** A filter that the list has by itself, and that was taken away, is said so. */
const written = (query: ListQuery, initial: Partial<ListQuery>): ListQuery => {
  const opened = Object.keys(initial.filters ?? {}).filter((key) => (query.filters[key] ?? []).length === 0);
  return { ...query, filters: { ...query.filters, ...Object.fromEntries(opened.map((key) => [key, [EVERY]])) } };
};

/**
 * What is seen of a list, from the address and into it; `list` names a second one of the same page. `initial` is what is seen while the address says
 * nothing else. In a pane the address is the list's beside it: what is seen there lasts as long as the pane.
 */
export function useListQuery(list = '', initial: Partial<ListQuery> = {}): [ListQuery, ChangeQuery] {
  const params = usePageParams();
  const inPane = usePane() !== null;
  const [query, setQuery] = useState<ListQuery>(() => {
    const asked = inPane ? everything : listQueryOf(params, list);
    return {
      find: asked.find || (initial.find ?? ''),
      sort: asked.sort ?? initial.sort ?? null,
      columns: asked.columns ?? initial.columns ?? null,
      filters: { ...initial.filters, ...asked.filters },
      selected: asked.selected.length > 0 ? asked.selected : (initial.selected ?? []),
    };
  });
  const latest = useRef(query);
  const first = useRef(initial);
  const change = useCallback<ChangeQuery>(
    (part) => {
      latest.current = written({ ...latest.current, ...part }, first.current);
      setQuery(latest.current);
      if (!inPane) writeAddress((name) => isListParam(name, list), listParams(latest.current, list));
    },
    [inPane, list],
  );
  return [query, change];
}

/** A parameter of the page's own, such as its month, from the address and into it; in a pane it lasts as long as that. */
export function useAddressed(name: string, initial: string): [string, (value: string) => void] {
  const asked = usePageParams()[name];
  const inPane = usePane() !== null;
  const [value, setValue] = useState(asked ?? initial);
  const change = useCallback(
    (next: string) => {
      setValue(next);
      if (!inPane) writeAddress((one) => one === name, next === '' ? {} : { [name]: next });
    },
    [inPane, name],
  );
  return [value, change];
}
