// Webpack plugin for H5: beside every script and style sheet the same compressed as well as brotli can, once, at the build.
// A server that knows of `<file>.br` sends it as it is; at this quality no server could do it while somebody waits.
const { promisify } = require('node:util');
const { brotliCompress, constants } = require('node:zlib');

const NAME = 'Precompress';
/** Below this the headers weigh more than what is saved. */
const LEAST_BYTES = 1024;

module.exports = class Precompress {
  apply(compiler) {
    const { Compilation, sources } = compiler.webpack;
    compiler.hooks.thisCompilation.tap(NAME, (compilation) => {
      const stage = Compilation.PROCESS_ASSETS_STAGE_OPTIMIZE_TRANSFER;
      compilation.hooks.processAssets.tapPromise({ name: NAME, stage }, async (assets) => {
        const work = Object.entries(assets).map(async ([name, source]) => {
          const plain = source.buffer();
          if (!/\.(?:js|css)$/.test(name) || plain.length < LEAST_BYTES) return;
          const params = { [constants.BROTLI_PARAM_SIZE_HINT]: plain.length };
          compilation.emitAsset(
            `${name}.br`,
            new sources.RawSource(await promisify(brotliCompress)(plain, { params })),
          );
        });
        await Promise.all(work);
      });
    });
  }
};
