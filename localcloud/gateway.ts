import type { GatewayClock } from './clock';
import type { Database } from './database/database';
import type { Persona } from './dev/personas';
import type { Sessions } from './dev/sessions';
import type { FunctionInvoker } from './functions/invoker';
import type { Route } from './http/access';
import type { StaticFiles } from './http/static-files';
import type { Inbox } from './openapi/inbox';
import type { WechatPlatform } from './openapi/platform';
import type { ResolvedOptions } from './options';
import type { Files } from './storage/files';
import type { SignedUrls } from './storage/signed-urls';
import type { Timers } from './timers/timers';

/** The parts of a running gateway, as the HTTP routes use them. */
export interface Gateway {
  options: ResolvedOptions;
  /** `http://127.0.0.1:port` */
  origin: string;
  /** What functions sign their requests with; random at each start. */
  secretId: string;
  clock: GatewayClock;
  database: Database;
  invoker: FunctionInvoker;
  sessions: Sessions;
  personas: readonly Persona[];
  inbox: Inbox;
  platform: WechatPlatform;
  /** Runs the function that wechat.json names for an event of WeChat's; logged when it fails or there is none. */
  push(event: Record<string, unknown>, offsetMs: number, by?: Parameters<FunctionInvoker['invoke']>[4]): Promise<void>;
  files: Files;
  urls: SignedUrls;
  timers: Timers;
  /** Which paths lead to which functions. */
  routes: readonly Route[];
  staticFiles: StaticFiles | undefined;
}
