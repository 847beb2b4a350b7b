import type { Finding } from '../../../domain/policy-import';
import type { Tx } from '../../../platform/database';
import { findPublished, type PolicyDoc } from '../publish-record';
import type { DraftDoc } from './draft-doc';
import { keepArticleIds, relinkItems } from './relink';

type Linkable = Pick<DraftDoc, 'proposal' | 'places' | 'replaces'>;

/** What the proposal would become a version of; null: a new policy. */
export const replacedBy = (earlier: PolicyDoc | null): DraftDoc['replaces'] =>
  earlier && { policyId: earlier._id, title: earlier.title, version: earlier.version };

/**
 * The proposal as the next version of the policy that it replaces (R-POLICY 6): articles under the ids that they had, so that favourites and
 * interpretations lead to the same ones, and, when that policy had not been known yet, its items, each on the article with its quote.
 */
export async function linkTo(
  source: Pick<Tx, 'get'>,
  { proposal, places, replaces }: Linkable,
  issuers: readonly string[] = proposal.issuers,
): Promise<Linkable & { earlier: PolicyDoc | null; findings: Finding[] }> {
  const earlier = await findPublished(source, { ...proposal, issuers: [...issuers] });
  if (earlier === null) return { proposal, places, replaces: null, earlier, findings: [] };
  const { articles, renamed } = keepArticleIds(earlier.articles, proposal.articles);
  const inherits = proposal.items.length === 0 && replaces?.policyId !== earlier._id;
  const own = proposal.items.map((item) => ({ ...item, articleId: renamed.get(item.articleId) ?? item.articleId }));
  const { items, findings } = inherits ? relinkItems(earlier.items, articles) : { items: own, findings: [] };
  return {
    proposal: { ...proposal, articles, items },
    places: Object.fromEntries(Object.entries(places).map(([id, place]) => [renamed.get(id) ?? id, place])),
    replaces: replacedBy(earlier),
    earlier,
    findings,
  };
}
