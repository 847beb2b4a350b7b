import { measureSegment, openSegment, PREAMBLE, type Segment } from '../../domain/policy';
import { openLocal } from '../../platform/local-files';

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
  const file = openLocal(path);
  try {
    const { head, file: whole } = measureSegment(file.read(0, PREAMBLE));
    if (file.size !== whole) throw new Error('the index is not whole');
    const texts = { length: whole - head, read: (at: number, length: number) => file.read(head + at, length) };
    return { segment: openSegment(file.read(0, head), texts), discard: file.discard };
  } catch (error) {
    file.close();
    throw error;
  }
}
