import type { ErrorCode } from '@contract';

/** What can go wrong before a server has answered at all, and what the page itself stops; everything else has a code of the contract. */
export type ClientErrorCode = 'NETWORK' | 'TIMEOUT' | 'UNAVAILABLE' | 'BAD_ANSWER' | 'UNSENT_TEXT';

const clientCodes: readonly string[] = [
  'NETWORK',
  'TIMEOUT',
  'UNAVAILABLE',
  'BAD_ANSWER',
  'UNSENT_TEXT',
] satisfies ClientErrorCode[];

type Details = Readonly<Record<string, unknown>>;

/** A call that did not succeed. `message` is the server's, for the screen; empty for the codes of the client. */
export class CallError extends Error {
  constructor(
    readonly code: ErrorCode | ClientErrorCode,
    message: string,
    readonly details: Details = {},
  ) {
    super(message);
    this.name = 'CallError';
  }
}

export const isClientError = (error: CallError): error is CallError & { code: ClientErrorCode } =>
  clientCodes.includes(error.code);

/** Whatever was thrown, as an error that a screen can show. */
export const asCallError = (thrown: unknown): CallError =>
  thrown instanceof CallError ? thrown : new CallError('UNAVAILABLE', '', { thrown: String(thrown) });

export const clientError = (code: ClientErrorCode, details: Details = {}): CallError =>
  new CallError(code, '', details);
