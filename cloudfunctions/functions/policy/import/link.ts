import type { Finding } from '../../../domain/policy-import';
import type { Tx } from '../../../platform/database';
import { findPublished } from '../publish-record';
import type { PolicyDoc, DraftDoc } from '../../../records';
import { keepArticleIds, relinkItems } from './relink';

type Linkable = Pick<DraftDoc, 'proposal' | 'places' | 'agencies' | 'replaces' | 'titleFromFile' | 'revises'>;

/** What the proposal would become a version of; null: a new policy. */
export const replacedBy = (earlier: PolicyDoc | null): DraftDoc['replaces'] =>
  earlier && { policyId: earlier._id, version: earlier.version };

/** The published policy that the draft is a version of; of a revision the one that it was opened from, whatever its particulars say by now. */
export function earlierOf(
  source: Pick<Tx, 'get'>,
  { proposal, titleFromFile, revises }: Pick<Linkable, 'proposal' | 'titleFromFile' | 'revises'>,
  issuers: readonly string[] = proposal.issuers,
): Promise<PolicyDoc | null> {
  if (revises) return source.get('policies', revises.policyId);
  const title = titleFromFile ? null : proposal.title;
  return findPublished(source, { docNo: proposal.docNo, title, issuers: [...issuers] });
}

/**
 * The proposal as the next version of the policy that it replaces (R-POLICY 6), when that has not been done yet: articles under the ids that
 * they had, so that favourites and interpretations lead to the same ones, and its items, each on the article with its quote.
 * `issuers`: those that are sure.
 */
export async function linkTo(
  source: Pick<Tx, 'get'>,
  draft: Linkable,
  issuers: readonly string[] = draft.proposal.issuers,
): Promise<Omit<Linkable, 'titleFromFile' | 'revises'> & { earlier: PolicyDoc | null; findings: Finding[] }> {
  const { proposal, places, agencies } = draft;
  const earlier = await earlierOf(source, draft, issuers);
  const replaces = replacedBy(earlier);
  if (earlier === null || draft.replaces?.policyId === earlier._id)
    return { proposal, places, agencies, replaces, earlier, findings: [] };
  const { articles, renamed } = keepArticleIds(earlier.articles, proposal.articles);
  const own = proposal.items.map((item) => ({ ...item, articleId: renamed.get(item.articleId) ?? item.articleId }));
  const { items, findings } =
    own.length === 0 ? relinkItems(earlier.items, articles) : { items: own, findings: [] as Finding[] };
  return {
    proposal: { ...proposal, articles, items },
    places: underNewIds(places, renamed),
    agencies: underNewIds(agencies, renamed),
    replaces,
    earlier,
    findings,
  };
}

const underNewIds = <T>(byId: Record<string, T>, renamed: ReadonlyMap<string, string>): Record<string, T> =>
  Object.fromEntries(Object.entries(byId).map(([id, value]) => [renamed.get(id) ?? id, value]));
