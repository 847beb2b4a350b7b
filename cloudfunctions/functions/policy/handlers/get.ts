import { operations, type Output } from '../../../contract';
import { DomainError } from '../../../domain/errors';
import { articleOf } from '../../../domain/policy';
import { compareVersions } from '../../../domain/policy-compare';
import type { Caller } from '../../../entry/caller';
import { command } from '../../../platform/cloud';
import type { Database } from '../../../platform/database';
import { handle } from '../../../entry/serve';
import { lectureHall2018 } from '../../../programmes';
import { shownInterpretation } from '../interpretation-doc';
import { shownPolicy } from '../policy-doc';
import { findPublished } from '../publish-record';
import { relatedOf } from '../related';
import { repealedOf } from '../repealed';
import { namesOf, ofAgencies, type PolicyDoc } from '../../../records';

/** R-POLICY 1, 5, 6: the version in force or an earlier one, with what explains it and what belongs to it. Errors: NOT_FOUND. */
export const get = handle('policy.get', async ({ policyId: given, clause, version }, { caller, db, now }) => {
  const { documentNumber, issuers, articles } = lectureHall2018;
  const current = given
    ? await db.get('policies', given)
    : await findPublished(db, { docNo: documentNumber, title: null, issuers: [...issuers] });
  if (!current) throw new DomainError('NOT_FOUND', given ? { policyId: given } : { documentNumber });
  const policyId = current._id;
  const keeps = keepsPolicies(caller);
  const [shown, earlier, interpretations, repealed, related, publisherOf] = await Promise.all([
    versionOf(db, current, version ?? current.version),
    keeps
      ? db.find('policyVersions', { policyId })
      : db.find('policyVersions', { policyId }, { fields: ['version', 'publishedAt'] }),
    db.find('policyInterpretations', { policyId }),
    repealedOf(db, current),
    relatedOf(db, policyId, now),
    keeps ? publishers(db, policyId) : () => null,
  ]);
  return {
    // Whether it still holds is a matter of the policy, not of one of its versions.
    policy: shownPolicy({ ...shown, _id: policyId, repealed: current.repealed ?? null }, now, repealed),
    versions: [current, ...earlier]
      .sort((a, b) => b.version - a.version)
      .map((one, at, all) => ({
        ...{ version: one.version, publishedAt: one.publishedAt, by: publisherOf(one.version) },
        changes: keeps ? changesOf(all[at + 1] as PolicyDoc | undefined, one as PolicyDoc) : null,
      })),
    interpretations: interpretations
      .map((doc) => placed(shownInterpretation(doc), shown))
      .sort((a, b) => b.day.localeCompare(a.day) || b.publishedAt - a.publishedAt),
    related,
    ...(clause === undefined ? {} : { articleId: articleOf(clause, shown.articles, articles) }),
  };
});

/** What a version made of the one before it, in a few words and figures; null of the first. */
function changesOf(before: PolicyDoc | undefined, after: PolicyDoc) {
  if (!before) return null;
  const { particulars, articles, items } = compareVersions(before, after);
  return {
    fields: particulars,
    articles: articles.filter(({ change }) => change !== 'same').length,
    items: items.length,
  };
}

const keepsPolicies = ({ standing }: Caller): boolean => {
  const { who } = operations['policy.publish'];
  return standing(ofAgencies([])).some((party) => (who as Readonly<Record<string, unknown>>)[party] !== undefined);
};

/** Who published each version, by the trail. */
async function publishers(db: Database, policyId: string): Promise<(version: number) => string | null> {
  const acts = await db.find(
    'audits',
    { subject: `policy:${policyId}`, action: command.in(['publish', 'revise']) },
    { fields: ['actor', 'details'] },
  );
  const nameOf = await namesOf(
    db,
    acts.map(({ actor }) => actor),
  );
  const byVersion = new Map(acts.map(({ actor, details }) => [details['version'], nameOf(actor)]));
  return (version) => byVersion.get(version) ?? null;
}

async function versionOf(db: Database, current: PolicyDoc, version: number): Promise<PolicyDoc> {
  if (version === current.version) return current;
  const stored = await db.get('policyVersions', `${current._id}#${version}`);
  if (!stored) throw new DomainError('NOT_FOUND', { policyId: current._id, version });
  return stored;
}

type Interpretation = Output<'policy.get'>['interpretations'][number];

/** Of an item or article that this version does not have it explains the whole. */
const placed = (interpretation: Interpretation, { items, articles }: PolicyDoc): Interpretation => ({
  ...interpretation,
  itemId: items.some((item) => item.itemId === interpretation.itemId) ? interpretation.itemId : null,
  articleId: articles.some((article) => article.articleId === interpretation.articleId)
    ? interpretation.articleId
    : null,
});
