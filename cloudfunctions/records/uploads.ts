/**
 * Files that people hand in. A device may write under the names that the server gave its person, as often as it likes; what is handed in is read from
 * there once, and kept as a copy under a name that no device is told of or may write to. What is shown later is compared with the hash of that moment.
 */
import { endingOf } from '../domain/file-format';
import { deleteFile, keepFile, pathOf, readFile } from '../platform/files';
import { idOf, randomId } from '../platform/ids';

/** What the uploads of a folder are for. */
export type UploadFolder = 'materials' | 'forms' | 'policy-import';

interface Kept {
  fileId: string;
  sha256: string;
}
/** How the bytes of a kept file are now: as when they were handed in, others, or gone. */
export type Stored = 'whole' | 'changed' | 'missing';

const folderOf = (folder: UploadFolder, userId: string): string => `${folder}/${idOf('uploads', userId)}/`;
const NAME = /^[0-9a-f]{32}(\.[a-z0-9]{1,8})?$/;

/** A new name for a person's upload. @param ending with its dot, or '' */
export const uploadPath = (folder: UploadFolder, userId: string, ending: string): string =>
  `${folderOf(folder, userId)}${randomId()}${ending}`;

/** Whether the server gave this name to this person, for this kind of upload. */
export function isOwnUpload(fileId: string, folder: UploadFolder, userId: string): boolean {
  const path = pathOf(fileId) ?? '';
  const own = folderOf(folder, userId);
  return path.startsWith(own) && NAME.test(path.slice(own.length));
}

/** Keeps the bytes where functions alone write. Its file id. */
export const keepCopy = (folder: UploadFolder, bytes: Buffer, name: string): Promise<string> =>
  keepFile(`kept/${folder}/${randomId()}${endingOf(bytes, name)}`, bytes);

/** Takes a copy away that came too late to be kept; what cannot be taken away is in nobody's way. */
export const dropCopy = (fileId: string): Promise<void> => deleteFile(fileId).catch(() => undefined);

/** Reads it and compares. */
export async function storedAs({ fileId, sha256 }: Kept): Promise<Stored> {
  const file = await readFile(fileId);
  return file === null ? 'missing' : file.sha256 === sha256 ? 'whole' : 'changed';
}

const AT_ONCE = 4;
const COMPARED_MS = 600_000;
const compared = new Map<string, number>();

/**
 * Compares each with its hash, by file id. What this instance found whole within the last ten minutes is not read again, unless `anew`.
 * @param now epoch ms
 */
export async function storedOf(
  files: readonly Kept[],
  now: number,
  anew = false,
): Promise<ReadonlyMap<string, Stored>> {
  const found = new Map<string, Stored>();
  const queue = [...files];
  const work = async (): Promise<void> => {
    for (let file = queue.shift(); file; file = queue.shift()) {
      const key = `${file.fileId} ${file.sha256}`;
      const age = Math.abs(now - (compared.get(key) ?? Number.NEGATIVE_INFINITY));
      const state = !anew && age < COMPARED_MS ? 'whole' : await storedAs(file);
      if (state === 'whole' && age >= COMPARED_MS) compared.set(key, now);
      if (state !== 'whole') compared.delete(key);
      found.set(file.fileId, state);
    }
  };
  if (compared.size > 5000) compared.clear();
  await Promise.all(Array.from({ length: AT_ONCE }, work));
  return found;
}
