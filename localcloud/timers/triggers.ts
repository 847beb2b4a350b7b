import { Cron } from 'croner';

/** One entry of triggers.json. */
export interface Trigger {
  function: string;
  name: string;
  /** CloudBase's seven fields: second minute hour day month weekday year, in Beijing time. */
  cron: string;
}

const MONTHS = ['JAN', 'FEB', 'MAR', 'APR', 'MAY', 'JUN', 'JUL', 'AUG', 'SEP', 'OCT', 'NOV', 'DEC'];
const WEEKDAYS = ['SUN', 'MON', 'TUE', 'WED', 'THU', 'FRI', 'SAT'];

interface Field {
  name: string;
  from: number;
  to: number;
  /** Names of values, the first one that of `from`. */
  names?: readonly string[];
}
/** As WeChat's page on timers has them; its wildcards are `, - * /`. */
const FIELDS: readonly Field[] = [
  { name: 'second', from: 0, to: 59 },
  { name: 'minute', from: 0, to: 59 },
  { name: 'hour', from: 0, to: 23 },
  { name: 'day', from: 1, to: 31 },
  { name: 'month', from: 1, to: 12, names: MONTHS },
  { name: 'weekday', from: 0, to: 6, names: WEEKDAYS },
  { name: 'year', from: 1970, to: 2099 },
];

/** `a/b`: from a on, each b. One part of a field as croner reads it; undefined when CloudBase would not take it. */
function readPart(part: string, { from, to, names = [] }: Field): string | undefined {
  const [, first = '', last, step] = /^(\*|\d+|[A-Z]{3})(?:-(\d+|[A-Z]{3}))?(?:\/(\d+))?$/.exec(part) ?? [];
  const valueOf = (text: string): number => {
    const value = /^\d/.test(text) ? Number(text) : names.indexOf(text) + from;
    return value >= from && value <= to ? value : Number.NaN;
  };
  if (step !== undefined && (Number(step) < 1 || Number(step) > to)) return undefined;
  const steps = step === undefined ? '' : `/${Number(step)}`;
  if (first === '*') return last === undefined ? `*${steps}` : undefined;
  const low = valueOf(first);
  if (Number.isNaN(low)) return undefined;
  if (last === undefined) return step === undefined ? String(low) : `${low}-${to}${steps}`;
  return low <= valueOf(last) ? `${low}-${valueOf(last)}${steps}` : undefined;
}

/** @throws Error when CloudBase would not take it: a number of fields other than seven, L W # ?, what is out of its range */
function readCron(cron: string): string {
  const fields = cron.trim().split(/\s+/);
  if (fields.length !== FIELDS.length) throw new Error(`a cron expression of CloudBase has seven fields: ${cron}`);
  return FIELDS.map((field, at) =>
    (fields[at] ?? '')
      .split(',')
      .map((part) => {
        const read = readPart(part, field);
        if (read === undefined)
          throw new Error(`${field.name} ${JSON.stringify(part)} is none of CloudBase's: ${cron}`);
        return read;
      })
      .join(','),
  ).join(' ');
}

/** A trigger with its times. */
export class Schedule {
  private readonly cron: Cron;

  /** @throws Error when CloudBase would not take the name or the expression */
  constructor(readonly trigger: Trigger) {
    const { name, cron } = trigger;
    if (!/^[A-Za-z][\w-]{0,59}$/.test(name))
      throw new Error(
        `trigger ${JSON.stringify(name)}: a name begins with a letter and has up to 60 of a-z A-Z 0-9 - _`,
      );
    this.cron = new Cron(readCron(cron), { paused: true, timezone: 'Asia/Shanghai', mode: '7-part' });
  }

  /** The first time after the given one, both in epoch milliseconds; undefined when there is none. */
  nextAfter(milliseconds: number): number | undefined {
    return this.cron.nextRun(new Date(milliseconds))?.getTime();
  }
}

/**
 * The triggers of triggers.json.
 * @throws Error when CloudBase would not take them; its config.json has one trigger a function
 */
export function schedulesOf(triggers: readonly Trigger[]): Schedule[] {
  const twice = triggers.find(({ function: name }, at) => triggers.findIndex((other) => other.function === name) < at);
  if (twice) throw new Error(`function ${twice.function} has more than one trigger: CloudBase takes one a function`);
  return triggers.map((trigger) => new Schedule(trigger));
}
