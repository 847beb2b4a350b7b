// Webpack plugin for H5: a small script in index.html that asks for the opened page's own scripts and styles at once, beside the
// program's. Without it the browser learns of them only when the program has been loaded and has run: a round trip more.
const { createRequire } = require('node:module');
// The very copy that Taro's build uses: its hooks belong to the class.
const HtmlWebpackPlugin = createRequire(require.resolve('@tarojs/webpack5-runner'))('html-webpack-plugin');

const NAME = 'PreloadPages';
const pagePath = /(?:^|[\\/])((?:pages|packages)[\\/].+?)(?:\.tsx)?$/;

/* global location, document -- preload() is written into the page */

/** Reads the route from the address as the hash router does; an address without one is the first page. */
function preload(pages, first) {
  const route = location.hash.replace(/^#?\/?/, '').split('?')[0] || first;
  for (const file of pages[route] || []) {
    const link = document.createElement('link');
    link.rel = 'preload';
    link.as = file.endsWith('.css') ? 'style' : 'script';
    link.href = file;
    document.head.appendChild(link);
  }
}

/** Files of the chunks that a dynamic import of the page loads, by the page's route. */
function filesByRoute(compilation) {
  const routes = {};
  for (const group of compilation.chunkGroups) {
    if (group.isInitial()) continue;
    const route = group.origins.map(({ request }) => pagePath.exec(request ?? '')?.[1]).find(Boolean);
    if (route === undefined) continue;
    const files = group.chunks.flatMap((chunk) => [...chunk.files]).filter((file) => /\.(?:js|css)$/.test(file));
    routes[route.replace(/\\/g, '/')] = [...new Set(files)].map((file) => `./${file}`);
  }
  return routes;
}

module.exports = class PreloadPages {
  /** @param {string} first the route of an address without one */
  constructor(first) {
    this.first = first;
  }

  apply(compiler) {
    compiler.hooks.compilation.tap(NAME, (compilation) => {
      HtmlWebpackPlugin.getHooks(compilation).alterAssetTagGroups.tap(NAME, (data) => {
        const routes = filesByRoute(compilation);
        if (!(this.first in routes)) throw new Error(`${NAME}: no chunk of ${this.first} among ${Object.keys(routes)}`);
        const code = `(${preload})(${JSON.stringify(routes)},${JSON.stringify(this.first)})`;
        data.headTags.unshift({ tagName: 'script', innerHTML: code, voidTag: false, attributes: {}, meta: {} });
        return data;
      });
    });
  }
};
