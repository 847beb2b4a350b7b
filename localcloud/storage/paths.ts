import { CloudBaseError, invalidParam } from '../database/errors';

const PREFIX = 'cloud://local.local-bucket/';

/**
 * Checks a cloud path: relative, no empty, "." or ".." segment, no backslash or control character, 850 bytes at most.
 * @throws CloudBaseError INVALID_PARAM
 */
export function checkCloudPath(path: unknown): string {
  const sound =
    typeof path === 'string' &&
    path !== '' &&
    Buffer.byteLength(path) <= 850 &&
    !/[\\\u0000-\u001f\u007f]/.test(path) &&
    path.split('/').every((segment) => segment !== '' && segment !== '.' && segment !== '..');
  if (!sound) throw invalidParam(`malformed cloud path ${JSON.stringify(path)}`);
  return path;
}

export function fileIdOf(cloudPath: string): string {
  return `${PREFIX}${cloudPath}`;
}

/** @throws CloudBaseError STORAGE_FILE_NONEXIST when it is no file ID of this gateway */
export function cloudPathOf(fileId: unknown): string {
  if (typeof fileId !== 'string' || !fileId.startsWith(PREFIX)) {
    throw new CloudBaseError('STORAGE_FILE_NONEXIST', `no such file: ${String(fileId)}`);
  }
  return checkCloudPath(fileId.slice(PREFIX.length));
}
