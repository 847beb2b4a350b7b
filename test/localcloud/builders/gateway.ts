import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { startLocalcloud, type Localcloud, type LocalcloudOptions } from '../../../localcloud';

export type Config = Readonly<Record<'indexes' | 'triggers' | 'functions' | 'wechat' | 'pages', unknown>>;

/** A folder that is gone after the test file. */
export class Scratch {
  readonly path = mkdtempSync(join(tmpdir(), 'localcloud-test-'));

  folder(name: string): string {
    const path = join(this.path, name);
    mkdirSync(path, { recursive: true });
    return path;
  }

  /** Writes the files of a configuration folder and returns its path. */
  config(files: Partial<Config>): string {
    const folder = this.folder('config');
    for (const [name, content] of Object.entries(files)) {
      writeFileSync(join(folder, `${name}.json`), JSON.stringify(content));
    }
    return folder;
  }

  remove(): void {
    rmSync(this.path, { recursive: true, force: true });
  }
}

export interface TestGateway extends Localcloud {
  scratch: Scratch;
  post(path: string, body: unknown, headers?: Record<string, string>): Promise<Answer>;
  get(path: string, headers?: Record<string, string>): Promise<Answer>;
  /** Calls a function as a persona. */
  call(persona: string, operation: string, input?: unknown, headers?: Record<string, string>): Promise<Answer>;
  /** The persona says yes to WeChat's question, once a template. */
  consent(persona: string, ...templateIds: string[]): Promise<unknown>;
}

export interface Answer {
  status: number;
  headers: Headers;
  /** The body as it came. */
  text: string;
  body: { ok: boolean; data: Record<string, unknown>; error: { code: string; message: string; details: unknown } };
}

/** A gateway in this process: in memory, on a free port, timers off — unless told otherwise. */
export async function startGateway(
  options: Partial<LocalcloudOptions> & { config?: Partial<Config> } = {},
): Promise<TestGateway> {
  const { config = {}, ...rest } = options;
  const scratch = new Scratch();
  const gateway = await startLocalcloud({
    functionsDir: scratch.folder('functions'),
    configDir: scratch.config(config),
    timers: false,
    ...rest,
  });
  const tokens = new Map<string, string>();

  const request = async (path: string, init: RequestInit): Promise<Answer> => {
    const response = await fetch(`${gateway.url}${path}`, init);
    const text = await response.text();
    const json = (response.headers.get('content-type') ?? '').includes('json');
    return {
      status: response.status,
      headers: response.headers,
      text,
      body: (json ? JSON.parse(text) : text) as Answer['body'],
    };
  };
  const post: TestGateway['post'] = (path, body, headers = {}) =>
    request(path, {
      method: 'POST',
      headers: { 'content-type': 'application/json', ...headers },
      body: typeof body === 'string' ? body : JSON.stringify(body),
    });

  const bearer = async (persona: string): Promise<Record<string, string>> => {
    const token = tokens.get(persona) ?? String((await post('/dev/login', { persona })).body.data['token']);
    tokens.set(persona, token);
    return { authorization: `Bearer ${token}` };
  };

  return {
    ...gateway,
    scratch,
    post,
    get: (path, headers = {}) => request(path, { headers }),
    call: async (persona, operation, input = {}, headers = {}) =>
      post(`/api/${operation}`, input, { ...(await bearer(persona)), ...headers }),
    consent: async (persona, ...templateIds) => post('/dev/consent', { templateIds }, await bearer(persona)),
    close: async () => {
      await gateway.close();
      scratch.remove();
    },
  };
}
