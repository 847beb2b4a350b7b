import { chmodSync, closeSync, lstatSync, mkdirSync, openSync, readdirSync } from 'node:fs';
import { join } from 'node:path';

/** A folder that only its owner enters, and a file that only its owner reads. */
export const PRIVATE_FOLDER = 0o700;
export const PRIVATE_FILE = 0o600;

/**
 * Makes a folder of data, or closes one that is there, with all that lies in it, to everybody but its owner. What belongs to somebody else stays as
 * it is; links are not followed.
 */
export function keepPrivate(directory: string): void {
  mkdirSync(directory, { recursive: true, mode: PRIVATE_FOLDER });
  close(directory);
}

function close(path: string): void {
  const found = lstatSync(path, { throwIfNoEntry: false });
  if (!found || found.isSymbolicLink()) return;
  const wanted = found.isDirectory() ? PRIVATE_FOLDER : PRIVATE_FILE;
  try {
    if ((found.mode & 0o777) !== wanted) chmodSync(path, wanted);
    if (found.isDirectory()) for (const name of readdirSync(path)) close(join(path, name));
  } catch (error) {
    // another's, or gone meanwhile
    if (!['EPERM', 'EACCES', 'ENOENT'].includes((error as NodeJS.ErrnoException).code ?? '')) throw error;
  }
}

/** A file that SQLite then opens, and takes the rights of for its log: made by itself it would be readable to all. */
export function privateFile(path: string): string {
  closeSync(openSync(path, 'a', PRIVATE_FILE));
  return path;
}
