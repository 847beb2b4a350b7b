/**
 * What a deployment consists of, as data: read from config/cloudbase, dist/cloudfunctions and dist/cloudbaserc.json, without an account. Each step has
 * one tool; run.ts does those that are not by hand.
 */
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

/** `manager`: @cloudbase/manager-node; `ci`: miniprogram-ci; `hand`: a person, in the console that the step names. */
export type Tool = 'manager' | 'ci' | 'hand';
export interface Timer {
  name: string;
  type: string;
  config: string;
}
export interface FunctionSettings {
  name: string;
  runtime: string;
  handler: string;
  timeout: number;
  memorySize: number;
  triggers: Timer[];
}
export interface Route {
  path: string;
  upstreamResourceType: string;
  upstreamResourceName: string;
  enableSafeDomain?: boolean;
}
interface Acts {
  collection: { name: string };
  index: { collection: string; name: string; fields: readonly string[]; unique: boolean };
  /** Nobody but functions and the console reads or writes it. */
  rule: { collection: string };
  storageRule: { read: boolean | string; write: boolean | string };
  /** Made with its runtime, which nobody can change later; then time limit, memory and variables. */
  function: FunctionSettings;
  /** The code with its config.json, by WeChat's own tool: the interfaces of WeChat that it may call come with it. */
  code: { name: string; path: string };
  timer: { function: string; timer: Timer };
  hosting: Record<never, never>;
  pages: { path: string };
  safeDomain: Record<never, never>;
  route: Route;
  miniprogram: { path: string };
  hand: { where: string };
}
export type Kind = keyof Acts;
export type Step<K extends Kind = Kind> = {
  [P in K]: { id: string; tool: Tool; kind: P; what: string } & { data: Acts[P] };
}[K];

export interface Declared {
  indexes: Record<
    string,
    readonly (readonly string[] | { fields: readonly string[]; unique?: boolean; geo?: boolean })[]
  >;
  routes: readonly Route[];
  environment: Record<string, string>;
  functions: readonly FunctionSettings[];
  wechat: {
    pushes: Record<string, string>;
    templates: Record<string, { title: string; fields: Record<string, string> }>;
  };
  account: {
    interfaces: Record<string, { approval?: string; privacy: string; for: string }>;
    typed: Record<string, string>;
    domains: Record<string, string>;
    storage: { read: boolean | string; write: boolean | string };
  };
}

const root = join(__dirname, '..', '..', '..');

/** @throws Error when the functions are not built */
export function declared(): Declared {
  const read = (file: string): unknown => JSON.parse(readFileSync(join(root, file), 'utf8'));
  if (!existsSync(join(root, 'dist/cloudbaserc.json')))
    throw new Error('There are no functions in dist/: npm run build');
  const config = (name: string): unknown => read(`config/cloudbase/${name}.json`);
  const { functions } = read('dist/cloudbaserc.json') as Pick<Declared, 'functions'>;
  const names = ['indexes', 'routes', 'environment', 'wechat', 'account'] as const;
  return { functions, ...Object.fromEntries(names.map((name) => [name, config(name)])) } as Declared;
}

const hand = (id: string, where: string, what: string): Step => ({
  id,
  tool: 'hand',
  kind: 'hand',
  what,
  data: { where },
});
const byManager = <K extends Kind>(kind: K, id: string, what: string, data: Acts[K]): Step =>
  ({ id, tool: 'manager', kind, what, data }) as Step;

function* database({ indexes }: Declared): Generator<Step> {
  for (const [name, list] of Object.entries(indexes)) {
    yield byManager('collection', `collection:${name}`, `collection ${name}`, { name });
    yield byManager('rule', `rule:${name}`, `${name}: closed to clients (ADMINONLY)`, { collection: name });
    for (const index of list) {
      const { fields, unique = false } = 'fields' in index ? index : { fields: index };
      const id = fields.join('_').replaceAll('.', '-');
      const what = `${name}: index on ${fields.join(', ')}${unique ? ', unique' : ''}`;
      yield byManager('index', `index:${name}:${id}`, what, { collection: name, name: id, fields, unique });
    }
  }
}

