import { CloudBaseError, invalidParam } from '../database/errors';
import { failure, OPEN_APIS, type ApiContext } from './apis';
import type { Inbox } from './inbox';
import { decodeArguments, encodeError, encodeResponse, type Argument } from './protobuf';

/** WeChat's code for an interface that cannot be called from the cloud. */
const OPENAPI_NOT_FOUND = -604100;
/** WeChat's code for an interface that the function's config.json does not list. */
const OPENAPI_NO_PERMISSION = -604101;

export interface OpenApiContext extends ApiContext {
  inbox: Inbox;
  functionName: string;
  /** The interfaces that the function may call; undefined for an SDK outside of every function, which no config.json governs. */
  permitted: readonly string[] | undefined;
}

/**
 * Answers `wx.openApi`: arguments and answer are protobuf.
 * @throws CloudBaseError INVALID_PARAM
 */
export async function callOpenApi(fields: ReadonlyMap<string, Buffer>, context: OpenApiContext): Promise<Buffer> {
  const apiName = fields.get('apiName')?.toString() ?? '';
  const api = Object.hasOwn(OPEN_APIS, apiName) ? OPEN_APIS[apiName] : undefined;
  if (!api) return encodeError(OPENAPI_NOT_FOUND);
  if (context.permitted?.includes(apiName) === false) return encodeError(OPENAPI_NO_PERMISSION);
  const data = readArguments(fields.get('requestData') ?? Buffer.alloc(0));
  const answer = context.platform.busy ? failure(-1, 'system error') : await api(data, context);
  if (answer.kind === 'binary') return encodeResponse(answer.body, answer.contentType);
  if (answer.record) {
    const { functionName, now } = context;
    await context.inbox.record({ api: apiName, openid: answer.record.openid, functionName, at: now, data });
  }
  return encodeResponse(Buffer.from(JSON.stringify(answer.body)), 'application/json; charset=utf-8');
}

function readArguments(bytes: Buffer): Record<string, unknown> {
  try {
    return Object.fromEntries(decodeArguments(bytes).map((argument) => [argument.key, valueOf(argument)]));
  } catch (error) {
    if (error instanceof CloudBaseError) throw error;
    throw invalidParam(`malformed openapi request: ${String(error)}`);
  }
}

function valueOf({ value, contentType }: Argument): unknown {
  if (contentType !== undefined) return { contentType, bytes: value.length };
  try {
    return JSON.parse(value.toString());
  } catch {
    return value.toString();
  }
}
