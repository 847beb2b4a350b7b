import { handle } from '../../../entry/serve';
import { consentId } from '../../../records';

const REMEMBERED_KEYS = 20;

export const recordConsent = handle('message.recordConsent', async ({ accepted, requestKey }, { caller, db }) => {
  const consents = await db.transaction(async (tx) => {
    const counted = [];
    for (const template of new Set(accepted)) {
      const _id = consentId(caller.userId, template);
      const stored = await tx.get('consents', _id);
      const known = stored?.counted ?? [];
      const left = (stored?.left ?? 0) + (known.includes(requestKey) ? 0 : 1);
      const keys = known.includes(requestKey) ? known : [...known, requestKey].slice(-REMEMBERED_KEYS);
      await tx.set('consents', { _id, userId: caller.userId, template, left, counted: keys });
      counted.push({ template, left });
    }
    return counted;
  });
  return { consents };
});
