import { inflateRawSync } from 'node:zlib';
import { unusable } from './unusable';

const MOST_ENTRIES = 5000;
const MOST_UNPACKED = 100 * 1024 * 1024;
/** Word's own text seldom has more than a few megabytes; a reader makes some twenty times that of it in memory. */
const MOST_TEXT = 15 * 1024 * 1024;
const DEEPEST = 300;
const STORED = 0;
const DEFLATED = 8;

const damaged = () => unusable('文件已损坏，打不开，请用 Word 打开后另存一份再上传');
const tooLarge = () => unusable('文件解开后过大，请删去图片等内容后再上传');

interface Entry {
  name: string;
  method: number;
  packed: number;
  unpacked: number;
  encrypted: boolean;
  /** Where its local header begins. */
  at: number;
}

/**
 * Looks at a zip before anything reads it: a document of Word, whole, not encrypted, not swelling beyond measure. What it says of its own
 * sizes is tried: a reader would unpack without end what lies about them.
 */
export function checkDocx(bytes: Buffer): void {
  const entries = entriesOf(bytes);
  if (entries.some(({ encrypted }) => encrypted)) throw unusable('文件设有密码，请去掉密码后再上传');
  if (!entries.some(({ name }) => name === 'word/document.xml'))
    throw unusable('这不是 Word 文档（可能是表格、演示文稿或压缩包），请另存为 .docx 再上传');
  const text = entries.filter(({ name }) => /\.(xml|rels)$/i.test(name));
  if (sizeOf(entries) > MOST_UNPACKED || sizeOf(text) > MOST_TEXT) throw tooLarge();
  for (const entry of text) tryEntry(bytes, entry);
}

const sizeOf = (entries: readonly Entry[]): number => entries.reduce((sum, { unpacked }) => sum + unpacked, 0);

/** The zip's directory. */
function entriesOf(bytes: Buffer): Entry[] {
  const end = bytes.lastIndexOf(Buffer.from([0x50, 0x4b, 0x05, 0x06]));
  if (end < 0 || end + 22 > bytes.length) throw damaged();
  const count = bytes.readUInt16LE(end + 10);
  if (count > MOST_ENTRIES) throw unusable('文件里的内容异常多，请检查是否选对了文件');
  const entries: Entry[] = [];
  let at = bytes.readUInt32LE(end + 16);
  for (let i = 0; i < count; i += 1) {
    if (at + 46 > bytes.length || bytes.readUInt32LE(at) !== 0x02014b50) throw damaged();
    const nameEnd = at + 46 + bytes.readUInt16LE(at + 28);
    entries.push({
      name: bytes.toString('utf8', at + 46, nameEnd),
      method: bytes.readUInt16LE(at + 10),
      packed: bytes.readUInt32LE(at + 20),
      unpacked: bytes.readUInt32LE(at + 24),
      encrypted: (bytes.readUInt16LE(at + 8) & 1) !== 0,
      at: bytes.readUInt32LE(at + 42),
    });
    at = nameEnd + bytes.readUInt16LE(at + 30) + bytes.readUInt16LE(at + 32);
  }
  return entries;
}

/** Throws unless the entry unpacks to exactly what it says. */
function tryEntry(bytes: Buffer, { at, method, packed, unpacked }: Entry): void {
  if (at + 30 > bytes.length || bytes.readUInt32LE(at) !== 0x04034b50) throw damaged();
  const from = at + 30 + bytes.readUInt16LE(at + 26) + bytes.readUInt16LE(at + 28);
  const data = bytes.subarray(from, from + packed);
  if (data.length !== packed) throw damaged();
  if (method === STORED) {
    if (packed !== unpacked || isTooDeep(data)) throw damaged();
    return;
  }
  if (method !== DEFLATED) throw damaged();
  let whole: Buffer;
  try {
    whole = inflateRawSync(data, { maxOutputLength: unpacked + 1 });
  } catch {
    throw damaged();
  }
  if (whole.length !== unpacked || isTooDeep(whole)) throw damaged();
}

/** Elements within elements without end: a reader of XML takes for ever over them, and no document of Word has a hundred. */
function isTooDeep(xml: Buffer): boolean {
  let depth = 0;
  for (let at = xml.indexOf(60); at >= 0; at = xml.indexOf(60, at + 1)) {
    const next = xml[at + 1];
    if (next === 33 || next === 63) continue;
    const end = xml.indexOf(62, at);
    if (end < 0) return false;
    if (next === 47) depth -= 1;
    else if (xml[end - 1] !== 47) depth += 1;
    if (depth > DEEPEST) return true;
    at = end;
  }
  return false;
}
