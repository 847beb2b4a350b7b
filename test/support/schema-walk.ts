/** Walks a schema of the contract: what of it has no bounds, and values that fit it. */
import type * as z from 'zod';

interface Def {
  type: string;
  shape?: Record<string, z.core.$ZodType>;
  element?: z.core.$ZodType;
  items?: z.core.$ZodType[];
  options?: z.core.$ZodType[];
  innerType?: z.core.$ZodType;
  in?: z.core.$ZodType;
  getter?: () => z.core.$ZodType;
  keyType?: z.core.$ZodType;
  valueType?: z.core.$ZodType;
  values?: unknown[];
  entries?: Record<string, unknown>;
  catchall?: z.core.$ZodType;
}
/** Of a text or a list: how long; of a number: how large. */
interface Bounds {
  minimum: number;
  maximum: number;
  step: number;
  patterns: RegExp[];
}
interface Check {
  check: string;
  minimum?: number;
  maximum?: number;
  length?: number;
  value?: number;
  format?: string;
  pattern?: RegExp;
}

export const defOf = (schema: z.core.$ZodType): Def => schema._zod.def;

export function boundsOf(schema: z.core.$ZodType): Bounds {
  const own = schema._zod.def as unknown as Check & { checks?: z.core.$ZodCheck[] };
  const checks = [own, ...(own.checks ?? []).map((one) => one._zod.def as unknown as Check)];
  const bounds: Bounds = { minimum: -Infinity, maximum: Infinity, step: 0, patterns: [] };
  for (const { check, minimum, maximum, length, value, format, pattern } of checks) {
    const least = check === 'greater_than' ? value : (minimum ?? length);
    const most = check === 'less_than' ? value : (maximum ?? length);
    bounds.minimum = Math.max(bounds.minimum, least ?? -Infinity);
    bounds.maximum = Math.min(bounds.maximum, most ?? Infinity);
    if (check === 'multiple_of') bounds.step = value ?? 0;
    if (format === 'safeint' && bounds.step === 0) bounds.step = 1;
    if (pattern) bounds.patterns.push(pattern);
    // z.iso.date() makes its pattern itself
    else if (format === 'date') bounds.patterns.push(/^\d{4}-\d{2}-\d{2}$/);
  }
  return bounds;
}

/** A pattern with both ends and nothing in it that repeats without an end. */
const isBounded = ({ source }: RegExp): boolean =>
  source.startsWith('^') && source.endsWith('$') && !/(?<!\\)[*+]|\{\d+,\}/.test(source.replaceAll(/\[[^\]]*\]/g, 'x'));

/** Paths of what can be of any size. */
export function unboundedIn(schema: z.core.$ZodType, path = '', above: readonly z.core.$ZodType[] = []): string[] {
  if (above.includes(schema)) return [];
  const def = defOf(schema);
  const { minimum, maximum, patterns } = boundsOf(schema);
  const inner = (one: z.core.$ZodType | undefined, name = '') =>
    one ? unboundedIn(one, path === '' ? name : `${path}${name && '.'}${name}`, [...above, schema]) : [];
  switch (def.type) {
    case 'string':
      return Number.isFinite(maximum) || patterns.some(isBounded) ? [] : [`${path}: string`];
    case 'number':
      return Number.isFinite(minimum) && Number.isFinite(maximum) ? [] : [`${path}: number`];
    case 'array':
      return [...(Number.isFinite(maximum) ? [] : [`${path}: array`]), ...inner(def.element, '*')];
    case 'record': {
      const most = (schema as z.ZodType).meta()?.['most'];
      return [
        ...(typeof most === 'number' ? [] : [`${path}: record`]),
        ...inner(def.keyType, '(key)'),
        ...inner(def.valueType, '*'),
      ];
    }
    case 'object':
      return Object.entries(def.shape ?? {}).flatMap(([name, one]) => inner(one, name));
    case 'union':
      return (def.options ?? []).flatMap((one) => inner(one));
    case 'tuple':
      return (def.items ?? []).flatMap((one, index) => inner(one, String(index)));
    case 'lazy':
      return inner(def.getter?.());
    case 'optional':
    case 'nullable':
    case 'default':
    case 'prefault':
    case 'readonly':
    case 'nonoptional':
    case 'catch':
      return inner(def.innerType);
    case 'pipe':
      return inner(def.in);
    case 'boolean':
    case 'literal':
    case 'enum':
    case 'null':
    case 'undefined':
      return [];
    default:
      return [`${path}: ${def.type}`];
  }
}

/** Every schema of a number in it. */
export function numbersIn(schema: z.core.$ZodType, above: readonly z.core.$ZodType[] = []): z.ZodType[] {
  if (above.includes(schema)) return [];
  const def = defOf(schema);
  if (def.type === 'number') return [schema as z.ZodType];
  const inner = [
    ...Object.values(def.shape ?? {}),
    ...(def.items ?? []),
    ...(def.options ?? []),
    ...[def.element, def.innerType, def.in, def.getter?.(), def.valueType].filter((one) => one !== undefined),
  ];
  return inner.flatMap((one) => numbersIn(one, [...above, schema]));
}

/** Numbers from 0 to below 1 that depend on the seed alone. */
export function randomOf(seed: number): () => number {
  let state = seed >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
}

