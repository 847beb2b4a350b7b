import { DomainError } from '../../../domain/errors';
import { synonymWords } from '../../../domain/policy-terms';
import { requestId } from '../../../platform/ids';
import { handle } from '../../../entry/serve';
import { forgetSynonyms, MOST_SYNONYMS } from '../synonyms';
import type { SynonymDoc } from '../../../records';

/**
 * A row of words with one meaning, kept in normal form, each once. The same words again change nothing; the same request again is the row that
 * it made. Errors: INVALID_INPUT (fewer than two different words), NOT_FOUND (the row to change is gone), SYNONYMS_FULL.
 */
export const saveSynonym = handle('policy.saveSynonym', async (input, { audit, caller, db, now }) => {
  const words = synonymWords(input.words);
  if (words.length < 2)
    throw new DomainError('INVALID_INPUT', {
      fields: [{ path: 'words', message: '至少要有两个不同的词，每个至少两个字' }],
    });
  const synonymId = input.synonymId ?? requestId('policy.saveSynonym', caller.userId, input.requestKey);
  if (input.synonymId === undefined && (await db.count('policySynonyms', {})) >= MOST_SYNONYMS)
    throw new DomainError('SYNONYMS_FULL', { limit: MOST_SYNONYMS });
  const saved = await db.transaction(async (tx) => {
    const stored = await tx.get('policySynonyms', synonymId);
    if (!stored && input.synonymId !== undefined) throw new DomainError('NOT_FOUND', { synonymId });
    if (stored && (input.synonymId === undefined || stored.words.join(' ') === words.join(' '))) return stored;
    const row: SynonymDoc = { _id: synonymId, words, changedAt: now };
    await tx.set('policySynonyms', row);
    await audit(tx, 'policy-words', stored ? 'change-synonym' : 'add-synonym', { synonymId, words: words.join('、') });
    return row;
  });
  forgetSynonyms();
  return { synonym: { synonymId, words: saved.words, changedAt: saved.changedAt } };
});
