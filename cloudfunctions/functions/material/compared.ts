import { DAY_MS } from '../../domain/time';
import { command } from '../../platform/cloud';
import type { Database } from '../../platform/database';
import { storedOf, type MaterialFileDoc, type Stored } from '../../records';

/** Of the files of a list so many are read in one call; the others are as they were found last. */
const READ_FOR_A_LIST = 24;

const isDue = ({ compared, fileId }: MaterialFileDoc, now: number): boolean =>
  compared?.fileId !== fileId || Math.abs(now - compared.at) > DAY_MS;

/** How the files lie, compared now; what was found is written beside them where it is news, or a day old. By file id. */
export async function comparedNow(
  db: Database,
  files: readonly MaterialFileDoc[],
  now: number,
): Promise<ReadonlyMap<string, Stored>> {
  const stored = await storedOf(files, now);
  for (const file of files) {
    const as = stored.get(file.fileId) ?? 'missing';
    if (isDue(file, now) || file.compared?.as !== as)
      await db.update('materialFiles', file._id, { compared: command.set({ fileId: file.fileId, as, at: now }) });
  }
  return stored;
}

/** Whether a file of a list counts as there: compared now where that is a day ago or never was, as far as one call reads; else as it was found last. */
export async function wholeAmong(
  db: Database,
  files: readonly MaterialFileDoc[],
  now: number,
): Promise<(file: MaterialFileDoc) => boolean> {
  const due = files.filter((file) => isDue(file, now));
  const oldest = due.sort((a, b) => (a.compared?.at ?? 0) - (b.compared?.at ?? 0)).slice(0, READ_FOR_A_LIST);
  const stored = await comparedNow(db, oldest, now);
  const before = ({ compared, fileId }: MaterialFileDoc): Stored | undefined =>
    compared?.fileId === fileId ? compared.as : undefined;
  return (file) => (stored.get(file.fileId) ?? before(file) ?? 'whole') === 'whole';
}
