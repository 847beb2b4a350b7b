import { handle } from '../../../platform/serve';
import { currentTerms } from '../current-terms';

/** R-POLICY 2: suggestions are made on the phone, of these. */
export const listTerms = handle('policy.listTerms', async ({ have }, { db }) => {
  const { version, terms } = await currentTerms(db);
  return { version, terms: have === version ? null : [...terms] };
});
