import { useEffect, useState } from 'react';
import { storedValue } from '@/hooks/stored-value';
import { call } from './call';
import { termTable, type TermTable } from './suggest';

interface Kept {
  version: string;
  /** Lines of `policy.listTerms`, one below the other. */
  lines: string;
  variants: string;
}

const NONE: Kept = { version: '', lines: '', variants: '' };
const isKept = (value: unknown): value is Kept => {
  const found = value as Partial<Kept> | null;
  return [found?.version, found?.lines, found?.variants].every((part) => typeof part === 'string');
};
const stored = storedValue<Kept>('plh.policyTerms', NONE, isKept);

/** So long the terms are not asked for again. */
const FRESH_MS = 10 * 60_000;

let table: TermTable | null = null;
let askedAt = 0;
const listeners = new Set<() => void>();

const tableNow = (): TermTable => {
  const { lines, variants } = stored.get();
  table ??= termTable(lines === '' ? [] : lines.split('\n'), variants);
  return table;
};

/** The phone's own are used until the answer has come, and where there is no network; a failure is none of the person's business. */
async function refresh(): Promise<void> {
  if (askedAt !== 0 && Date.now() - askedAt < FRESH_MS) return;
  askedAt = Date.now();
  try {
    const { version, terms, variants } = await call('policy.listTerms', { have: stored.get().version });
    if (terms === null) return;
    const next = { version, lines: terms.join('\n'), variants: variants ?? '' };
    table = termTable(terms, next.variants);
    listeners.forEach((listener) => listener());
    // A phone whose storage is full still has them as long as the program runs.
    stored.set(next);
  } catch {
    askedAt = 0;
  }
}

/** What suggestions are made of, as soon as somebody wants to type; null before. */
export function useTerms(wanted: boolean): TermTable | null {
  const [found, setFound] = useState<TermTable | null>(null);
  useEffect(() => {
    if (!wanted) return;
    const show = () => setFound(tableNow());
    show();
    listeners.add(show);
    void refresh();
    return () => void listeners.delete(show);
  }, [wanted]);
  return found;
}
