import { LIMITS } from '../../contract/lists';
import { DomainError } from '../../domain/errors';
import { formatOf } from '../../domain/file-format';
import type { FileFormat } from '../../mechanisms/form';
import type { MaterialFileDoc } from '../../records';

type Kind = MaterialFileDoc['kind'];

const LARGEST_BYTES = LIMITS.fileMegabytes * 1024 * 1024;

const UNFIT: Record<Kind, (format: FileFormat | null) => string | null> = {
  photo: (format) => (format === 'picture' ? null : '照片应为 JPG、PNG、WebP 或 HEIC 图片'),
  courseware: (format) => (format === 'pdf' || format === 'office' ? null : '课件应为 PPT、PPTX、DOCX 或 PDF 文件'),
  register: (format) => (format ? null : '签到册应为图片、PDF 或 Office 文件'),
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
  const why = UNFIT[kind](formatOf(bytes));
  return why === null ? bytes : refuse(why);
}
