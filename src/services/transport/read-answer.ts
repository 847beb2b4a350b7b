import type { ErrorCode } from '@contract';
import { CallError, clientError } from '../call-error';

interface Body {
  ok?: unknown;
  data?: unknown;
  unshown?: unknown;
  error?: { code?: unknown; message?: string; details?: Record<string, unknown> };
}

/** A function's answer `{ok, data}`; throws its error, or BAD_ANSWER when it is neither. */
export function readAnswer(body: unknown): { data: unknown; unshown?: number } {
  const answer = body as Body | null;
  if (answer?.ok === true)
    return { data: answer.data, ...(typeof answer.unshown === 'number' && { unshown: answer.unshown }) };
  const error = answer?.ok === false ? answer.error : undefined;
  if (typeof error?.code !== 'string') throw clientError('BAD_ANSWER');
  throw new CallError(error.code as ErrorCode, error.message ?? '', error.details ?? {});
}
