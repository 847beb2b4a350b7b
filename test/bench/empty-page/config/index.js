// The least that Taro builds for a browser, as the product is built: what of a page's time is the framework's own.
const path = require('node:path');

module.exports = {
  projectName: 'empty-page',
  date: '2026-01-01',
  designWidth: 750,
  deviceRatio: { 750: 1 },
  sourceRoot: 'src',
  outputRoot: '../../../node_modules/.cache/empty-page',
  framework: 'react',
  compiler: { type: 'webpack5', prebundle: { enable: false } },
  h5: {
    publicPath: './',
    staticDirectory: 'static',
    router: { mode: 'hash' },
    webpackChain(chain) {
      chain.plugin('precompress').use(require(path.resolve(__dirname, '../../../../config/plugins/precompress.cjs')));
    },
  },
};
