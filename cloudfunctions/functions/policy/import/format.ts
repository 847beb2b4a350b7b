import { unusable } from './unusable';

export type Format = 'docx' | 'pdf' | 'html' | 'txt';

const OLE = [0xd0, 0xcf, 0x11, 0xe0];
const ZIP = [0x50, 0x4b, 0x03, 0x04];
const EMPTY_ZIP = [0x50, 0x4b, 0x05, 0x06];
const KNOWN_OTHERS: [string, readonly number[]][] = [
  ['图片', [0x89, 0x50, 0x4e, 0x47]],
  ['图片', [0xff, 0xd8, 0xff]],
  ['图片', [0x47, 0x49, 0x46, 0x38]],
  ['压缩包', [0x52, 0x61, 0x72, 0x21]],
  ['压缩包', [0x37, 0x7a, 0xbc, 0xaf]],
  ['压缩包', [0x1f, 0x8b]],
  ['程序', [0x4d, 0x5a, 0x90]],
  ['程序', [0x7f, 0x45, 0x4c, 0x46]],
  ['图片', [0x49, 0x49, 0x2a, 0x00]],
  ['图片', [0x4d, 0x4d, 0x00, 0x2a]],
  ['RTF 文档', [0x7b, 0x5c, 0x72, 0x74, 0x66]],
];

const startsWith = (bytes: Uint8Array, head: readonly number[]): boolean => head.every((byte, i) => bytes[i] === byte);

/** What a file is, by its bytes; its name decides nothing. FILE_UNUSABLE for what can hold no readable text. */
export function formatOf(bytes: Uint8Array): Format {
  if (bytes.length === 0) throw unusable('文件是空的，请重新选择文件');
  if (startsWith(bytes, OLE)) throw unusable('文件是旧版 Word 文档或设有打开密码，请去掉密码后另存为 .docx 再上传');
  if (startsWith(bytes, ZIP)) return 'docx';
  if (startsWith(bytes, EMPTY_ZIP)) throw unusable('压缩包是空的，请重新选择文件');
  const other = KNOWN_OTHERS.find(([, head]) => startsWith(bytes, head));
  if (other !== undefined) throw unusable(`文件实际上是${other[0]}，请上传带文字的 .docx、.pdf、.html 或 .txt 文件`);
  const head = Buffer.from(bytes.buffer, bytes.byteOffset, Math.min(bytes.length, 2048)).toString('latin1');
  // A PDF may have up to a kilobyte of something else in front.
  if (head.slice(0, 1024).includes('%PDF-')) return 'pdf';
  const opening = head.split('\0').join('').trimStart().toLowerCase();
  const markup = ['<!doctype html', '<html', '<head', '<body', '<meta', '<div', '<p>', '<p ', '<table', '<?xml'];
  return markup.some(
    (tag) => opening.startsWith(tag) || opening.slice(2).startsWith(tag) || opening.slice(3).startsWith(tag),
  )
    ? 'html'
    : 'txt';
}
