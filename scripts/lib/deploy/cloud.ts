/** What is used of Tencent's two packages, in their own words; a test puts a recorded one in their place. */
export interface Index {
  Name: string;
  Keys: { Name: string }[];
  Unique: boolean;
}
export interface FunctionDetail {
  Runtime: string;
  Timeout: number;
  MemorySize: number;
  Environment?: { Variables?: { Key: string; Value: string }[] };
  Triggers?: { TriggerName: string; TriggerDesc: string }[];
}
export interface RemoteRoute {
  Path: string;
  UpstreamResourceType: string;
  UpstreamResourceName: string;
  EnableSafeDomain: boolean;
}
export type Variables = Record<string, string>;

/** What is used of @cloudbase/manager-node 5.6.5, in its own words. */
export interface Manager {
  database: {
    listCollections(page: {
      MgoLimit: number;
      MgoOffset: number;
    }): Promise<{ Collections: { CollectionName: string }[] }>;
    createCollection(name: string): Promise<unknown>;
    describeCollection(name: string): Promise<{ Indexes?: Index[] }>;
    updateCollection(name: string, change: object): Promise<unknown>;
  };
  functions: {
    listFunctions(limit: number, offset: number): Promise<Record<string, string>[]>;
    getFunctionDetail(name: string): Promise<FunctionDetail>;
    createFunction(one: { func: object; base64Code: string }): Promise<unknown>;
    updateFunctionConfig(func: object): Promise<unknown>;
    createFunctionTriggers(name: string, timers: readonly object[]): Promise<unknown>;
    deleteFunctionTrigger(name: string, timer: string): Promise<unknown>;
    deleteFunction(name: string): Promise<unknown>;
  };
  storage: {
    getStorageAcl(options: { withRule: true }): Promise<{ acl: string; rule?: object }>;
    setStorageAcl(acl: string, rule: object): Promise<unknown>;
  };
  hosting: {
    getInfo(): Promise<{ Status: string }[]>;
    enableService(): Promise<unknown>;
    uploadFiles(options: { localPath: string; cloudPath: string }): Promise<unknown>;
  };
  env: {
    getEnvAuthDomains(): Promise<{ Domains: { Domain: string }[] }>;
    createEnvDomain(domains: string[]): Promise<unknown>;
    describeHttpServiceRoute(of: object): Promise<{ Domains?: { Domain: string; Routes?: RemoteRoute[] }[] }>;
    createHttpServiceRoute(of: object): Promise<unknown>;
    modifyHttpServiceRoute(of: object): Promise<unknown>;
    deleteHttpServiceRoute(of: object): Promise<unknown>;
  };
  commonService(): { call(of: { Action: string; Param: object }): Promise<Record<string, unknown>> };
}

/** What is used of miniprogram-ci. */
export interface WechatTool {
  uploadFunction(one: { env: string; name: string; path: string }): Promise<unknown>;
  upload(one: { version: string; desc: string }): Promise<unknown>;
}

export interface Deployment {
  env: string;
  version: string;
  /** Values of config/cloudbase/environment.json. */
  variables: Variables;
  root: string;
  manager: Manager;
  wechat: WechatTool;
  /** Delete functions, timers, indexes and paths that config no longer names. */
  prune?: boolean;
  log?: (line: string) => void;
}

/** What a step found or did. */
export type Outcome = 'there' | 'made' | 'changed' | 'by hand' | 'left out';

const PAGE = 100;

export async function everyCollection({ database }: Manager): Promise<string[]> {
  const names: string[] = [];
  for (;;) {
    const { Collections } = await database.listCollections({ MgoLimit: PAGE, MgoOffset: names.length });
    names.push(...Collections.map(({ CollectionName }) => CollectionName));
    if (Collections.length < PAGE) return names;
  }
}
export async function everyFunction({ functions }: Manager): Promise<string[]> {
  const names: string[] = [];
  for (;;) {
    const page = await functions.listFunctions(PAGE, names.length);
    names.push(...page.map((one) => one['FunctionName'] ?? ''));
    if (page.length < PAGE) return names;
  }
}

const codeOf = (error: unknown): string => (error as { code?: string } | null)?.code ?? '';
/** Undefined when there is no such function. */
export const detailOf = async (manager: Manager, name: string): Promise<FunctionDetail | undefined> => {
  try {
    return await manager.functions.getFunctionDetail(name);
  } catch (error) {
    if (/ResourceNotFound/.test(codeOf(error))) return undefined;
    throw error;
  }
};
/** The domain of the desk; undefined when the environment has none. */
export const domainOf = ({ variables }: Deployment): string | undefined =>
  variables['DESK_ORIGIN'] ? new URL(variables['DESK_ORIGIN']).host : undefined;

export async function routesOf(of: Deployment, domain: string): Promise<RemoteRoute[]> {
  const { Domains = [] } = await of.manager.env.describeHttpServiceRoute({
    EnvId: of.env,
    Filters: [{ Name: 'Domain', Values: [domain] }],
  });
  const found = Domains.find((one) => one.Domain === domain);
  if (!found)
    throw new Error(
      `${domain} is no domain of this environment yet: bind it with its certificate in the console first.`,
    );
  return found.Routes ?? [];
}
