/** One request to the gateway: Node's own client, since a document's environment has no fetch. */
import { request, type Agent } from 'node:http';

export interface Reply {
  ok: boolean;
  data?: unknown;
  error?: { code: string; message: string; details?: unknown };
}

/** @param body JSON, or the bytes of a file; undefined asks with GET */
export function send(agent: Agent, url: URL, body?: object, headers: Record<string, string> = {}): Promise<Reply> {
  const bytes = Buffer.isBuffer(body) ? body : body && Buffer.from(JSON.stringify(body));
  const type = Buffer.isBuffer(body) ? 'application/octet-stream' : 'application/json';
  return new Promise((resolve, reject) => {
    const outgoing = request(
      url,
      {
        agent,
        method: bytes ? 'POST' : 'GET',
        headers: { accept: 'application/json', ...(bytes && { 'content-type': type }), ...headers },
      },
      (response) => {
        const chunks: Buffer[] = [];
        response.on('data', (chunk: Buffer) => chunks.push(chunk));
        response.on('error', reject);
        response.on('end', () => {
          try {
            resolve(JSON.parse(Buffer.concat(chunks).toString('utf8')) as Reply);
          } catch {
            reject(new Error(`${url.pathname} answered ${response.statusCode ?? 0} and not JSON`));
          }
        });
      },
    );
    outgoing.on('error', reject);
    outgoing.end(bytes);
  });
}
