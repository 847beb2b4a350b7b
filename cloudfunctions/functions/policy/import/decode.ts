import { unusable } from './unusable';

/** Text of bytes in UTF-8, GB18030, UTF-16 or what a page says of itself: by the byte order mark, else by what decodes without a fault. */
export function decode(bytes: Uint8Array): string {
  const text = decodeAny(bytes);
  if (text === null || looksBinary(text)) throw unusable('文件内容不是文字或已损坏，请检查后重新选择文件');
  return text;
}

function decodeAny(bytes: Uint8Array): string | null {
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return attempt(bytes, 'utf-16le');
  if (bytes[0] === 0xfe && bytes[1] === 0xff) return attempt(bytes, 'utf-16be');
  if (bytes.subarray(0, 4096).includes(0)) return utf16(bytes);
  const said = charsetOf(bytes);
  return attempt(bytes, 'utf-8') ?? (said === null ? null : attempt(bytes, said)) ?? attempt(bytes, 'gb18030');
}

/** Null for an encoding without that name, or bytes that are not in it. */
function attempt(bytes: Uint8Array, encoding: string): string | null {
  try {
    return new TextDecoder(encoding, { fatal: true }).decode(bytes);
  } catch {
    return null;
  }
}

/** `<meta charset="big5">` in the first kilobytes of a page. */
function charsetOf(bytes: Uint8Array): string | null {
  const head = Buffer.from(bytes.subarray(0, 2048)).toString('latin1').toLowerCase();
  const at = head.indexOf('charset=');
  return at < 0 ? null : (/^["']?([a-z0-9_-]{2,20})/.exec(head.slice(at + 8, at + 40))?.[1] ?? null);
}

/** UTF-16 without a mark: of both orders the one that gives what Chinese texts are made of. */
function utf16(bytes: Uint8Array): string | null {
  const [best] = ['utf-16le', 'utf-16be']
    .map((encoding) => attempt(bytes, encoding))
    .filter((text) => text !== null)
    .map((text) => ({ text, share: usualShare(text.slice(0, 2000)) }))
    .sort((a, b) => b.share - a.share);
  return best !== undefined && best.share > 0.8 ? best.text : null;
}

function usualShare(text: string): number {
  const usual = [...text].filter((character) =>
    /[\p{Script=Han}\x20-\x7e\s\u3000-\u303f\uff00-\uffef]/u.test(character),
  );
  return usual.length / Math.max(1, text.length);
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
