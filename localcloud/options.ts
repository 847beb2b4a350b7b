import { cpus } from 'node:os';
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import type { DuplicateError } from './database/new-document';

/** How to start a gateway. */
export interface LocalcloudOptions {
  /** Only loopback is allowed, which is the default: 127.0.0.1. */
  host?: '127.0.0.1' | '::1' | 'localhost';
  /** 0 (default): a free one. */
  port?: number;
  /** Folder of documents, files and logs; without it everything is in memory and in a temporary folder. */
  dataDir?: string | undefined;
  /** Folder with `<function>/index.js`. */
  functionsDir: string;
  /** Folder of the web page; optional. */
  staticDir?: string | undefined;
  /** Folder with indexes.json, triggers.json and functions.json; each is optional. */
  configDir?: string | undefined;
  /** JSON list for /dev/login; optional. */
  personasFile?: string | undefined;
  /** Variables given to every function. */
  env?: Record<string, string>;
  /** Invocations that run at the same time; default: twice the processors, at least 4. */
  poolSize?: number;
  /** Which error a duplicate `_id` gives; default '-501001'. */
  duplicateError?: DuplicateError;
  /** Each so many-th commit of a transaction that has written ends in a conflict, as it may on the platform; default 0: none. */
  commitConflictEvery?: number;
  /** Whether triggers run by the clock; default true. They can be run by hand in any case. */
  timers?: boolean;
  /** Milliseconds that the clock is ahead at the start; default: where it was left. */
  clockOffsetMs?: number;
  /** The built worker.js; default: beside this file, else dist/localcloud/worker.js. */
  workerFile?: string;
}

export type ResolvedOptions = LocalcloudOptions &
  Required<Pick<LocalcloudOptions, 'host' | 'port' | 'env' | 'poolSize' | 'duplicateError' | 'timers' | 'workerFile'>>;

/** Fills in the defaults. @throws Error when the options cannot work */
export function resolveOptions(options: LocalcloudOptions): ResolvedOptions {
  const host = options.host ?? '127.0.0.1';
  if (!['127.0.0.1', '::1', 'localhost'].includes(host)) {
    throw new Error(`localcloud listens on loopback only, not on ${JSON.stringify(host)}`);
  }
  return {
    ...options,
    host,
    port: options.port ?? 0,
    env: options.env ?? {},
    poolSize: options.poolSize ?? Math.max(4, cpus().length * 2),
    duplicateError: options.duplicateError ?? '-501001',
    timers: options.timers ?? true,
    workerFile: options.workerFile ?? findWorker(),
  };
}

function findWorker(): string {
  const places = [join(__dirname, 'worker.js'), join(__dirname, '..', 'dist', 'localcloud', 'worker.js')];
  const found = places.find((place) => existsSync(place));
  if (found === undefined) throw new Error(`worker.js is not built; looked at ${places.join(' and ')}`);
  return found;
}
