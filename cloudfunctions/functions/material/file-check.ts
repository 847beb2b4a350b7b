import { LIMITS } from '../../contract/lists';
import { DomainError } from '../../domain/errors';
import type { MaterialFileDoc } from '../../records';

type Kind = MaterialFileDoc['kind'];

const LARGEST_BYTES = LIMITS.fileMegabytes * 1024 * 1024;

const startsWith = (bytes: Buffer, hex: string, at = 0): boolean =>
  bytes.subarray(at, at + hex.length / 2).toString('hex') === hex;

/** By their first bytes, since a name says what its author wants it to say. */
const isPicture = (bytes: Buffer): boolean =>
  startsWith(bytes, 'ffd8ff') ||
  startsWith(bytes, '89504e470d0a1a0a') ||
  (startsWith(bytes, '52494646') && startsWith(bytes, '57454250', 8)) ||
  // HEIC, as phones take it
  startsWith(bytes, '66747970', 4);

/** PDF, the zip of .pptx/.docx/.xlsx, or the older .ppt/.doc/.xls. */
const isDocument = (bytes: Buffer): boolean =>
  startsWith(bytes, '25504446') || startsWith(bytes, '504b0304') || startsWith(bytes, 'd0cf11e0a1b11ae1');

const UNFIT: Record<Kind, (bytes: Buffer) => string | null> = {
  photo: (bytes) => (isPicture(bytes) ? null : '照片应为 JPG、PNG、WebP 或 HEIC 图片'),
  courseware: (bytes) => (isDocument(bytes) ? null : '课件应为 PPT、PPTX、DOCX 或 PDF 文件'),
  register: (bytes) => (isPicture(bytes) || isDocument(bytes) ? null : '签到册应为图片、PDF 或 Office 文件'),
  recording: () => null,
  other: () => null,
};

/** Refuses what cannot be what it is handed in as: FILE_UNUSABLE, with the reason in Chinese. */
export function checkFile(kind: Kind, photoKind: MaterialFileDoc['photoKind'], bytes: Buffer | null): Buffer {
  const refuse = (why: string): never => {
    throw new DomainError('FILE_UNUSABLE', { why });
  };
  if (!bytes) return refuse('文件没有上传成功');
  if (bytes.length === 0) return refuse('文件是空的');
  if (bytes.length > LARGEST_BYTES) return refuse(`文件超过 ${LIMITS.fileMegabytes} MB`);
  if (kind === 'photo' && photoKind === null) return refuse('请选择照片的角度');
  const why = UNFIT[kind](bytes);
  return why === null ? bytes : refuse(why);
}
