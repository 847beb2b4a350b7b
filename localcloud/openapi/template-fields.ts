/*
 * What WeChat takes as the value of a template's field, by the type that its name begins with (`thing1`, `time4`): the table "订阅消息参数值内容限制说明"
 * of its page on subscribeMessage.send. Lengths are counted in UTF-16 units, the stricter way.
 */
const MONTH = '(?:0?[1-9]|1[0-2])';
const DAY = '(?:0?[1-9]|[12]\\d|3[01])';
const DATE = [
  `\\d{4}年${MONTH}月(?:${DAY}日)?`,
  `${MONTH}月${DAY}日`,
  ...['-', '/', '\\.'].map((dash) => `(?:\\d{4}${dash})?${MONTH}${dash}${DAY}|\\d{4}${dash}${MONTH}`),
].join('|');
const TIME = '(?:[01]?\\d|2[0-3]):[0-5]\\d(?::[0-5]\\d)?';
/** One moment, or two joined by "~". */
const span = (moment: string): RegExp => new RegExp(`^(?:${moment})(?:\\s?~\\s?(?:${moment}))?$`);
/** "除中文、英文、数字外的常见符号，不能带有换行等控制字符" */
const SYMBOL = '[^\\p{L}\\p{N}\\p{C}\\s]';
const HAN = '\\p{Script=Han}';

const TYPES: Readonly<Record<string, (value: string) => boolean>> = {
  thing: (value) => value.length <= 20 && !/[\p{Cc}\u2028\u2029]/u.test(value) && value.trim() !== '',
  number: (value) => value.length <= 32 && /^\d+(?:\.\d+)?$/.test(value),
  letter: matches(/^[A-Za-z]{1,32}$/),
  symbol: matches(new RegExp(`^${SYMBOL}{1,5}$`, 'u')),
  character_string: (value) => value.length <= 32 && new RegExp(`^(?:[0-9A-Za-z]|${SYMBOL})+$`, 'u').test(value),
  time: matches(span(`(?:(?:${DATE})\\s?)?${TIME}`)),
  date: matches(span(`(?:${DATE})(?:\\s?${TIME})?`)),
  amount: matches(/^[\p{Sc}]?\d{1,10}(?:\.\d+)?元?$/u),
  phone_number: matches(/^[\d+\-() ]{1,17}$/),
  car_number: matches(new RegExp(`^[${HAN}0-9A-Za-z](?:[0-9A-Za-z]{0,6}[${HAN}0-9A-Za-z])?$`, 'u')),
  name: (value) =>
    new RegExp(`^(?:${HAN}|[A-Za-z ]|${SYMBOL})+$`, 'u').test(value) &&
    value.length <= (new RegExp(HAN, 'u').test(value) ? 10 : 20),
  phrase: matches(new RegExp(`^${HAN}{1,5}$`, 'u')),
};

function matches(pattern: RegExp): (value: string) => boolean {
  return (value) => pattern.test(value);
}

/** The fields of an approved template with their labels; of an `enum` the values that it may have. */
export type TemplateFields = Readonly<Record<string, string | readonly string[]>>;

/**
 * The first field of a message that WeChat refuses with 47003; undefined when it takes all. A message has each field of its template and no other.
 * @param data `{ thing1: { value: '…' } }`
 */
export function wrongField(fields: TemplateFields, data: unknown): string | undefined {
  const given = (typeof data === 'object' && data !== null ? data : {}) as Record<string, { value?: unknown } | null>;
  const unknown = Object.keys(given).find((key) => !Object.hasOwn(fields, key));
  return unknown ?? Object.entries(fields).find(([key, allowed]) => !isTaken(key, allowed, given[key]?.value))?.[0];
}

function isTaken(key: string, allowed: string | readonly string[], value: unknown): boolean {
  if (typeof value !== 'string') return false;
  if (typeof allowed !== 'string') return allowed.includes(value);
  return TYPES[key.replace(/\d+$/, '')]?.(value) === true;
}
