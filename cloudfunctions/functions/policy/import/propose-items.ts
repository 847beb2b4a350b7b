import { operations } from '../../../contract';
import { besides, proposeItems, type Finding } from '../../../domain/policy-import';
import type { PolicyContent } from '../../../records';

/**
 * The proposal with the items that its articles' own words propose, beside those that it has (a version before had them) and that these do not cover.
 * Each has a finding: its field is 'items.<itemId>'.
 */
export function withProposedItems(proposal: PolicyContent): { proposal: PolicyContent; findings: Finding[] } {
  const { element: itemSchema } = operations['policy.publish'].input.shape.items;
  const proposed = besides(proposal.items, proposeItems(proposal.articles, proposal));
  // A record could not hold what its schema refuses: such an item is left out rather than asked for.
  const items = proposed.flatMap((item) => itemSchema.safeParse(item).data ?? []);
  const findings = items.map(({ itemId, title, clause, leadAgency }): Finding => {
    const from = clause === '' ? '正文' : `“${clause}”`;
    const led = leadAgency === null ? '没有写明牵头部门' : `牵头部门 ${leadAgency}`;
    return { field: `items.${itemId}`, level: 'check', message: `按${from}整理出条目“${title}”，${led}，请核对。` };
  });
  return { proposal: { ...proposal, items: [...proposal.items, ...items] }, findings };
}
