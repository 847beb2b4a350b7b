import { closeSync, existsSync, fstatSync, openSync, readSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { measureSegment, openSegment, PREAMBLE, type Segment } from '../../domain/policy';
import { randomId } from '../../platform/ids';

/** A segment over a file: its head in memory, its texts read where they lie. */
export interface OpenFile {
  segment: Segment;
  /** Closes it and takes it away. */
  discard: () => void;
}

/**
 * Opens an index file: one reading of its head, nothing parsed but its dictionaries.
 * @throws Error when there is none, or it is no whole index of this version
 */
export function openIndexFile(path: string): OpenFile {
  const file = openSync(path, 'r');
  try {
    const { head, file: whole } = measureSegment(bytesOf(file, 0, PREAMBLE));
    if (fstatSync(file).size !== whole) throw new Error('the index is not whole');
    const texts = { length: whole - head, read: (at: number, length: number) => bytesOf(file, head + at, length) };
    const discard = () => {
      closeSync(file);
      rmSync(path, { force: true });
    };
    return { segment: openSegment(bytesOf(file, 0, head), texts), discard };
  } catch (error) {
    closeSync(file);
    throw error;
  }
}

function bytesOf(file: number, at: number, length: number): Uint8Array<ArrayBuffer> {
  const bytes = new Uint8Array(length);
  for (let read = 0; read < length;) {
    const more = readSync(file, bytes, read, length - read, at + read);
    if (more === 0) throw new Error('the index is not whole');
    read += more;
  }
  return bytes;
}

/** Where this instance keeps a file of that content: its temporary folder outlives the instance's own memory. */
export const keptAt = (sha256: string): string => join(tmpdir(), `policy-index-${sha256}.bin`);

export const isKept = (sha256: string): boolean => existsSync(keptAt(sha256));

/** Written beside and renamed: nobody opens half a file. */
export function keepHere(sha256: string, bytes: Uint8Array): void {
  const beside = `${keptAt(sha256)}.${randomId()}`;
  writeFileSync(beside, bytes, { mode: 0o600 });
  renameSync(beside, keptAt(sha256));
}
