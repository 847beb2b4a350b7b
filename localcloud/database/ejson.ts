import { invalidParam } from './errors';
import { BsonRegExp } from './regexp';

/**
 * Reads the canonical Extended JSON of the SDK into plain values: numbers, Date, BsonRegExp, objects.
 * @param now epoch milliseconds for which `serverDate()` stands
 * @throws CloudBaseError INVALID_PARAM on malformed text and on BSON types that the gateway does not keep
 */
export function decodeEjson(text: string, now: number): unknown {
  let parsed: unknown;
  try {
    parsed = JSON.parse(text);
  } catch {
    throw invalidParam('malformed Extended JSON');
  }
  return decodeValue(parsed, now);
}

/** As decodeEjson, for a value that is already parsed JSON. */
export function decodeValue(value: unknown, now: number): unknown {
  if (typeof value !== 'object' || value === null) return value;
  if (Array.isArray(value)) return value.map((item) => decodeValue(item, now));
  const source = value as Record<string, unknown>;
  const keys = Object.keys(source);
  const first = keys[0];
  if (keys.length === 1 && first?.startsWith('$')) {
    const wrapped = decodeWrapper(first, source[first], now);
    if (wrapped !== NOT_A_WRAPPER) return wrapped;
  }
  const result: Record<string, unknown> = {};
  for (const key of keys) {
    if (key === '__proto__') throw invalidParam('field name "__proto__" is not allowed');
    result[key] = decodeValue(source[key], now);
  }
  return result;
}

const NOT_A_WRAPPER = Symbol('not a wrapper');

function decodeWrapper(key: string, inner: unknown, now: number): unknown {
  switch (key) {
    case '$numberInt':
    case '$numberLong':
    case '$numberDouble':
      return Number(inner);
    case '$date':
      return decodeDate(decodeValue(inner, now));
    case '$regularExpression':
      return decodeRegExp(inner);
    case '$tcb_server_date': {
      const { offset = 0 } = decodeValue(inner, now) as { offset?: number };
      return new Date(now + offset);
    }
    case '$undefined':
      return null;
    case '$oid':
    case '$binary':
    case '$numberDecimal':
    case '$timestamp':
    case '$minKey':
    case '$maxKey':
    case '$code':
    case '$symbol':
    case '$dbPointer':
      throw invalidParam(`values of the type ${key} are not kept by this gateway`);
    default:
      return NOT_A_WRAPPER;
  }
}

function decodeDate(inner: unknown): Date {
  const date = new Date(typeof inner === 'string' || typeof inner === 'number' ? inner : Number.NaN);
  if (Number.isNaN(date.getTime())) throw invalidParam('malformed $date');
  return date;
}

function decodeRegExp(inner: unknown): BsonRegExp {
  const { pattern, options = '' } = (inner ?? {}) as { pattern?: unknown; options?: unknown };
  if (typeof pattern !== 'string' || typeof options !== 'string') throw invalidParam('malformed regular expression');
  return new BsonRegExp(pattern, options);
}

/** Writes values as Extended JSON that `EJSON.parse` of the SDK reads back to the same values. */
export function encodeEjson(value: unknown): string {
  return JSON.stringify(toExtended(value));
}

function toExtended(value: unknown): unknown {
  if (typeof value === 'number') {
    if (Object.is(value, -0)) return { $numberDouble: '-0.0' };
    return Number.isFinite(value) ? value : { $numberDouble: String(value) };
  }
  if (typeof value === 'bigint') return Number(value);
  if (typeof value !== 'object' || value === null) return value;
  if (Array.isArray(value)) return value.map(toExtended);
  if (value instanceof Date) return { $date: { $numberLong: String(value.getTime()) } };
  if (value instanceof BsonRegExp) {
    return { $regularExpression: { pattern: value.pattern, options: value.options } };
  }
  const result: Record<string, unknown> = {};
  for (const key of Object.keys(value)) {
    const inner = (value as Record<string, unknown>)[key];
    if (inner !== undefined) result[key] = toExtended(inner);
  }
  return result;
}
