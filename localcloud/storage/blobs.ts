import { createHash, randomUUID } from 'node:crypto';
import { createWriteStream } from 'node:fs';
import { mkdir, open, rm } from 'node:fs/promises';
import { join } from 'node:path';
import type { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { CloudBaseError } from '../database/errors';
import { PRIVATE_FILE, PRIVATE_FOLDER } from '../private-folder';

/** The contents of files under names of their own making: no name from outside ever reaches the file system. */
export class Blobs {
  constructor(private readonly directory: string) {}

  /**
   * Writes a stream to disk (fsync included).
   * @returns the blob's name, its size in bytes and the SHA-256 of its content
   * @throws CloudBaseError STORAGE_REQUEST_FAIL when it is larger than `limit` bytes
   */
  async write(content: Readable, limit: number): Promise<{ blob: string; size: number; sha256: string }> {
    await mkdir(this.directory, { recursive: true, mode: PRIVATE_FOLDER });
    const blob = randomUUID();
    const file = this.fileOf(blob);
    let size = 0;
    const hash = createHash('sha256');
    const measured = async function* (source: AsyncIterable<Buffer>): AsyncGenerator<Buffer> {
      for await (const chunk of source) {
        size += chunk.length;
        if (size > limit) throw new CloudBaseError('STORAGE_REQUEST_FAIL', `the file is larger than ${limit} bytes`);
        hash.update(chunk);
        yield chunk;
      }
    };
    try {
      await pipeline(content, measured, createWriteStream(file, { flags: 'wx', mode: PRIVATE_FILE }));
      const handle = await open(file, 'r');
      await handle.sync().finally(() => handle.close());
    } catch (error) {
      await rm(file, { force: true });
      throw error;
    }
    return { blob, size, sha256: hash.digest('hex') };
  }

  async remove(blob: string): Promise<void> {
    await rm(this.fileOf(blob), { force: true });
  }

  fileOf(blob: string): string {
    return join(this.directory, blob);
  }
}
