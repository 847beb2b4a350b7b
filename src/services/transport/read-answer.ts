import type { ErrorCode } from '@contract';
import { CallError, clientError } from '../call-error';

interface Body {
  ok?: unknown;
  data?: unknown;
  unshown?: unknown;
  error?: { code?: unknown; message?: string; details?: Record<string, unknown> };
}

/**
 * What a gateway, a proxy or the cloud in front of the functions says by its HTTP status, when the function itself has said nothing: too much at once, too
 * long, down. An answer that cannot be read says nothing about the version of this program.
 */
function unread(status: number | undefined): CallError {
  if (status === 429) return clientError('UNAVAILABLE', { status });
  if (status === 408 || status === 504) return clientError('TIMEOUT', { status });
  if (status !== undefined && status >= 500) return clientError('UNAVAILABLE', { status });
  return clientError('BAD_ANSWER', status === undefined ? {} : { status });
}

/** A function's answer `{ok, data}`; throws its error, or what the HTTP status says when it is neither. */
export function readAnswer(body: unknown, status?: number): { data: unknown; unshown?: number } {
  const answer = body as Body | null;
  if (answer?.ok === true)
    return { data: answer.data, ...(typeof answer.unshown === 'number' && { unshown: answer.unshown }) };
  const error = answer?.ok === false ? answer.error : undefined;
  if (typeof error?.code !== 'string') throw unread(status);
  throw new CallError(error.code as ErrorCode, error.message ?? '', error.details ?? {});
}
