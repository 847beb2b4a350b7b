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
  const utf8 = attempt(bytes, 'utf-8');
  if (utf8 !== null) return utf8;
  const said = charsetOf(bytes);
  // Nearly every text in Big5 is one without a fault in GB18030 too, of characters that nobody uses; and pages say what they are not.
  const readings = [...(said === null ? [] : [said]), 'gb18030', 'big5'].flatMap(
    (encoding) => attempt(bytes, encoding) ?? [],
  );
  const [best] = readings.map((text) => ({ text, share: everydayShare(text) })).sort((a, b) => b.share - a.share);
  return best?.text ?? nearlyUtf8(bytes);
}

/** What no text in Chinese does without, in both kinds of characters. */
const EVERYDAY = new Set(
  '的一是不了在人有我他这个中大来上国和地到以说时要就出会可也你对生能而子那得于着下自之年过发后作里用道行所然家种事成方多经么去法学如都同现当没动面起看定天分还进好小部其些主样理心本前开但因只从想实日者意无力它与长把机十民第公此已工使情明性知全三又关点正业外将两高间由问很最重并物手应战向头文体政美相见被利什二等产或新己制身果加西斯月话合回特代内信表化老给世位次度门任常先海通教儿原东声提立及比员解水名真论处走义各入几口认条平系气题活尔更别打女变四神总何电数安少报才结反受目太量再感建务做接必场件计管期市直德资命山金指克许统区保至队形社便空决治展马科司五基眼书非则听白却界达光放强即像难且权思王象完设式色路记南品住告类求据程北边死张该交规万取拉格望觉术领共确传师观清今切院让识候带导争运办企业补贴扶持申报奖励關於業對學國會發號縣與辦補貼獎勵說時來這個們為實經應當動機務處東產區總員論電數報結反據條約開間門問題場計畫規劃準標認證無將過還進選' +
    '，。、；：（）《》〔〕“”',
);

/** How much of the beginning is made of such characters. */
function everydayShare(text: string): number {
  const head = [...text.slice(0, 20_000)].filter((character) => character > '\u007f');
  return head.length === 0 ? 1 : head.filter((character) => EVERYDAY.has(character)).length / head.length;
}

/** Cut in the middle of a character, or with a few bytes gone wrong. */
function nearlyUtf8(bytes: Uint8Array): string | null {
  const text = new TextDecoder('utf-8').decode(bytes);
  let wrong = 0;
  for (const character of text) if (character === '\ufffd') wrong += 1;
  return wrong * 200 < text.length ? text.replaceAll('\ufffd', '') : null;
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
