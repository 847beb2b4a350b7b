import type { Untyped } from '../../platform/database';
import { eachOfBefore, withoutWords } from './words-to-ids';

/** Words that stood in a document beside the id that they are found by, or that follow from the policy. A further run finds nothing to do. */
const COPIES: readonly (readonly [collection: string, field: string])[] = [
  ['questions', 'policyTitle'],
  ['questions', 'about'],
  ['questions', 'agency'],
  ['tourCosts', 'title'],
  ['refusals', 'who'],
  ['policyDrafts', 'replaces.title'],
];

export async function copiedWords(db: Untyped): Promise<void> {
  for (const [collection, field] of COPIES) await withoutWords(db, collection, field);
  await eachOfBefore(db, 'itemNews', 'items', (id) =>
    db.transaction(async (tx) => {
      const news = await tx.get('itemNews', id);
      if (!news || !('items' in news)) return;
      const { items, policyTitle: _, ...rest } = news;
      await tx.set('itemNews', { ...rest, itemIds: (items as { itemId: string }[]).map(({ itemId }) => itemId) });
    }),
  );
}
