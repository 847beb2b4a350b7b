import type { Parsed } from '../../../contract';
import { DomainError } from '../../../domain/errors';
import type { Database } from '../../../platform/database';
import { deleteFile, readFile } from '../../../platform/files';
import { idOf } from '../../../platform/ids';
import { isOwnUpload } from '../../../records';
import { fileUnusable } from './file-unusable';

interface Bytes {
  bytes: Buffer;
  /** Takes the upload away: it cannot be used. */
  forget: () => Promise<void>;
  /** Takes the upload away: its text is in the draft. The same request again finds that. */
  settle: (draftId: string) => Promise<void>;
}

const nothing = (): Promise<void> => Promise.resolve();

/** The bytes of what is imported, or the draft that the upload has become already. INVALID_INPUT unless exactly one source is given. */
export async function readSource(
  db: Database,
  { text, base64, fileId }: Pick<Parsed<'policy.import'>, 'text' | 'base64' | 'fileId'>,
  userId: string,
): Promise<Bytes | { draftId: string }> {
  if ([text, base64, fileId].filter((one) => one !== undefined).length !== 1) {
    const message = '请在文字、文件内容、已上传的文件中只给一种';
    throw new DomainError('INVALID_INPUT', { fields: [{ path: 'text', message }] });
  }
  if (fileId !== undefined) return upload(db, fileId, userId);
  const bytes = base64 === undefined ? Buffer.from(text ?? '', 'utf8') : bytesOf(base64);
  return { bytes, forget: nothing, settle: nothing };
}

function bytesOf(base64: string): Buffer {
  const content = (base64.startsWith('data:') ? base64.slice(base64.indexOf(',') + 1) : base64).trimEnd();
  const end = content.endsWith('==') ? -2 : content.endsWith('=') ? -1 : content.length;
  // Buffer.from leaves out whatever is no base64: a file cut or mixed up would seem whole.
  if (/[^A-Za-z0-9+/_\s-]/.test(content.slice(0, end))) throw fileUnusable('文件内容不是 base64，请重新上传');
  return Buffer.from(content, 'base64');
}

async function upload(db: Database, fileId: string, userId: string): Promise<Bytes | { draftId: string }> {
  // nothing but the caller's own upload for this is read, or taken away
  if (!isOwnUpload(fileId, 'policy-import', userId)) throw fileUnusable('这不是您在这里上传的文件，请重新选择文件上传');
  const _id = idOf('policy-upload', fileId);
  const [known, file] = await Promise.all([db.get('policyUploads', _id), readFile(fileId)]);
  if (file === null && known) return { draftId: known.draftId };
  if (file === null) throw fileUnusable('文件没有上传成功，请重新上传');
  const forget = () => deleteFile(fileId);
  const settle = async (draftId: string): Promise<void> => {
    await db.insertOnce('policyUploads', { _id, draftId });
    await forget();
  };
  return { bytes: file.bytes, forget, settle };
}
