import { isPlainObject } from '../document';
import { refused } from '../errors';
import { typeName } from '../values';
import { isNullish, named, type Evaluate, type Operator } from './operator';
import { zoneOffset } from './zones';

const DAY = 86_400_000;
const MINUTE = 60_000;

/** A moment as a clock on the wall shows it; all counts as MongoDB has them. */
interface WallClock {
  /** Shifted by the zone, to be read with getUTC…(). */
  shifted: Date;
  offsetMinutes: number;
}

const dayOfYear = (date: Date): number =>
  Math.floor((date.getTime() - Date.UTC(date.getUTCFullYear(), 0, 1)) / DAY) + 1;
const isoDay = (date: Date): number => date.getUTCDay() || 7;
/** The Thursday of a day's ISO week lies in the year that the week is counted in. */
const thursday = (date: Date): Date => new Date(date.getTime() + (4 - isoDay(date)) * DAY);
const isoWeek = (date: Date): number => Math.ceil(dayOfYear(thursday(date)) / 7);
const isoYear = (date: Date): number => thursday(date).getUTCFullYear();
/** Weeks begin on Sunday; days before the first one are week 0. */
const week = (date: Date): number => Math.floor((dayOfYear(date) + 6 - date.getUTCDay()) / 7);

/** `$year` and its like: a date, or { date, timezone }. */
function part(read: (date: Date) => number): Operator {
  return (argument, compile, name) => {
    const { date, timezone } =
      isPlainObject(argument) && !Object.keys(argument)[0]?.startsWith('$')
        ? named(argument, name, ['date'], ['timezone'])
        : {
            date: Array.isArray(argument) && argument.length === 1 ? (argument as unknown[])[0] : argument,
            timezone: undefined,
          };
    const clock = wallClock(compile(date), timezone === undefined ? undefined : compile(timezone), name);
    return (scope) => {
      const shown = clock(scope);
      return shown === null ? null : read(shown.shifted);
    };
  };
}

function wallClock(
  date: Evaluate,
  timezone: Evaluate | undefined,
  name: string,
): (scope: Parameters<Evaluate>[0]) => WallClock | null {
  return (scope) => {
    const moment = date(scope);
    const zone = timezone?.(scope);
    if (isNullish(moment) || (timezone && isNullish(zone))) return null;
    if (!(moment instanceof Date)) throw refused(`can't convert from BSON type ${typeName(moment)} to Date (${name})`);
    const offsetMinutes = timezone ? zoneOffset(zone, moment.getTime()) : 0;
    return { shifted: new Date(moment.getTime() + offsetMinutes * MINUTE), offsetMinutes };
  };
}

const pad = (value: number, width: number): string => String(value).padStart(width, '0');
const sign = (minutes: number): string => (minutes < 0 ? '-' : '+');

const FORMATS: Readonly<Record<string, (clock: WallClock) => string>> = {
  Y: ({ shifted }) => pad(shifted.getUTCFullYear(), 4),
  m: ({ shifted }) => pad(shifted.getUTCMonth() + 1, 2),
  d: ({ shifted }) => pad(shifted.getUTCDate(), 2),
  H: ({ shifted }) => pad(shifted.getUTCHours(), 2),
  M: ({ shifted }) => pad(shifted.getUTCMinutes(), 2),
  S: ({ shifted }) => pad(shifted.getUTCSeconds(), 2),
  L: ({ shifted }) => pad(shifted.getUTCMilliseconds(), 3),
  j: ({ shifted }) => pad(dayOfYear(shifted), 3),
  w: ({ shifted }) => String(shifted.getUTCDay() + 1),
  u: ({ shifted }) => String(isoDay(shifted)),
  U: ({ shifted }) => pad(week(shifted), 2),
  V: ({ shifted }) => pad(isoWeek(shifted), 2),
  G: ({ shifted }) => pad(isoYear(shifted), 4),
  z: ({ offsetMinutes }) =>
    `${sign(offsetMinutes)}${pad(Math.floor(Math.abs(offsetMinutes) / 60), 2)}${pad(Math.abs(offsetMinutes) % 60, 2)}`,
  Z: ({ offsetMinutes }) => `${sign(offsetMinutes)}${pad(Math.abs(offsetMinutes), 3)}`,
  '%': () => '%',
};

const toText: Operator = (argument, compile, name) => {
  const { date, format, timezone, onNull } = named(argument, name, ['date'], ['format', 'timezone', 'onNull']);
  const zone = timezone === undefined ? undefined : compile(timezone);
  const clock = wallClock(compile(date), zone, name);
  const pattern = format === undefined ? undefined : compile(format);
  const otherwise = onNull === undefined ? () => null : compile(onNull);
  return (scope) => {
    const shown = clock(scope);
    if (shown === null) return otherwise(scope);
    const text = pattern ? pattern(scope) : `%Y-%m-%dT%H:%M:%S.%L${zone ? '' : 'Z'}`;
    if (isNullish(text)) return null;
    if (typeof text !== 'string') throw refused('$dateToString requires that format be a string');
    return text.replace(/%(.?)/gs, (_match, char: string) => {
      if (char === '') throw refused("Unmatched '%' at end of format string");
      const write = Object.hasOwn(FORMATS, char) ? FORMATS[char] : undefined;
      if (!write) throw refused(`Invalid format character '%${char}' in format string`);
      return write(shown);
    });
  };
};

