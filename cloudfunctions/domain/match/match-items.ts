import { statedArea } from './area-names';
import { evaluate, type Facts } from './evaluate';
import type { Condition, Evaluation, Fit, Missing } from './types';

interface Requirement {
  text: string;
  clause: string;
  when: Condition | null;
}

export interface MatchItem {
  requirements: readonly Requirement[];
  clause: string;
  deadlineDay: string | null;
  /** What it comes to for this enterprise; null or left out: nobody can say. */
  worth?: { fen: number } | null;
  /** Whether it gives what its reader came for. */
  wished?: boolean;
  /** Whether it can be applied for today; left out: it can. */
  open?: boolean;
}

export interface Reason extends Omit<Evaluation, 'found' | 'short'> {
  text: string;
  clause: string;
  found: string;
  /** By how much it is not met; left out where it is, and where no amount would do. */
  short?: string;
}

const NOT_WRITTEN: Requirement = { text: '这一条目的申请条件尚未逐条录入，请阅读原文', clause: '', when: null };
const OPEN: Evaluation = { verdict: 'unknown', found: [], missing: [], short: [], judged: false };

/** The reasons of one item and what follows from them: all met, one unmet, or something open. */
export function matchItem(item: MatchItem, facts: Facts): { fit: Fit; reasons: Reason[] } {
  const demanded = item.requirements.length > 0 ? item.requirements : [{ ...NOT_WRITTEN, clause: item.clause }];
  const reasons = demanded.map(({ text, clause, when }) => {
    const { found, short, ...rest } = when === null ? OPEN : evaluate(when, facts);
    return { text, clause, found: found.join('，'), ...(short.length > 0 ? { short: short.join('；') } : {}), ...rest };
  });
  const has = (verdict: Evaluation['verdict']): boolean => reasons.some((reason) => reason.verdict === verdict);
  return { fit: has('unmet') ? 'does-not-fit' : has('unknown') ? 'may-fit' : 'fits', reasons };
}

/** That a policy holds in one place counts for every item of it, whether somebody wrote it down there or not (R-POLICY 4). */
export function withStatedArea<T extends { requirements: readonly Requirement[] }>(item: T, regionName: string): T {
  const when = statedArea(regionName);
  if (when === null || item.requirements.some((one) => one.when !== null && namesPlace(one.when))) return item;
  return { ...item, requirements: [{ text: `在${regionName}`, clause: '', when }, ...item.requirements] };
}

function namesPlace(when: Condition): boolean {
  if ('all' in when) return when.all.some(namesPlace);
  if ('any' in when) return when.any.every(namesPlace);
  return 'area' in when || ('question' in when && when.question.startsWith('in-'));
}

const RANKS: Record<Fit, number> = { fits: 0, 'may-fit': 1, 'does-not-fit': 2 };
const LAST_DAY = '9999-12-31';

/**
 * What can be applied for first, then by fit, then what somebody came for, then what it is worth to this enterprise (most first, what nobody can say last),
 * then deadline (soonest first, none last); the order given breaks ties.
 */
export function sortMatches<T extends Pick<MatchItem, 'open' | 'wished' | 'worth' | 'deadlineDay'> & { fit: Fit }>(
  matches: readonly T[],
): T[] {
  const worthOf = (match: T): number => match.worth?.fen ?? -1;
  const dayOf = (match: T): string => match.deadlineDay ?? LAST_DAY;
  const byDay = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);
  return [...matches].sort(
    (a, b) =>
      Number(a.open === false) - Number(b.open === false) ||
      RANKS[a.fit] - RANKS[b.fit] ||
      Number(b.wished === true) - Number(a.wished === true) ||
      worthOf(b) - worthOf(a) ||
      byDay(dayOf(a), dayOf(b)),
  );
}

/**
 * What is missing in items that may fit and can be applied for, with in how many. First what decides most of them: of an item an answer decides whether it
 * is out where a condition lacks that fact alone, and whether it is in where nothing else is open.
 */
export function tellingFacts(
  matches: readonly { fit: Fit; reasons: readonly Reason[]; open?: boolean }[],
): (Missing & { items: number })[] {
  const facts = new Map<string, Missing & { items: number; decides: number }>();
  for (const { fit, reasons, open } of matches) {
    if (fit !== 'may-fit' || open === false) continue;
    const asking = reasons.filter(({ verdict }) => verdict === 'unknown');
    const here = new Map(asking.flatMap((reason) => reason.missing).map((fact) => [fact.field, fact]));
    for (const fact of here.values()) {
      const before = facts.get(fact.field) ?? { items: 0, decides: 0 };
      const alone = asking.some(
        ({ missing, judged }) => !judged && missing.every(({ field }) => field === fact.field) && missing.length > 0,
      );
      const settles = alone && asking.length === 1;
      facts.set(fact.field, {
        ...fact,
        items: before.items + 1,
        decides: before.decides + (settles ? 2 : alone ? 1 : 0),
      });
    }
  }
  return [...facts.values()]
    .sort((a, b) => b.decides - a.decides || b.items - a.items || (a.field < b.field ? -1 : 1))
    .map(({ decides: _, ...fact }) => fact);
}
