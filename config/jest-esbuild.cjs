// Jest transform: TypeScript to CommonJS with esbuild, several times faster than Babel. It cannot hoist jest.mock().
const { createHash } = require('node:crypto');
const { readFileSync } = require('node:fs');
const { extname } = require('node:path');
const { transformSync, version } = require('esbuild');

const loaders = { '.ts': 'ts', '.tsx': 'tsx', '.mjs': 'js', '.js': 'jsx', '.cjs': 'js' };
const self = readFileSync(__filename);

module.exports = {
  getCacheKey: (source, file) =>
    createHash('sha256').update(version).update(self).update(file).update('\0').update(source).digest('hex'),

  process(source, file) {
    if (/^\s*jest\.mock\(/m.test(source)) {
      throw new Error(
        `${file}: jest.mock() is not hoisted here; pass the dependency in, or test under test/components`,
      );
    }
    const { code } = transformSync(source, {
      loader: loaders[extname(file)],
      format: 'cjs',
      target: 'node20',
      platform: 'node',
      jsx: 'automatic',
      sourcemap: 'inline',
      sourcefile: file,
    });
    return { code };
  },
};
