// npm run deploy -- --plan: prints every step of a deployment with its tool; no account.
// npm run deploy -- --env <id> --appid <AppID> --key <upload key> --variables <file>: does them; docs/deploy.md.
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { randomBytes } from 'node:crypto';
import { join } from 'node:path';
import { parseArgs, parseEnv } from 'node:util';
import type { Manager } from './lib/deploy/cloud';
import { declared, plan, printed } from './lib/deploy/plan';
import { runPlan } from './lib/deploy/run';

const usage = `npm run deploy -- --plan
npm run deploy -- --new-variables <file>
npm run deploy -- --env <environment> --appid <AppID> --key <file of the upload key> --variables <file> [--prune]
TENCENTCLOUD_SECRETID and TENCENTCLOUD_SECRETKEY: a key of a sub-account that may manage this environment`;

const root = join(__dirname, '..');

function fail(message: string): never {
  console.error(message);
  process.exit(1);
}

/** The file of variables with fresh keys; ids of templates and addresses stay to be filled in. */
export const newVariables = (environment: Record<string, string>): string =>
  Object.entries(environment)
    .map(([name, kind]) => {
      const bytes = name.startsWith('TEMPLATE_') ? undefined : /^hex(\d+)$/.exec(kind)?.[1];
      return `${name}=${bytes ? randomBytes(Number(bytes)).toString('hex') : ''}\n`;
    })
    .join('');

/** Values of the file, whole; the addresses alone may be left out (no desk, no address on certificates). */
export function readVariables(text: string, environment: Record<string, string>): Record<string, string> {
  const values = parseEnv(text);
  const missing = Object.keys(environment).filter((name) => !values[name] && environment[name] !== 'given');
  if (missing.length > 0) throw new Error(`The file of variables lacks ${missing.join(', ')}.`);
  const unknown = Object.keys(values).filter((name) => !(name in environment));
  if (unknown.length > 0)
    throw new Error(`No function reads ${unknown.join(', ')}: config/cloudbase/environment.json.`);
  return Object.fromEntries(Object.entries(values).flatMap(([name, value]) => (value ? [[name, value]] : [])));
}

async function main(): Promise<void> {
  const options = {
    plan: { type: 'boolean' },
    prune: { type: 'boolean' },
    env: { type: 'string' },
    appid: { type: 'string' },
    key: { type: 'string' },
    variables: { type: 'string' },
    'new-variables': { type: 'string' },
  } as const;
  const { values } = parseArgs({ options });
  const config = declared();
  if (values.plan) return console.log(printed(plan(config)));
  const file = values['new-variables'];
  if (file) {
    if (existsSync(file)) fail(`${file} is there already: keys are made once and kept.`);
    writeFileSync(file, newVariables(config.environment), { mode: 0o600 });
    return console.log(
      `${file} written. Fill in what is empty, and keep the file where keys are kept: nothing that was sealed can be read without it.`,
    );
  }
  const { env, appid, key, variables } = values;
  const { TENCENTCLOUD_SECRETID: secretId, TENCENTCLOUD_SECRETKEY: secretKey } = process.env;
  if (!env || !appid || !key || !variables || !secretId || !secretKey) fail(usage);
  const { ensureTools } = await import('./lib/ensure-tools.mjs');
  const { wechatProject } = await import('./lib/weapp-compile.mjs');
  const CloudBase = (await ensureTools('cloudbase'))('@cloudbase/manager-node') as new (of: object) => Manager;
  const { ci, project } = wechatProject(await ensureTools('wechat'), { appid, privateKey: readFileSync(key, 'utf8') });
  const { version } = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8')) as { version: string };
  await runPlan(plan(config), {
    env,
    version,
    root,
    prune: values.prune ?? false,
    variables: readVariables(readFileSync(variables, 'utf8'), config.environment),
    manager: new CloudBase({ secretId, secretKey, envId: env }),
    wechat: {
      uploadFunction: (one) => ci.cloud.uploadFunction({ project, ...one, remoteNpmInstall: false }),
      upload: (one) =>
        ci.upload({ project, ...one, setting: { useProjectConfig: true }, onProgressUpdate: () => undefined }),
    },
  });
  console.log('Done but for what is by hand. Next: npm run smoke, docs/deploy.md.');
}

if (process.argv[1]?.endsWith('deploy.ts'))
  main().catch((error: unknown) => {
    fail(error instanceof Error ? error.message : String(error));
  });
