import type { IncomingMessage } from 'node:http';
import { HttpError } from './errors';

const LOOPBACK_NAMES = new Set(['localhost', '127.0.0.1', '[::1]']);

/**
 * Lets in only what this machine's own pages and programs ask for: the Host must be a loopback name (a page elsewhere
 * whose name was rebound to 127.0.0.1 still sends its own), and a browser's Origin must be this very address.
 * @throws HttpError 403
 */
export function guard(request: IncomingMessage): void {
  const host = request.headers.host ?? '';
  if (!LOOPBACK_NAMES.has(host.replace(/:\d+$/, '').toLowerCase())) {
    throw new HttpError(403, 'FORBIDDEN_HOST', '只能从本机访问。');
  }
  const { origin } = request.headers;
  if (origin !== undefined && request.method !== 'GET' && origin !== `http://${host}`) {
    throw new HttpError(403, 'FORBIDDEN_ORIGIN', '只接受本机页面的请求。');
  }
}
