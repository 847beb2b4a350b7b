import { closeSync, fstatSync, openSync, readSync, rmSync } from 'node:fs';
import { measureSegment, openSegment, PREAMBLE, type Segment } from '../../domain/policy';

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
