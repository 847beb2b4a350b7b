/** A gateway of its own for one test file, on a free port and in memory, with the very bundles that run in production. */
import { join, resolve } from 'node:path';
import type { Answer, Input, OperationName, Output } from '../../../cloudfunctions/contract';
import { startLocalcloud, type Localcloud } from '../../../localcloud';
import { COMMIT_CONFLICT_EVERY, requireIndexes } from '../../support/strict';

const root = join(__dirname, '../../..');

/** Plain keys of the tests; every machine has its own. */
export const testEnvironment: Record<string, string> = {
  PHONE_KEY: '11'.repeat(32),
  CODE_KEY: '22'.repeat(32),
  FEEDBACK_KEY: '33'.repeat(32),
  DRAW_KEY: '44'.repeat(32),
  AUDIT_KEY: '55'.repeat(32),
  BOOTSTRAP_CODE: 'BOOTSTRAP-TEST',
  TEMPLATE_SESSION_CANCELLED: 'template-of-cancelled',
};

export interface CallOptions {
  /** Runs the call at this moment, epoch ms. */
  at?: number;
}

export interface TestGateway {
  url: string;
  /** For the SDK in the test's own process (test/localcloud/builders/sdk.ts). */
  localcloud: Localcloud;
  answer<N extends OperationName>(
    persona: string,
    operation: N,
    input: Input<N>,
    options?: CallOptions,
  ): Promise<Answer<N>>;
  /** The data, or an error with the answer's code as its message. */
  call<N extends OperationName>(
    persona: string,
    operation: N,
    input: Input<N>,
    options?: CallOptions,
  ): Promise<Output<N>>;
  /** The code of the error; 'OK' when there was none. */
  code<N extends OperationName>(persona: string, operation: N, input: unknown, options?: CallOptions): Promise<string>;
  /** Stores the bytes as the persona's own upload, in the folder and with the ending of `path`; the server gives the name. */
  upload(persona: string, path: string, bytes: Buffer): Promise<string>;
  /** Stores them at this very path, as a device can that does not ask; the error's code when it may not. */
  uploadAt(persona: string, path: string, bytes: Buffer): Promise<string>;
  /** Whether WeChat's interfaces answer. */
  reach(reachable: boolean): Promise<void>;
  /** Whether what WeChat pushes comes after the answer of the call that it is about. */
  pushLate(late: boolean): Promise<void>;
  runTimer(functionName: string, timer: string): Promise<void>;
  /** The persona says yes to WeChat's question, once a template: what the mini-program does before it records it. */
  consent(persona: string, ...templateIds: string[]): Promise<void>;
  inbox(persona: string): Promise<unknown[]>;
  /** Moves the gateway's clock, for browsers and calls alike. */
  moveClock(at: number): Promise<void>;
  /** @throws Error for queries that a declared index could have served and none did */
  close(): Promise<void>;
}

export interface GatewayOptions {
  functionsDir?: string;
  /** The browser build, for tests in a browser. */
  staticDir?: string;
  poolSize?: number;
  duplicateError?: '-501001' | '-502001';
  /** Data of an earlier gateway with the same environment; default: none, in memory. */
  dataDir?: string;
  /** Milliseconds that its clock is ahead at the start. */
  clockOffsetMs?: number;
}

export async function startGateway(options: GatewayOptions = {}): Promise<TestGateway> {
  const gateway = await startLocalcloud({
    host: '127.0.0.1',
    port: 0,
    functionsDir: options.functionsDir ?? join(root, 'dist/cloudfunctions'),
    ...(options.staticDir && { staticDir: resolve(root, options.staticDir) }),
    ...(options.dataDir && { dataDir: options.dataDir }),
    ...(options.clockOffsetMs !== undefined && { clockOffsetMs: options.clockOffsetMs }),
    configDir: join(root, 'config/cloudbase'),
    env: testEnvironment,
    poolSize: options.poolSize ?? 4,
    timers: false,
    commitConflictEvery: COMMIT_CONFLICT_EVERY,
    duplicateError: options.duplicateError ?? '-501001',
  });
  const tokens = new Map<string, Promise<string>>();

  const post = async (path: string, body: unknown, headers: Record<string, string> = {}): Promise<unknown> => {
    const response = await fetch(`${gateway.url}${path}`, {
      method: 'POST',
      headers: { 'content-type': 'application/json', ...headers },
      body: JSON.stringify(body),
    });
    return response.json();
  };
  const login = async (persona: string): Promise<string> =>
    ((await post('/dev/login', { persona })) as { data: { token: string } }).data.token;
  const tokenOf = (persona: string): Promise<string> => {
    const known = tokens.get(persona) ?? login(persona);
    tokens.set(persona, known);
    return known;
  };

  const answer: TestGateway['answer'] = async (persona, operation, input, { at } = {}) => {
    const headers: Record<string, string> = { authorization: `Bearer ${await tokenOf(persona)}` };
    if (at !== undefined) headers['x-localcloud-now'] = new Date(at).toISOString();
    return (await post(`/api/${operation}`, input, headers)) as never;
  };

  const call: TestGateway['call'] = async (persona, operation, input, callOptions) => {
    const result = await answer(persona, operation, input, callOptions);
    if (!result.ok)
      throw new Error(`${operation} as ${persona}: ${result.error.code} ${JSON.stringify(result.error.details)}`);
    return result.data;
  };
  const uploadAt: TestGateway['uploadAt'] = async (persona, path, bytes) => {
    const response = await fetch(`${gateway.url}/storage/upload?path=${encodeURIComponent(path)}`, {
      method: 'POST',
      headers: { authorization: `Bearer ${await tokenOf(persona)}`, 'content-type': 'application/octet-stream' },
      body: new Uint8Array(bytes),
    });
    const { data, error } = (await response.json()) as { data?: { fileId: string }; error?: { code: string } };
    return data?.fileId ?? error?.code ?? '';
  };

  return {
    url: gateway.url,
    localcloud: gateway,
    answer,
    call,
    code: async (persona, operation, input, callOptions) => {
      const result = await answer(persona, operation, input as Input<typeof operation>, callOptions);
      return result.ok ? 'OK' : result.error.code;
    },
    upload: async (persona, path, bytes) => {
      const input = { for: path.split('/')[0], ending: /\.[a-z0-9]{1,8}$/.exec(path)?.[0] ?? '' };
      return uploadAt(persona, (await call(persona, 'identity.uploadLink', input as never)).cloudPath, bytes);
    },
    uploadAt,
    consent: async (persona, ...templateIds) => {
      await post('/dev/consent', { templateIds }, { authorization: `Bearer ${await tokenOf(persona)}` });
    },
    pushLate: async (late) => {
      await post('/dev/wechat', { late });
    },
    reach: async (reachable) => {
      await post('/dev/wechat', { busy: !reachable });
    },
    runTimer: async (functionName, timer) => {
      const result = (await post('/dev/run-timer', { function: functionName, name: timer })) as { ok: boolean };
      if (!result.ok) throw new Error(`timer ${functionName}/${timer}: ${JSON.stringify(result)}`);
    },
    inbox: async (persona) => {
      const response = await fetch(`${gateway.url}/dev/inbox?persona=${encodeURIComponent(persona)}`, {
        headers: { accept: 'application/json' },
      });
      const body = (await response.json()) as { data: { messages: unknown[] } };
      return body.data.messages;
    },
    moveClock: async (at) => {
      await post('/dev/clock', { now: new Date(at).toISOString() });
    },
    close: async () => {
      const scans = gateway.scans();
      await gateway.close();
      requireIndexes(scans);
    },
  };
}
