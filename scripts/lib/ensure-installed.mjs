import { createHash } from 'node:crypto';
import { readFileSync, writeFileSync } from 'node:fs';
import { withProgress } from './console.mjs';
import { at } from './paths.mjs';
import { runCommand } from './run-command.mjs';

/** Lies inside node_modules, so that deleting that folder also forgets that it was complete. */
const stampFile = at('node_modules', '.installed-from');

/** What the installed packages depend on: the lock file, and the Node version because of prebuilt native packages. */
function wanted() {
  const lock = readFileSync(at('package-lock.json'));
  return `${createHash('sha256').update(lock).digest('hex')} node${process.versions.modules} ${process.platform}-${process.arch}\n`;
}

function installed() {
  try {
    return readFileSync(stampFile, 'utf8');
  } catch {
    return '';
  }
}

/**
 * True when node_modules was filled by a plain `npm install` of somebody else and holds every package of the lock file
 * at its version: npm keeps its own copy of the lock there. Then a second installation would be time lost.
 */
function matchesNpmsOwnRecord() {
  try {
    const lock = JSON.parse(readFileSync(at('package-lock.json'), 'utf8')).packages;
    const record = JSON.parse(readFileSync(at('node_modules', '.package-lock.json'), 'utf8')).packages;
    return Object.entries(lock).every(
      ([path, entry]) => path === '' || entry.optional || record[path]?.version === entry.version,
    );
  } catch {
    return false;
  }
}

/**
 * Installs the packages when node_modules does not belong to package-lock.json. Uses nothing but Node itself, because
 * it runs before anything is installed.
 */
export async function ensureInstalled() {
  const [major] = process.versions.node.split('.').map(Number);
  if (major < 20) throw new Error(`Node 20 or later is needed, this is ${process.version}`);
  if (installed() === wanted()) return;
  if (!matchesNpmsOwnRecord()) {
    // Not `npm ci`: it refuses a lock file without the optional packages of other systems, and where a registry does not carry those no lock file can
    // have them. This installs the very versions of the lock file, checks their hashes, and leaves the file as it is.
    await withProgress('installing packages (about a minute on a fresh machine)', () =>
      runCommand('npm', ['install', '--no-save', '--no-audit', '--no-fund']),
    );
  }
  writeFileSync(stampFile, wanted());
}
