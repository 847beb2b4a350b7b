import { unusable } from './unusable';

const MOST_ENTRIES = 5000;
const MOST_UNPACKED = 200 * 1024 * 1024;
const DAMAGED = '文件已损坏，打不开，请用 Word 打开后另存一份再上传';

/** Looks at the directory of a zip before anything is unpacked: a document of Word, whole, not encrypted, not swelling beyond measure. */
export function checkDocx(bytes: Buffer): void {
  const end = bytes.lastIndexOf(Buffer.from([0x50, 0x4b, 0x05, 0x06]));
  if (end < 0 || end + 22 > bytes.length) throw unusable(DAMAGED);
  const entries = bytes.readUInt16LE(end + 10);
  let at = bytes.readUInt32LE(end + 16);
  let unpacked = 0;
  let document = false;
  if (entries > MOST_ENTRIES) throw unusable('文件里的内容异常多，请检查是否选对了文件');
  for (let i = 0; i < entries; i += 1) {
    if (at + 46 > bytes.length || bytes.readUInt32LE(at) !== 0x02014b50) throw unusable(DAMAGED);
    if ((bytes.readUInt16LE(at + 8) & 1) !== 0) throw unusable('文件设有密码，请去掉密码后再上传');
    unpacked += bytes.readUInt32LE(at + 24);
    const nameLength = bytes.readUInt16LE(at + 28);
    const name = bytes.toString('utf8', at + 46, at + 46 + nameLength);
    if (name === 'word/document.xml') document = true;
    at += 46 + nameLength + bytes.readUInt16LE(at + 30) + bytes.readUInt16LE(at + 32);
  }
  if (unpacked > MOST_UNPACKED) throw unusable('文件解开后过大，请删去图片后再上传');
  if (!document) throw unusable('这不是 Word 文档（可能是表格、演示文稿或压缩包），请另存为 .docx 再上传');
}
