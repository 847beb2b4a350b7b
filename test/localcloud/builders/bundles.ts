import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { buildSync } from 'esbuild';

/**
 * Bundles functions of ./functions as a project would: wx-server-sdk inside, CommonJS, one folder each.
 * @param directory the gateway's functionsDir
 * @param names file names, or 'name=file' for a second function of the same code
 */
export function buildFunctions(directory: string, ...names: string[]): string {
  buildSync({
    entryPoints: names.map((given) => {
      const [name = '', file = name] = given.split('=');
      return { in: join(__dirname, 'functions', `${file}.ts`), out: `${name}/index` };
    }),
    outdir: directory,
    bundle: true,
    platform: 'node',
    format: 'cjs',
    target: 'node20',
    keepNames: true,
    minify: true,
    legalComments: 'none',
    supported: { 'dynamic-import': false },
    logLevel: 'error',
  });
  return directory;
}

/** Writes the config.json of a function that buildFunctions() has made: the interfaces of WeChat that it may call. */
export function permit(directory: string, name: string, ...openapi: string[]): void {
  writeFileSync(join(directory, name, 'config.json'), JSON.stringify({ permissions: { openapi } }));
}
