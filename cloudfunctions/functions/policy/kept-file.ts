import { existsSync, renameSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { randomId } from '../../platform/ids';

/** Where this instance keeps a file of that content: its temporary folder outlives the instance's own memory. */
export const keptAt = (sha256: string): string => join(tmpdir(), `policy-index-${sha256}.bin`);

export const isKept = (sha256: string): boolean => existsSync(keptAt(sha256));

/** Written beside and renamed: nobody opens half a file. */
export function keepHere(sha256: string, bytes: Uint8Array): void {
  const beside = `${keptAt(sha256)}.${randomId()}`;
  writeFileSync(beside, bytes, { mode: 0o600 });
  renameSync(beside, keptAt(sha256));
}
