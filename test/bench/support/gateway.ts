/** A gateway of the measurement's own: a process as `npm start` starts it, on a free port, its documents on disk. */
import { spawn, type ChildProcess } from 'node:child_process';
import { randomBytes } from 'node:crypto';
import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { Agent, request } from 'node:http';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import type { Answer, Input, OperationName, Output } from '../../../cloudfunctions/contract';
import { idOf } from '../../../cloudfunctions/platform/ids';
import { prepareFunctions, root, runFolder } from './bundles';

const START_LIMIT_MS = 20_000;

interface Login {
  token: string;
  openid: string;
}

export interface BenchGateway {
  /** `http://127.0.0.1:<port>` */
  url: string;
  /** A call; throws with the code of a refusal. `at` (epoch ms) is the time at which it runs. */
  call<N extends OperationName>(persona: string, operation: N, input: Input<N>, at?: number): Promise<Output<N>>;
  /** The same for the bench's own functions. */
  own(persona: string, operation: string, input: Record<string, unknown>): Promise<unknown>;
  /** Puts documents into a collection, many in one question. */
  load(collection: string, documents: readonly Record<string, unknown>[]): Promise<void>;
  /** The bearer token of a persona, as the log-in page would leave it in the browser. */
  tokenOf(persona: string): Promise<string>;
  /** Moves the gateway's clock to an instant, epoch ms, for browsers and calls alike. */
  moveClock(at: number): Promise<void>;
  /** The id under which the functions know a persona. */
  userIdOf(persona: string): Promise<string>;
  /** Questions that functions have asked the gateway so far (database, storage, …). */
  questions(): Promise<number>;
  /** Processor time that the gateway's process, its function instances included, has used so far; in steps of 10 ms. */
  cpuMs(): number;
  /** Megabytes that the gateway's process, its function instances included, occupies now. */
  residentMB(): number;
  bootstrapCode: string;
  close(): Promise<void>;
}

/** What a gateway shows to browsers. */
export interface Site {
  staticDir: string;
  personasFile: string;
}

export async function startBenchGateway(site?: Site): Promise<BenchGateway> {
  const directory = mkdtempSync(join(runFolder, 'gateway-'));
  const remove = (): void => rmSync(directory, { recursive: true, force: true });
  prepareFunctions(join(directory, 'functions'));
  const environment = writeSettings(directory);
  const child = spawn(
    process.execPath,
    [
      ...[
        '--require',
        join(root, 'test/bench/support/count-questions.cjs'),
        join(root, 'dist/localcloud/main.js'),
        '--port',
        '0',
      ],
      ...['--data', join(directory, 'data'), '--functions', join(directory, 'functions')],
      ...['--config', join(directory, 'config'), '--env-file', join(directory, 'environment.json'), '--no-timers'],
      ...(site ? ['--static', site.staticDir, '--personas', site.personasFile] : []),
    ],
    { stdio: ['ignore', 'pipe', 'inherit', 'ipc'], cwd: root },
  );
  const stop = (): void => {
    child.kill('SIGKILL');
    remove();
  };
  process.once('exit', stop);
  const url = await addressOf(child);
  const agent = new Agent({ keepAlive: true, maxSockets: 64 });
  const post = poster(url, agent);

  const logins = new Map<string, Promise<Login>>();
  const loginOf = (persona: string): Promise<Login> => {
    const known =
      logins.get(persona) ?? post('/dev/login', { persona }, {}).then((body) => (body as { data: Login }).data);
    logins.set(persona, known);
    return known;
  };
  const send = async (persona: string, operation: string, input: unknown, at?: number): Promise<unknown> => {
    const headers: Record<string, string> = { authorization: `Bearer ${(await loginOf(persona)).token}` };
    if (at !== undefined) headers['x-localcloud-now'] = new Date(at).toISOString();
    const answer = (await post(`/api/${operation}`, input, headers)) as Answer<OperationName>;
    if (answer.ok) return answer.data;
    throw new Error(`${operation} as ${persona}: ${answer.error.code} ${JSON.stringify(answer.error.details)}`);
  };
  return {
    url,
    tokenOf: async (persona) => (await loginOf(persona)).token,
    moveClock: async (at) => {
      await post('/dev/clock', { now: new Date(at).toISOString() }, {});
    },
    call: (persona, operation, input, at) => send(persona, operation, input, at) as Promise<never>,
    own: send,
    load: async (collection, documents) => {
      for (const part of inParts(documents)) await send('bench', 'bench-load.add', { collection, documents: part });
    },
    userIdOf: async (persona) => `u${idOf('user', (await loginOf(persona)).openid)}`,
    questions: () =>
      new Promise((resolve) => {
        child.once('message', (message: { questions: number }) => resolve(message.questions));
        child.send({});
      }),
    cpuMs: () => {
      // Behind the name, which stands in brackets: utime and stime are fields 14 and 15, in hundredths of a second.
      const fields = readFileSync(`/proc/${child.pid}/stat`, 'utf8')
        .replace(/^.*\) /, '')
        .split(' ');
      return (Number(fields[11]) + Number(fields[12])) * 10;
    },
    residentMB: () => Number(/VmRSS:\s+(\d+)/.exec(readFileSync(`/proc/${child.pid}/status`, 'utf8'))?.[1]) / 1024,
    bootstrapCode: environment.BOOTSTRAP_CODE,
    close: async () => {
      process.off('exit', stop);
      agent.destroy();
      const ended = new Promise((resolve) => child.once('exit', resolve));
      child.kill('SIGTERM');
      await ended;
      remove();
    },
  };
}

