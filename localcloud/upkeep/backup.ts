import {
  closeSync,
  copyFileSync,
  existsSync,
  fsyncSync,
  mkdirSync,
  openSync,
  readdirSync,
  readFileSync,
} from 'node:fs';
import { renameSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import Database from 'libsql';
import { documentsFile, release, takeOwnership } from '../database/store/libsql-store';
import { keepPrivate } from '../private-folder';
import { checkStore, hashOf, type Report } from './check';

const MANIFEST = 'backup.json';

/** What lies in a backup, in `backup.json`. */
export interface Manifest {
  format: 1;
  /** ISO time of the snapshot. */
  at: string;
  documents: Record<string, number>;
  /** SHA-256 of each file of the backup, by its path in it. */
  files: Record<string, string>;
  /** SHA-256 of files that belong to the data and were left out (keys). */
  leftOut: Record<string, string>;
}

export interface BackupOptions {
  /** Names of further files of the folder that go along, as far as they are there. */
  take?: readonly string[];
  /** Names of files without which the data is worth less, and which are kept elsewhere: only their hash is noted. */
  leaveOut?: readonly string[];
  now: Date;
  say?: (line: string) => void;
}

/**
 * Copies a folder of data while a gateway may be at work on it: the documents as of one moment, and every stored content that
 * they speak of. The copy is read again before it gets its name: what has that name is whole.
 * @throws Error in words when the source is damaged, the target is there, or the disk is full; then nothing is left behind
 */
export function backUp(directory: string, target: string, options: BackupOptions): Manifest {
  const { say = () => undefined } = options;
  if (existsSync(target)) throw new Error(`${target} is there already`);
  if (!existsSync(documentsFile(directory))) throw new Error(`there are no documents in ${directory}`);
  const part = `${target}.part`;
  rmSync(part, { recursive: true, force: true });
  mkdirSync(join(part, 'files'), { recursive: true, mode: 0o700 });
  try {
    const contents = (): string[] => namesIn(join(directory, 'files'));
    // First the contents, then the moment of the documents: what is deleted in between was copied before.
    const copied = new Set(contents());
    say(`${copied.size} stored contents`);
    for (const blob of copied)
      if (!copyIfThere(join(directory, 'files', blob), join(part, 'files', blob))) copied.delete(blob);
    say('documents');
    snapshot(directory, part);
    for (const blob of contents())
      if (!copied.has(blob)) copyIfThere(join(directory, 'files', blob), join(part, 'files', blob));

    say('reading the copy again');
    const report = refuseDamage(part, `${directory} cannot be backed up as it is`);
    const wanted = new Set(report.blobs);
    for (const blob of namesIn(join(part, 'files'))) if (!wanted.has(blob)) rmSync(join(part, 'files', blob));
    for (const name of options.take ?? []) copyIfThere(join(directory, name), join(part, name));
    const leftOut = (options.leaveOut ?? []).filter((name) => existsSync(join(directory, name)));
    const manifest: Manifest = {
      format: 1,
      at: options.now.toISOString(),
      documents: report.documents,
      files: hashesIn(part),
      leftOut: Object.fromEntries(leftOut.map((name) => [name, hashOf(readFileSync(join(directory, name)))])),
    };
    writeFileSync(join(part, MANIFEST), `${JSON.stringify(manifest, undefined, 2)}\n`, { mode: 0o600 });
    keepPrivate(part);
    for (const name of [...Object.keys(manifest.files), MANIFEST, '.']) sync(join(part, name));
    renameSync(part, target);
    sync(dirname(target));
    return manifest;
  } catch (error) {
    rmSync(part, { recursive: true, force: true });
    throw error;
  }
}

/**
 * Puts a backup in the place of a folder of data, which is kept under another name beside it. What the backup left out (keys) is taken over from the
 * folder. Broken off at any moment, either the one or the other stands there whole.
 * @returns where the former data lies now, and which left-out files differ from those of the backup's time or are missing
 * @throws Error in words when the backup is not what was written, or a gateway is at work
 */
export function restore(backup: string, directory: string, now: Date): { before: string | null; differ: string[] } {
  const manifest = refuseChanged(backup);
  const part = `${directory}.restoring`;
  rmSync(part, { recursive: true, force: true });
  try {
    for (const name of Object.keys(manifest.files)) {
      mkdirSync(dirname(join(part, name)), { recursive: true, mode: 0o700 });
      copyFileSync(join(backup, name), join(part, name));
      sync(join(part, name));
    }
    keepPrivate(part);
    const there = existsSync(directory);
    if (there) for (const name of Object.keys(manifest.leftOut)) copyIfThere(join(directory, name), join(part, name));
    const differ = Object.entries(manifest.leftOut).filter(
      ([name, hash]) => !existsSync(join(part, name)) || hashOf(readFileSync(join(part, name))) !== hash,
    );
    const before = there ? `${directory}.before-${now.toISOString().replaceAll(/[:.]/g, '-')}` : null;
    if (before !== null) {
      release(takeOwnership(directory));
      renameSync(directory, before);
    }
    renameSync(part, directory);
    sync(dirname(directory));
    return { before, differ: differ.map(([name]) => name) };
  } catch (error) {
    rmSync(part, { recursive: true, force: true });
    throw error;
  }
}

/** @throws Error in words, unless every file of a backup is as it was written */
export function refuseChanged(backup: string): Manifest {
  const manifest = readManifest(backup);
  const present = hashesIn(backup);
  const wrong = Object.entries(manifest.files).flatMap(([name, hash]) => {
    if (present[name] === hash) return [];
    return present[name] === undefined ? `${name} is missing` : `${name} is not what was written`;
  });
  const strange = Object.keys(present)
    .filter((name) => !(name in manifest.files))
    .map((name) => `${name} does not belong to it`);
  const all = [...wrong, ...strange];
  if (all.length > 0) throw new Error(`the backup ${backup} is not whole:\n${all.slice(0, 20).join('\n')}`);
  refuseDamage(backup, `the backup ${backup} is damaged`);
  return manifest;
}

function readManifest(backup: string): Manifest {
  const file = join(backup, MANIFEST);
  if (!existsSync(file)) throw new Error(`${backup} is no backup: it has no ${MANIFEST}`);
  try {
    const manifest = JSON.parse(readFileSync(file, 'utf8')) as Manifest;
    const names = Object.keys(manifest.files);
    if (manifest.format === 1 && names.every((name) => !name.includes('..'))) return manifest;
  } catch {
    // said below
  }
  throw new Error(`${file} is not what was written`);
}

/** @throws Error with all that is wrong in a folder of data */
function refuseDamage(directory: string, what: string): Report {
  const report = checkStore(directory);
  if (report.damage.length > 0) throw new Error(`${what}:\n${report.damage.join('\n')}`);
  return report;
}

function snapshot(directory: string, part: string): void {
  const database = new Database(documentsFile(directory), { readonly: true });
  try {
    database.prepare('VACUUM INTO ?').run(documentsFile(part));
  } finally {
    database.close();
  }
}

const namesIn = (folder: string): string[] => (existsSync(folder) ? readdirSync(folder) : []);

/** False when it was deleted meanwhile. */
function copyIfThere(from: string, to: string): boolean {
  try {
    copyFileSync(from, to);
    return true;
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return false;
    throw error;
  }
}

/** SHA-256 of every file in a backup but its list, by path. */
function hashesIn(folder: string): Record<string, string> {
  const names = readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name).slice(folder.length + 1))
    .filter((name) => name !== MANIFEST && !/-(wal|shm)$/.test(name));
  return Object.fromEntries(names.sort().map((name) => [name, hashOf(readFileSync(join(folder, name)))]));
}

function sync(path: string): void {
  const handle = openSync(path, 'r');
  try {
    fsyncSync(handle);
  } finally {
    closeSync(handle);
  }
}
