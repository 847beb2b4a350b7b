import type { Readable } from 'node:stream';
import type { Database } from '../database/database';
import { CloudBaseError } from '../database/errors';
import { readSystem, SYSTEM_COLLECTIONS, writeSystem } from '../system-collections';
import type { Blobs } from './blobs';
import { fileIdOf } from './paths';

/** What is known of a stored file. */
export interface FileRecord {
  blob: string;
  size: number;
  /** Of the content; missing in records of before it was kept. */
  sha256?: string;
  /** Who uploaded it; '' for a function. */
  owner: string;
}

/** Files by cloud path. Writing over one replaces it at once, for whoever may write it. */
export class Files {
  constructor(
    private readonly database: Database,
    readonly blobs: Blobs,
  ) {}

  find(cloudPath: string): FileRecord | undefined {
    return readSystem(this.database, SYSTEM_COLLECTIONS.files, cloudPath) as FileRecord | undefined;
  }

  /**
   * Stores a file.
   * @param owner openid of the user; '' for a function, which may write everything
   * @returns the file ID
   * @throws CloudBaseError STORAGE_EXCEED_AUTHORITY when the path belongs to somebody else
   */
  async store(cloudPath: string, content: Readable, limit: number, owner: string): Promise<string> {
    this.checkOwner(cloudPath, owner);
    const written = await this.blobs.write(content, limit);
    const before = this.find(cloudPath);
    try {
      this.checkOwner(cloudPath, owner);
      await writeSystem(this.database, SYSTEM_COLLECTIONS.files, cloudPath, { ...written, owner });
    } catch (error) {
      await this.blobs.remove(written.blob);
      throw error;
    }
    if (before) await this.blobs.remove(before.blob);
    return fileIdOf(cloudPath);
  }

  /** @returns whether there was one */
  async remove(cloudPath: string): Promise<boolean> {
    const record = this.find(cloudPath);
    if (!record) return false;
    await writeSystem(this.database, SYSTEM_COLLECTIONS.files, cloudPath, undefined);
    await this.blobs.remove(record.blob);
    return true;
  }

  private checkOwner(cloudPath: string, owner: string): void {
    const record = this.find(cloudPath);
    if (owner !== '' && record && record.owner !== owner) {
      throw new CloudBaseError('STORAGE_EXCEED_AUTHORITY', `${cloudPath} belongs to somebody else`);
    }
  }
}
