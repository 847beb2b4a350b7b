import { operations } from '../../../contract';
import { LIMITS } from '../../../contract/lists';
import { publicTexts } from '../../../contract/free-text';
import { askedIn } from '../../../entry/texts';
import { handle } from '../../../entry/serve';

/** The caller's own words that wait for WeChat's check or did not pass it, the newest first, in full. */
export const listTexts = handle('message.listTexts', async (_input, { caller, db }) => {
  const docs = await db.find(
    'waitingTexts',
    { userId: caller.userId },
    { orderBy: ['at', 'desc'], limit: LIMITS.pageMaximum },
  );
  return {
    texts: docs.map((doc) => ({
      textId: doc._id,
      operation: operations[doc.operation].title,
      texts: publicTexts(doc.operation, askedIn(doc).input).map(({ text }) => text),
      at: doc.at,
      state: doc.state,
      why: doc.why,
    })),
  };
});
