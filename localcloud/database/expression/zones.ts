import { refused } from '../errors';
import { typeName } from '../values';

const FORMATTERS = new Map<string, Intl.DateTimeFormat>();

/**
 * Minutes by which a zone is ahead of UTC at a moment.
 * @param zone `+08:00`, `+0800`, `+08`, `Z`, `UTC`, `GMT` or a name of the Olson data base
 * @throws CloudBaseError for other names
 */
export function zoneOffset(zone: unknown, epochMs: number): number {
  if (typeof zone !== 'string') throw refused(`timezone must evaluate to a string, found ${typeName(zone)}`);
  if (['Z', 'UTC', 'GMT'].includes(zone)) return 0;
  const offset = /^([+-])(\d{2})(?::?(\d{2}))?$/.exec(zone);
  if (offset) {
    const minutes = Number(offset[2]) * 60 + Number(offset[3] ?? 0);
    return offset[1] === '-' ? -minutes : minutes;
  }
  const parts = formatter(zone).formatToParts(epochMs);
  const [year = 0, month = 1, day = 1, hour = 0, minute = 0, second = 0] = (
    ['year', 'month', 'day', 'hour', 'minute', 'second'] as const
  ).map((type) => Number(parts.find((part) => part.type === type)?.value));
  const shown = new Date(0);
  shown.setUTCFullYear(year, month - 1, day);
  shown.setUTCHours(hour, minute, second);
  return Math.round((shown.getTime() - Math.floor(epochMs / 1000) * 1000) / 60_000);
}

function formatter(zone: string): Intl.DateTimeFormat {
  const known = FORMATTERS.get(zone);
  if (known) return known;
  try {
    const fields = { year: 'numeric', month: '2-digit', day: '2-digit', hour: '2-digit', minute: '2-digit' } as const;
    const made = new Intl.DateTimeFormat('en-GB', { timeZone: zone, hourCycle: 'h23', second: '2-digit', ...fields });
    FORMATTERS.set(zone, made);
    return made;
  } catch {
    throw refused(`unrecognized time zone identifier: "${zone}"`);
  }
}
