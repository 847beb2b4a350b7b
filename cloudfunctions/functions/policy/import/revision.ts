import { agenciesIn, type Finding } from '../../../domain/policy-import';
import { idOf } from '../../../platform/ids';
import type { PolicyDoc, DraftDoc, PolicyContent } from '../../../records';
import { NO_SLUG, withProposal } from './draft-doc';
import { replacedBy } from './link';
import { withProposedItems } from './propose-items';

/** One revision of a policy at a time: its id depends on the policy alone. */
export const revisionId = (policyId: string): string => idOf('policy-revision', policyId);

/**
 * The draft of the next version as the published one stands; nothing is written. Its original is the published text, article by article: a line with
 * number and heading, then its lines.
 */
export function revisionOf(policy: PolicyDoc, { now, by }: { now: number; by: string }): DraftDoc {
  const { _id: policyId, version, contentHash: _hash, publishedAt: _at, repealed: _repealed, ...record } = policy;
  const published: PolicyContent = { ...record, slug: NO_SLUG };
  // Nobody has written its items down yet: what its articles say is a beginning.
  const { proposal, findings } =
    published.items.length === 0 ? withProposedItems(published) : { proposal: published, findings: [] };
  const paragraphs: string[] = [];
  const places: DraftDoc['places'] = {};
  for (const { articleId, number, heading, text } of proposal.articles) {
    const first = paragraphs.length;
    const label = [number, heading].filter(Boolean).join(' ');
    paragraphs.push(...(label === '' ? [] : [label]), ...text.split('\n'));
    places[articleId] = [first, paragraphs.length - 1];
  }
  const named = proposal.articles.map(({ articleId, text }) => [articleId, agenciesIn(text)] as const);
  return {
    _id: revisionId(policyId),
    fileName: policy.title,
    format: 'published',
    bytes: Buffer.byteLength(paragraphs.join('\n')),
    paragraphs,
    places,
    agencies: Object.fromEntries(named.filter(([, { lead, cooperating }]) => lead.length + cooperating.length > 0)),
    titleFromFile: false,
    ...withProposal(proposal, findings),
    state: 'proposed',
    revision: 1,
    replaces: replacedBy(policy),
    revises: { policyId, version },
    policyId: null,
    version: null,
    importedAt: now,
    changedAt: now,
    changedBy: by,
  };
}

/** That a further version has been published since the revision was opened: it would be published over it unseen. */
export function overtaken({ revises }: Pick<DraftDoc, 'revises'>, policy: PolicyDoc | null): Finding[] {
  if (!revises || !policy || policy.version === revises.version) return [];
  const message = `本修订从第 ${revises.version} 版开始，其后已发布第 ${policy.version} 版；发布前请对照第 ${policy.version} 版，或放弃后重新修订。`;
  return [{ field: 'articles', level: 'check', message }];
}