/** What nobody means and somebody sends. */
export const NASTY: readonly unknown[] = [
  ...[
    '',
    ' ',
    '\u0000',
    '$where',
    'a.b',
    '__proto__',
    'constructor',
    '../../x',
    '\u202e\u200b',
    '\ud800',
    'NaN',
    '💣'.repeat(40),
  ],
  ...[
    '\u200d\ufeff',
    '\udc00甲',
    '\u0301\u0302',
    '\uffff',
    '\ufffc',
    'toString',
    'hasOwnProperty',
    'Infinity',
    '1e999',
    '24:00',
  ],
  ...['2026-02-30', '0000-01-01', '9999-12-31', '2026-02-28T24:00', -0, 1e-7, 5e-324, 2 ** 53, 253_402_300_800_000],
  ...[
    0,
    -1,
    1.5,
    1e308,
    -1e308,
    Number.MAX_SAFE_INTEGER,
    2 ** 31,
    null,
    true,
    false,
    [],
    {},
    [[]],
    [null],
    { $gt: '' },
  ],
  ...[
    { length: 3 },
    { toString: 1 },
    'x'.repeat(5000),
    '<script>alert(1)</script>',
    '9999-99-99',
    '1970-01-01',
    '{"a":1}',
  ],
];

/** A value that the schema takes, as often as can be told from its outside; ids out of the pool. */
export function valueOf(schema: z.core.$ZodType, random: () => number, pool: readonly string[], depth = 0): unknown {
  const def = defOf(schema);
  const pick = <T>(list: readonly T[]): T | undefined => list[Math.floor(random() * list.length)];
  const inner = (one: z.core.$ZodType | undefined) => (one ? valueOf(one, random, pool, depth + 1) : null);
  if (random() < 0.02) return pick(NASTY);
  const { minimum, maximum, step, patterns } = boundsOf(schema);
  switch (def.type) {
    case 'string': {
      const source = patterns[0]?.source ?? '';
      if (source.includes('\\d{4}-\\d{2}-\\d{2}') || (schema._zod.def as { format?: string }).format === 'date')
        return pick(['2026-03-10', '2026-12-31', '1900-01-01', '2100-12-31', '2018-02-28', '2026-11-30']);
      if (source.startsWith('^20')) return pick(['2026-03', '2018-01', '2099-12']);
      if (/\[0-9a-f\]\{64\}/.test(source)) return 'ab'.repeat(32);
      const fitting = pool.filter((one) => one.length <= maximum && patterns.every((pattern) => pattern.test(one)));
      if (fitting.length > 0 && random() < 0.8) return pick(fitting);
      const length = Math.max(
        Number.isFinite(minimum) ? minimum : 0,
        Math.floor(random() * Math.min(Number.isFinite(maximum) ? maximum : 20, 60)),
      );
      return Array.from({ length }, () => pick([...'示例企业贷款 aZ09-_'])).join('');
    }
    case 'number': {
      const [low, high] = [Math.max(minimum, -1e12), Math.min(maximum, 1e12)];
      const ends = [low, high, Math.min(high, Math.max(low, 1)), low + (high - low) * random() * random() * random()];
      const value = pick(ends) ?? low;
      return step > 0 ? Math.round(value / step) * step : value;
    }
    case 'array': {
      const most = Math.min(maximum, Math.max(minimum, 0) + Math.floor(random() * 4));
      return Array.from({ length: Number.isFinite(most) ? most : 1 }, () => inner(def.element));
    }
    case 'record':
      return Object.fromEntries(
        Array.from({ length: Math.floor(random() * 3) }, () => {
          const key = inner(def.keyType);
          return [typeof key === 'string' ? key : (JSON.stringify(key) ?? ''), inner(def.valueType)];
        }),
      );
    case 'object':
      return Object.fromEntries(
        Object.entries(def.shape ?? {}).flatMap(([name, one]) =>
          defOf(one).type === 'optional' && random() < 0.4 ? [] : [[name, inner(one)]],
        ),
      );
    case 'union':
      return inner(pick(depth > 12 ? (def.options ?? []).slice(-1) : (def.options ?? [])));
    case 'tuple':
      return (def.items ?? []).map(inner);
    case 'lazy':
      return inner(def.getter?.());
    case 'optional':
    case 'nullable':
    case 'default':
      return random() < 0.2 ? (def.type === 'nullable' ? null : undefined) : inner(def.innerType);
    case 'pipe':
      return inner(def.in);
    case 'boolean':
      return random() < 0.5;
    case 'literal':
      return pick(def.values ?? []);
    case 'enum':
      return pick(Object.values(def.entries ?? {}));
    default:
      return null;
  }
}

/** A real input with one thing changed: a value replaced, left out, doubled, or taken from somewhere else. */
export function mutated(input: unknown, random: () => number, pool: readonly string[]): unknown {
  const copy = structuredClone(input);
  const places: { holder: Record<string, unknown>; key: string }[] = [];
  const walk = (value: unknown) => {
    if (typeof value !== 'object' || value === null) return;
    for (const key of Object.keys(value)) {
      places.push({ holder: value as Record<string, unknown>, key });
      walk((value as Record<string, unknown>)[key]);
    }
  };
  walk(copy);
  const place = places[Math.floor(random() * places.length)];
  if (!place) return NASTY[Math.floor(random() * NASTY.length)];
  const { holder, key } = place;
  const now = holder[key];
  const ways = [
    () => NASTY[Math.floor(random() * NASTY.length)],
    () => pool[Math.floor(random() * pool.length)],
    () =>
      typeof now === 'number' ? now + (random() < 0.5 ? 1 : -1e9) : typeof now === 'string' ? now + now : [now, now],
    () => (Array.isArray(now) ? [...(now as unknown[]), ...(now as unknown[])] : undefined),
    () => now,
  ];
  holder[key] = ways[Math.floor(random() * ways.length)]?.();
  if (random() < 0.1) holder[`${key}$x`] = 1;
  return copy;
}
