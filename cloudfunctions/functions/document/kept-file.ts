import { createHash } from 'node:crypto';
import type { Database } from '../../platform/database';
import { keepFile, readFile } from '../../platform/files';

export interface MadeFile {
  bytes: Buffer;
  missing: string[];
}

export interface KeptFile extends MadeFile {
  fileId: string;
  sha256: string;
}

/**
 * The file under `key`: made and put into cloud storage by who asks first, the same one for everybody after. A stored file that is gone or
 * is not what was stored is made again.
 */
export async function keptFile(db: Database, key: string, make: () => Promise<MadeFile>): Promise<KeptFile> {
  const kept = await db.get('handbookFiles', key);
  const stored = kept && (await readFile(kept.fileId));
  if (kept && stored?.sha256 === kept.sha256) {
    return { bytes: stored.bytes, missing: kept.missing, fileId: kept.fileId, sha256: kept.sha256 };
  }
  const { bytes, missing } = await make();
  const sha256 = createHash('sha256').update(bytes).digest('hex');
  const fileId = await keepFile(`handbooks/${sha256.slice(0, 16)}-${key}`, bytes);
  await db.transaction((tx) => tx.set('handbookFiles', { _id: key, fileId, sha256, missing }));
  return { bytes, missing, fileId, sha256 };
}
