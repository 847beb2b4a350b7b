import { mkdirSync, readFileSync, renameSync, writeFileSync } from 'node:fs';
import { dirname } from 'node:path';

/**
 * Writes a file so that a running gateway or a test never reads half of one: into a neighbour, then renamed. A file that
 * already has these contents is left alone, so that watchers see real changes only.
 *
 * @param {string} path
 * @param {string | Uint8Array} contents
 * @returns {boolean} whether the file changed
 */
export function writeOutput(path, contents) {
  const bytes = Buffer.from(contents);
  try {
    if (readFileSync(path).equals(bytes)) return false;
  } catch {
    // not there yet
  }
  mkdirSync(dirname(path), { recursive: true });
  const half = `${path}.${process.pid}.half`;
  writeFileSync(half, bytes);
  renameSync(half, path);
  return true;
}
