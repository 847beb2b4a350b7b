import type { Gateway } from '../gateway';
import { routeOf, serveAccess } from './access';
import { HttpError } from './errors';
import { readJsonText, sendJson, type Exchange } from './exchange';

const BODY_LIMIT = 6 * 1024 * 1024;

/**
 * `/api/…` by the route map (HTTP access), unless somebody calls as a persona. `POST /api/<function>.<operation>`, or for a persona's browser
 * `/api/<function>/<operation>`, is a call from the mini-program: it runs the function with `{ operation, input }`, and the `language` of
 * `X-Language`, on behalf of the bearer of the token.
 * A function that answers `{ ok, … }` speaks for itself (`error.status` becomes the HTTP status); any other answer is `data`.
 */
export async function serveApi(gateway: Gateway, exchange: Exchange): Promise<void> {
  const { request, response, url } = exchange;
  const beginsAt = requestedTime(exchange);
  const offsetMs = beginsAt === undefined ? gateway.clock.offsetMs : beginsAt - Date.now();
  const person = gateway.sessions.openidOf(request);
  const route = person ? undefined : routeOf(gateway.routes, url.pathname);
  if (route) return serveAccess(gateway, exchange, route, { offsetMs, beginsAt });
  const named = /^\/api\/((\w[\w-]*)\.[\w.-]+)$/.exec(url.pathname.replace(/(?<=^\/api\/[\w-]+)\//, '.'));
  if (!named?.[1] || !named[2]) throw new HttpError(404, 'NOT_FOUND', '没有这个接口。');
  if (request.method !== 'POST') throw new HttpError(405, 'METHOD_NOT_ALLOWED', '请使用 POST 方法。');
  const [, operation, functionName] = named;
  if (person) gateway.platform.visited(person.openid, Date.now() + offsetMs);
  const input = await readJsonText(exchange, BODY_LIMIT);
  const language = request.headers['x-language'];
  const asked = JSON.stringify({ operation, ...(typeof language === 'string' && { language }) });
  const event = `${asked.slice(0, -1)},"input":${input}}`;
  const caller = { openid: person?.openid ?? '', offsetMs, beginsAt };
  const result = await gateway.invoker.invoke(functionName, event, caller, 'wx_client');
  response.setHeader('x-server-time', String(Date.now() + offsetMs));
  response.setHeader('x-request-id', result.requestId);
  const { status, body } = shape(JSON.parse(result.response));
  sendJson(exchange, status, body);
}

/** `X-Localcloud-Now`: this call alone runs at that time; its clock stands there. */
function requestedTime({ request }: Exchange): number | undefined {
  const header = request.headers['x-localcloud-now'];
  if (header === undefined) return undefined;
  const time = typeof header === 'string' ? Date.parse(header) : Number.NaN;
  if (Number.isNaN(time)) throw new HttpError(400, 'MALFORMED_TIME', 'X-Localcloud-Now 不是有效的时间。');
  return time;
}

function shape(answer: unknown): { status: number; body: unknown } {
  if (typeof answer !== 'object' || answer === null || !('ok' in answer))
    return { status: 200, body: { ok: true, data: answer } };
  if (answer.ok === true) return { status: 200, body: answer };
  const { status, ...error } = ((answer as { error?: unknown }).error ?? {}) as Record<string, unknown>;
  const fitting = typeof status === 'number' && Number.isInteger(status) && status >= 400 && status <= 599;
  return { status: fitting ? status : 500, body: { ok: false, error } };
}
