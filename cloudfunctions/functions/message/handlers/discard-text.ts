import { DomainError } from '../../../domain/errors';
import { handle } from '../../../entry/serve';

/** Takes one's own words back, waiting or refused; done also when they are gone. Errors: NOT_FOUND (another's). */
export const discardText = handle('message.discardText', async ({ textId }, { caller, db }) => {
  const doc = await db.get('waitingTexts', textId);
  if (doc && doc.userId !== caller.userId) throw new DomainError('NOT_FOUND', { textId });
  if (doc) await db.remove('waitingTexts', textId);
  return { done: true };
});
