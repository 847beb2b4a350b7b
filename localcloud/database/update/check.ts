import { checkFieldNames, isPlainObject } from '../document';
import { invalidParam, refused } from '../errors';
import { typeName } from '../values';
import { OPERATORS, type Change } from './operators';

/** One thing that an update does: an operator at a path. */
export interface Step {
  operator: string;
  path: readonly string[];
  argument: unknown;
  change: Change;
}

/** Their arguments hold operators of their own. */
const CHECKS_ITSELF = new Set(['$pull', '$push', '$addToSet']);

/**
 * Reads an update as the SDK sends it (operator → path → argument), in the order in which MongoDB applies it: by path.
 * @throws CloudBaseError for what MongoDB refuses whatever the document is: unknown operators, two on one path, `_id`,
 *   arguments of a wrong kind
 */
export function readModifier(modifier: unknown): Step[] {
  if (!isPlainObject(modifier) || Object.keys(modifier).length === 0) throw invalidParam('an update must not be empty');
  const steps: Step[] = [];
  const paths: string[] = [];
  for (const [operator, fields] of Object.entries(modifier)) {
    const compile = Object.hasOwn(OPERATORS, operator) ? OPERATORS[operator] : undefined;
    if (!compile) throw refused(`Unknown modifier: ${operator}`);
    if (!isPlainObject(fields)) throw refused(`Modifiers operate on fields but we found type ${typeName(fields)}`);
    for (const [text, argument] of Object.entries(fields)) {
      const path = checkPath(text, paths);
      if (operator === '$rename') checkPath(argument, paths);
      if (!CHECKS_ITSELF.has(operator)) checkFieldNames(argument, path.length);
      steps.push({ operator, path, argument, change: compile(argument, text) });
    }
  }
  return steps.sort((a, b) => comparePaths(a.path, b.path));
}

function checkPath(text: unknown, known: string[]): string[] {
  if (typeof text !== 'string') throw refused('The to field for $rename must be a string');
  const path = text.split('.');
  if (path.includes('')) throw refused(`The update path '${text}' contains an empty field name, which is not allowed.`);
  if (path[0] === '_id') {
    throw refused("Performing an update on the path '_id' would modify the immutable field '_id'");
  }
  const other = known.find((one) => one === text || one.startsWith(`${text}.`) || text.startsWith(`${one}.`));
  if (other !== undefined) throw refused(`Updating the path '${text}' would create a conflict at '${other}'`);
  for (const field of path) {
    if (!field.startsWith('$') || field === '$' || field === '$[]') continue;
    if (field.startsWith('$['))
      throw refused(`No array filter found for identifier '${field.slice(2, -1)}' in path '${text}'`);
    throw refused(`The dollar ($) prefixed field '${field}' in '${text}' is not valid for storage.`);
  }
  known.push(text);
  return path;
}

/** New fields are added in this order: names by their text, positions by their number. */
function comparePaths(a: readonly string[], b: readonly string[]): number {
  const at = a.findIndex((field, index) => field !== b[index]);
  if (at < 0) return a.length - b.length;
  const [x = '', y] = [a[at], b[at]];
  if (y === undefined) return 1;
  if (/^\d+$/.test(x) && /^\d+$/.test(y)) return Number(x) - Number(y);
  return x < y ? -1 : 1;
}
