import type { ErrorCode } from '@contract';
import { clientError, type CallError } from '../call-error';

/** The data of a function's answer `{ok, data}`; throws its error, or BAD_ANSWER when it is neither. */
export function readAnswer(body: unknown): unknown {
  const answer = body as { ok?: unknown; data?: unknown; error?: Partial<CallError> } | null;
  if (answer?.ok === true) return answer.data;
  if (answer?.ok === false && typeof answer.error?.code === 'string')
    throw {
      code: answer.error.code as ErrorCode,
      message: answer.error.message ?? '',
      details: answer.error.details ?? {},
    } satisfies CallError;
  throw clientError('BAD_ANSWER');
}
