import { unusable } from './unusable';

/** Text of bytes in UTF-8, GB18030 or UTF-16, by its byte order mark, else by what decodes without a fault. */
export function decode(bytes: Uint8Array): string {
  const text = decodeAny(bytes);
  if (text === null || looksBinary(text)) throw unusable('文件内容不是文字或已损坏，请检查后重新选择文件');
  return text;
}

function decodeAny(bytes: Uint8Array): string | null {
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return attempt(bytes, 'utf-16le');
  if (bytes[0] === 0xfe && bytes[1] === 0xff) return attempt(bytes, 'utf-16be');
  const utf16 = withoutMark(bytes);
  if (utf16 !== null) return attempt(bytes, utf16);
  return attempt(bytes, 'utf-8') ?? attempt(bytes, 'gb18030');
}

function attempt(bytes: Uint8Array, encoding: string): string | null {
  try {
    return new TextDecoder(encoding, { fatal: true }).decode(bytes);
  } catch {
    return null;
  }
}

/** UTF-16 without a mark: its spaces, digits and line ends have a zero byte on always the same side. */
function withoutMark(bytes: Uint8Array): 'utf-16le' | 'utf-16be' | null {
  const length = Math.min(bytes.length, 4096);
  let even = 0;
  let odd = 0;
  for (let i = 0; i + 1 < length; i += 2) {
    if (bytes[i] === 0) even += 1;
    if (bytes[i + 1] === 0) odd += 1;
  }
  if (odd > 0 && even === 0) return 'utf-16le';
  return even > 0 && odd === 0 ? 'utf-16be' : null;
}

/** Control characters that no text has, or what replaces the undecodable. */
function looksBinary(text: string): boolean {
  let odd = 0;
  for (let i = 0; i < text.length; i += 1) {
    const unit = text.charCodeAt(i);
    if ((unit < 32 && unit !== 9 && unit !== 10 && unit !== 13 && unit !== 12) || unit === 0xfffd) odd += 1;
  }
  return odd * 100 > text.length;
}
