import path from 'node:path';
import { defineConfig } from '@tarojs/cli';

/** NutUI is drawn for a design 375 wide, our own screens for one of 750: the wrong one halves NutUI's type. */
const designWidth = (input: unknown): number => {
  const file = (input as { file?: string } | undefined)?.file ?? '';
  return file.replace(/\\+/g, '/').includes('@nutui') ? 375 : 750;
};

/** The Taro build of src/: weapp to dist/weapp, H5 to dist/h5. The cloud functions have a build of their own. */
export default defineConfig({
  projectName: 'policy-lecture-hall',
  date: '2026-01-01',
  designWidth,
  deviceRatio: { 375: 2, 640: 2.34 / 2, 750: 1, 828: 1.81 / 2 },
  sourceRoot: 'src',
  outputRoot: `dist/${process.env.TARO_ENV ?? 'weapp'}`,
  framework: 'react',
  compiler: { type: 'webpack5', prebundle: { enable: false } },
  cache: { enable: true },
  alias: { '@': path.resolve(__dirname, '..', 'src') },
  plugins: ['@tarojs/plugin-html', path.resolve(__dirname, 'plugins', 'aria.cjs')],
  defineConstants: {},
  copy: {
    patterns: process.env.TARO_ENV === 'h5' ? [] : [{ from: 'src/sitemap.json', to: 'dist/weapp/sitemap.json' }],
    options: {},
  },
  mini: {
    postcss: { pxtransform: { enable: true, config: {} }, cssModules: { enable: false } },
    // Subpackages keep the modules that only they use (NutUI parts, qrcode) out of the main package.
    optimizeMainPackage: { enable: true },
  },
  h5: {
    publicPath: './',
    staticDirectory: 'static',
    router: { mode: 'hash' },
    // Only these of node_modules get their px turned into rem.
    esnextModules: ['@nutui'],
    output: { filename: 'js/[name].[contenthash:8].js', chunkFilename: 'js/[name].[contenthash:8].js' },
    miniCssExtractPluginOption: {
      ignoreOrder: true,
      filename: 'css/[name].[contenthash:8].css',
      chunkFilename: 'css/[name].[contenthash:8].css',
    },
    postcss: {
      autoprefixer: { enable: true },
      // Root size stops growing at a phone of 384 px: on a desk the text keeps its size and the column is centred.
      pxtransform: { enable: true, config: { baseFontSize: 20, minRootSize: 20, maxRootSize: 24 } },
      cssModules: { enable: false },
    },
    devServer: { hot: false, open: false, host: '127.0.0.1' },
  },
});
