import { copyFileSync, existsSync, mkdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { withProgress } from './console.mjs';
import { at } from './paths.mjs';
import { runCommand } from './run-command.mjs';

const files = ['package.json', 'package-lock.json'];

/**
 * Installs Lighthouse from test/bench/lighthouse/package-lock.json into a folder of its own when it is not there: 130 MB
 * that nobody needs who does not measure pages. No install script runs.
 *
 * @returns {Promise<string>} the file to import
 */
export async function ensureLighthouse() {
  const folder = at('node_modules/.cache/lighthouse');
  const entry = join(folder, 'node_modules/lighthouse/core/index.js');
  const same = (name) =>
    existsSync(join(folder, name)) &&
    readFileSync(join(folder, name)).equals(readFileSync(at('test/bench/lighthouse', name)));
  if (existsSync(entry) && files.every(same)) return entry;
  mkdirSync(folder, { recursive: true });
  await withProgress('installing Lighthouse (130 MB, outside of the project’s packages)', async () => {
    for (const name of files) copyFileSync(at('test/bench/lighthouse', name), join(folder, name));
    await runCommand('npm', ['ci', '--prefix', folder, '--ignore-scripts', '--no-audit', '--no-fund'], { quiet: true });
  });
  return entry;
}
