import type { ErrorCode } from '@contract';
import { CallError, clientError } from '../call-error';

interface Body {
  ok?: unknown;
  data?: unknown;
  error?: { code?: unknown; message?: string; details?: Record<string, unknown> };
}

/** The data of a function's answer `{ok, data}`; throws its error, or BAD_ANSWER when it is neither. */
export function readAnswer(body: unknown): unknown {
  const answer = body as Body | null;
  if (answer?.ok === true) return answer.data;
  const error = answer?.ok === false ? answer.error : undefined;
  if (typeof error?.code !== 'string') throw clientError('BAD_ANSWER');
  throw new CallError(error.code as ErrorCode, error.message ?? '', error.details ?? {});
}
