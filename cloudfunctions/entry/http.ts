/**
 * A function called over HTTP (CloudBase's HTTP access: the request is the event, the answer says status, headers and body). Only the screens' own
 * pages are answered: same origin, JSON, and nothing that a form or another site could send.
 */
import { operations, type OperationName } from '../contract';
import { deskAccess } from '../contract/desk-access';
import { DomainError } from '../domain/errors';
import { browserName, networkOf } from '../domain/desk';
import type { Database } from '../platform/database';
import { hashOf } from '../platform/secrets';
import { openedWith, type Desk } from './desk';
import { answerInEnglish, failureInEnglish } from './english';
import { toFailure } from './failure';
import { requireRoom } from './measure';

export interface HttpEvent {
  path: string;
  httpMethod: string;
  headers: Readonly<Record<string, string | undefined>>;
  body?: string;
  isBase64Encoded?: boolean;
}

export interface HttpAnswer {
  statusCode: number;
  headers: Record<string, string>;
  body: string;
  isBase64Encoded: false;
}

/** The browser that asks. */
export interface Browser {
  /** The desk that it is, if somebody has opened it. */
  desk: Desk | null;
  /** Of the code or desk that its cookie is of. */
  codeId: string;
  cookieHash: string;
  keyHash: string;
  name: string;
  network: string;
  /** Gives it another cookie with the answer; null takes it away. */
  setCookie: (value: string | null) => void;
}

type Run = (operation: OperationName, input: unknown, browser: Browser) => Promise<{ data: unknown; unshown: number }>;

export const isHttp = (event: object): event is HttpEvent => 'httpMethod' in event && 'headers' in event;

const isLoopback = (host: string): boolean => /^(127\.0\.0\.1|localhost|\[::1\])(:\d+)?$/.test(host);

/**
 * The one origin whose pages are answered: DESK_ORIGIN of the function's environment, or the machine itself, where nobody else's pages can be under
 * that name. WRONG_ORIGIN for every other one, and for a request that does not say.
 */
function requireOwnPage(headers: HttpEvent['headers']): { secure: boolean } {
  const { host = '', origin } = headers;
  const own = process.env['DESK_ORIGIN']?.replace(/\/$/, '') || (isLoopback(host) ? `http://${host}` : '');
  const site = headers['sec-fetch-site'] ?? 'same-origin';
  if (own === '' || origin !== own || site !== 'same-origin') throw new DomainError('WRONG_ORIGIN');
  return { secure: own.startsWith('https:') };
}

/** `__Host-`: the browser takes it of this very host only, and never over plain HTTP. */
const cookieName = (secure: boolean): string => (secure ? '__Host-desk' : 'desk');

function cookieOf(headers: HttpEvent['headers'], name: string): string {
  const pairs = (headers['cookie'] ?? '').split(';').map((pair) => pair.trim());
  const values = pairs.filter((pair) => pair.startsWith(`${name}=`)).map((pair) => pair.slice(name.length + 1));
  // two of one name: one of them was planted
  return values.length === 1 ? (values[0] ?? '') : '';
}

/** The input as JSON. Larger ones come as bytes: CloudBase takes no more than 100 KB of text. */
function inputOf({ body = '', isBase64Encoded, headers }: HttpEvent): unknown {
  const type = (headers['content-type'] ?? '').split(';')[0]?.trim();
  if (type !== 'application/json' && type !== 'application/octet-stream') throw new DomainError('INVALID_INPUT');
  const text = isBase64Encoded ? Buffer.from(body, 'base64').toString('utf8') : body;
  try {
    return text === '' ? {} : JSON.parse(text);
  } catch {
    throw new DomainError('INVALID_INPUT');
  }
}

/** `/api/<area>/<name>`, with or without what leads to this function. */
function operationOf(area: string, path: string): OperationName {
  const name = `${area}.${path.split('/').at(-1) ?? ''}`;
  if (!Object.hasOwn(operations, name)) throw new DomainError('UNKNOWN_OPERATION');
  return name as OperationName;
}

const HEADERS = {
  'content-type': 'application/json; charset=utf-8',
  'cache-control': 'no-store',
  'content-security-policy': "default-src 'none'; frame-ancestors 'none'",
  'x-content-type-options': 'nosniff',
  'cross-origin-resource-policy': 'same-origin',
};

/** Answers one request; a failure is an answer too. */
export async function answerHttp(
  area: string,
  event: HttpEvent,
  db: Database,
  now: number,
  run: Run,
): Promise<HttpAnswer> {
  const headers = Object.fromEntries(Object.entries(event.headers).map(([name, value]) => [name.toLowerCase(), value]));
  const english = headers['x-language'] === 'en';
  const answered: Record<string, string> = { ...HEADERS, 'x-server-time': String(now) };
  let statusCode = 200;
  let body: unknown;
  try {
    if (event.httpMethod !== 'POST') throw new DomainError('UNKNOWN_OPERATION');
    const { secure } = requireOwnPage(headers);
    const operation = operationOf(area, event.path);
    requireRoom(operation, event.body ?? '', now);
    const input = inputOf({ ...event, headers });
    const [, codeId = '', secret = ''] = /^([\w-]{24})\.([\w-]{43})$/.exec(cookieOf(headers, cookieName(secure))) ?? [];
    const proof = { codeId, cookieHash: hashOf(secret), keyHash: hashOf(headers['x-desk-key'] ?? '') };
    const { open } = deskAccess(operation);
    const desk = await openedWith(db, proof, { active: headers['x-desk-active'] === '1', open, now });
    if (desk) answered['x-desk-closes'] = String(desk.closesAt);
    const { data, unshown } = await run(operation, input, {
      ...proof,
      desk,
      name: browserName(headers['user-agent'] ?? ''),
      network: networkOf(headers['x-real-ip'] ?? headers['x-forwarded-for']?.split(',').at(-1) ?? ''),
      setCookie: (value) => {
        const kept = value === null ? '=; Max-Age=0' : `=${value}`;
        answered['set-cookie'] =
          `${cookieName(secure)}${kept}; Path=/; HttpOnly; SameSite=Strict${secure ? '; Secure' : ''}`;
      },
    });
    body = { ok: true, data: english ? answerInEnglish(operation, data) : data, ...(unshown > 0 && { unshown }) };
  } catch (error) {
    const failure = toFailure(`${area} ${event.path}`, error);
    statusCode = failure.status;
    body = { ok: false, error: english ? failureInEnglish(failure) : failure };
  }
  return { statusCode, headers: answered, body: JSON.stringify(body), isBase64Encoded: false };
}
