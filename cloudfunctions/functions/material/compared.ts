import { DAY_MS } from '../../domain/time';
import { command } from '../../platform/cloud';
import type { Database } from '../../platform/database';
import { storedOf, type MaterialFileDoc, type Stored } from '../../records';

/** Of the files of a list so many are read in one call; the others are as they were found last. */
const READ_FOR_A_LIST = 24;

const isDue = ({ compared, fileId }: MaterialFileDoc, now: number): boolean =>
  compared?.fileId !== fileId || Math.abs(now - compared.at) > DAY_MS;

/** As it was found last; of a file that nobody has compared yet nothing is known against it. */
const before = ({ compared, fileId }: MaterialFileDoc): Stored => (compared?.fileId === fileId ? compared.as : 'whole');

/** How the files lie, compared now; what was found is written beside them where it is news (for a list also that it was looked for). By file id. */
export async function comparedNow(
  db: Database,
  files: readonly MaterialFileDoc[],
  now: number,
  forList = false,
): Promise<ReadonlyMap<string, Stored>> {
  const stored = await storedOf(files, now);
  for (const file of files) {
    const as = stored.get(file.fileId) ?? 'missing';
    if (forList || before(file) !== as)
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
  const stored = await comparedNow(db, oldest, now, true);
  return (file) => (stored.get(file.fileId) ?? before(file)) === 'whole';
}
