/** How each kind of step is done: it looks first at what is there, and changes only what differs. */
import { join } from 'node:path';
import { strToU8, zipSync } from 'fflate';
import { detailOf, domainOf, everyCollection, routesOf } from './cloud';
import type { Deployment, Index, Outcome, RemoteRoute, Variables } from './cloud';
import type { Journal } from './journal';
import type { FunctionSettings, Kind, Route, Step } from './plan';

export type Doing<K extends Kind> = (data: Step<K>['data'], of: Deployment, done: Journal) => Promise<Outcome>;

/** These seal or name what is stored: with another value it could not be read, or counted twice. */
const KEYS = ['PHONE_KEY', 'CODE_KEY', 'FEEDBACK_KEY', 'DRAW_KEY', 'AUDIT_KEY'];
export const sameFields = (index: Index, fields: readonly string[]): boolean =>
  index.Keys.map(({ Name }) => Name).join() === fields.join();

function checkVariables(name: string, present: Variables, wanted: Variables): void {
  const listOf = (value = ''): string[] => value.split(',').map((one) => one.trim().toLowerCase());
  // the key that seals now stays in the list until what it sealed is sealed anew (docs/deploy.md, "Keys that change")
  const changed = KEYS.filter(
    (key) => present[key] !== undefined && !listOf(wanted[key]).includes(listOf(present[key])[0] ?? ''),
  );
  if (changed.length > 0)
    throw new Error(
      `The function ${name} has another ${changed.join(', ')} than the file of variables: what was sealed with it could not be read any more. ` +
        'Give the file of this environment.',
    );
}

/** manager-node takes 1.5 MB in a request and more by the object storage; the code itself comes by WeChat's tool, as the next step. */
const FIRST_CODE = Buffer.from(
  zipSync({ 'index.js': strToU8("exports.main = () => { throw new Error('the code has not been sent yet'); };") }),
).toString('base64');

async function makeFunction(
  settings: FunctionSettings,
  { manager, variables }: Deployment,
  done: Journal,
): Promise<Outcome> {
  const { triggers: _, ...wanted } = settings;
  const func = { ...wanted, installDependency: false, envVariables: variables };
  const present = await detailOf(manager, settings.name);
  if (!present) {
    done.forget(`code:${settings.name}`);
    await manager.functions.createFunction({ func, base64Code: FIRST_CODE });
    return 'made';
  }
  if (present.Runtime !== settings.runtime)
    throw new Error(
      `The function ${settings.name} runs on ${present.Runtime}, and no tool changes that: delete it in the console and run this again.`,
    );
  const has = Object.fromEntries((present.Environment?.Variables ?? []).map(({ Key, Value }) => [Key, Value]));
  checkVariables(settings.name, has, variables);
  const same =
    present.Timeout === settings.timeout &&
    present.MemorySize === settings.memorySize &&
    Object.keys(variables).length === Object.keys(has).length &&
    Object.entries(variables).every(([key, value]) => has[key] === value);
  if (same) return 'there';
  await manager.functions.updateFunctionConfig(func);
  return 'changed';
}

const remote = (route: Route): Omit<RemoteRoute, 'EnableSafeDomain'> & { EnableSafeDomain?: boolean } => ({
  Path: route.path,
  UpstreamResourceType: route.upstreamResourceType,
  UpstreamResourceName: route.upstreamResourceName,
  ...(route.enableSafeDomain !== undefined && { EnableSafeDomain: route.enableSafeDomain }),
});

export const doings: { [K in Exclude<Kind, 'hand'>]: Doing<K> } = {
  collection: async ({ name }, { manager }) => {
    if ((await everyCollection(manager)).includes(name)) return 'there';
    await manager.database.createCollection(name);
    return 'made';
  },
  rule: async ({ collection }, { env, manager }) => {
    const of = { EnvId: env, CollectionName: collection };
    const service = manager.commonService();
    if ((await service.call({ Action: 'DescribeDatabaseACL', Param: of }))['AclTag'] === 'ADMINONLY') return 'there';
    await service.call({ Action: 'ModifyDatabaseACL', Param: { ...of, AclTag: 'ADMINONLY' } });
    return 'changed';
  },
  index: async ({ collection, name, fields, unique }, { manager }) => {
    const { Indexes = [] } = await manager.database.describeCollection(collection);
    if (Indexes.some((index) => sameFields(index, fields) && index.Unique === unique)) return 'there';
    const MgoIndexKeys = fields.map((field) => ({ Name: field, Direction: '1' }));
    await manager.database.updateCollection(collection, {
      CreateIndexes: [{ IndexName: name, MgoKeySchema: { MgoIndexKeys, MgoIsUnique: unique } }],
    });
    return 'made';
  },
  storageRule: async (rule, { manager }) => {
    const present = await manager.storage.getStorageAcl({ withRule: true });
    if (present.acl === 'CUSTOM' && JSON.stringify(present.rule) === JSON.stringify(rule)) return 'there';
    await manager.storage.setStorageAcl('CUSTOM', rule);
    return 'changed';
  },
  function: makeFunction,
  code: ({ name, path }, { env, root, wechat }, done) =>
    done.once(`code:${name}`, join(root, path), () => wechat.uploadFunction({ env, name, path: join(root, path) })),
  timer: async ({ function: name, timer }, { manager }) => {
    const present = (await detailOf(manager, name))?.Triggers?.find((one) => one.TriggerName === timer.name);
    // The description is the expression, or JSON around it.
    if (present && (present.TriggerDesc === timer.config || present.TriggerDesc.includes(JSON.stringify(timer.config))))
      return 'there';
    if (present) await manager.functions.deleteFunctionTrigger(name, timer.name);
    await manager.functions.createFunctionTriggers(name, [timer]);
    return present ? 'changed' : 'made';
  },
  hosting: async (_, of) => {
    if (!domainOf(of)) return 'left out';
    const [service] = await of.manager.hosting.getInfo();
    if (service && service.Status !== 'offline') return 'there';
    await of.manager.hosting.enableService();
    return 'made';
  },
  pages: async ({ path }, of, done) =>
    domainOf(of)
      ? done.once('pages', join(of.root, path), () =>
          of.manager.hosting.uploadFiles({ localPath: join(of.root, path), cloudPath: '' }),
        )
      : 'left out',
  safeDomain: async (_, of) => {
    const domain = domainOf(of);
    if (!domain) return 'left out';
    if ((await of.manager.env.getEnvAuthDomains()).Domains.some(({ Domain }) => Domain === domain)) return 'there';
    await of.manager.env.createEnvDomain([domain]);
    return 'made';
  },
  route: async (route, of) => {
    const domain = domainOf(of);
    if (!domain) return 'left out';
    const present = (await routesOf(of, domain)).find(({ Path }) => Path === route.path);
    const wanted = remote(route);
    if (present && Object.entries(wanted).every(([key, value]) => present[key as keyof RemoteRoute] === value))
      return 'there';
    const change = { EnvId: of.env, Domain: { Domain: domain, Routes: [wanted] } };
    await (present ? of.manager.env.modifyHttpServiceRoute(change) : of.manager.env.createHttpServiceRoute(change));
    return present ? 'changed' : 'made';
  },
  miniprogram: (_, { root, version, wechat }, done) =>
    done.once('miniprogram', join(root, 'dist/weapp'), () => wechat.upload({ version, desc: version })),
};
