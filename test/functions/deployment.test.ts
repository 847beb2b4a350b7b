/** A deployment: its plan against the code, and what it does to an environment. */
import { mkdirSync, mkdtempSync, readFileSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import ts from 'typescript';
import { template } from '../../cloudfunctions/contract/message';
import { newVariables, readVariables } from '../../scripts/deploy';
import type { Deployment } from '../../scripts/lib/deploy/cloud';
import { declared, plan, printed, type Kind, type Step } from '../../scripts/lib/deploy/plan';
import { runPlan } from '../../scripts/lib/deploy/run';
import { recordedCloud, type RecordedCloud } from './support/recorded-cloud';

const root = join(__dirname, '..', '..');
const config = declared();
const steps = plan(config);
const of = <K extends Kind>(kind: K): Step<K>['data'][] =>
  steps.flatMap((step) => (step.kind === kind ? [step.data as Step<K>['data']] : []));
const sources = (folder: string): string =>
  readdirSync(join(root, folder), { recursive: true, encoding: 'utf8' })
    .filter((file) => /\.tsx?$/.test(file))
    .map((file) => readFileSync(join(root, folder, file), 'utf8'))
    .join('\n');
const unique = (found: Iterable<string>): string[] => [...new Set(found)].sort();

describe('the plan and the code', () => {
  const screens = sources('src');
  const server = sources('cloudfunctions');

  test('a plan says the same step once, and every function before its code, its timer and its path', () => {
    const ids = steps.map(({ id }) => id);
    expect(ids).toEqual(unique(ids).sort((a, b) => ids.indexOf(a) - ids.indexOf(b)));
    for (const { name } of of('function'))
      expect(ids.indexOf(`function:${name}`)).toBeLessThan(ids.indexOf(`code:${name}`));
    for (const { function: name, timer } of of('timer'))
      expect(ids.indexOf(`function:${name}`)).toBeLessThan(ids.indexOf(`timer:${name}:${timer.name}`));
    for (const { upstreamResourceName } of of('route').filter(({ path }) => path !== '/'))
      expect(ids).toContain(`function:${upstreamResourceName}`);
  });

  test('every collection is closed to clients, and nobody but its writer writes a file', () => {
    expect(of('rule').map(({ collection }) => collection)).toEqual(of('collection').map(({ name }) => name));
    const [rule] = of('storageRule');
    expect(rule).toMatchObject({ read: false });
    expect(String(rule?.write)).toMatch(/^resource\.openid == auth\.openid && .*test\(resource\.path\) == true$/);
  });

  test('no index stands in another one’s beginning, and none has more than a compound index may', () => {
    const lists = of('index').map(({ collection, fields }) => `${collection}: ${fields.join(' ')} `);
    expect(lists.filter((one) => lists.some((other) => other !== one && other.startsWith(one)))).toEqual([
      // Fewer keys to read for a whole session than by the longer one.
      'registrations: sessionId ',
    ]);
  });

  test('every timer is a job of its function, and every job has its timer', () => {
    const jobs = of('function').flatMap(({ name }) => {
      const index = readFileSync(join(root, 'cloudfunctions/functions', name, 'index.ts'), 'utf8');
      // serve(name, operations, jobs, push): of the third argument's own keys.
      const file = ts.createSourceFile(name, index, ts.ScriptTarget.Latest, true);
      const calls: ts.CallExpression[] = [];
      const visit = (node: ts.Node): void => {
        if (ts.isCallExpression(node) && node.expression.getText() === 'serve') calls.push(node);
        ts.forEachChild(node, visit);
      };
      visit(file);
      const own = calls[0]?.arguments[2];
      const keys =
        own && ts.isObjectLiteralExpression(own) ? own.properties.map((one) => one.name?.getText() ?? '') : [];
      return keys.map((key) => `${name}/${key.replaceAll("'", '')}`);
    });
    expect(jobs.sort()).toEqual(
      of('timer')
        .map((one) => `${one.function}/${one.timer.name}`)
        .sort(),
    );
  });

  test('every variable is read, and every variable that is read is declared', () => {
    const named = unique([
      ...[...server.matchAll(/process\.env(?:\.|\[')([A-Z_]+)/g)].map(([, name]) => name!),
      ...[...server.matchAll(/type KeyName = ([^;]+);/g)].flatMap(([, keys]) =>
        [...keys!.matchAll(/'(\w+)'/g)].map(([, key]) => key!),
      ),
      ...template.options.map((name) => `TEMPLATE_${name.toUpperCase().replaceAll('-', '_')}`),
    ]);
    expect(Object.keys(config.environment).sort()).toEqual(named);
  });

  test('every template is sent by some function', () => {
    const unsent = template.options.filter((name) => !new RegExp(`template: '${name}'|'${name}'[,)]`).test(server));
    expect(unsent).toEqual([]);
  });

  /** WeChat's table of interfaces that must stand in the privacy declaration, of its page 用户隐私保护指引填写说明. */
  const PRIVATE = [
    ...['getUserProfile', 'getUserInfo', 'getLocation', 'startLocationUpdate', 'startLocationUpdateBackground'],
    ...[
      'getFuzzyLocation',
      'onLocationChange',
      'choosePoi',
      'chooseLocation',
      'chooseAddress',
      'chooseInvoiceTitle',
      'chooseInvoice',
    ],
    ...['getWeRunData', 'chooseLicensePlate', 'chooseImage', 'chooseMedia', 'chooseVideo', 'chooseMessageFile'],
    ...[
      'startRecord',
      'getRecorderManager',
      'joinVoIPChat',
      'createVKSession',
      'createCameraContext',
      'openBluetoothAdapter',
    ],
    ...['createBLEPeripheralServer', 'saveImageToPhotosAlbum', 'saveVideoToPhotosAlbum', 'addPhoneContact'],
    ...[
      'addPhoneRepeatCalendar',
      'addPhoneCalendar',
      'startAccelerometer',
      'startCompass',
      'startDeviceMotionListening',
    ],
    ...['startGyroscope', 'setClipboardData', 'getClipboardData'],
  ];

  test('the interfaces of the privacy declaration are those that the screens call', () => {
    const asked = (name: string): boolean => new RegExp(`\\b(?:Taro|wx)\\.${name}\\b|openType="${name}"`).test(screens);
    const called = [...PRIVATE, 'getPhoneNumber'].filter(asked);
    expect(Object.keys(config.account.interfaces).sort()).toEqual(called.sort());
    expect(screens).not.toMatch(/chooseAvatar|getRealtimePhoneNumber|type="nickname"|<Camera\b|<LivePusher\b/);
  });

  test('interfaces of place need WeChat’s approval and stand in app.json', () => {
    const { requiredPrivateInfos: place } = JSON.parse(
      /requiredPrivateInfos: (\[[^\]]*\])/
        .exec(readFileSync(join(root, 'src/app.config.ts'), 'utf8'))![1]!
        .replace(/^(.*)$/, '{"requiredPrivateInfos":$1}')
        .replaceAll("'", '"'),
    ) as { requiredPrivateInfos: string[] };
    const approved = Object.entries(config.account.interfaces).filter(([, one]) => one.approval);
    expect(approved.map(([name]) => name)).toEqual(place);
  });

  test('no domain of requests, sockets or web views is needed; files are downloaded', () => {
    const kinds = {
      request: /Taro\.request\(/,
      socket: /connectSocket/,
      uploadFile: /Taro\.uploadFile\(/,
      webview: /<WebView/,
      downloadFile: /Taro\.downloadFile\(/,
    };
    const needed = Object.entries(kinds).filter(([, call]) => call.test(screens));
    expect(Object.keys(config.account.domains)).toEqual(needed.map(([kind]) => kind));
  });

  test('it is printed without an account, each step with its tool', () => {
    const lines = printed(steps).split('\n');
    expect(lines).toHaveLength(steps.length);
    for (const line of lines) expect(line).toMatch(/^ *\d+ {2}(manager-node|miniprogram-ci|by hand) +\S/);
    expect(printed(steps)).not.toMatch(/undefined|\[object/);
  });
});

describe('doing it', () => {
  const domain = 'desk.example.test';
  let folder: string;
  beforeEach(() => {
    folder = mkdtempSync(join(tmpdir(), 'deploy-'));
    for (const name of [...of('function').map((one) => `cloudfunctions/${one.name}`), 'h5', 'weapp']) {
      mkdirSync(join(folder, 'dist', name), { recursive: true });
      writeFileSync(join(folder, 'dist', name, 'index.js'), name);
    }
  });
  afterEach(() => {
    rmSync(folder, { recursive: true, force: true });
  });
  const variables = readVariables(
    newVariables(config.environment)
      .replaceAll(/^(TEMPLATE_\w+)=$/gm, '$1=id-of-$1')
      .replace(/^DESK_ORIGIN=$/m, `DESK_ORIGIN=https://${domain}`),
    config.environment,
  );
  const deployment = (cloud: RecordedCloud, more: Partial<Deployment> = {}): Deployment => ({
    env: 'env-test',
    version: '0.1.0',
    root: folder,
    variables,
    manager: cloud.manager,
    wechat: cloud.wechat,
    log: () => undefined,
    ...more,
  });

  test('an empty environment gets everything; a second run finds it and changes nothing', async () => {
    const cloud = recordedCloud(domain);
    const first = await runPlan(steps, deployment(cloud));
    const tools = steps.filter(({ tool }) => tool !== 'hand');
    expect(tools.filter(({ id }) => !['made', 'changed'].includes(first.get(id)!))).toEqual([]);
    expect(cloud.changes).toHaveLength(tools.length);
    const second = await runPlan(steps, deployment(cloud));
    expect(tools.filter(({ id }) => second.get(id) !== 'there')).toEqual([]);
    expect(cloud.changes).toHaveLength(tools.length);
  });

  test.each([1, 60, 200, 230])(
    'broken off at its change %i it says where, and the next run does the rest once',
    async (at) => {
      const cloud = recordedCloud(domain);
      cloud.failAt(at);
      await expect(runPlan(steps, deployment(cloud))).rejects.toThrow(/InternalError\nRun the same again/);
      expect(cloud.changes).toHaveLength(at - 1);
      await runPlan(steps, deployment(cloud));
      expect(cloud.changes).toEqual(
        unique(cloud.changes).sort((a, b) => cloud.changes.indexOf(a) - cloud.changes.indexOf(b)),
      );
      expect(cloud.changes).toHaveLength(steps.filter(({ tool }) => tool !== 'hand').length);
    },
  );

  test('what changed is changed alone: a time limit, a timer, the code of one function', async () => {
    const cloud = recordedCloud(domain);
    await runPlan(steps, deployment(cloud));
    cloud.changes.length = 0;
    cloud.functions.get('policy')!.Timeout = 3;
    cloud.functions.get('case')!.Triggers[0]!.TriggerDesc = '{"cron":"0 0 * * * * *"}';
    writeFileSync(join(folder, 'dist/cloudfunctions/plan/index.js'), 'another');
    await runPlan(steps, deployment(cloud));
    expect(cloud.changes).toEqual([
      'DeleteTrigger case.keep-cases',
      'CreateTrigger case.keep-cases',
      'upload plan',
      'UpdateFunctionConfiguration policy',
    ]);
  });

  test('a key that differs from the environment’s is refused before anything is written', async () => {
    const cloud = recordedCloud(domain);
    await runPlan(steps, deployment(cloud));
    cloud.changes.length = 0;
    const other = { ...variables, PHONE_KEY: 'ab'.repeat(32) };
    await expect(runPlan(steps, deployment(cloud, { variables: other }))).rejects.toThrow(/has another PHONE_KEY/);
    expect(cloud.changes).toEqual([]);
  });

  test('a function that was deleted and is made again gets its code again', async () => {
    const cloud = recordedCloud(domain);
    await runPlan(steps, deployment(cloud));
    cloud.changes.length = 0;
    cloud.functions.delete('plan');
    await runPlan(steps, deployment(cloud));
    expect(cloud.changes).toEqual(['CreateFunction plan', 'upload plan']);
  });

  test('a function on another Node is named: no tool changes that', async () => {
    const cloud = recordedCloud(domain);
    await runPlan(steps, deployment(cloud));
    cloud.functions.get('plan')!.Runtime = 'Nodejs8.9';
    await expect(runPlan(steps, deployment(cloud))).rejects.toThrow(/plan runs on Nodejs8.9/);
  });

  test('nothing is deleted unless asked for, and a collection never', async () => {
    const cloud = recordedCloud(domain);
    await runPlan(steps, deployment(cloud));
    cloud.collections.set('old', []);
    cloud.collections.get('users')!.push({ Name: 'old', Keys: [{ Name: 'old' }], Unique: false });
    cloud.functions.set('old', { ...cloud.functions.get('plan')!, Triggers: [] });
    cloud.functions.get('plan')!.Triggers.push({ TriggerName: 'old', TriggerDesc: '' });
    cloud.changes.length = 0;
    const told: string[] = [];
    const log = (line: string): void => {
      if (/^(?:not in config|deleted)/.test(line)) told.push(line);
    };
    await runPlan(steps, deployment(cloud, { log }));
    expect(cloud.changes).toEqual([]);
    expect(told.splice(0)).toEqual([
      'not in config  collection old',
      'not in config  index old of users',
      'not in config  timer old of plan',
      'not in config  function old',
    ]);
    await runPlan(steps, deployment(cloud, { log, prune: true }));
    expect(cloud.changes).toEqual(['DropIndex users.old', 'DeleteTrigger plan.old', 'DeleteFunction old']);
    expect(told[0]).toBe('not in config  collection old');
    expect(cloud.collections.has('old')).toBe(true);
  });

  test('without an address no desk is made; with one that is not bound yet it is said', async () => {
    const { DESK_ORIGIN: _, ...none } = variables;
    const cloud = recordedCloud();
    const outcomes = await runPlan(steps, deployment(cloud, { variables: none }));
    expect(['hosting', 'pages', 'safe-domain', 'route:/'].map((id) => outcomes.get(id))).toEqual(
      Array(4).fill('left out'),
    );
    await expect(runPlan(steps, deployment(recordedCloud()))).rejects.toThrow(/no domain of this environment yet/);
  });

  test('the file of variables is taken whole, and nothing in it that nobody reads', () => {
    const fresh = newVariables(config.environment);
    expect(fresh).toMatch(/^PHONE_KEY=[0-9a-f]{64}$/m);
    expect(() => readVariables(fresh, config.environment)).toThrow(/lacks TEMPLATE_SESSION_PUBLISHED/);
    expect(() => readVariables('EXTRA=1', {})).toThrow(/No function reads EXTRA/);
  });
});
