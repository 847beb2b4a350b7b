import { dirname, join, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';

/** The project's root folder, wherever a script is called from. */
export const root = resolve(dirname(fileURLToPath(import.meta.url)), '..', '..');

/** A path inside the project. */
export const at = (...parts) => join(root, ...parts);

/** The folder of locally installed commands (`node_modules/.bin`). */
export const bin = (name) => at('node_modules', '.bin', name);
