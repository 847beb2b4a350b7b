// WeChat's own compiler (miniprogram-ci, which DevTools is made of) over dist/weapp: reads app.json and every page, compiles as for an upload, and scans the
// quality as WeChat does before a review. No account and no network: the key is never looked at.
import { cpSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Failure, main } from './console.mjs';
import { ensureTools } from './ensure-tools.mjs';
import { at } from './paths.mjs';

/** Installed in a folder of its own on first use, not with this project. */
const COMPILER = 'miniprogram-ci';

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
 * Compiles a project as for an upload, and scans it.
 *
 * @returns {Promise<string[]>} what the scan names beside what is explained
 * @throws Error when the compiler refuses
 */
async function compile(require, projectPath) {
  const { ci, project } = wechatProject(require, { projectPath });
  // Limits of the account, which only WeChat knows: its usual ones.
  project.attr = () => Promise.resolve(ci.DefaultProjectAttr);
  const out = join(projectPath, 'compiled.zip');
  const setting = { useProjectConfig: true };
  await ci.getCompiledResult({ project, version: '0.0.0', desc: '', setting, onProgressUpdate: () => undefined }, out);
  const scan = await ci.checkCodeQuality(project);
  if (scan.length === 0) throw new Error('the scan of quality said nothing');
  return scan
    .filter(({ name, success }) => !success && !(name in EXPLAINED))
    .map(({ name, text }) => `${name}: ${text}`);
}

/** dist/weapp with the project's settings in a folder of its own: the compiler reads every file below its project. */
function copyOf(change = () => undefined) {
  const folder = mkdtempSync(join(tmpdir(), 'weapp-compile-'));
  cpSync(at('dist/weapp'), join(folder, 'dist/weapp'), { recursive: true });
  cpSync(at('project.config.json'), join(folder, 'project.config.json'));
  change(join(folder, 'dist/weapp'));
  return folder;
}

/** Copies that it must refuse: were they taken, the compiler would look at nothing. */
const BROKEN = {
  'a page without its script': (folder) => rmSync(join(folder, 'pages/home/index.js')),
  'settings of a page that are no JSON': (folder) => writeFileSync(join(folder, 'pages/me/index.json'), '{'),
};

if (process.argv[1] === import.meta.filename) {
  await main(async () => {
    const require = await ensureTools('wechat');
    const found = await compile(require, copyOf());
    if (found.length > 0) throw new Failure(`WeChat's scan names:\n${found.join('\n')}`);
    for (const [what, change] of Object.entries(BROKEN)) {
      const taken = await compile(require, copyOf(change)).then(
        () => true,
        (error) => void console.log(`refused, as it must: ${what}: ${String(error.message ?? error).slice(0, 120)}`),
      );
      if (taken) throw new Failure(`WeChat's compiler takes ${what}.`);
    }
  });
  // It leaves processes behind that would keep this one.
  process.exit();
}
