import { createHash } from 'node:crypto';
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { Failure, withProgress } from './console.mjs';
import { withLock } from './lock.mjs';
import { at } from './paths.mjs';
import { runCommand } from './run-command.mjs';

/**
 * Tencent's own packages, each in a folder of its own with exact versions (deploy/<name>), installed when first used: they are larger than all that the
 * product needs, and only a deployment and one test want them.
 *
 * @param {'wechat' | 'cloudbase'} name
 * @returns {Promise<NodeJS.Require>} loads packages of that folder
 * @throws {Failure} when they cannot be installed
 */
export async function ensureTools(name) {
  const folder = at('deploy', name);
  const stamp = at('deploy', name, 'node_modules', '.installed-from');
  const wanted = `${createHash('sha256')
    .update(readFileSync(at('deploy', name, 'package-lock.json')))
    .digest('hex')}\n`;
  await withLock(`deploy-${name}`, async () => {
    if (existsSync(stamp) && readFileSync(stamp, 'utf8') === wanted) return;
    const install = ['install', '--prefix', folder, '--no-save', '--ignore-scripts', '--no-audit', '--no-fund'];
    try {
      await withProgress(`installing deploy/${name} (once)`, () => runCommand('npm', install, { quiet: true }));
    } catch (error) {
      throw new Failure(`deploy/${name} cannot be installed, which needs the npm registry: ${error.message}`);
    }
    writeFileSync(stamp, wanted);
  });
  return createRequire(at('deploy', name, 'package.json'));
}
