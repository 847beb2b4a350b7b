/** A gateway of its own for one test file: the built program in a process of its own, on a free port, its clock where the test says. */
import { spawn } from 'node:child_process';
import { createHash } from 'node:crypto';
import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { Agent } from 'node:http';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { createInterface } from 'node:readline';
import type { Input, OperationName, Output } from '../../../cloudfunctions/contract';
import { COMMIT_CONFLICT_EVERY, requireIndexes } from '../../support/strict';
import { send, type Reply } from './http';

const root = path.join(__dirname, '../../..');

/** Keys for the functions, made of their names: the same in each run, and nobody else's. */
function environment(): Record<string, string> {
  const file = path.join(root, 'config/cloudbase/environment.json');
  const all = JSON.parse(readFileSync(file, 'utf8')) as Record<string, string>;
  const kinds = Object.fromEntries(Object.entries(all).filter(([, kind]) => kind.startsWith('hex')));
  const digits = (kind: string): number => 2 * Number(/\d+/.exec(kind)?.[0]);
  return Object.fromEntries(
    Object.entries(kinds).map(([name, kind]) => [
      name,
      createHash('sha256').update(name).digest('hex').slice(0, digits(kind)),
    ]),
  );
}

/** With the patience below: an instance that a machine with much else to do did not load in its ten seconds. Nothing of the call has happened. */
export const NOT_LOADED = 'FUNCTIONS_TIME_LIMIT';
const ATTEMPTS = 5;

interface Settings {
  timeoutSeconds?: number;
}

/** The configuration of production with more patience, in a folder of its own: no test asserts a duration, and a machine may have much else to do. */
function patientConfig(folder: string): string {
  const config = path.join(folder, 'cloudbase');
  cpSync(path.join(root, 'config/cloudbase'), config, { recursive: true });
  const file = path.join(config, 'functions.json');
  const functions = JSON.parse(readFileSync(file, 'utf8')) as Record<string, Settings>;
  const patient = Object.entries(functions).map(([name, settings]) => [name, { ...settings, timeoutSeconds: 60 }]);
  writeFileSync(file, JSON.stringify(Object.fromEntries(patient)));
  return config;
}

export interface Gateway {
  url: string;
  /** The code with which the first officer comes in. */
  bootstrapCode: string;
  /** What the function of an operation answers this persona, at the gateway's present: `{ok, …}`. */
  answer(persona: string, operation: string, input: unknown): Promise<Reply>;
  /** The data of the answer. @throws Error with the code of a refusal */
  call<N extends OperationName>(persona: string, operation: N, input: Input<N>): Promise<Output<N>>;
  /** Stores a file as this persona; its file id. */
  upload(persona: string, cloudPath: string, bytes: Buffer): Promise<string>;
  /** This persona presses WeChat's phone-number button and agrees to give this number: what the page is given for it. */
  phoneCode(persona: string, phone: string): Promise<string>;
  /** @param now epoch ms */
  moveClock(now: number): Promise<void>;
  /** @throws Error for queries that a declared index could have served and none did */
  close(): Promise<void>;
}

/**
 * @param now epoch ms that the gateway's clock begins at
 * @param data folder of its data; without it everything is in memory
 */
export async function startGateway(now: number, data?: string): Promise<Gateway> {
  const env = environment();
  const folder = mkdtempSync(path.join(tmpdir(), 'weapp-gateway-'));
  const envFile = path.join(folder, 'environment.json');
  writeFileSync(envFile, JSON.stringify(env));
  const child = spawn(
    process.execPath,
    [
      path.join(root, 'dist/localcloud/main.js'),
      ...['--functions', path.join(root, 'dist/cloudfunctions')],
      ...['--config', patientConfig(folder), '--personas', path.join(root, 'demo/personas.json')],
      ...['--env-file', envFile, `--clock-offset=${now - Date.now()}`, '--no-timers', '--pool', '4'],
      ...['--conflict-every', String(COMMIT_CONFLICT_EVERY)],
      ...(data === undefined ? [] : ['--data', data]),
    ],
    { stdio: ['ignore', 'pipe', 'inherit'] },
  );
  // A run that is broken off leaves nothing behind that listens.
  const end = (): void => void child.kill();
  process.once('exit', end);
  const ended = new Promise<void>((resolve) => child.once('exit', () => resolve()));
  const url = await new Promise<string>((resolve, reject) => {
    createInterface(child.stdout).once('line', (line) => resolve(line.replace('localcloud ', '')));
    child.once('exit', (code) => reject(new Error(`the gateway ended with ${code}`)));
  });

  const agent = new Agent({ keepAlive: true });
  const tokens = new Map<string, Promise<string>>();
  const login = async (persona: string): Promise<string> => {
    const { data } = await send(agent, new URL('/dev/login', url), { persona });
    return (data as { token: string }).token;
  };
  const authorized = async (persona: string): Promise<Record<string, string>> => {
    const token = tokens.get(persona) ?? login(persona);
    tokens.set(persona, token);
    return { authorization: `Bearer ${await token}` };
  };
  const answer: Gateway['answer'] = async (persona, operation, input) => {
    const headers = await authorized(persona);
    for (let attempt = 1; ; attempt += 1) {
      const reply = await send(agent, new URL(`/api/${operation}`, url), input as object, headers);
      if (attempt === ATTEMPTS || reply.error?.code !== NOT_LOADED) return reply;
    }
  };
  const dataOf = (what: string, { ok, data, error }: Reply): unknown => {
    if (!ok) throw new Error(`${what}: ${error?.code} ${JSON.stringify(error?.details)}`);
    return data;
  };
  return {
    url,
    bootstrapCode: env['BOOTSTRAP_CODE'] ?? '',
    answer,
    call: async (persona, operation, input) =>
      dataOf(`${operation} as ${persona}`, await answer(persona, operation, input)) as never,
    upload: async (persona, cloudPath, bytes) => {
      const target = new URL(`/storage/upload?path=${encodeURIComponent(cloudPath)}`, url);
      const reply = await send(agent, target, bytes, await authorized(persona));
      return (dataOf(`upload of ${cloudPath}`, reply) as { fileId: string }).fileId;
    },
    phoneCode: async (persona, phone) => {
      const reply = await send(agent, new URL('/dev/phone-code', url), { phone }, await authorized(persona));
      return (dataOf('phone number', reply) as { code: string }).code;
    },
    moveClock: async (at) => {
      dataOf('clock', await send(agent, new URL('/dev/clock', url), { now: new Date(at).toISOString() }));
    },
    close: async () => {
      const scans = await send(agent, new URL('/dev/scans', url));
      agent.destroy();
      process.removeListener('exit', end);
      end();
      // A page that was left open goes on asking: nothing of it is worth waiting for.
      const force = setTimeout(() => child.kill('SIGKILL'), 2000);
      await ended;
      clearTimeout(force);
      rmSync(folder, { recursive: true });
      requireIndexes((dataOf('scans', scans) as { scans: string[] }).scans);
    },
  };
}
