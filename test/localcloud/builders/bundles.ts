import { join } from 'node:path';
import { buildSync } from 'esbuild';

/**
 * Bundles functions of ./functions as a project would: wx-server-sdk inside, CommonJS, one folder each.
 * @param directory the gateway's functionsDir
 */
export function buildFunctions(directory: string, ...names: string[]): string {
  buildSync({
    entryPoints: names.map((name) => ({ in: join(__dirname, 'functions', `${name}.ts`), out: `${name}/index` })),
    outdir: directory,
    bundle: true,
    platform: 'node',
    format: 'cjs',
    target: 'node20',
    keepNames: true,
    logLevel: 'error',
  });
  return directory;
}
