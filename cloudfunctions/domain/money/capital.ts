const DIGITS = '零壹贰叁肆伍陆柒捌玖';
const PLACES = ['', '拾', '佰', '仟'];
const SECTIONS = ['', '万', '亿'];
/** below one 万亿 yuan */
const LARGEST_FEN = 99_999_999_999_999;

const digitOf = (value: number): string => DIGITS.charAt(value);

/** Up to four digits, zeros between them written once, none at the end: 1010 → 壹仟零壹拾. */
function section(value: number): string {
  let text = '';
  let zero = false;
  for (let place = 3; place >= 0; place -= 1) {
    const digit = Math.floor(value / 10 ** place) % 10;
    if (digit === 0) {
      zero = text !== '';
    } else {
      text += (zero ? '零' : '') + digitOf(digit) + (PLACES[place] ?? '');
      zero = false;
    }
  }
  return text;
}

function wholeYuan(yuan: number): string {
  let text = '';
  for (let index = SECTIONS.length - 1; index >= 0; index -= 1) {
    const value = Math.floor(yuan / 10_000 ** index) % 10_000;
    if (value === 0) continue;
    // a gap below a higher section is read once: 1,000,500 → 壹佰万零伍佰
    const gap = text !== '' && (value < 1000 || Math.floor(yuan / 10_000 ** (index + 1)) % 10_000 === 0);
    text += (gap ? '零' : '') + section(value) + (SECTIONS[index] ?? '');
  }
  return text;
}

/**
 * R-MONEY 5: an amount in 分 in capital figures, as 《正确填写票据和结算凭证的基本规定》 asks: 零元整, 捌万元整, 壹仟肆佰零玖元伍角,
 * 叁佰贰拾伍元零肆分. Throws RangeError for negative, broken or too large amounts.
 */
export function inCapitalFigures(fen: number): string {
  if (!Number.isSafeInteger(fen) || fen < 0 || fen > LARGEST_FEN) throw new RangeError(`Not an amount: ${fen}`);
  if (fen === 0) return '零元整';
  const yuan = Math.floor(fen / 100);
  const jiao = Math.floor(fen / 10) % 10;
  const cents = fen % 10;
  const whole = yuan === 0 ? '' : `${wholeYuan(yuan)}元`;
  if (jiao === 0 && cents === 0) return `${whole}整`;
  if (cents === 0) return `${whole}${digitOf(jiao)}角`;
  if (jiao === 0) return `${whole}${whole === '' ? '' : '零'}${digitOf(cents)}分`;
  return `${whole}${digitOf(jiao)}角${digitOf(cents)}分`;
}
