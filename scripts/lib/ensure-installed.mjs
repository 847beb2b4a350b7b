import { createHash } from 'node:crypto';
import { readFileSync, writeFileSync } from 'node:fs';
import { Failure, withProgress } from './console.mjs';
import { at } from './paths.mjs';
import { runCommand } from './run-command.mjs';

/** Lies inside node_modules, so that deleting that folder also forgets that it was complete. */
const stampFile = at('node_modules', '.installed-from');

/**
 * What the installed packages depend on: the lock file, the Node version because of prebuilt native packages, and whether
 * those of tests and checks are among them.
 */
function wanted(withTests) {
  const lock = readFileSync(at('package-lock.json'));
  const part = withTests ? '' : ' without tests';
  return `${createHash('sha256').update(lock).digest('hex')} node${process.versions.modules} ${process.platform}-${process.arch}${part}\n`;
}

function installed() {
  try {
    return readFileSync(stampFile, 'utf8');
  } catch {
    return '';
  }
}

/**
 * True when node_modules was filled by a plain `npm install` of somebody else and holds every package that is wanted of the lock file
 * at its version: npm keeps its own copy of the lock there. Then a second installation would be time lost.
 */
function matchesNpmsOwnRecord(withTests) {
  try {
    const lock = JSON.parse(readFileSync(at('package-lock.json'), 'utf8')).packages;
    const record = JSON.parse(readFileSync(at('node_modules', '.package-lock.json'), 'utf8')).packages;
    return Object.entries(lock).every(
      ([path, entry]) =>
        path === '' ||
        entry.optional ||
        entry.devOptional ||
        (entry.dev && !withTests) ||
        record[path]?.version === entry.version,
    );
  } catch {
    return false;
  }
}

/**
 * Installs the packages when node_modules does not belong to package-lock.json. Uses nothing but Node itself, because
 * it runs before anything is installed.
 *
 * @param {{ withTests?: boolean }} [options] with what tests and checks need besides (devDependencies); a first start need not wait for it
 */
export async function ensureInstalled({ withTests = false } = {}) {
  const [major, minor] = process.versions.node.split('.').map(Number);
  if (major < 20 || (major === 20 && minor < 19))
    throw new Failure(`Node 20.19 or later is needed, this is ${process.version}`);
  const is = installed();
  if (is === wanted(true) || (!withTests && is === wanted(false))) return;
  if (!matchesNpmsOwnRecord(withTests)) {
    // Not `npm ci`: it refuses a lock file without the optional packages of other systems, and where a registry does not carry those no lock file can
    // have them. This installs the very versions of the lock file, checks their hashes, and leaves the file as it is.
    await withProgress('installing packages (about a minute on a fresh machine)', () =>
      runCommand('npm', ['install', '--no-save', '--no-audit', '--no-fund', ...(withTests ? [] : ['--omit=dev'])]),
    );
  }
  writeFileSync(stampFile, wanted(withTests));
}
