/** Whether a browser is a desk that somebody opened: looked up at each call, so that what ended it has ended it for the next. */
import { closedBy, closesAt } from '../domain/desk';
import { DomainError } from '../domain/errors';
import { MINUTE_MS } from '../domain/time';
import type { Database } from '../platform/database';
import { sameText } from '../platform/secrets';
import { deskIdOf, deskLimits, grantsOf, type BrowserProof, type DeskDoc, type UserDoc } from '../records';

/** An open desk, whose it is, and until when if nobody does anything. */
export interface Desk {
  doc: DeskDoc;
  user: UserDoc;
  closesAt: number;
}

/** Whether the browser has shown what the hashes are of. */
export const proves = (stored: BrowserProof, { cookieHash, keyHash }: BrowserProof): boolean =>
  sameText(stored.cookieHash + stored.keyHash, cookieHash + keyHash);

/**
 * The desk that the browser's cookie and key have opened; null when it never was one. One that has ended is DESK_ENDED, or null for what is `open` to
 * all. `active`: a person did something there since the last minute, which keeps it open.
 */
export async function openedWith(
  db: Database,
  browser: BrowserProof & { codeId: string },
  { active, open, now }: { active: boolean; open: boolean; now: number },
): Promise<Desk | null> {
  if (browser.codeId === '') return null;
  const doc = await db.get('desks', deskIdOf(browser.codeId));
  if (!doc || !proves(doc, browser)) return null;
  const limits = deskLimits(now);
  const user = await db.get('users', doc.userId);
  const held = new Set(grantsOf(user).map(({ grantId }) => grantId));
  const rightsGone = !user || doc.grants.some((grantId) => !held.has(grantId));
  if (rightsGone && doc.endedAt === null) {
    await db.updateWhere('desks', { _id: doc._id, endedAt: null }, { endedAt: now, endedBy: 'rights' });
  }
  if (rightsGone || closedBy(doc, limits, now)) {
    if (open) return null;
    throw new DomainError('DESK_ENDED');
  }
  if (active && now - doc.seenAt >= MINUTE_MS) {
    await db.updateWhere('desks', { _id: doc._id, endedAt: null }, { seenAt: now });
    doc.seenAt = now;
  }
  return { doc, user, closesAt: closesAt(doc, limits) };
}
