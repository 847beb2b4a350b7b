/** A person's open desks, seen and ended from both sides, and what time takes away of them. */
import { closedBy, closesAt, isForgotten } from '../../../domain/desk';
import { DAY_MS } from '../../../domain/time';
import { handle, type TimerContext } from '../../../entry/serve';
import { command } from '../../../platform/cloud';
import type { Database } from '../../../platform/database';
import { idOf } from '../../../platform/ids';
import { uploadLink as linkFor } from '../../../platform/upload-link';
import { deskLimits, uploadPath, type DeskDoc, type DeskEnd } from '../../../records';

const openOf = async (db: Database, userId: string, now: number): Promise<DeskDoc[]> =>
  (await db.find('desks', { userId, endedAt: null, endsAt: command.gt(now) })).filter(
    (desk) => closedBy(desk, deskLimits(now), now) === null,
  );

export const listDesks = handle('identity.listDesks', async (_input, { browser, caller, db, now }) => ({
  desks: (await openOf(db, caller.userId, now))
    .sort((a, b) => b.openedAt - a.openedAt)
    .map((desk) => ({
      deskId: desk._id,
      browser: desk.browser,
      network: desk.network,
      openedAt: desk.openedAt,
      seenAt: desk.seenAt,
      closesAt: closesAt(desk, deskLimits(now)),
      here: desk._id === browser?.desk?.doc._id,
    })),
}));

export const endDesks = handle('identity.endDesks', async ({ deskId }, { audit, browser, caller, db, now }) => {
  const wanted = deskId === 'here' ? (browser?.desk?.doc._id ?? '') : deskId;
  const ending = (await openOf(db, caller.userId, now)).filter(({ _id }) => wanted === undefined || _id === wanted);
  const endedBy: DeskEnd = browser ? 'desk' : 'phone';
  for (const { _id } of ending) {
    await db.transaction(async (tx) => {
      if ((await tx.get('desks', _id))?.endedAt !== null) return;
      await tx.update('desks', _id, { endedAt: now, endedBy });
      await audit(tx, `person:${caller.userId}`, 'desk-end', { deskId: _id, endedBy });
    });
  }
  if (browser?.desk && ending.some(({ _id }) => _id === browser.desk?.doc._id)) browser.setCookie(null);
  return { ended: ending.length };
});

/** Codes go a day after they can be of use, records of desks when the rules say so. */
export async function forgetDesks({ db, now }: TimerContext): Promise<void> {
  const codes = await db.find('deskCodes', { expiresAt: command.lt(now - DAY_MS) }, { limit: 1000 });
  for (const { _id } of codes) await db.remove('deskCodes', _id);
  const desks = await db.find('desks', { endsAt: command.lt(now) }, { limit: 1000 });
  for (const desk of desks) if (isForgotten(desk, deskLimits(now), now)) await db.remove('desks', desk._id);
}

/**
 * The server names the file: whose upload it is stands in the name, and no link writes over anything that is there. On record, so that what is
 * attached to nothing is swept.
 */
export const uploadLink = handle('identity.uploadLink', async (input, { caller, db, now }) => {
  const cloudPath = uploadPath(input.for, caller.userId, input.ending);
  const link = await linkFor(cloudPath);
  const { fileId } = link;
  await db.insertOnce('uploads', { _id: idOf('upload', fileId), userId: caller.userId, fileId, at: now });
  return { cloudPath, ...link };
});
