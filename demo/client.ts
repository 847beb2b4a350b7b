/** Calls operations as a user does: over HTTP, with the token of a persona, each call at a time of its own. */
import { Agent, request } from 'node:http';
import { setTimeout as sleep } from 'node:timers/promises';
import type { Input, OperationName, Output } from '../cloudfunctions/contract';

/** What one finished call was; for whoever watches the seeding. */
export interface FinishedCall {
  operation: string;
  persona: string;
  input: unknown;
  answer: unknown;
  milliseconds: number;
}

/** An operation said no. */
export class Refused extends Error {
  constructor(
    readonly code: string,
    operation: string,
    persona: string,
    details: unknown,
  ) {
    super(`${operation} as ${persona}: ${code} ${JSON.stringify(details)}`);
  }
}

interface Reply {
  ok: boolean;
  data?: unknown;
  error?: { code: string; message?: string; details?: unknown };
}

const ATTEMPTS = 5;

export class Client {
  private readonly agent: Agent;
  private readonly tokens = new Map<string, Promise<string>>();

  /** @param watch hears of every call that succeeded */
  constructor(
    private readonly url: string,
    connections: number,
    private readonly watch: (call: FinishedCall) => void = () => undefined,
  ) {
    this.agent = new Agent({ keepAlive: true, maxSockets: connections });
  }

  /**
   * Runs one operation.
   * @param at epoch ms at which it happens
   * @throws Refused with the error's code; Error when the gateway does not answer
   */
  async call<N extends OperationName>(operation: N, persona: string, at: number, input: Input<N>): Promise<Output<N>> {
    const headers = await this.headers(persona, { 'x-localcloud-now': new Date(at).toISOString() });
    const started = performance.now();
    const data = await this.answered(operation, persona, `/api/${operation}`, headers, JSON.stringify(input));
    this.watch({ operation, persona, input, answer: data, milliseconds: performance.now() - started });
    return data as Output<N>;
  }

  /** Uploads a file to cloud storage, under a name that the server gives it; its file id. @param ending of its name, with the dot */
  async upload(persona: string, at: number, ending: string, content: Buffer): Promise<string> {
    const { cloudPath: path } = await this.call('identity.uploadLink', persona, at, { for: 'materials', ending });
    const headers = await this.headers(persona, { 'content-type': 'application/octet-stream' });
    const started = performance.now();
    const target = `/storage/upload?path=${encodeURIComponent(path)}`;
    const { fileId } = (await this.answered('upload', persona, target, headers, content)) as { fileId: string };
    this.watch({
      operation: 'upload',
      persona,
      input: path,
      answer: fileId,
      milliseconds: performance.now() - started,
    });
    return fileId;
  }

  /** The person says yes to WeChat's question of each of these templates. */
  async consent(persona: string, templateIds: readonly string[]): Promise<void> {
    await this.answered(
      'consent',
      persona,
      '/dev/consent',
      await this.headers(persona, {}),
      JSON.stringify({ templateIds }),
    );
  }

  /** The gateway's own clock. */
  async clock(): Promise<{ now: number; offsetMs: number }> {
    return (await this.answered('clock', '', '/dev/clock', {}, undefined)) as { now: number; offsetMs: number };
  }

  async moveClock(offsetMs: number): Promise<void> {
    await this.answered('clock', '', '/dev/clock', json, JSON.stringify({ offsetMs }));
  }

  close(): void {
    this.agent.destroy();
  }

  private async headers(persona: string, more: Record<string, string>): Promise<Record<string, string>> {
    let token = this.tokens.get(persona);
    if (!token) {
      token = this.answered('login', persona, '/dev/login', json, JSON.stringify({ persona })).then(
        (data) => (data as { token: string }).token,
      );
      this.tokens.set(persona, token);
    }
    return { ...json, authorization: `Bearer ${await token}`, ...more };
  }

  /** The data of the answer. What failed for want of room or of a connection is sent again: every call is harmless twice. */
  private async answered(
    operation: string,
    persona: string,
    path: string,
    headers: Record<string, string>,
    body: string | Buffer | undefined,
  ): Promise<unknown> {
    for (let attempt = 1; ; attempt += 1) {
      const reply = await this.send(path, headers, body).catch((error: unknown) => {
        if (attempt >= ATTEMPTS) throw error;
        return null;
      });
      if (reply?.ok) return reply.data;
      const error = reply?.error;
      if (error && (error.code !== 'BUSY' || attempt >= ATTEMPTS))
        throw new Refused(error.code, operation, persona, error.details ?? error.message);
      await sleep(50 * 2 ** attempt);
    }
  }

  private send(path: string, headers: Record<string, string>, body: string | Buffer | undefined): Promise<Reply> {
    return new Promise((resolve, reject) => {
      const method = body === undefined ? 'GET' : 'POST';
      const length = body === undefined ? {} : { 'content-length': Buffer.byteLength(body) };
      const options = { method, agent: this.agent, headers: { ...headers, ...length } };
      const outgoing = request(new URL(path, this.url), options, (response) => {
        const chunks: Buffer[] = [];
        response.on('data', (chunk: Buffer) => chunks.push(chunk));
        response.on('error', reject);
        response.on('end', () => {
          try {
            resolve(JSON.parse(Buffer.concat(chunks).toString('utf8')) as Reply);
          } catch {
            reject(new Error(`${path} answered ${response.statusCode ?? 0} and not JSON`));
          }
        });
      });
      outgoing.on('error', reject);
      outgoing.end(body);
    });
  }
}

const json = { 'content-type': 'application/json' };
