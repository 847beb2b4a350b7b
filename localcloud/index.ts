import { randomBytes } from 'node:crypto';
import { mkdtempSync, rmSync } from 'node:fs';
import type { Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { GatewayClock } from './clock';
import { Database, type IndexDeclarations } from './database/database';
import { LibsqlStore } from './database/store/libsql-store';
import { MemoryStore } from './database/store/store';
import { PERSONA_LINK } from './dev/login-page';
import { readPersonas } from './dev/personas';
import { Sessions } from './dev/sessions';
import { FunctionInvoker } from './functions/invoker';
import { fileLog } from './functions/log';
import { FunctionPool } from './functions/pool';
import { checkSettings, readConfig, type FunctionsConfig } from './functions/settings';
import type { Gateway } from './gateway';
import type { Route } from './http/access';
import { answerText } from './http/cloud-routes';
import { createGatewayServer } from './http/server';
import { StaticFiles } from './http/static-files';
import { Inbox } from './openapi/inbox';
import { WechatPlatform } from './openapi/platform';
import { resolveOptions, type LocalcloudOptions } from './options';
import { sdkEnvironment } from './sdk-environment';
import { Blobs } from './storage/blobs';
import { Files } from './storage/files';
import { SignedUrls } from './storage/signed-urls';
import { readSystem, SYSTEM_COLLECTIONS, SYSTEM_INDEXES, writeSystem } from './system-collections';
import { Timers } from './timers/timers';
import type { Trigger } from './timers/triggers';

export type { LocalcloudOptions } from './options';

/** A gateway that runs. */
export interface Localcloud {
  /** `http://127.0.0.1:port` */
  url: string;
  port: number;
  /** Environment for a process of one's own that uses wx-server-sdk against this gateway, as nobody in particular. */
  sdkEnv: Record<string, string>;
  /** Shapes of queries since the start that a declared index could have served and none did: `users [name]`. */
  scans(): string[];
  /** Ends workers, timers and connections and closes the store. */
  close(): Promise<void>;
}

/**
 * Starts a gateway.
 * @throws Error when the options cannot work, the port is taken or another gateway has the data folder open
 */
export async function startLocalcloud(given: LocalcloudOptions): Promise<Localcloud> {
  const options = resolveOptions(given);
  const indexes = readConfig<IndexDeclarations>(options.configDir, 'indexes.json', {});
  const triggers = readConfig<Trigger[]>(options.configDir, 'triggers.json', []);
  const functions = checkSettings(readConfig<FunctionsConfig>(options.configDir, 'functions.json', {}));
  const routes = readConfig<Route[]>(options.configDir, 'routes.json', []);
  const personas = readPersonas(options.personasFile);

  const dataDir = options.dataDir ?? mkdtempSync(join(tmpdir(), 'localcloud-'));
  const temporary = options.dataDir === undefined;
  const store = temporary ? new MemoryStore() : new LibsqlStore(dataDir);
  const database = new Database(store, { ...indexes, ...SYSTEM_INDEXES }, options.commitConflictEvery);
  const clock = new GatewayClock(options.clockOffsetMs ?? storedOffset(database));
  const log = fileLog(dataDir);

  let open: (gateway: Gateway) => void = () => undefined;
  const gateway = new Promise<Gateway>((resolve) => {
    open = resolve;
  });
  const server = createGatewayServer(gateway, (error) => {
    log('gateway', undefined, 'error', error instanceof Error ? (error.stack ?? error.message) : String(error));
  });
  const port = await listen(server, options.port, options.host).catch(async (error: unknown) => {
    await database.close();
    throw error;
  });
  const origin = `http://${options.host === '::1' ? '[::1]' : options.host}:${port}`;
  const secretId = `local${randomBytes(16).toString('hex')}`;
  const sdkEnv = sdkEnvironment(origin, secretId);
  const { functionsDir, workerFile, poolSize: size } = options;
  const environment = { ...options.env, ...sdkEnv };
  const pool = new FunctionPool({
    functionsDir,
    workerFile,
    config: functions,
    size,
    environment,
    log,
    answer: async (question) => answerText(await gateway, question),
  });
  const invoker = new FunctionInvoker(pool);
  const timers = new Timers(triggers, clock, invoker, log);
  const platform = new WechatPlatform(database, options.configDir, options.env);
  const push: Gateway['push'] = async (event, offsetMs, by) => {
    const target = platform.pushes[String(event['Event'])];
    if (target === undefined) return;
    const text = JSON.stringify(event);
    await invoker.invoke(target, text, { openid: '', offsetMs }, 'wx_client', by).catch((error: unknown) => {
      log(target, undefined, 'error', `${String(event['Event'])}: ${String(error)}`);
    });
  };
  open({
    options,
    platform,
    push,
    origin,
    secretId,
    clock,
    database,
    invoker,
    sessions: new Sessions(database),
    personas,
    inbox: new Inbox(database),
    files: new Files(database, new Blobs(join(dataDir, 'files'))),
    urls: new SignedUrls(await storedKey(database)),
    timers,
    routes,
    staticFiles:
      options.staticDir === undefined
        ? undefined
        : new StaticFiles(options.staticDir, personas.length > 0 ? PERSONA_LINK : ''),
  });
  if (options.timers) timers.start();

  const close = async (): Promise<void> => {
    timers.stop();
    pool.close();
    await new Promise<void>((resolve) => {
      server.close(() => {
        resolve();
      });
      server.closeAllConnections();
    });
    await database.close();
    // A line of the functions' log may still be on its way into the folder: emptied, it is not empty, and is emptied again.
    if (temporary) rmSync(dataDir, { recursive: true, force: true, maxRetries: 10, retryDelay: 50 });
  };
  return { url: origin, port, sdkEnv, scans: () => database.scans(), close };
}

function listen(server: Server, port: number, host: string): Promise<number> {
  return new Promise((resolve, reject) => {
    server.once('error', reject);
    server.listen(port, host, () => {
      server.off('error', reject);
      resolve((server.address() as AddressInfo).port);
    });
  });
}

/** The clock stays where it was moved to: the stored documents may be from then. */
function storedOffset(database: Database): number {
  const stored = readSystem(database, SYSTEM_COLLECTIONS.settings, 'clock')?.['offsetMs'];
  return typeof stored === 'number' ? stored : 0;
}

/** The key of the signed addresses, made at the first start. */
async function storedKey(database: Database): Promise<string> {
  const stored = readSystem(database, SYSTEM_COLLECTIONS.settings, 'fileKey')?.['key'];
  if (typeof stored === 'string') return stored;
  const key = randomBytes(32).toString('base64url');
  await writeSystem(database, SYSTEM_COLLECTIONS.settings, 'fileKey', { key });
  return key;
}
