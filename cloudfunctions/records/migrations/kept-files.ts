/** Files handed in before copies of them were kept: copied to where no device writes, as long as they are what was handed in. */
import { appendAudit, vouch } from '../../platform/audit';
import { command } from '../../platform/cloud';
import type { Database, Tx } from '../../platform/database';
import { pathOf, readFile } from '../../platform/files';
import type { StoredFile } from '../../mechanisms/form';
import { dropCopy, keepCopy, type UploadFolder } from '../uploads';
import { SYSTEM } from '../user';

const BATCH = 100;
type File = Pick<StoredFile, 'fileId' | 'name' | 'sha256'>;
type Why = 'missing' | 'changed';

const isKept = ({ fileId }: File): boolean => (pathOf(fileId) ?? '').startsWith('kept/');

/** A copy's id; or why there is none: nothing is kept as handed in that is not. */
async function copyOf(folder: UploadFolder, file: File): Promise<{ copy: string } | { why: Why }> {
  const found = await readFile(file.fileId);
  if (!found) return { why: 'missing' };
  if (found.sha256 !== file.sha256) return { why: 'changed' };
  return { copy: await keepCopy(folder, found.bytes, file.name) };
}

/**
 * One document's files, one transaction each: `put` writes the copy's id in the place of the old one and answers false where that is there no more. What cannot be
 * copied is on record under `subject`, once; it is shown as what it is wherever it is shown.
 */
async function keepAll(
  db: Database,
  folder: UploadFolder,
  subject: string,
  files: readonly File[],
  now: number,
  put: (tx: Tx, old: string, copy: string) => Promise<boolean>,
): Promise<void> {
  for (const file of files.filter((one) => !isKept(one))) {
    const { fileId, name, sha256 } = file;
    const made = await copyOf(folder, file);
    if ('copy' in made) {
      const kept = await db.transaction((tx) => put(tx, fileId, made.copy));
      if (!kept) await dropCopy(made.copy);
      continue;
    }
    const _id = `kept-files:${subject}:${sha256}`;
    await db.transaction(async (tx) => {
      if (await tx.get('migrations', _id)) return;
      await tx.add('migrations', { _id, at: now });
      const details = {
        name,
        sha256,
        reason: made.why === 'missing' ? '原文件已不在，无法留存副本' : '原文件已不是报送时的内容，无法留存副本',
      };
      await appendAudit(tx, { subject, action: 'file-not-kept', at: now, actor: SYSTEM, actorRole: SYSTEM, details });
    });
  }
}

const renamed = <F extends File>(files: readonly F[], old: string, copy: string): F[] =>
  files.map((file) => (file.fileId === old ? { ...file, fileId: copy } : file));

/** Broken off it goes on with what has no copy yet; a further run finds nothing to do. */
export async function keptFiles(db: Database, now: number): Promise<void> {
  for (let skip = 0; ; skip += BATCH) {
    const files = await db.find('materialFiles', {}, { skip, limit: BATCH });
    for (const file of files.filter(({ removedAt }) => removedAt === null)) {
      await keepAll(db, 'materials', `session:${file.sessionId}`, [file], now, async (tx, old, copy) => {
        const stored = await tx.get('materialFiles', file._id);
        if (stored?.fileId !== old) return false;
        await tx.update('materialFiles', file._id, { fileId: copy });
        return true;
      });
    }
    if (files.length < BATCH) break;
  }
  for (const { _id, receipts = [] } of await db.find('tourCosts', {})) {
    await keepAll(db, 'forms', `session:${_id}`, receipts, now, async (tx, old, copy) => {
      const stored = await tx.get('tourCosts', _id);
      if (!stored?.receipts?.some(({ fileId }) => fileId === old)) return false;
      const next = { ...stored, receipts: renamed(stored.receipts, old, copy) };
      await tx.set('tourCosts', next);
      vouch(tx, 'tourCosts', next);
      return true;
    });
  }
  const where = { 'staff.state': command.exists(true) };
  for (const { _id, sessionId, staff } of await db.find('attendances', where, { fields: ['sessionId', 'staff'] })) {
    if (!staff?.page) continue;
    await keepAll(db, 'forms', `session:${sessionId}`, [staff.page], now, async (tx, old, copy) => {
      const stored = await tx.get('attendances', _id);
      if (stored?.staff?.page?.fileId !== old) return false;
      await tx.update('attendances', _id, {
        staff: command.set({ ...stored.staff, page: { ...stored.staff.page, fileId: copy } }),
      });
      return true;
    });
  }
}
