/** Files that come with a form: read, judged by their bytes, and kept with what proves them. */
import { formatOf } from '../domain/file-format';
import { DomainError } from '../domain/errors';
import type { Field, FileFormat, FormFile, StoredFile } from '../mechanisms/form';
import { fileUrls, readFile } from '../platform/files';

/** Devices put the files of forms here, under 16 random bytes: nobody can send in what another stored, or a file of another kind. */
const OURS = /\/forms\/[0-9a-f]{32}(\.[a-z0-9]{1,8})?$/;

const WORDS: Record<FileFormat, string> = { picture: '图片', pdf: 'PDF', office: 'Office 文档' };

/**
 * What is stored of the files sent: those `before` as they were, each new one with its size in bytes and SHA-256. INVALID_INPUT beside the field `path`
 * for what did not arrive, is empty, too large or of another format than the field takes.
 */
export async function keptFiles(
  path: string,
  { formats, megabytes }: Field & { readonly kind: 'files' },
  sent: readonly FormFile[],
  before: readonly StoredFile[] = [],
): Promise<StoredFile[]> {
  const keep = async ({ fileId, name }: FormFile): Promise<StoredFile> => {
    const known = before.find((file) => file.fileId === fileId);
    if (known) return known;
    const refuse = (why: string): never => {
      throw new DomainError('INVALID_INPUT', { fields: [{ path, message: `“${name}”${why}` }] });
    };
    const file = OURS.test(fileId) ? await readFile(fileId) : null;
    if (!file) return refuse('没有上传成功，请移除后重新添加');
    const { bytes, sha256 } = file;
    if (bytes.length === 0) refuse('是空的');
    if (bytes.length > megabytes * 1024 * 1024) refuse(`超过 ${String(megabytes)} MB`);
    const format = formatOf(bytes);
    if (!format || !formats.includes(format)) refuse(`不是${formats.map((one) => WORDS[one]).join('或')}`);
    return { fileId, name, size: bytes.length, sha256 };
  };
  return Promise.all(sent.map(keep));
}

/** Where the caller's device can open each for a while, by file id. */
export const linksOf = async (files: readonly StoredFile[]): Promise<Record<string, string>> =>
  Object.fromEntries(await fileUrls(files.map(({ fileId }) => fileId)));
