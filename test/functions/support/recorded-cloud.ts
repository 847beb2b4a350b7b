/** An environment of CloudBase as @cloudbase/manager-node shows it, in memory, with a record of every call that changes it. */
import type { Manager, WechatTool } from '../../../scripts/lib/deploy/cloud';

interface Fn {
  Runtime: string;
  Timeout: number;
  MemorySize: number;
  Environment: { Variables: { Key: string; Value: string }[] };
  Triggers: { TriggerName: string; TriggerDesc: string }[];
}

export interface RecordedCloud {
  manager: Manager;
  wechat: WechatTool;
  /** Calls that change something, in their order: `CreateTable users`. */
  changes: string[];
  collections: Map<string, { Name: string; Keys: { Name: string }[]; Unique: boolean }[]>;
  functions: Map<string, Fn>;
  /** The so many-th change fails, once. */
  failAt(change: number): void;
}

export function recordedCloud(domain?: string): RecordedCloud {
  const changes: string[] = [];
  const collections: RecordedCloud['collections'] = new Map();
  const functions: RecordedCloud['functions'] = new Map();
  const acls = new Map<string, string>();
  const routes = new Map<string, Record<string, unknown>>();
  const domains: string[] = [];
  let storage: { acl: string; rule?: object } = { acl: 'READONLY' };
  let hosting: { Status: string }[] = [];
  let failing = 0;
  const change = (what: string): void => {
    if (changes.length + 1 === failing) {
      failing = 0;
      throw Object.assign(new Error('InternalError'), { code: 'InternalError' });
    }
    changes.push(what);
  };
  const variablesOf = (func: object) =>
    Object.entries((func as { envVariables: Record<string, string> }).envVariables).map(([Key, Value]) => ({
      Key,
      Value,
    }));
  const find = (name: string): Fn => {
    const found = functions.get(name);
    if (!found) throw Object.assign(new Error('no such function'), { code: 'ResourceNotFound.Function' });
    return found;
  };
  const setRoutes = (of: object, verb: string): Promise<void> => {
    const { Domain } = of as { Domain: { Routes: { Path: string }[] } };
    for (const route of Domain.Routes) {
      change(`${verb} ${route.Path}`);
      routes.set(route.Path, route);
    }
    return Promise.resolve();
  };
  const manager: Manager = {
    database: {
      listCollections: ({ MgoLimit, MgoOffset }) =>
        Promise.resolve({
          Collections: [...collections.keys()]
            .slice(MgoOffset, MgoOffset + MgoLimit)
            .map((CollectionName) => ({ CollectionName })),
        }),
      createCollection: async (name) => {
        change(`CreateTable ${name}`);
        await Promise.resolve();
        collections.set(name, [{ Name: '_id_', Keys: [{ Name: '_id' }], Unique: true }]);
      },
      describeCollection: (name) => Promise.resolve({ Indexes: collections.get(name) ?? [] }),
      updateCollection: async (name, wanted) => {
        await Promise.resolve();
        const { CreateIndexes = [], DropIndexes = [] } = wanted as {
          CreateIndexes?: {
            IndexName: string;
            MgoKeySchema: { MgoIndexKeys: { Name: string }[]; MgoIsUnique: boolean };
          }[];
          DropIndexes?: { IndexName: string }[];
        };
        const indexes = collections.get(name) ?? [];
        for (const { IndexName, MgoKeySchema } of CreateIndexes) {
          change(`CreateIndex ${name}.${IndexName}`);
          indexes.push({ Name: IndexName, Keys: MgoKeySchema.MgoIndexKeys, Unique: MgoKeySchema.MgoIsUnique });
        }
        for (const { IndexName } of DropIndexes) {
          change(`DropIndex ${name}.${IndexName}`);
          indexes.splice(
            indexes.findIndex(({ Name }) => Name === IndexName),
            1,
          );
        }
      },
    },
    functions: {
      listFunctions: (limit, offset) =>
        Promise.resolve([...functions.keys()].slice(offset, offset + limit).map((FunctionName) => ({ FunctionName }))),
      getFunctionDetail: async (name) => {
        await Promise.resolve();
        return find(name);
      },
      createFunction: async ({ func }) => {
        const one = func as { name: string; runtime: string; timeout: number; memorySize: number };
        change(`CreateFunction ${one.name}`);
        await Promise.resolve();
        functions.set(one.name, {
          Runtime: one.runtime,
          Timeout: one.timeout,
          MemorySize: one.memorySize,
          Environment: { Variables: variablesOf(func) },
          Triggers: [],
        });
      },
      updateFunctionConfig: async (func) => {
        const one = func as { name: string; timeout: number; memorySize: number };
        change(`UpdateFunctionConfiguration ${one.name}`);
        await Promise.resolve();
        const Environment = { Variables: variablesOf(func) };
        Object.assign(find(one.name), { Timeout: one.timeout, MemorySize: one.memorySize, Environment });
      },
      createFunctionTriggers: async (name, timers) => {
        await Promise.resolve();
        for (const timer of timers as { name: string; config: string }[]) {
          change(`CreateTrigger ${name}.${timer.name}`);
          find(name).Triggers.push({ TriggerName: timer.name, TriggerDesc: JSON.stringify({ cron: timer.config }) });
        }
      },
      deleteFunctionTrigger: async (name, timer) => {
        change(`DeleteTrigger ${name}.${timer}`);
        await Promise.resolve();
        const one = find(name);
        one.Triggers = one.Triggers.filter(({ TriggerName }) => TriggerName !== timer);
      },
      deleteFunction: async (name) => {
        change(`DeleteFunction ${name}`);
        await Promise.resolve();
        functions.delete(name);
      },
    },
    storage: {
      getStorageAcl: () => Promise.resolve(storage),
      setStorageAcl: async (acl, rule) => {
        change(`ModifyStorageSafeRule ${acl}`);
        await Promise.resolve();
        storage = { acl, rule };
      },
    },
    hosting: {
      getInfo: () => Promise.resolve(hosting),
      enableService: async () => {
        change('CreateStaticStore');
        await Promise.resolve();
        hosting = [{ Status: 'online' }];
      },
      uploadFiles: async () => {
        await Promise.resolve();
        change('upload pages');
      },
    },
    env: {
      getEnvAuthDomains: () => Promise.resolve({ Domains: domains.map((Domain) => ({ Domain })) }),
      createEnvDomain: async (added) => {
        change(`CreateAuthDomain ${added.join()}`);
        await Promise.resolve();
        domains.push(...added);
      },
      describeHttpServiceRoute: () =>
        Promise.resolve({ Domains: domain ? [{ Domain: domain, Routes: [...routes.values()] as never }] : [] }),
      createHttpServiceRoute: (of) => setRoutes(of, 'CreateRoute'),
      modifyHttpServiceRoute: (of) => setRoutes(of, 'ModifyRoute'),
      deleteHttpServiceRoute: async (of) => {
        await Promise.resolve();
        for (const path of (of as { Paths: string[] }).Paths) {
          change(`DeleteRoute ${path}`);
          routes.delete(path);
        }
      },
    },
    commonService: () => ({
      call: async ({ Action, Param }) => {
        const { CollectionName, AclTag } = Param as { CollectionName: string; AclTag?: string };
        await Promise.resolve();
        if (Action === 'DescribeDatabaseACL') return { AclTag: acls.get(CollectionName) ?? 'PRIVATE' };
        change(`${Action} ${CollectionName} ${AclTag ?? ''}`);
        acls.set(CollectionName, AclTag ?? '');
        return {};
      },
    }),
  };
  const wechat: WechatTool = {
    uploadFunction: async ({ name }) => {
      await Promise.resolve();
      change(`upload ${name}`);
    },
    upload: async () => {
      await Promise.resolve();
      change('upload mini-program');
    },
  };
  return { manager, wechat, changes, collections, functions, failAt: (at) => (failing = at) };
}