/** The project's configuration with the bench's collection added, and keys for this run alone. */
function writeSettings(directory: string): { BOOTSTRAP_CODE: string } {
  cpSync(join(root, 'config/cloudbase'), join(directory, 'config'), { recursive: true });
  const file = join(directory, 'config/indexes.json');
  const indexes = JSON.parse(readFileSync(file, 'utf8')) as Record<string, unknown>;
  writeFileSync(file, JSON.stringify({ ...indexes, benchDocuments: [] }));
  const key = (): string => randomBytes(32).toString('hex');
  const environment = {
    PHONE_KEY: key(),
    CODE_KEY: key(),
    FEEDBACK_KEY: key(),
    DRAW_KEY: key(),
    AUDIT_KEY: key(),
    BOOTSTRAP_CODE: randomBytes(12).toString('hex'),
  };
  writeFileSync(join(directory, 'environment.json'), JSON.stringify(environment), { mode: 0o600 });
  return environment;
}

/** The address in the first line that the gateway prints. */
function addressOf(child: ChildProcess): Promise<string> {
  return new Promise((resolve, reject) => {
    const limit = setTimeout(() => reject(new Error('the gateway did not start')), START_LIMIT_MS);
    child.once('exit', (code) => reject(new Error(`the gateway ended with code ${code ?? 'none'} while starting`)));
    if (!child.stdout) throw new Error('the gateway has no output');
    createInterface(child.stdout).on('line', (line) => {
      const url = /^localcloud (http\S+)$/.exec(line)?.[1];
      if (!url) return;
      clearTimeout(limit);
      resolve(url);
    });
  });
}

/** Plain node:http with kept connections: the client must not be what is measured. */
const poster =
  (url: string, agent: Agent) =>
  (path: string, body: unknown, headers: Record<string, string>): Promise<unknown> =>
    new Promise((resolve, reject) => {
      const text = JSON.stringify(body);
      const outgoing = request(`${url}${path}`, {
        method: 'POST',
        agent,
        headers: { ...headers, 'content-type': 'application/json', 'content-length': Buffer.byteLength(text) },
      });
      outgoing.on('error', reject);
      outgoing.on('response', (incoming) => {
        const chunks: Buffer[] = [];
        incoming.on('data', (chunk: Buffer) => chunks.push(chunk));
        incoming.on('error', reject);
        incoming.on('end', () => {
          try {
            resolve(JSON.parse(Buffer.concat(chunks).toString('utf8')));
          } catch (error) {
            reject(error instanceof Error ? error : new Error(String(error)));
          }
        });
      });
      outgoing.end(text);
    });

/** Parts of at most 500 documents and 3 MB: a call may carry 6 MB. */
function* inParts(documents: readonly Record<string, unknown>[]): Iterable<Record<string, unknown>[]> {
  let part: Record<string, unknown>[] = [];
  let bytes = 0;
  for (const document of documents) {
    const size = Buffer.byteLength(JSON.stringify(document));
    if (part.length > 0 && (part.length === 500 || bytes + size > 3_000_000)) {
      yield part;
      part = [];
      bytes = 0;
    }
    part.push(document);
    bytes += size;
  }
  if (part.length > 0) yield part;
}
