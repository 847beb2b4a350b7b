import type { ErrorCode } from '@contract';

/** What can go wrong before a server has answered at all; everything else has a code of the contract. */
export type ClientErrorCode = 'NETWORK' | 'TIMEOUT' | 'UNAVAILABLE' | 'BAD_ANSWER';

const clientCodes: readonly string[] = ['NETWORK', 'TIMEOUT', 'UNAVAILABLE', 'BAD_ANSWER'] satisfies ClientErrorCode[];

/** A call that did not succeed. `message` is the server's, for the screen; empty for the codes of the client. */
export interface CallError {
  code: ErrorCode | ClientErrorCode;
  message: string;
  details: Readonly<Record<string, unknown>>;
}

export const isClientError = (error: CallError): error is CallError & { code: ClientErrorCode } =>
  clientCodes.includes(error.code);

/** Whatever was thrown, as an error that a screen can show. */
export function asCallError(thrown: unknown): CallError {
  const found = thrown as Partial<CallError> | null;
  if (typeof found?.code === 'string' && typeof found.message === 'string')
    return { code: found.code, message: found.message, details: found.details ?? {} };
  return { code: 'UNAVAILABLE', message: '', details: { thrown: String(thrown) } };
}

export const clientError = (code: ClientErrorCode, details: Record<string, unknown> = {}): CallError => ({
  code,
  message: '',
  details,
});
