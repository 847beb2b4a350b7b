/** What time takes away of the entry's own records, and files that somebody uploaded and attached to nothing. */
import { DAY_MS, HOUR_MS } from '../../domain/time';
import type { TimerContext } from '../../entry/serve';
import { command } from '../../platform/cloud';
import type { Database } from '../../platform/database';
import { deleteFile } from '../../platform/files';
import { callLimits } from '../../records';

const BATCH = 500;

/** Answers go first, so that nothing of what was said stays; the request's name stays longer, so that it is still known. */
export async function forgetRequests({ db, now }: TimerContext): Promise<void> {
  const { answerDays, requestDays } = callLimits(now);
  const answered = { at: command.lt(now - answerDays * DAY_MS), answer: command.nin(['']) };
  await db.updateWhere('requests', answered, { answer: '' });
  const begun = { at: command.lt(now - answerDays * DAY_MS), steps: command.exists(true) };
  await db.updateWhere('requests', begun, { steps: command.remove() });
  const old = await db.find(
    'requests',
    { at: command.lt(now - requestDays * DAY_MS) },
    { limit: BATCH, fields: ['at'] },
  );
  for (const { _id } of old) await db.remove('requests', _id);
  const turns = await db.find('turns', { until: command.lt(now - DAY_MS) }, { limit: BATCH, fields: ['until'] });
  for (const { _id } of turns) await db.remove('turns', _id);
}

/** Whether a record still names the file: materials, receipts of tours, files of forms. */
async function isAttached(db: Database, fileId: string): Promise<boolean> {
  const [materials, tours] = await Promise.all([
    db.count('materialFiles', { fileId }),
    db.count('tourCosts', { 'receipts.fileId': fileId }),
  ]);
  return materials + tours > 0;
}

/** A file that nothing names a day after its place was given out goes, and so does what is known of its place. */
export async function sweepUploads({ db, now }: TimerContext): Promise<void> {
  const before = now - callLimits(now).uploadHours * HOUR_MS;
  for (const { _id, fileId } of await db.find('uploads', { at: command.lt(before) }, { limit: BATCH })) {
    if (!(await isAttached(db, fileId))) await deleteFile(fileId);
    await db.remove('uploads', _id);
  }
}
