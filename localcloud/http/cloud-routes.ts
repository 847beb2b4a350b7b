import { randomUUID } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import { DATABASE_ACTIONS, type Answer } from '../database/actions';
import { CloudBaseError, invalidParam } from '../database/errors';
import { LIMITS } from '../database/limits';
import { requireString, type Params } from '../database/params';
import { STORAGE_ACTIONS } from '../storage/actions';
import { permittedApis } from '../functions/settings';
import { callOpenApi } from '../openapi/action';
import { readForm } from '../openapi/multipart';
import type { Gateway } from '../gateway';
import { HttpError } from './errors';
import { readBody, sendJson, type Exchange } from './exchange';

/** `POST /admin`: the protocol of the SDK. Errors, too, are answered with 200 and `{ code, message, requestId }`. */
export async function serveCloud(gateway: Gateway, exchange: Exchange): Promise<void> {
  const requestId = randomUUID();
  try {
    checkCredential(gateway, exchange);
    const body = await readBody(exchange, LIMITS.requestBytes + 1);
    const contentType = exchange.request.headers['content-type'] ?? '';
    if (contentType.startsWith('multipart/form-data')) {
      await answerForm(gateway, exchange, await readForm(body, contentType));
    } else {
      sendJson(exchange, 200, { requestId, ...(await answerJson(gateway, parse(body.toString('utf8')))) });
    }
  } catch (error) {
    sendJson(exchange, 200, refusal(error, requestId));
  }
}

/** The same for a function of this very process, which asks without HTTP: JSON of a request's body in, of the answer out. */
export async function answerText(gateway: Gateway, question: string): Promise<string> {
  const requestId = randomUUID();
  try {
    return JSON.stringify({ requestId, ...(await answerJson(gateway, parse(question))) });
  } catch (error) {
    return JSON.stringify(refusal(error, requestId));
  }
}

function refusal(error: unknown, requestId: string): Record<string, string> {
  const known =
    error instanceof CloudBaseError
      ? error
      : error instanceof HttpError && error.status === 413
        ? tooLarge()
        : new CloudBaseError('SYS_ERR', String(error));
  return { code: known.code, message: known.message, requestId };
}

/** Only functions of this gateway know its secret id: another user of the machine does not get at the documents. */
function checkCredential({ secretId }: Gateway, { request }: Exchange): void {
  if (!(request.headers.authorization ?? '').includes(`Credential=${secretId}/`)) {
    throw new CloudBaseError(
      'INVALID_REQUEST_SOURCE',
      'the request is not signed with the credentials of this gateway',
    );
  }
}

function parse(body: string): Params {
  if (body.length > LIMITS.requestBytes / 3 && Buffer.byteLength(body) > LIMITS.requestBytes) throw tooLarge();
  try {
    const value: unknown = JSON.parse(body);
    if (typeof value === 'object' && value !== null && !Array.isArray(value)) return value as Params;
  } catch {
    // answered below
  }
  throw invalidParam('the request body is not a JSON object');
}

const tooLarge = (): CloudBaseError =>
  new CloudBaseError('EXCEED_REQUEST_SIZE_LIMIT', `a request is larger than ${LIMITS.requestBytes / 1024 / 1024} MB`);

async function answerJson(gateway: Gateway, params: Params): Promise<Answer> {
  const action = requireString(params, 'action');
  const invocation = gateway.invoker.invocationOf(params['wxCloudApiToken']);
  const now = Date.now() + (invocation?.offsetMs ?? gateway.clock.offsetMs);
  if (Object.hasOwn(DATABASE_ACTIONS, action)) {
    const { database, options } = gateway;
    const { duplicateError } = options;
    const owner = invocation?.requestId;
    return (await DATABASE_ACTIONS[action]?.(params, { database, duplicateError, now, owner })) ?? {};
  }
  if (Object.hasOwn(STORAGE_ACTIONS, action)) return (await STORAGE_ACTIONS[action]?.(params, gateway)) ?? {};
  if (action === 'functions.invokeFunction') {
    const event = params['request_data'];
    const caller = invocation ?? { openid: '', offsetMs: gateway.clock.offsetMs };
    const { response } = await gateway.invoker.invoke(
      requireString(params, 'function_name'),
      typeof event === 'string' && event !== '' ? event : '{}',
      { openid: caller.openid, offsetMs: caller.offsetMs },
      'scf',
      invocation,
    );
    return { data: { response_data: response } };
  }
  throw invalidParam(`unknown action ${JSON.stringify(action)}`);
}

async function answerForm(gateway: Gateway, exchange: Exchange, fields: ReadonlyMap<string, Buffer>): Promise<void> {
  const action = fields.get('action')?.toString();
  if (action !== 'wx.openApi') throw invalidParam(`unknown action ${JSON.stringify(action ?? '')}`);
  const invocation = gateway.invoker.invocationOf(fields.get('wxCloudApiToken')?.toString());
  const offsetMs = invocation?.offsetMs ?? gateway.clock.offsetMs;
  let pushed: Record<string, unknown> | undefined;
  const body = await callOpenApi(fields, {
    inbox: gateway.inbox,
    functionName: invocation?.functionName ?? '',
    // documented for functions that a mini-program or a timer has set off: over HTTP access WeChat knows nobody
    permitted:
      invocation &&
      (invocation.source.startsWith('http')
        ? []
        : permittedApis(gateway.options.functionsDir, invocation.functionName)),
    now: Date.now() + offsetMs,
    platform: gateway.platform,
    caller: invocation?.openid ?? '',
    load: (url) => loadOwn(gateway, url),
    push: (event) => {
      pushed = event;
    },
  });
  if (pushed) {
    const delivered = gateway.push(pushed, offsetMs, invocation);
    if (!gateway.platform.late) await delivered;
  }
  exchange.response.setHeader('content-type', 'application/octet-stream');
  exchange.response.end(body);
}

/** A file behind one of the gateway's own signed addresses, as WeChat would load it. */
async function loadOwn(gateway: Gateway, url: string): Promise<Buffer | undefined> {
  const cloudPath = url.startsWith(`${gateway.origin}/`) && gateway.urls.open('get', new URL(url).pathname);
  const record = cloudPath ? gateway.files.find(cloudPath) : undefined;
  return record && readFile(gateway.files.blobs.fileOf(record.blob));
}
