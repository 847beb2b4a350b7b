import type { Gateway } from '../gateway';
import { HttpError } from '../http/errors';
import { readJson, sendJson, sendPage, wantsPage, type Exchange } from '../http/exchange';
import { SYSTEM_COLLECTIONS, writeSystem } from '../system-collections';
import { clockPage } from './clock-page';
import { inboxPage } from './inbox-page';
import { loginPage } from './login-page';
import { isPersonaName, openidOf } from './personas';
import { Sessions } from './sessions';

const BODY_LIMIT = 64 * 1024;
/** A clock may be this far from real time: the dates of the SDK's protocol stay sound. */
const MAXIMUM_OFFSET_MS = 50 * 366 * 86_400_000;

type Route = (gateway: Gateway, exchange: Exchange) => Promise<void> | void;

/** `/dev/*`: what exists in the demonstration only. */
const ROUTES: Readonly<Record<string, Route>> = {
  'GET /dev/login': ({ personas }, exchange) => {
    sendPage(exchange, loginPage(personas));
  },
  'POST /dev/login': async ({ sessions }, exchange) => {
    const { persona } = await readJson(exchange, BODY_LIMIT);
    if (!isPersonaName(persona)) throw new HttpError(400, 'UNKNOWN_PERSONA', '没有这个演示身份。');
    const session = await sessions.open(persona);
    exchange.response.setHeader('set-cookie', Sessions.cookieOf(session.token));
    sendJson(exchange, 200, { ok: true, data: session });
  },
  'GET /dev/personas': ({ personas }, exchange) => {
    sendJson(exchange, 200, { ok: true, data: { personas } });
  },
  'GET /dev/clock': ({ clock, timers }, exchange) => {
    if (wantsPage(exchange)) sendPage(exchange, clockPage(clock, timers.upcoming()));
    else sendJson(exchange, 200, { ok: true, data: { now: clock.now(), offsetMs: clock.offsetMs } });
  },
  'POST /dev/clock': async ({ clock, database }, exchange) => {
    const offsetMs = readOffset(await readJson(exchange, BODY_LIMIT), clock.offsetMs);
    await writeSystem(database, SYSTEM_COLLECTIONS.settings, 'clock', { offsetMs });
    clock.move(offsetMs);
    sendJson(exchange, 200, { ok: true, data: { now: clock.now(), offsetMs } });
  },
  'GET /dev/inbox': ({ inbox, personas }, exchange) => {
    const persona = exchange.url.searchParams.get('persona');
    if (persona !== null && !isPersonaName(persona)) throw new HttpError(400, 'UNKNOWN_PERSONA', '没有这个演示身份。');
    const entries = inbox.list(persona === null ? undefined : openidOf(persona));
    if (!wantsPage(exchange)) {
      sendJson(exchange, 200, { ok: true, data: { messages: entries } });
      return;
    }
    const names = new Map(personas.map(({ name, label }) => [openidOf(name), label ?? name]));
    if (persona !== null) names.set(openidOf(persona), names.get(openidOf(persona)) ?? persona);
    sendPage(
      exchange,
      inboxPage(entries, (openid) => names.get(openid) ?? openid),
    );
  },
  /** The person says yes to WeChat's question (wx.requestSubscribeMessage), once a template. */
  'POST /dev/consent': async ({ platform, sessions }, exchange) => {
    const session = sessions.openidOf(exchange.request);
    if (!session) throw new HttpError(401, 'UNAUTHENTICATED', '请先登录。');
    const { templateIds } = await readJson(exchange, BODY_LIMIT);
    const known = Array.isArray(templateIds) ? templateIds.filter((id) => platform.templateOf(id)) : [];
    for (const id of known) await platform.consent(session.openid, String(id));
    sendJson(exchange, 200, { ok: true, data: { accepted: known } });
  },
  /** The person presses WeChat's phone-number button: what the page is given for it. */
  'POST /dev/phone-code': async ({ platform, sessions, clock }, exchange) => {
    const session = sessions.openidOf(exchange.request);
    if (!session) throw new HttpError(401, 'UNAUTHENTICATED', '请先登录。');
    const { phone } = await readJson(exchange, BODY_LIMIT);
    const code = platform.givePhoneCode(session.openid, String(phone), clock.now());
    sendJson(exchange, 200, { ok: true, data: { code } });
  },
  /** `{ busy: true }`: WeChat cannot be reached from now on; `{ late: true }`: what it pushes comes after the answer. */
  'POST /dev/wechat': async ({ platform }, exchange) => {
    const { busy, late } = await readJson(exchange, BODY_LIMIT);
    if (busy !== undefined) platform.busy = busy === true;
    if (late !== undefined) platform.late = late === true;
    sendJson(exchange, 200, { ok: true, data: { busy: platform.busy, late: platform.late } });
  },
  /** Queries since the start that a declared index could have served and none did. */
  'GET /dev/scans': ({ database }, exchange) => {
    sendJson(exchange, 200, { ok: true, data: { scans: database.scans() } });
  },
  'POST /dev/run-timer': async ({ timers }, exchange) => {
    const { function: functionName, name } = await readJson(exchange, BODY_LIMIT);
    const response = await timers.runNow(String(functionName), String(name));
    if (response === undefined) throw new HttpError(404, 'UNKNOWN_TIMER', '没有这个定时任务。');
    sendJson(exchange, 200, { ok: true, data: { result: JSON.parse(response) as unknown } });
  },
};

export async function serveDev(gateway: Gateway, exchange: Exchange): Promise<void> {
  const { request, url } = exchange;
  const route = ROUTES[`${request.method ?? ''} ${url.pathname}`];
  if (!route) throw new HttpError(404, 'NOT_FOUND', '没有这个页面。');
  await route(gateway, exchange);
}

function readOffset({ now, offsetMs, advanceMs }: Record<string, unknown>, current: number): number {
  const given = [now, offsetMs, advanceMs].filter((value) => value !== undefined);
  let wanted = Number.NaN;
  if (typeof now === 'string') wanted = Date.parse(now) - Date.now();
  if (typeof offsetMs === 'number') wanted = offsetMs;
  if (typeof advanceMs === 'number') wanted = current + advanceMs;
  if (given.length !== 1 || !(Math.abs(wanted) <= MAXIMUM_OFFSET_MS)) {
    throw new HttpError(400, 'MALFORMED_TIME', '请给出 now（ISO 时间）、offsetMs 或 advanceMs 之一。');
  }
  return Math.round(wanted);
}
