import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readFileSync, readdirSync, statSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { at, root } from './paths.mjs';

/** Every file below a path (itself when it is a file), in a fixed order; nothing when it does not exist. */
export function filesBelow(path) {
  if (!existsSync(path)) return [];
  if (statSync(path).isFile()) return [path];
  return readdirSync(path, { withFileTypes: true })
    .sort((a, b) => (a.name < b.name ? -1 : 1))
    .filter((entry) => !entry.name.startsWith('.') && entry.name !== 'node_modules')
    .flatMap((entry) => filesBelow(join(path, entry.name)));
}

/**
 * A hash of names and contents of all files below the given paths (relative to the root). Contents and not times: a
 * fresh clone or a switched branch with the same files is not built again.
 */
export function fingerprint(paths) {
  const hash = createHash('sha256');
  for (const file of paths.flatMap((path) => filesBelow(at(path)))) {
    if (file.endsWith('.md')) continue;
    hash.update(file.slice(root.length)).update('\0').update(readFileSync(file)).update('\0');
  }
  return hash.digest('hex');
}

const stampOf = (target) => at('dist', '.stamps', target);

/** True when the target was last built from exactly these sources. */
export function isFresh(target, print) {
  try {
    return readFileSync(stampOf(target), 'utf8') === print;
  } catch {
    return false;
  }
}

export function remember(target, print) {
  mkdirSync(dirname(stampOf(target)), { recursive: true });
  writeFileSync(stampOf(target), print);
}
