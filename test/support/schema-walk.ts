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

export const defOf = (schema: z.core.$ZodType): Def => schema._zod.def as unknown as Def;

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
