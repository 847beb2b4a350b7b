/** Codes that Tencent's servers put into `{ code, message, requestId }` and the SDK turns into an exception. */
export type CloudBaseCode =
  | 'SYS_ERR'
  | 'INVALID_PARAM'
  | 'DATABASE_REQUEST_FAILED'
  | 'DATABASE_DUPLICATE_WRITE'
  | 'DATABASE_COLLECTION_NOT_EXIST'
  | 'DATABASE_TRANSACTION_CONFLICT'
  | 'DATABASE_TRANSACTION_FAIL'
  | 'EXCEED_REQUEST_SIZE_LIMIT'
  | 'STORAGE_REQUEST_FAIL'
  | 'STORAGE_FILE_NONEXIST'
  | 'STORAGE_EXCEED_AUTHORITY'
  | 'FUNCTION_NOT_FOUND'
  | 'FUNCTIONS_EXECUTE_FAIL'
  | 'FUNCTIONS_TIME_LIMIT'
  | 'FUNCTIONS_MEMORY_LIMIT'
  | 'FUNCTIONS_RESPONSE_TOO_LARGE'
  | 'FUNCTIONS_QUEUE_FULL'
  | 'INVALID_REQUEST_SOURCE';

/** An error of the emulated platform; the gateway answers it as `{ code, message, requestId }`. */
export class CloudBaseError extends Error {
  constructor(
    readonly code: CloudBaseCode,
    message: string,
  ) {
    super(message);
    this.name = 'CloudBaseError';
  }
}

/** Shorthand for the most frequent refusal. */
export function invalidParam(message: string): CloudBaseError {
  return new CloudBaseError('INVALID_PARAM', message);
}

/** What MongoDB itself refuses. */
export function refused(message: string): CloudBaseError {
  return new CloudBaseError('DATABASE_REQUEST_FAILED', message);
}
