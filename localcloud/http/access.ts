/**
 * HTTP access to functions as CloudBase has it: a route map leads from paths to functions, the request becomes the event, and what the function
 * returns becomes the answer. https://docs.cloudbase.net/service/access-cloud-function
 */
import { randomUUID } from 'node:crypto';
import type { IncomingHttpHeaders, ServerResponse } from 'node:http';
import type { Caller } from '../functions/invoker';
import type { Gateway } from '../gateway';
import { HttpError } from './errors';
import { readBody, type Exchange } from './exchange';

/** One row of routes.json, in the words of CloudBase's own interface. */
export interface Route {
  path: string;
  upstreamResourceType: 'SCF' | 'STATIC_STORE';
  upstreamResourceName: string;
  /** Whether the function sees the whole path, or only what follows the route's. */
  enablePathTransmission?: boolean;
}

const TEXT_LIMIT = 100 * 1024;
const BYTES_LIMIT = 6 * 1024 * 1024;
/** A body of another type comes to the function as base64. */
const TEXT = /^(?:text\/|application\/(?:json|javascript|xml|x-www-form-urlencoded)\b)/;

/** The longest route that the path lies under, by whole segments; undefined when it leads to no function. */
export function routeOf(routes: readonly Route[], pathname: string): Route | undefined {
  const under = routes.filter(({ path }) => path === '/' || pathname === path || pathname.startsWith(`${path}/`));
  const [longest] = under.sort((a, b) => b.path.length - a.path.length);
  return longest?.upstreamResourceType === 'SCF' ? longest : undefined;
}

/** What a client says of where it comes from is not believed: the gateway says it. */
function headersOf(headers: IncomingHttpHeaders, address: string): Record<string, string> {
  const own = { 'x-forwarded-for': address, 'x-real-ip': address, 'x-forwarded-proto': 'http' };
  const given = Object.entries(headers).filter(([name]) => !name.startsWith('x-localcloud-'));
  return {
    ...Object.fromEntries(
      given.map(([name, value]) => [name, Array.isArray(value) ? value.join(', ') : (value ?? '')]),
    ),
    ...own,
  };
}

/**
 * Runs the route's function on behalf of nobody and answers with what it says.
 * @param clock the call's
 * @throws HttpError 413 when the body is larger than CloudBase takes
 */
export async function serveAccess(
  gateway: Gateway,
  exchange: Exchange,
  route: Route,
  clock: Pick<Caller, 'offsetMs' | 'beginsAt'>,
): Promise<void> {
  const { request, response, url } = exchange;
  const isText = TEXT.test(request.headers['content-type'] ?? 'text/plain');
  const body = await readBody(exchange, BYTES_LIMIT);
  if (isText && body.length > TEXT_LIMIT) {
    throw new HttpError(413, 'EXCEED_MAX_PAYLOAD_SIZE', '文本请求不能超过 100 KB。', { limitBytes: TEXT_LIMIT });
  }
  const { path, upstreamResourceName: name, enablePathTransmission = false } = route;
  const event = {
    path: enablePathTransmission ? url.pathname : url.pathname.slice(path === '/' ? 0 : path.length) || '/',
    httpMethod: request.method ?? '',
    headers: headersOf(request.headers, request.socket.remoteAddress ?? ''),
    queryStringParameters: Object.fromEntries(url.searchParams),
    requestContext: { requestId: randomUUID(), envId: 'local', appId: 0, uin: 0 },
    body: isText ? body.toString('utf8') : body.toString('base64'),
    isBase64Encoded: !isText,
  };
  const { response: text } = await gateway.invoker.invoke(
    name,
    JSON.stringify(event),
    { openid: '', ...clock },
    'http',
  );
  answer(response, JSON.parse(text));
}

interface Integration {
  statusCode: number;
  headers?: Record<string, string | number | string[]>;
  body?: string;
  isBase64Encoded?: boolean;
}
const isIntegration = (value: unknown): value is Integration =>
  typeof value === 'object' && value !== null && typeof (value as Partial<Integration>).statusCode === 'number';

/** An integration response says all of it; a text or a number is text, anything else JSON. */
function answer(response: ServerResponse, value: unknown): void {
  const plain = typeof value === 'string' || typeof value === 'number';
  const said: Integration = isIntegration(value)
    ? value
    : {
        statusCode: 200,
        headers: { 'content-type': plain ? 'text/plain; charset=utf-8' : 'application/json; charset=utf-8' },
        body: plain ? String(value) : JSON.stringify(value ?? null),
      };
  const bytes = Buffer.from(said.body ?? '', said.isBase64Encoded === true ? 'base64' : 'utf8');
  response.statusCode = said.statusCode;
  for (const [name, header] of Object.entries(said.headers ?? {})) response.setHeader(name, header);
  response.setHeader('content-length', bytes.length);
  response.end(bytes);
}
