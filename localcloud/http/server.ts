import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import { CloudBaseError } from '../database/errors';
import { serveDev } from '../dev/routes';
import type { Gateway } from '../gateway';
import { serveApi } from './api-routes';
import { serveCloud } from './cloud-routes';
import { HttpError, messageOf, statusOf } from './errors';
import { sendJson, type Exchange } from './exchange';
import { guard } from './guard';
import { serveStorage } from './storage-routes';

const KEPT_ALIVE_MS = 65_000;

/**
 * The HTTP server; the gateway comes after listening, because some of its parts need to know the port.
 * @param report receives unforeseen errors
 */
export function createGatewayServer(gateway: Promise<Gateway>, report: (error: unknown) => void): Server {
  const server = createServer((request, response) => {
    void handle(gateway, request, response, report);
  });
  // Node's five seconds end a connection between two calls of a client that a busy machine keeps waiting; its next call meets a reset.
  server.keepAliveTimeout = KEPT_ALIVE_MS;
  return server;
}

async function handle(
  gateway: Promise<Gateway>,
  request: IncomingMessage,
  response: ServerResponse,
  report: (error: unknown) => void,
): Promise<void> {
  const exchange: Exchange = { request, response, url: new URL('http://localhost/') };
  try {
    guard(request);
    exchange.url = urlOf(request);
    await route(await gateway, exchange);
  } catch (error) {
    if (!(error instanceof HttpError) && !(error instanceof CloudBaseError)) report(error);
    if (error instanceof CloudBaseError && statusOf(error) >= 500) report(error);
    answerError(exchange, error);
  }
}

async function route(gateway: Gateway, exchange: Exchange): Promise<void> {
  const { pathname } = exchange.url;
  if (pathname === '/admin' && exchange.request.method === 'POST') return serveCloud(gateway, exchange);
  if (pathname.startsWith('/api/')) return serveApi(gateway, exchange);
  if (pathname.startsWith('/storage/')) return serveStorage(gateway, exchange);
  if (pathname.startsWith('/dev/')) return serveDev(gateway, exchange);
  if (await gateway.staticFiles?.serve(exchange)) return;
  throw new HttpError(404, 'NOT_FOUND', '没有这个页面。');
}

function urlOf(request: IncomingMessage): URL {
  try {
    return new URL(request.url ?? '/', 'http://localhost');
  } catch {
    throw new HttpError(400, 'MALFORMED_URL', '地址有误。');
  }
}

function answerError(exchange: Exchange, error: unknown): void {
  const { request, response } = exchange;
  if (response.headersSent) {
    response.destroy();
    return;
  }
  // a body that nobody reads any more would keep the connection busy
  if (!request.complete) response.setHeader('connection', 'close');
  if (error instanceof HttpError) {
    const { status, code, message, details } = error;
    sendJson(exchange, status, { ok: false, error: { code, message, details } });
  } else if (error instanceof CloudBaseError) {
    const body = { code: error.code, message: messageOf(error), details: {} };
    sendJson(exchange, statusOf(error), { ok: false, error: body });
  } else {
    const body = { code: 'INTERNAL', message: '服务出现错误，请稍后重试。', details: {} };
    sendJson(exchange, 500, { ok: false, error: body });
  }
}
