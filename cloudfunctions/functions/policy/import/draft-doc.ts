import { operations, type Output } from '../../../contract';
import type { Finding } from '../../../domain/policy-import';
import { command } from '../../../platform/cloud';
import type { Database } from '../../../platform/database';
import type { DraftDoc, PolicyContent } from '../../../records';

type Draft = Output<'policy.getDraft'>['draft'];
type Summary = Output<'policy.listDrafts'>['drafts'][number];

export const SUMMARY_FIELDS = [
  'fileName', 'state', 'title', 'articleCount', 'asks', 'changedAt', 'changedBy', 'replaces', 'policyId',
] as const; // prettier-ignore
type SummaryDoc = Pick<DraftDoc, (typeof SUMMARY_FIELDS)[number] | '_id'>;

/** A record's slug is chosen as it is published; until then this stands in its place. */
export const NO_SLUG = 'draft';

/** A finding with this field says that a repeal has to be decided by a person. */
export const UNDECIDED = 'repeals.undecided';
/** What decides whether something is in force: as long as it is to be looked at, nothing is published at once. */
const DECIDING = ['effectiveDay', 'expiresDay', UNDECIDED];

export const isUndecided = (findings: readonly Finding[]): boolean =>
  findings.some(({ field, level }) => level === 'check' && DECIDING.includes(field));

/** What still has to be filled in, found by the schema that a record must satisfy. */
export function asksOf(proposal: PolicyContent): Finding[] {
  const parsed = operations['policy.publish'].input.safeParse(proposal);
  const issues = parsed.success ? [] : parsed.error.issues;
  const asks = issues.map(({ path, message }) => ({ field: path.join('.'), message }));
  const ids = new Set(proposal.articles.map(({ articleId }) => articleId));
  if (ids.size < proposal.articles.length) asks.push({ field: 'articles', message: '有两条的编号（articleId）相同。' });
  for (const { articleId, title } of proposal.items)
    if (!ids.has(articleId)) asks.push({ field: 'items', message: `事项“${title}”对应的条款已不在文中，请重新指定。` });
  return asks.map((ask) => ({ ...ask, level: 'ask' }));
}

/** A draft's fields that depend on its proposal. `noted`: what was found while reading, beside what has to be asked. */
export function withProposal(
  proposal: PolicyContent,
  noted: readonly Finding[],
): Pick<DraftDoc, 'proposal' | 'findings' | 'asks' | 'articleCount' | 'title'> {
  const asks = asksOf(proposal);
  return {
    proposal,
    findings: [...asks, ...noted.filter(({ level }) => level !== 'ask')],
    asks: asks.length,
    articleCount: proposal.articles.length,
    title: proposal.title,
  };
}

/** Drafts as they are listed, with who worked on them (who has left is not named) and what the policies that they replace are called. */
export async function summariesOf(db: Database, docs: readonly SummaryDoc[]): Promise<Summary[]> {
  const replaced = docs.flatMap(({ replaces }) => replaces?.policyId ?? []);
  const [users, policies] = await Promise.all([
    db.getMany(
      'users',
      docs.map(({ changedBy }) => changedBy),
    ),
    replaced.length === 0 ? [] : db.find('policies', { _id: command.in(replaced) }, { fields: ['title'] }),
  ]);
  const names = new Map(users.map((user) => [user._id, user.profile?.name]));
  const titles = new Map(policies.map(({ _id, title }) => [_id, title]));
  return docs.map(({ _id, articleCount, changedBy, replaces, ...doc }) => ({
    ...doc,
    draftId: _id,
    articles: articleCount,
    changedBy: names.get(changedBy) ?? '工作人员',
    replaces: replaces && { ...replaces, title: titles.get(replaces.policyId) ?? '' },
  }));
}

/** The draft as its desk sees it. */
export async function shownDraft(db: Database, doc: DraftDoc): Promise<Draft> {
  const { revision, proposal, findings, agencies, format, bytes, paragraphs, places } = doc;
  const [summary] = await summariesOf(db, [doc]);
  if (!summary) throw new Error('one draft has one summary');
  return { ...summary, revision, proposal, findings, agencies, original: { format, bytes, paragraphs, places } };
}
