/** Data that takes long to fill in: made once of the same builds, kept, and copied for each test file. */
import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readFileSync, readdirSync, renameSync, rmSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { exclusively } from './exclusively';

const root = resolve(__dirname, '../..');

/** The builds that are looked at; PLH_DIST names another folder than dist/, for screens that are being built anew meanwhile. */
export const builds = (): string => resolve(root, process.env.PLH_DIST ?? 'dist');

/**
 * A folder that `fill` has filled. Not to be opened: copy it.
 * @param name of the kind of data; one folder is kept of each
 * @param from what it depends on beside the functions and the demonstration as they were last built
 */
export async function keptData(name: string, from: string, fill: (folder: string) => Promise<void>): Promise<string> {
  const cache = join(root, 'node_modules/.cache', name);
  const hash = createHash('sha256').update(from);
  for (const target of ['functions', 'demo']) hash.update(readFileSync(join(builds(), '.stamps', target)));
  const folder = join(cache, hash.digest('hex').slice(0, 16));
  await exclusively(join(cache, 'lock'), async () => {
    if (existsSync(folder)) return;
    for (const old of readdirSync(cache).filter((entry) => entry !== 'lock'))
      rmSync(join(cache, old), { recursive: true, force: true });
    const making = `${folder}.making`;
    mkdirSync(making, { recursive: true });
    await fill(making);
    renameSync(making, folder);
  });
  return folder;
}
