import { handle } from '../../../entry/serve';
import { forgetSynonyms } from '../synonyms';

/** Removed already: done. */
export const removeSynonym = handle('policy.removeSynonym', async ({ synonymId }, { audit, db }) => {
  await db.transaction(async (tx) => {
    const stored = await tx.get('policySynonyms', synonymId);
    if (!stored) return;
    await tx.remove('policySynonyms', synonymId);
    await audit(tx, 'policy-words', 'remove-synonym', { synonymId, words: stored.words.join('、') });
  });
  forgetSynonyms();
  return { done: true as const };
});
