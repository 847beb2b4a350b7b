/** The one mapper from anything thrown to the contract's errors. */
import { errors, type ErrorCode, type ErrorTextFigures } from '../contract/errors';
import { DomainError } from '../domain/errors';
import { logError } from '../platform/log';

declare module '../domain/errors' {
  // eslint-disable-next-line @typescript-eslint/no-empty-object-type -- what is thrown gives what the texts name
  interface ErrorFigures extends ErrorTextFigures {}
}

export interface Failure {
  code: ErrorCode;
  message: string;
  status: number;
  details: Record<string, unknown>;
}

const isErrorCode = (code: string): code is ErrorCode => Object.hasOwn(errors, code);

const fill = (message: string, details: Record<string, unknown>): string =>
  message.replaceAll(/\{(\w+)\}/g, (_, name: string) => {
    const value = details[name];
    return typeof value === 'string' || typeof value === 'number'
      ? String(value)
      : Array.isArray(value)
        ? value.join('、')
        : '';
  });

/** A refusal by the rules keeps its code; everything else is INTERNAL (logged with its stack) or BUSY. */
export function toFailure(operation: string, error: unknown): Failure {
  if (error instanceof DomainError && isErrorCode(error.code)) {
    const { status, message } = errors[error.code];
    return { code: error.code, message: fill(message, error.details), status, details: { ...error.details } };
  }
  const code = /timed? ?out|conflict|ECONNRESET/i.test(error instanceof Error ? error.message : '')
    ? 'BUSY'
    : 'INTERNAL';
  logError(operation, code, error);
  return { code, message: errors[code].message, status: errors[code].status, details: {} };
}
