import { handle } from '../../../entry/serve';
import { MOST_SYNONYMS } from '../synonyms';

/** Those of the desk, the latest first; what the search has built in is not listed. */
export const listSynonyms = handle('policy.listSynonyms', async (_input, { db }) => {
  const docs = await db.find('policySynonyms', {}, { orderBy: ['changedAt', 'desc'], limit: MOST_SYNONYMS });
  return { synonyms: docs.map(({ _id, words, changedAt }) => ({ synonymId: _id, words, changedAt })) };
});