function* functions({ functions: list }: Declared): Generator<Step> {
  for (const settings of list) {
    const { name, timeout, memorySize, runtime } = settings;
    const what = `function ${name}: ${runtime}, ${String(timeout)} s, ${String(memorySize)} MB, its variables`;
    yield byManager('function', `function:${name}`, what, settings);
    const path = `dist/cloudfunctions/${name}`;
    yield {
      id: `code:${name}`,
      tool: 'ci',
      kind: 'code',
      what: `code of ${name} with its config.json`,
      data: { name, path },
    };
    for (const timer of settings.triggers)
      yield byManager('timer', `timer:${name}:${timer.name}`, `timer ${timer.name} of ${name}: ${timer.config}`, {
        function: name,
        timer,
      });
  }
}

/**
 * Every step in its order. What needs a person stands where it is needed: nothing after it in its part works without it.
 */
export function plan(of: Declared): Step[] {
  const { wechat, account, routes } = of;
  const approvals = Object.entries(account.interfaces).filter(([, { approval }]) => approval !== undefined);
  return [
    hand(
      'account',
      '微信公众平台',
      'an account of the bureau (政务), its AppID, its 代码上传密钥 and the address that may upload',
    ),
    hand('environment', '微信开发者工具 → 云开发', 'an environment of CloudBase, paid; its id'),
    ...Object.entries(wechat.templates).map(([variable, { title, fields }]) =>
      hand(
        `template:${variable}`,
        '微信公众平台 → 订阅消息',
        `一次性订阅 “${title}”: ${Object.entries(fields)
          .map(([key, label]) => `${label} {{${key}.DATA}}`)
          .join(', ')}; its id is ${variable}`,
      ),
    ),
    hand('variables', 'this machine', `the file of variables: ${Object.keys(of.environment).join(', ')}`),
    ...database(of),
    byManager('storageRule', 'storage-rule', `storage: ${JSON.stringify(account.storage)}`, account.storage),
    ...functions(of),
    ...Object.entries(wechat.pushes).map(([event, name]) =>
      hand(`push:${event}`, '微信开发者工具 → 云开发 → 设置 → 消息推送', `event ${event} to the function ${name}`),
    ),
    byManager('hosting', 'hosting', 'static hosting', {}),
    byManager('pages', 'pages', 'pages of the desk in static hosting', { path: 'dist/h5' }),
    hand(
      'domain',
      '云开发控制台 → HTTP 访问服务 → 域名',
      'the domain of DESK_ORIGIN with its certificate (ICP filing needed)',
    ),
    byManager('safeDomain', 'safe-domain', 'the domain among the safe domains, so that pages may upload', {}),
    ...routes.map((route) =>
      byManager('route', `route:${route.path}`, `${route.path} to ${route.upstreamResourceName}`, route),
    ),
    hand(
      'desk-link',
      '微信公众平台 → 开发管理 → 扫普通链接二维码打开小程序',
      'rule https://<domain>/desk/ to packages/desk/index',
    ),
    ...Object.entries(account.domains).map(([kind, domain]) =>
      hand(`domain:${kind}`, '微信公众平台 → 开发管理 → 服务器域名', `${kind}: ${domain}`),
    ),
    ...approvals.map(([name, { approval }]) =>
      hand(`approval:${name}`, `微信公众平台 → ${approval ?? ''}`, `wx.${name}`),
    ),
    hand(
      'privacy',
      '微信公众平台 → 设置 → 用户隐私保护指引',
      [...Object.values(account.interfaces).map((one) => one.privacy), ...Object.keys(account.typed)].join('、'),
    ),
    {
      id: 'miniprogram',
      tool: 'ci',
      kind: 'miniprogram',
      what: 'the mini-program as a development version',
      data: { path: '.' },
    },
    hand(
      'first-officer',
      'the mini-program → 我的 → 使用邀请码',
      'BOOTSTRAP_CODE: the first officer of the bureau; it works once',
    ),
    hand('alarms', '云开发控制台 → 监控', 'alarms on failed calls, time limits, database and storage'),
    hand('review', '微信公众平台 → 版本管理', 'smoke test, then 提交审核, 发布'),
  ];
}

/** One line a step, as `--plan` prints it. */
export const printed = (steps: readonly Step[]): string =>
  steps
    .map(({ tool, what, ...step }, at) => {
      const by = { manager: 'manager-node', ci: 'miniprogram-ci', hand: 'by hand' }[tool];
      const where = step.kind === 'hand' ? `  [${step.data.where}]` : '';
      return `${String(at + 1).padStart(3)}  ${by.padEnd(14)}  ${what}${where}`;
    })
    .join('\n');
