/** A deployment through the real @cloudbase/manager-node, its requests answered by a recorded environment instead of Tencent's servers. */
import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Manager } from '../../scripts/lib/deploy/cloud';
import { plan, type Declared } from '../../scripts/lib/deploy/plan';
import { runPlan } from '../../scripts/lib/deploy/run';
import { recordedCloud, type RecordedCloud } from '../functions/support/recorded-cloud';

const tools = join(__dirname, '../../deploy/cloudbase/package.json');
const ENV = 'env-test';
const DOMAIN = 'desk.example.test';

/** A small one of each kind of step. */
const config: Declared = {
  indexes: { users: [['grants.party'], { fields: ['phone'], unique: true }] },
  routes: [
    { path: '/', upstreamResourceType: 'STATIC_STORE', upstreamResourceName: 'staticstore' },
    { path: '/api/plan', upstreamResourceType: 'SCF', upstreamResourceName: 'plan', enableSafeDomain: false },
  ],
  environment: { PHONE_KEY: 'hex32' },
  functions: [
    {
      name: 'plan',
      runtime: 'Nodejs20.19',
      handler: 'index.main',
      timeout: 20,
      memorySize: 256,
      triggers: [{ name: 'keep', type: 'timer', config: '0 5 * * * * *' }],
    },
  ],
  wechat: { pushes: {}, templates: {} },
  account: {
    interfaces: {},
    typed: {},
    domains: {},
    storage: { read: false, write: 'resource.openid == auth.openid' },
  },
};

type Body = Record<string, unknown> & {
  TableName: string;
  FunctionName: string;
  Domain: { Domain: string; Routes: object[] };
};

/** Tencent's interfaces by their names, over the recorded environment. */
const actions = ({ manager, functions }: RecordedCloud): Record<string, (body: Body) => Promise<object> | object> => ({
  DescribeEnvInfo: () => ({
    EnvInfo: {
      EnvBaseInfo: {
        EnvId: ENV,
        Databases: [{ InstanceId: 'db' }],
        Functions: [{ Namespace: ENV }],
        Storages: [{ Bucket: 'b-1', Region: 'r', AppId: '1' }],
        LogServices: [{ LogsetId: 'l', TopicId: 't' }],
      },
    },
  }),
  ListTables: async (body) => {
    const { Collections } = await manager.database.listCollections({
      MgoLimit: body['MgoLimit'] as number,
      MgoOffset: (body['MgoOffset'] as number | undefined) ?? 0,
    });
    return { Tables: Collections.map(({ CollectionName }) => ({ TableName: CollectionName })), Pager: {} };
  },
  CreateTable: async ({ TableName }) => (await manager.database.createCollection(TableName), {}),
  DescribeTable: ({ TableName }) => manager.database.describeCollection(TableName),
  UpdateTable: async (body) => (await manager.database.updateCollection(body.TableName, body), {}),
  DescribeDatabaseACL: (Param) => manager.commonService().call({ Action: 'DescribeDatabaseACL', Param }),
  ModifyDatabaseACL: (Param) => manager.commonService().call({ Action: 'ModifyDatabaseACL', Param }),
  DescribeStorageSafeRule: async () => {
    const { acl, rule } = await manager.storage.getStorageAcl({ withRule: true });
    return { AclTag: acl, ...(rule && { Rule: JSON.stringify(rule) }) };
  },
  ModifyStorageSafeRule: async (body) => (
    await manager.storage.setStorageAcl(body['AclTag'] as string, JSON.parse(body['Rule'] as string) as object),
    {}
  ),
  ListFunctions: async (body) => ({
    Functions: await manager.functions.listFunctions(
      body['Limit'] as number,
      (body['Offset'] as number | undefined) ?? 0,
    ),
  }),
  GetFunction: async ({ FunctionName }) => ({
    ...(await manager.functions.getFunctionDetail(FunctionName)),
    Status: 'Active',
  }),
  CreateFunction: async (body) => {
    const variables = (body['Environment'] as { Variables: { Key: string; Value: string }[] }).Variables;
    const func = {
      name: body.FunctionName,
      runtime: body['Runtime'],
      timeout: body['Timeout'],
      memorySize: body['MemorySize'],
      envVariables: Object.fromEntries(variables.map(({ Key, Value }) => [Key, Value])),
    };
    await manager.functions.createFunction({ func, base64Code: '' });
    return {};
  },
  UpdateFunctionConfiguration: (body) => {
    Object.assign(functions.get(body.FunctionName)!, {
      Timeout: body['Timeout'],
      MemorySize: body['MemorySize'],
      Environment: body['Environment'],
    });
    return {};
  },
  BatchCreateTrigger: async (body) => {
    const timers = JSON.parse(body['Triggers'] as string) as { TriggerName: string; TriggerDesc: string }[];
    await manager.functions.createFunctionTriggers(
      body.FunctionName,
      timers.map((one) => ({ name: one.TriggerName, config: one.TriggerDesc })),
    );
    return {};
  },
  DescribeStaticStore: async () => ({ Data: await manager.hosting.getInfo() }),
  CreateStaticStore: async () => (await manager.hosting.enableService(), { Result: 'succ' }),
  DescribeAuthDomains: () => manager.env.getEnvAuthDomains(),
  DescribeHTTPServiceRoute: (body) => manager.env.describeHttpServiceRoute(body),
  CreateHTTPServiceRoute: async (body) => (await manager.env.createHttpServiceRoute(body), {}),
  ModifyHTTPServiceRoute: async (body) => (await manager.env.modifyHttpServiceRoute(body), {}),
});

