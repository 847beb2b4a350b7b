import { handle } from '../../../entry/serve';
import { forgetSynonyms } from '../synonyms';
import type { SynonymDoc } from '../../../records';

/** Removed already: done. */
export const removeSynonym = handle('policy.removeSynonym', async ({ synonymId }, { audit, db }) => {
  await db.transaction(async (tx) => {
    const stored = await tx.get<SynonymDoc>('policySynonyms', synonymId);
    if (!stored) return;
    await tx.remove('policySynonyms', synonymId);
    await audit(tx, 'policy-words', 'remove-synonym', { synonymId, words: stored.words.join('、') });
  });
  forgetSynonyms();
  return { done: true as const };
});
