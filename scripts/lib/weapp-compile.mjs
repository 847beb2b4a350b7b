// WeChat's own compilers over dist/weapp. miniprogram-ci, which DevTools is made of, reads app.json and every page, compiles as for an upload, scans the
// quality as WeChat does before a review, and analyses which file is used from where; templates, which it takes as they are, go through the compiler that
// WeChat runs after an upload. No account and no network: the key is never looked at.
import { appendFileSync, cpSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { wxmlToJs } from 'miniprogram-compiler';
import { Failure, main } from './console.mjs';
import { ensureTools } from './ensure-tools.mjs';
import { at } from './paths.mjs';

/** Installed in a folder of its own on first use, not with this project. */
const COMPILER = 'miniprogram-ci';

const CODE = new Set(['.js', '.json', '.wxml', '.wxss', '.wxs']);

/** What the scan may name, and why. */
const EXPLAINED = { JS_COMPRESS_OPEN: 'the build has compressed the scripts already' };

/**
 * This folder as a project of miniprogram-ci.
 *
 * @param {NodeJS.Require} require loads from deploy/wechat
 */
export function wechatProject(require, { appid = 'wx0000000000000000', privateKey = 'none', projectPath = at() } = {}) {
  const ci = require(COMPILER);
  return {
    ci,
    project: new ci.Project({ appid, type: 'miniProgram', projectPath, privateKey, ignores: ['node_modules/**/*'] }),
  };
}

/**
 * Compiles a project as for an upload, scans and analyses it.
 *
 * @returns {Promise<string[]>} what the scan names beside what is explained, and files that nothing uses
 * @throws Error when a compiler refuses
 */
async function compile(require, projectPath) {
  wxmlToJs(join(projectPath, 'dist/weapp'));
  const { ci, project } = wechatProject(require, { projectPath });
  // Limits of the account, which only WeChat knows: its usual ones.
  project.attr = () => Promise.resolve(ci.DefaultProjectAttr);
  const out = join(projectPath, 'compiled.zip');
  const setting = { useProjectConfig: true };
  await ci.getCompiledResult({ project, version: '0.0.0', desc: '', setting, onProgressUpdate: () => undefined }, out);
  const scan = await ci.checkCodeQuality(project);
  if (scan.length === 0) throw new Error('the scan of quality said nothing');
  const { files } = await ci.analyseCode(project, { silent: true });
  return [
    ...scan.filter(({ name, success }) => !success && !(name in EXPLAINED)).map(({ name, text }) => `${name}: ${text}`),
    // pictures are named by scripts, which nothing can know
    ...files.filter(({ ext, moduleId }) => CODE.has(ext) && !moduleId).map(({ path }) => `${path}: nothing uses it`),
  ];
}

/** What is said of dist/weapp as `change` leaves it, in a folder of its own with the project's settings: the compiler reads every file below its project. */
async function objectionsTo(require, change = () => undefined) {
  const folder = mkdtempSync(join(tmpdir(), 'weapp-compile-'));
  try {
    cpSync(at('dist/weapp'), join(folder, 'dist/weapp'), { recursive: true });
    cpSync(at('project.config.json'), join(folder, 'project.config.json'));
    change(join(folder, 'dist/weapp'));
    return await compile(require, folder);
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

/** Copies that it must refuse: were they taken, the compiler would look at nothing. */
const BROKEN = {
  'a page without its script': (folder) => rmSync(join(folder, 'pages/home/index.js')),
  'settings of a page that are no JSON': (folder) => writeFileSync(join(folder, 'pages/me/index.json'), '{'),
  'a template with a tag that is not closed': (folder) => appendFileSync(join(folder, 'pages/me/index.wxml'), '<view>'),
  'a script that nothing uses': (folder) => writeFileSync(join(folder, 'pages/me/left-over.js'), 'exports.a = 1'),
};

if (process.argv[1] === import.meta.filename) {
  await main(async () => {
    const require = await ensureTools('wechat');
    const found = await objectionsTo(require);
    if (found.length > 0) throw new Failure(`WeChat's scan and analysis name:\n${found.join('\n')}`);
    for (const [what, change] of Object.entries(BROKEN)) {
      const objections = await objectionsTo(require, change).catch((error) => [String(error.message ?? error)]);
      if (objections.length === 0) throw new Failure(`WeChat's compilers take ${what}.`);
      console.log(`refused, as it must: ${what}: ${objections[0].slice(0, 120)}`);
    }
  });
  // It leaves processes behind that would keep this one.
  process.exit();
}
