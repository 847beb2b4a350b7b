import { useCallback, useRef, useState } from 'react';
import type { Coming } from '@/components/desk/types';
import { call, type Input, type OperationName, type Output } from '@/services/call';
import { keep } from '@/services/last-answers';
import { serverNow } from '@/services/server-clock';
import { failed, unanswered, useAsking, type Remote, type State } from './remote';

/** As many as the server gives at once. */
const LIMIT = 200;

export interface Whole<T> extends Remote<T> {
  /** How many rows are there so far, of how many. */
  coming: Coming;
}

interface Page {
  total?: number;
  /** Where the next page begins; null after the last. Without it pages go by their offset. */
  next?: string | null;
  /** Another one follows, by its offset. */
  more?: boolean;
}

/** What the following page is asked with; null after the last one. */
function following(page: Page, asked: number, read: number, got: number): { cursor?: string; offset?: number } | null {
  if (page.next !== undefined) return page.next === null ? null : { cursor: page.next };
  if (page.more !== undefined) return page.more ? { offset: asked + LIMIT } : null;
  return page.total !== undefined && got > 0 && read < page.total ? { offset: read } : null;
}

/**
 * A list that the server gives page by page, read to its end, so that sums, filters and order are of all there is; rows stand there as they come. `field`
 * names the rows in the answer, where several lists go by the same pages the first of them. Asked again when `input` changes, when the page comes back, and on `reload`, which leaves the rows until the new ones are
 * all there. `input` null: nothing to ask yet.
 */
export function useWhole<K extends OperationName, F extends keyof Output<K> & string>(
  operation: K,
  input: Input<K> | null,
  field: F,
  ...others: readonly F[]
): Whole<Output<K>> {
  const key = input === null ? null : JSON.stringify(input);
  const rest = JSON.stringify(others);
  const latest = useRef(0);
  const [state, setState] = useState<State<Output<K>>>(unanswered(key));
  const there = useRef<string | null>(null);
  const reload = useCallback(async () => {
    if (key === null) return;
    const mine = ++latest.current;
    const silent = there.current === key;
    setState((before) => (before.key === key ? { ...before, loading: true } : unanswered(key)));
    const fields = [field, ...(JSON.parse(rest) as F[])];
    const rows = new Map<F, unknown[]>(fields.map((one) => [one, []]));
    let offset = 0;
    try {
      for (let asked: object | null = { limit: LIMIT }; asked !== null;) {
        const page = (await call(operation, { ...(JSON.parse(key) as Input<K>), ...asked })) as Output<K> & Page;
        if (mine !== latest.current) return;
        for (const one of fields) rows.get(one)?.push(...(page[one] as unknown as unknown[]));
        const got = (page[field] as unknown as unknown[]).length;
        const next = following(page, offset, rows.get(field)?.length ?? 0, got);
        offset += LIMIT;
        asked = next && { limit: LIMIT, ...next };
        if (asked && silent) continue;
        const data = { ...page, ...Object.fromEntries([...rows].map(([one, all]) => [one, [...all]])) };
        setState({ key, data, at: serverNow(), error: undefined, loading: asked !== null });
        if (asked === null) keep(operation, JSON.parse(key), { data, at: serverNow() });
      }
      there.current = key;
    } catch (thrown) {
      if (mine === latest.current) setState((before) => failed(operation, key, before, thrown));
    }
  }, [operation, key, field, rest]);
  useAsking(reload, latest);
  const now = state.key === key ? state : unanswered(key);
  const read = (now.data?.[field] as unknown as unknown[] | undefined)?.length ?? 0;
  const total = (now.data as Page | undefined)?.total ?? read;
  return { ...now, reload, coming: { read, total: Math.max(read, total), loading: now.loading && read < total } };
}
