import path from 'node:path';
import { defineConfig } from '@tarojs/cli';

const plugin = (name: string): string => path.resolve(__dirname, 'plugins', `${name}.cjs`);

/**
 * Browsers of the H5 build: what old phones and the bureau's desks run today. All know modules, classes and async, so that
 * nothing is rewritten for those that do not. The mini-program keeps the list in package.json.
 */
const browsers = 'chrome >= 80, edge >= 80, firefox >= 78, safari >= 13.1, ios_saf >= 13.4';
if (process.env.TARO_ENV === 'h5') process.env.BROWSERSLIST = browsers;

/** Forms are data that the screens and the functions share; outside src/ they would be taken for finished JavaScript. */
const forms = {
  '@contract/lists': path.resolve(__dirname, '..', 'cloudfunctions', 'contract', 'lists.ts'),
  '@mechanisms': path.resolve(__dirname, '..', 'cloudfunctions', 'mechanisms'),
  '@programmes': path.resolve(__dirname, '..', 'cloudfunctions', 'programmes'),
};

const FIRST_PAGE = 'pages/home/index';
interface Chunks {
  chunkGraph: {
    getModuleChunksIterable: (module: object) => Iterable<{
      groupsIterable: Iterable<{ origins: readonly { request?: string }[] }>;
    }>;
  };
}

/** Whether a page of this path has the module among what it needs. */
const ofPage =
  (path: string) =>
  (module: object, { chunkGraph }: Chunks): boolean =>
    [...chunkGraph.getModuleChunksIterable(module)].some((chunk) =>
      [...chunk.groupsIterable].some(({ origins }) => origins.some(({ request }) => request?.includes(path))),
    );
const ofFirstPage = ofPage(FIRST_PAGE);
/** The pages of the main package: what everybody opens, whoever works here or not. */
const ofMainPage = ofPage('/pages/');

/** How webpack parts the H5 build: what several pages use is loaded once, not again with each of them. */
const sharedChunks = {
  chunks: 'async',
  cacheGroups: {
    // The frame and the parts that most pages have: one file, the same for whatever page is opened first.
    common: { name: 'common', chunks: 'async', test: ofFirstPage, minChunks: 10, priority: 30, enforce: true },
    // The lists of the desks: no page that a visitor opens first has one.
    lists: {
      name: 'lists',
      chunks: 'async',
      test: /components[\\/]desk[\\/](listing|list-|data-table|export|several)|@tanstack[\\/]/,
      priority: 40,
      enforce: true,
    },
    // What the pages of those who work here have besides: whoever opens the first page need not wait for it.
    staff: {
      name: 'staff',
      chunks: 'async',
      test: (module: { nameForCondition: () => string | null }, chunks: Chunks) =>
        !(module.nameForCondition() ?? '').includes('node_modules') && !ofMainPage(module, chunks),
      minChunks: 10,
      priority: 20,
      enforce: true,
    },
    // What some pages share, such as a form's pickers, and the large libraries, each where it is used.
    shared: { chunks: 'async', minChunks: 2, minSize: 12_000, priority: 5, reuseExistingChunk: true },
  },
};

/** The Taro build of src/: weapp to dist/weapp, H5 to dist/h5. The cloud functions have a build of their own. */
export default defineConfig({
  projectName: 'policy-lecture-hall',
  date: '2026-01-01',
  designWidth: 750,
  deviceRatio: { 750: 1 },
  sourceRoot: 'src',
  outputRoot: `dist/${process.env.TARO_ENV ?? 'weapp'}`,
  framework: 'react',
  compiler: { type: 'webpack5', prebundle: { enable: false } },
  // Not for weapp: built from what an earlier build kept, parts that the subpackages share were missing (test/miniprogram/alone.test.ts).
  cache: { enable: process.env.TARO_ENV === 'h5' },
  // Names of functions and quotes around keys matter to nobody who loads the page.
  ...(process.env.TARO_ENV === 'h5' && {
    terser: { enable: true, config: { keep_fnames: false, output: { quote_keys: false, keep_quoted_props: false } } },
  }),
  alias: { '@': path.resolve(__dirname, '..', 'src'), ...forms },
  plugins: ['@tarojs/plugin-html', plugin('aria')],
  defineConstants: {},
  copy: {
    // Taro copies the tab bar's icons only where app.config names them, not where theme.json does.
    patterns:
      process.env.TARO_ENV === 'h5'
        ? []
        : [
            { from: 'src/sitemap.json', to: 'dist/weapp/sitemap.json' },
            { from: 'src/assets/tab/', to: 'dist/weapp/assets/tab/' },
          ],
    options: {},
  },
  mini: {
    compile: { include: Object.values(forms) },
    postcss: { pxtransform: { enable: true, config: {} }, cssModules: { enable: false } },
    // Subpackages keep the modules that only they use (qrcode) out of the main package.
    optimizeMainPackage: { enable: true },
    webpackChain(chain) {
      const source = path.resolve(__dirname, '..', 'src');
      chain.plugin('pagesApart').use(plugin('pages-apart'), [source, path.resolve(__dirname, 'plugins/no-page.js')]);
    },
  },
  h5: {
    compile: { include: Object.values(forms) },
    publicPath: './',
    staticDirectory: 'static',
    router: { mode: 'hash' },
    output: { filename: 'js/[name].[contenthash:8].js', chunkFilename: 'js/[name].[contenthash:8].js' },
    miniCssExtractPluginOption: {
      ignoreOrder: true,
      filename: 'css/[name].[contenthash:8].css',
      chunkFilename: 'css/[name].[contenthash:8].css',
    },
    postcss: {
      autoprefixer: { enable: true },
      // One root size for all screens: a bigger one shows more and not the same in big. It is set in index.html, by the browser's own size of type.
      pxtransform: { enable: true, config: { baseFontSize: 20, minRootSize: 20, maxRootSize: 20 } },
      cssModules: { enable: false },
    },
    webpackChain(chain) {
      chain.optimization.merge({ splitChunks: sharedChunks });
      chain.plugin('preloadPages').use(plugin('preload-pages'), [FIRST_PAGE]);
      chain.plugin('precompress').use(plugin('precompress'));
    },
    devServer: { hot: false, open: false, host: '127.0.0.1' },
  },
});
