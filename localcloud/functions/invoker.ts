import { randomBytes, randomUUID } from 'node:crypto';
import { CloudBaseError } from '../database/errors';
import type { FunctionPool } from './pool';

/** On whose behalf and at what time an invocation runs. */
export interface Caller {
  /** '' when nobody is behind the call, as with timers. */
  openid: string;
  /** Milliseconds by which the caller's clock is ahead of real time. */
  offsetMs: number;
  /** The moment at which the function begins, when this call asked for one; its clock goes on from there. */
  beginsAt?: number | undefined;
}

interface ActiveInvocation extends Caller {
  functionName: string;
  requestId: string;
  depth: number;
  /** What `getWXContext().SOURCE` says: the whole chain of calls. */
  source: string;
}

const MAXIMUM_DEPTH = 8;
const EVENT_LIMIT = 6 * 1024 * 1024;
const APPID = 'wx0000000000localhost';

/** Starts invocations, and knows by their WX_API_TOKEN which of them a request of the SDK comes from. */
export class FunctionInvoker {
  private readonly active = new Map<string, ActiveInvocation>();

  constructor(private readonly pool: FunctionPool) {}

  /** The invocation that a token was given to; undefined when it is unknown or over. */
  invocationOf(token: unknown): Readonly<ActiveInvocation> | undefined {
    return typeof token === 'string' ? this.active.get(token) : undefined;
  }

  /**
   * Runs a function.
   * @param event JSON
   * @param parent token of the invocation that calls, for a call between functions
   * @param source 'wx_client' for a call by a user, 'scf' between functions, 'wx_trigger' by a timer; a call between
   *   functions has the chain of its calls before it; 'http' by HTTP access, which WeChat knows nothing of
   * @throws CloudBaseError FUNCTIONS_*
   */
  async invoke(
    functionName: string,
    event: string,
    caller: Caller,
    source: 'wx_client' | 'scf' | 'wx_trigger' | 'http',
    parent?: Readonly<ActiveInvocation>,
  ): Promise<{ requestId: string; response: string }> {
    const requestId = randomUUID();
    const depth = parent ? parent.depth + 1 : 0;
    if (depth > MAXIMUM_DEPTH) {
      throw new CloudBaseError('FUNCTIONS_EXECUTE_FAIL', `functions call each other more than ${MAXIMUM_DEPTH} deep`);
    }
    if (Buffer.byteLength(event) > EVENT_LIMIT) {
      throw new CloudBaseError('INVALID_PARAM', 'the event is larger than 6 MB');
    }
    const token = randomBytes(24).toString('base64url');
    const chain = parent ? `${parent.source},${source}` : source;
    this.active.set(token, { ...caller, functionName, requestId, depth, source: chain });
    try {
      const environment = environmentOf(caller, token, requestId, chain);
      const { offsetMs, beginsAt, openid } = caller;
      const told = source === 'wx_client' && openid !== '' ? withUser(event, openid) : event;
      const given = { functionName, depth, requestId, event: told, environment };
      const response = await this.pool.run({ ...given, offsetMs, beginsAt });
      return { requestId, response };
    } finally {
      this.active.delete(token);
    }
  }
}

/** What WeChat puts into the event of a call by a mini-program: who calls. */
function withUser(event: string, openid: string): string {
  const userInfo = JSON.stringify({ appId: APPID, openId: openid });
  const rest = event.trim().replace(/^\{\s*/, '');
  return `{"userInfo":${userInfo}${rest.startsWith('}') ? '' : ','}${rest}`;
}

/** The SDK reads only those WX_ variables that WX_CONTEXT_KEYS names; getWXContext() leaves the tokens out by itself. */
function environmentOf(caller: Caller, token: string, requestId: string, source: string): Record<string, string> {
  const context: Record<string, string> = { WX_APPID: APPID, WX_API_TOKEN: token };
  if (caller.openid !== '') context['WX_OPENID'] = caller.openid;
  if (source === 'wx_trigger') context['WX_TRIGGER_API_TOKEN_V0'] = token;
  return {
    ...context,
    WX_CONTEXT_KEYS: Object.keys(context).join(','),
    ...(source === 'http' ? {} : { TCB_SOURCE: source }),
    SCF_REQUEST_ID: requestId,
    ...(source === 'wx_trigger' ? { TRIGGER_SRC: 'timer' } : {}),
  };
}
