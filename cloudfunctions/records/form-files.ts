/** Files that come with a form: read, judged by their bytes, and kept with what proves them. */
import { formatOf } from '../domain/file-format';
import { DomainError } from '../domain/errors';
import type { Field, FileFormat, FormFile, StoredFile } from '../mechanisms/form';
import { fileUrls, readFile } from '../platform/files';
import { isOwnUpload, keepCopy, storedOf } from './uploads';

const WORDS: Record<FileFormat, string> = { picture: '图片', pdf: 'PDF', office: 'Office 文档' };

/**
 * What is stored of the files that `userId` sent: those `before` as they were, each new one as a copy with its size in bytes and SHA-256. INVALID_INPUT
 * beside the field `path` for what did not arrive, was somebody else's upload, is empty, too large or of another format than the field takes.
 */
export async function keptFiles(
  path: string,
  { formats, megabytes }: Field & { readonly kind: 'files' },
  sent: readonly FormFile[],
  userId: string,
  before: readonly StoredFile[] = [],
): Promise<StoredFile[]> {
  const keep = async ({ fileId, name }: FormFile): Promise<StoredFile> => {
    const known = before.find((file) => file.fileId === fileId);
    if (known) return known;
    const refuse = (why: string): never => {
      throw new DomainError('INVALID_INPUT', { fields: [{ path, message: `“${name}”${why}` }] });
    };
    const file = isOwnUpload(fileId, 'forms', userId) ? await readFile(fileId) : null;
    if (!file) return refuse('没有上传成功，请移除后重新添加');
    const { bytes, sha256 } = file;
    if (bytes.length === 0) refuse('是空的');
    if (bytes.length > megabytes * 1024 * 1024) refuse(`超过 ${String(megabytes)} MB`);
    const format = formatOf(bytes);
    if (!format || !formats.includes(format)) refuse(`不是${formats.map((one) => WORDS[one]).join('或')}`);
    // the same once more: its request was not answered
    const same = before.find((one) => one.sha256 === sha256 && one.name === name);
    return same ?? { fileId: await keepCopy('forms', bytes, name), name, size: bytes.length, sha256 };
  };
  return Promise.all(sent.map(keep));
}

/** Where the caller's device can open each for a while, by file id; without those that are not what was handed in. @param now epoch ms */
export async function linksOf(files: readonly StoredFile[], now: number): Promise<Record<string, string>> {
  const stored = await storedOf(files, now);
  const whole = files.filter(({ fileId }) => stored.get(fileId) === 'whole');
  return Object.fromEntries(await fileUrls(whole.map(({ fileId }) => fileId)));
}
