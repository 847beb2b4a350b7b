/** An answer with as little in it as its schema allows. */
import type * as z from 'zod';
import { defOf } from './schema-walk';

type Schema = z.core.$ZodType & { safeParse?: (value: unknown) => { success: boolean } };

/**
 * The value without its optional fields, and with null wherever that may stand.
 * @param leaves asked for each optional or nullable field, by its path; true takes it out
 */
export function thin(schema: z.core.$ZodType, value: unknown, leaves: (path: string) => boolean, path = ''): unknown {
  const def = defOf(schema);
  const inner = (one: z.core.$ZodType | undefined, at: string, part: unknown) =>
    one ? thin(one, part, leaves, at) : part;
  switch (def.type) {
    case 'optional':
      return value === undefined || leaves(path) ? undefined : inner(def.innerType, path, value);
    case 'nullable':
      return value === null || leaves(path) ? null : inner(def.innerType, path, value);
    case 'default':
    case 'readonly':
    case 'nonoptional':
    case 'catch':
      return inner(def.innerType, path, value);
    case 'lazy':
      return inner(def.getter?.(), path, value);
    case 'object': {
      const given = value as Record<string, unknown>;
      const fields = Object.entries(def.shape ?? {}).map(([name, one]) => [
        name,
        inner(one, path === '' ? name : `${path}.${name}`, given[name]),
      ]);
      return { ...given, ...Object.fromEntries(fields) };
    }
    case 'array':
      return (value as unknown[]).map((one) => inner(def.element, `${path}.*`, one));
    case 'tuple':
      return (value as unknown[]).map((one, index) => inner(def.items?.[index], `${path}.${index}`, one));
    case 'record':
      return Object.fromEntries(
        Object.entries(value as object).map(([key, one]) => [key, inner(def.valueType, `${path}.*`, one)]),
      );
    case 'union': {
      const options: readonly Schema[] = def.options ?? [];
      const fitting = options.find((one) => one.safeParse?.(value).success);
      return inner(fitting, path, value);
    }
    default:
      return value;
  }
}

/** What no reader should ever see: a value that is not there, one that is no number, brackets with nothing in them. */
export const NONSENSE =
  /undefined|\bnull\b|\bNaN\b|\[object |Invalid Date|\{\w+\}|（\s*）|\(\s*\)|《\s*》|“\s*”|「\s*」|【\s*】|：\s*[，。；]|[，、]\s*[，、。]/;
