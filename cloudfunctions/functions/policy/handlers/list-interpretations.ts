import { handle } from '../../../entry/serve';
import { shownInterpretation } from '../interpretation-doc';

/** All interpretations for who keeps them, the newest first. */
export const listInterpretations = handle(
  'policy.listInterpretations',
  async ({ limit, offset, find, policyId }, { db }) => {
    const docs = await db.find('policyInterpretations', policyId === undefined ? {} : { policyId });
    const policies = await db.find('policies', {}, { fields: ['title'] });
    const titleOf = new Map(policies.map(({ _id, title }) => [_id, title]));
    const found = docs
      .map((doc) => ({ ...shownInterpretation(doc), policyTitle: titleOf.get(doc.policyId) ?? '' }))
      .filter(({ title, author, policyTitle }) => `${title}\n${author}\n${policyTitle}`.includes(find))
      .sort((a, b) => b.day.localeCompare(a.day) || b.publishedAt - a.publishedAt);
    return { total: found.length, interpretations: found.slice(offset, offset + limit) };
  },
);