const ISO = /^(\d{4})-(\d{2})-(\d{2})(?:[T ](\d{2}):(\d{2})(?::(\d{2})(?:\.(\d{1,3}))?)?)?\s?(Z|[+-]\d{2}:?\d{2})?$/;

const fromText: Operator = (argument, compile, name) => {
  const { dateString, timezone } = named(argument, name, ['dateString'], ['timezone']);
  const [text, zone] = [compile(dateString), timezone === undefined ? undefined : compile(timezone)];
  return (scope) => {
    const [given, inZone] = [text(scope), zone?.(scope)];
    if (isNullish(given) || (zone && isNullish(inZone))) return null;
    if (typeof given !== 'string') {
      throw refused(`$dateFromString requires that 'dateString' be a string, found: ${typeName(given)}`);
    }
    const match = ISO.exec(given);
    if (!match) throw refused(`Error parsing date string '${given}' (this gateway reads ISO 8601 only)`);
    const [year = 0, month = 1, day = 1, hour = 0, minute = 0, second = 0] = match
      .slice(1, 7)
      .map((digits: string | undefined) => Number(digits ?? 0));
    const millisecond = Number((match[7] ?? '0').padEnd(3, '0'));
    const wall = new Date(Date.UTC(year, month - 1, day, hour, minute, second, millisecond));
    if (wall.getUTCMonth() !== month - 1 || wall.getUTCDate() !== day || hour > 23 || minute > 59 || second > 59) {
      throw refused(`Error parsing date string '${given}'`);
    }
    if (match[8] !== undefined && zone) {
      throw refused(
        `you cannot pass in a date/time string with time zone information ('${match[8]}') together with a timezone argument`,
      );
    }
    return inTimeZone(wall, match[8] ?? inZone ?? 'UTC');
  };
};

/** The moment at which a clock on the wall of a zone shows this. */
function inTimeZone(wall: Date, zone: unknown): Date {
  const first = wall.getTime() - zoneOffset(zone, wall.getTime()) * MINUTE;
  return new Date(wall.getTime() - zoneOffset(zone, first) * MINUTE);
}

const fromParts: Operator = (argument, compile, name) => {
  const iso = isPlainObject(argument) && 'isoWeekYear' in argument;
  const fields = iso ? ['isoWeekYear', 'isoWeek', 'isoDayOfWeek'] : ['year', 'month', 'day'];
  const clock = ['hour', 'minute', 'second', 'millisecond'];
  const given = named(argument, name, fields.slice(0, 1), [...fields.slice(1), ...clock, 'timezone']);
  const parts = [...fields, ...clock].map((field, at) => ({
    field,
    evaluate: given[field] === undefined ? () => (at < 3 ? 1 : 0) : compile(given[field]),
  }));
  const zone = given['timezone'] === undefined ? () => 'UTC' : compile(given['timezone']);
  return (scope) => {
    const values = parts.map(({ field, evaluate }) => {
      const value = evaluate(scope);
      if (isNullish(value)) return null;
      if (typeof value !== 'number' || !Number.isInteger(value))
        throw refused(`'${field}' must evaluate to an integer`);
      return value;
    });
    const timezone = zone(scope);
    if (values.includes(null) || isNullish(timezone)) return null;
    const [year = 0, second = 1, third = 1, ...time] = values as number[];
    if (year < 0 || year > 9999)
      throw refused(`'${fields[0] ?? ''}' must evaluate to an integer in the range 0 to 9999`);
    // a year below 100 would be taken for one of the 20th century
    const start = new Date(0);
    start.setUTCFullYear(year, iso ? 0 : second - 1, iso ? 4 : third);
    const days = iso ? (second - 1) * 7 + third - isoDay(start) : 0;
    const [hours = 0, minutes = 0, seconds = 0, milliseconds = 0] = time;
    const wall = start.getTime() + days * DAY + hours * 60 * MINUTE + minutes * MINUTE + seconds * 1000 + milliseconds;
    return inTimeZone(new Date(wall), timezone);
  };
};

export const DATES: Readonly<Record<string, Operator>> = {
  $year: part((date) => date.getUTCFullYear()),
  $month: part((date) => date.getUTCMonth() + 1),
  $week: part(week),
  $dayOfMonth: part((date) => date.getUTCDate()),
  $dayOfWeek: part((date) => date.getUTCDay() + 1),
  $dayOfYear: part(dayOfYear),
  $hour: part((date) => date.getUTCHours()),
  $minute: part((date) => date.getUTCMinutes()),
  $second: part((date) => date.getUTCSeconds()),
  $millisecond: part((date) => date.getUTCMilliseconds()),
  $isoWeek: part(isoWeek),
  $isoWeekYear: part(isoYear),
  $isoDayOfWeek: part(isoDay),
  $dateToString: toText,
  $dateFromString: fromText,
  $dateFromParts: fromParts,
};