test('an empty environment gets everything by Tencent’s own requests; a second run changes nothing', async () => {
  if (!existsSync(join(tools, '../node_modules')))
    throw new Error('npm test -- deploy installs deploy/cloudbase first');
  const load = createRequire(tools);
  const cloud = recordedCloud(DOMAIN);
  const known = actions(cloud);
  const requests: string[] = [];
  const answer = async (_: string, { headers, body }: { headers: Record<string, string>; body: string }) => {
    const name = Object.entries(headers).find(([key]) => key.toLowerCase() === 'x-tc-action')?.[1] ?? '';
    requests.push(name);
    let Response: object;
    try {
      const act = known[name];
      if (!act) throw Object.assign(new Error(name), { code: 'InvalidAction' });
      Response = { RequestId: 'r', ...(await act(JSON.parse(body) as Body)) };
    } catch (error) {
      const { code = 'InternalError', message } = error as { code?: string; message: string };
      Response = { RequestId: 'r', Error: { Code: code, Message: message } };
    }
    return { text: () => Promise.resolve(JSON.stringify({ Response })) };
  };
  jest.doMock(load.resolve('node-fetch'), () => Object.assign(answer, { default: answer, __esModule: true }));
  const CloudBase = jest.requireActual<new (of: object) => Manager>(load.resolve('@cloudbase/manager-node'));
  const manager = new CloudBase({ secretId: 'id', secretKey: 'key', envId: ENV });
  // Files and their CORS go to the object storage by its own protocol, which is not recorded here.
  manager.hosting.uploadFiles = (options) => cloud.manager.hosting.uploadFiles(options);
  manager.env.createEnvDomain = (domains) => cloud.manager.env.createEnvDomain(domains);
  const root = mkdtempSync(join(tmpdir(), 'deploy-'));
  for (const name of ['cloudfunctions/plan', 'h5', 'weapp']) {
    mkdirSync(join(root, 'dist', name), { recursive: true });
    writeFileSync(join(root, 'dist', name, 'index.js'), name);
  }
  const variables = { PHONE_KEY: createHash('sha256').update('plain').digest('hex'), DESK_ORIGIN: `https://${DOMAIN}` };
  const of = { env: ENV, version: '0.1.0', root, variables, manager, wechat: cloud.wechat, log: () => undefined };
  const steps = plan(config);
  try {
    const first = await runPlan(steps, of);
    const tooled = steps.filter(({ tool }) => tool !== 'hand').map(({ id }) => id);
    expect(tooled.filter((id) => !['made', 'changed'].includes(first.get(id)!))).toEqual([]);
    expect(cloud.collections.get('users')).toEqual([
      expect.objectContaining({ Name: '_id_' }),
      { Name: 'grants-party', Keys: [{ Name: 'grants.party', Direction: '1' }], Unique: false },
      { Name: 'phone', Keys: [{ Name: 'phone', Direction: '1' }], Unique: true },
    ]);
    expect(cloud.functions.get('plan')).toMatchObject({ Runtime: 'Nodejs20.19', Timeout: 20, MemorySize: 256 });
    const changes = cloud.changes.length;
    const second = await runPlan(steps, of);
    expect(tooled.filter((id) => second.get(id) !== 'there')).toEqual([]);
    expect(cloud.changes).toHaveLength(changes);
    expect(requests.filter((name) => !(name in known))).toEqual([]);
  } finally {
    rmSync(root, { recursive: true, force: true });
  }
});
