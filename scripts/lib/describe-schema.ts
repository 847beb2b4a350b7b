import * as z from 'zod';
import { ROLES } from '../../cloudfunctions/contract/lists';

/** One field of an operation's input or output; `path` like `venues[].name`, `type` like `string, at most 40 characters`. */
export interface Field {
  path: string;
  type: string;
  required: boolean;
}

/** Long enumerations, said by name in the fields and in full once. */
export const vocabulary: Record<string, readonly string[]> = {
  role: ROLES,
};

type Node = z.core.JSONSchema.JSONSchema;

const isNull = (node: Node): boolean => node.type === 'null';
const isNode = (value: unknown): value is Node => typeof value === 'object' && value !== null;

/** Largest whole number that JSON carries exactly: a bound that zod adds by itself and that says nothing. */
const said = (bound: number | undefined): bound is number =>
  bound !== undefined && Math.abs(bound) < Number.MAX_SAFE_INTEGER;

function limits(node: Node): string {
  const parts: string[] = [];
  if (said(node.minimum) && said(node.maximum)) parts.push(`${node.minimum} to ${node.maximum}`);
  else if (said(node.minimum)) parts.push(`at least ${node.minimum}`);
  else if (said(node.maximum)) parts.push(`at most ${node.maximum}`);
  const unit = node.type === 'array' ? 'entries' : 'characters';
  const least = node.minLength ?? node.minItems;
  const most = node.maxLength ?? node.maxItems;
  if (least && most) parts.push(`${least} to ${most} ${unit}`);
  else if (most) parts.push(`at most ${most} ${unit}`);
  else if (least) parts.push(`at least ${least} ${unit}`);
  if (node.format === 'date') parts.push('a day `YYYY-MM-DD`');
  else if (node.pattern) parts.push(`\`${node.pattern}\``);
  if (node.default !== undefined) parts.push(`default ${JSON.stringify(node.default)}`);
  return parts.map((part) => `, ${part}`).join('');
}

/** The schema in words, without its fields. */
function typeOf(node: Node): string {
  if (node.const !== undefined) return `\`${JSON.stringify(node.const)}\``;
  if (node.enum) {
    const values = node.enum;
    const named = Object.entries(vocabulary).find(([, words]) => words.join() === values.join());
    return (
      (named ? `a ${named[0]}` : values.map((value) => `\`${JSON.stringify(value)}\``).join(' or ')) + limits(node)
    );
  }
  const choices = (node.anyOf ?? node.oneOf)?.filter(isNode);
  if (choices) return [...new Set(choices.map(typeOf))].join(' or ') + limits(node);
  if (node.$ref) return 'the same again';
  if (node.type === 'array') {
    const items = isNode(node.items) && !Array.isArray(node.items) ? typeOf(node.items) : 'values';
    return `list of ${items}${limits(node)}`;
  }
  if (
    node.type === 'object' &&
    isNode(node.additionalProperties) &&
    Object.keys(node.additionalProperties).length > 0
  ) {
    return `map to ${typeOf(node.additionalProperties)}`;
  }
  // A nullable value comes as a list of types, which zod's own declaration does not say.
  const types = node.type === undefined ? ['any value'] : [node.type].flat();
  return `${types.join(' or ')}${limits(node)}`;
}

/** The fields inside a schema: of an object, of a list's entries, of a map's values, of every choice of a union. */
function fieldsOf(node: Node, path: string): Field[] {
  const choices = (node.anyOf ?? node.oneOf)?.filter(isNode).filter((choice) => !isNull(choice));
  if (choices) return choices.flatMap((choice) => fieldsOf(choice, path));
  if (node.type === 'array' && isNode(node.items) && !Array.isArray(node.items))
    return fieldsOf(node.items, `${path}[]`);
  const own = Object.entries(node.properties ?? {})
    .filter((entry): entry is [string, Node] => isNode(entry[1]))
    .flatMap(([name, child]) => {
      const at = path ? `${path}.${name}` : name;
      return [
        { path: at, type: typeOf(child), required: node.required?.includes(name) ?? false },
        ...fieldsOf(child, at),
      ];
    });
  const values = isNode(node.additionalProperties) ? fieldsOf(node.additionalProperties, `${path}.*`) : [];
  return [...own, ...values];
}

/** All fields of a schema, an object's fields right after it; what is written the same twice (in a union) once. */
export function describeSchema(schema: z.ZodType, io: 'input' | 'output'): Field[] {
  const node = z.toJSONSchema(schema, { io, unrepresentable: 'any', cycles: 'ref', reused: 'inline' });
  const seen = new Set<string>();
  return fieldsOf(node, '').filter((field) => {
    const key = `${field.path} ${field.type}`;
    return seen.has(key) ? false : seen.add(key);
  });
}
