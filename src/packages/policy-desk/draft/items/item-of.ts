import type { DraftItem, Proposal } from '../../parts/types';

/** The item that a finding is about: 'items.<itemId>', or 'items.<its place>' when something of it has to be filled in. */
export function itemOf({ items }: Pick<Proposal, 'items'>, field: string): DraftItem | undefined {
  const [name, which] = field.split('.');
  if (name !== 'items' || which === undefined) return undefined;
  return items.find(({ itemId }) => itemId === which) ?? (/^\d+$/.test(which) ? items[Number(which)] : undefined);
}

/** Ids of items that were proposed and that nobody has changed since. */
export function itemsToCheck(
  findings: readonly { field: string; level: string }[],
  saved: Pick<Proposal, 'items'>,
  now: Pick<Proposal, 'items'>,
): ReadonlySet<string> {
  const open = findings.flatMap(({ field, level }) => (level === 'check' ? (itemOf(saved, field)?.itemId ?? []) : []));
  const textOf = ({ items }: Pick<Proposal, 'items'>, id: string) =>
    JSON.stringify(items.find((one) => one.itemId === id));
  return new Set(open.filter((id) => textOf(saved, id) === textOf(now, id)));
}
