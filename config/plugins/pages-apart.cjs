// Webpack plugin for weapp: a page is loaded by its own script and by no other. On a desk a page also stands beside the list that leads to it, so that
// one page imports another; in WeChat that would register it in the wrong script and leave it blank where it is opened. There is no desk there:
// the import gives a component that shows nothing.
const { existsSync } = require('node:fs');
const path = require('node:path');

const NAME = 'PagesApart';

/** A page has a config beside it. */
const isPage = (folder) => existsSync(path.join(folder, 'index.config.ts'));

module.exports = class PagesApart {
  /**
   * @param {string} source folder of the sources, which `@/` stands for
   * @param {string} nothing the module that stands in for a page
   */
  constructor(source, nothing) {
    this.source = source;
    this.nothing = nothing;
  }

  /** The folder that an import names, as `./session`, `../session/index` or `@/pages/home`; undefined for a package's name. */
  folderOf(request, from) {
    const place = request.startsWith('@/') ? path.join(this.source, request.slice(2)) : path.resolve(from, request);
    return /^(?:\.|@\/)/.test(request) ? place.replace(/[\\/]index(?:\.tsx)?$/, '') : undefined;
  }

  apply(compiler) {
    compiler.hooks.normalModuleFactory.tap(NAME, (factory) => {
      factory.hooks.beforeResolve.tap(NAME, (data) => {
        // What nobody issued is the page's own entry.
        if (!data.contextInfo.issuer) return;
        const folder = this.folderOf(data.request, data.context);
        if (folder && isPage(folder)) data.request = this.nothing;
      });
    });
  }
};
