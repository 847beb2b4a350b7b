/** Where things lie: scripts/bench.mjs starts the measurements in the project's root and has built what they run. */
import { cpSync, mkdirSync, readdirSync } from 'node:fs';
import { join } from 'node:path';

export const root = process.cwd();
/** Folder of this run, removed by scripts/bench.mjs; `functions/` in it holds the bench's own bundles. */
export const runFolder = process.argv[2] ?? '';
const built = join(root, 'dist/cloudfunctions');

/** Names of the product's functions that are built. */
export const builtFunctions = (): string[] => readdirSync(built).sort();
export const bundleOf = (name: string): string => join(built, name, 'index.js');
export const ownBundleOf = (name: string): string => join(runFolder, 'functions', name, 'index.js');

/** The folder of functions for one gateway. Copies: a build that starts meanwhile does not change what is measured. */
export function prepareFunctions(directory: string): void {
  mkdirSync(directory, { recursive: true });
  cpSync(built, directory, { recursive: true });
  cpSync(join(runFolder, 'functions'), directory, { recursive: true });
}
