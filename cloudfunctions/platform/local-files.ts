/** Files in the instance's temporary folder, which outlives the instance's own memory. What is there may be gone at any time. */
import { createHash } from 'node:crypto';
import { closeSync, existsSync, fstatSync, openSync, readSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { randomId } from './ids';

export interface LocalFile {
  size: number;
  /** Bytes in an ArrayBuffer of their own. Throws when the file ends before. */
  read: (at: number, length: number) => Uint8Array<ArrayBuffer>;
  close: () => void;
  /** Closes it and takes it away. */
  discard: () => void;
}

export const localPath = (name: string): string => join(tmpdir(), name);

export const isLocal = (name: string): boolean => existsSync(localPath(name));

export const sha256Of = (bytes: Uint8Array): string => createHash('sha256').update(bytes).digest('hex');

/** Written beside and renamed: nobody opens half a file. */
export function keepLocal(name: string, bytes: Uint8Array): void {
  const beside = `${localPath(name)}.${randomId()}`;
  writeFileSync(beside, bytes, { mode: 0o600 });
  renameSync(beside, localPath(name));
}

/** Throws when there is no such file. */
export function openLocal(path: string): LocalFile {
  const file = openSync(path, 'r');
  const close = () => closeSync(file);
  return {
    size: fstatSync(file).size,
    read: (at, length) => bytesOf(file, at, length),
    close,
    discard: () => {
      close();
      rmSync(path, { force: true });
    },
  };
}

function bytesOf(file: number, at: number, length: number): Uint8Array<ArrayBuffer> {
  const bytes = new Uint8Array(length);
  for (let read = 0; read < length;) {
    const more = readSync(file, bytes, read, length - read, at + read);
    if (more === 0) throw new Error('the file is not whole');
    read += more;
  }
  return bytes;
}
