import { handle } from '../../../entry/serve';
import { currentTerms } from '../current-terms';

/** R-POLICY 2: suggestions are made on the phone, of these. */
export const listTerms = handle('policy.listTerms', async ({ have }, { db }) => {
  const { version, terms, variants } = await currentTerms(db);
  return have === version ? { version, terms: null, variants: null } : { version, terms: [...terms], variants };
});
