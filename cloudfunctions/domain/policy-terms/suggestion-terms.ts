import { normalise } from '../policy/normalise';
import { frequentWords } from './frequent-words';
import { termLine } from './spell';

/** What suggestions are made of, of one policy. */
export interface TermSource {
  title: string;
  docNo: string | null;
  issuers: readonly string[];
  items: readonly {
    title: string;
    summary: string;
    leadAgency: string | null;
    cooperatingAgencies: readonly string[];
  }[];
  headings: readonly string[];
}

/** As much as a phone keeps and goes through while somebody types. */
const MOST_TERMS = 20_000;
/** Longer ones are of no use in a narrow list; a title is cut into what people call it. */
const LONGEST = 60;
const SHORTEST = 2;

/**
 * Terms with their pinyin for suggestions while typing, the most useful first: frequent words, items, agencies, titles, document numbers, headings.
 * Each once, whatever its spelling. Shapes: see the contract's `policy.listTerms`.
 */
export function suggestionTerms(policies: readonly TermSource[]): string[] {
  const items = policies.flatMap((policy) => policy.items);
  const texts = policies.flatMap((policy) => [policy.title, ...policy.headings]);
  const words = frequentWords([...texts, ...items.flatMap(({ title, summary }) => [title, summary])]);
  const found = new Map<string, string>();
  const add = (term: string): void => {
    const shown = term.replaceAll('|', ' ').replace(/\s+/g, ' ').trim();
    if (shown.length < SHORTEST || shown.length > LONGEST || found.size >= MOST_TERMS) return;
    const key = normalise(shown);
    if (!found.has(key)) found.set(key, shown);
  };
  words.forEach(add);
  items.forEach(({ title }) => add(title));
  agenciesOf(policies).forEach(add);
  for (const { title, docNo } of policies) {
    add(title);
    add(calledBy(title));
    if (docNo !== null) add(docNo);
  }
  policies.flatMap((policy) => policy.headings).forEach(add);
  return [...found.values()].map(termLine);
}

/** Issuers, leads and helpers, the most frequent first. */
function agenciesOf(policies: readonly TermSource[]): string[] {
  const counts = new Map<string, number>();
  const count = (name: string | null): void => {
    if (name) counts.set(name, (counts.get(name) ?? 0) + 1);
  };
  for (const { issuers, items } of policies) {
    issuers.forEach(count);
    for (const item of items) [item.leadAgency, ...item.cooperatingAgencies].forEach(count);
  }
  return [...counts].sort((a, b) => b[1] - a[1]).map(([name]) => name);
}

/** 关于印发《政策大讲堂实施方案》的通知 is called 政策大讲堂实施方案. */
function calledBy(title: string): string {
  return /《([^《》]{4,60})》/.exec(title)?.[1] ?? '';
}
