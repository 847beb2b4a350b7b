import { DomainError } from '../../../domain/errors';
import { handle } from '../../../entry/serve';
import { FAVOURITES_LIMIT, titleOf } from '../favourites';

/** Keeps a policy or a session, or lets it go; whatever it was before, it is then as asked. NOT_FOUND, FAVOURITES_FULL. */
export const setFavourite = handle('identity.setFavourite', async ({ kind, id, on }, { caller, db, now }) => {
  const title = on ? await titleOf(db, kind, id) : '';
  return db.transaction(async (tx) => {
    const items = (await tx.get('favourites', caller.userId))?.items ?? [];
    const kept = items.some((item) => item.kind === kind && item.targetId === id);
    if (kept === on) return { kind, id, on, total: items.length };
    if (title === null) throw new DomainError('NOT_FOUND', { kind, id });
    if (on && items.length >= FAVOURITES_LIMIT) throw new DomainError('FAVOURITES_FULL', { limit: FAVOURITES_LIMIT });
    const next = on
      ? [...items, { kind, targetId: id, title, at: now }]
      : items.filter((item) => item.kind !== kind || item.targetId !== id);
    await tx.set('favourites', { _id: caller.userId, items: next });
    return { kind, id, on, total: next.length };
  });
});
