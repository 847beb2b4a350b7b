import type { CloudBaseError } from '../database/errors';

/** A refusal of the HTTP front: `{ ok: false, error: { code, message, details } }` with a status. */
export class HttpError extends Error {
  constructor(
    readonly status: number,
    readonly code: string,
    message: string,
    readonly details: Record<string, unknown> = {},
  ) {
    super(message);
    this.name = 'HttpError';
  }
}

/** The HTTP status that fits an error of the platform. */
export function statusOf({ code }: CloudBaseError): number {
  switch (code) {
    case 'INVALID_PARAM':
      return 400;
    case 'EXCEED_REQUEST_SIZE_LIMIT':
      return 413;
    case 'INVALID_REQUEST_SOURCE':
      return 401;
    case 'STORAGE_EXCEED_AUTHORITY':
      return 403;
    case 'FUNCTION_NOT_FOUND':
    case 'STORAGE_FILE_NONEXIST':
    case 'DATABASE_COLLECTION_NOT_EXIST':
    case 'DATABASE_TRANSACTION_FAIL':
      return 404;
    case 'DATABASE_DUPLICATE_WRITE':
    case 'DATABASE_TRANSACTION_CONFLICT':
      return 409;
    case 'FUNCTIONS_QUEUE_FULL':
      return 503;
    case 'FUNCTIONS_TIME_LIMIT':
      return 504;
    case 'SYS_ERR':
    case 'DATABASE_REQUEST_FAILED':
    case 'STORAGE_REQUEST_FAIL':
    case 'FUNCTIONS_EXECUTE_FAIL':
    case 'FUNCTIONS_MEMORY_LIMIT':
    case 'FUNCTIONS_RESPONSE_TOO_LARGE':
      return 500;
  }
}

/** What a person reads about an error of the platform. */
export function messageOf({ code }: CloudBaseError): string {
  switch (code) {
    case 'FUNCTION_NOT_FOUND':
      return '没有这个接口。';
    case 'FUNCTIONS_TIME_LIMIT':
      return '处理超时，请稍后重试。';
    case 'FUNCTIONS_QUEUE_FULL':
      return '使用的人较多，请稍后重试。';
    case 'FUNCTIONS_MEMORY_LIMIT':
    case 'FUNCTIONS_EXECUTE_FAIL':
    case 'FUNCTIONS_RESPONSE_TOO_LARGE':
    case 'SYS_ERR':
      return '服务出现错误，请稍后重试。';
    case 'STORAGE_EXCEED_AUTHORITY':
      return '没有权限写入这个文件。';
    case 'STORAGE_FILE_NONEXIST':
      return '文件不存在。';
    case 'STORAGE_REQUEST_FAIL':
      return '文件保存失败，请检查大小后重试。';
    case 'INVALID_PARAM':
    case 'EXCEED_REQUEST_SIZE_LIMIT':
    case 'INVALID_REQUEST_SOURCE':
    case 'DATABASE_REQUEST_FAILED':
    case 'DATABASE_DUPLICATE_WRITE':
    case 'DATABASE_COLLECTION_NOT_EXIST':
    case 'DATABASE_TRANSACTION_CONFLICT':
    case 'DATABASE_TRANSACTION_FAIL':
      return '请求有误。';
  }
}
