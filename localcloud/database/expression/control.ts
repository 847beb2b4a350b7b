import { isPlainObject } from '../document';
import { refused } from '../errors';
import { isTrue, typeName } from '../values';
import { isNullish, named, operator, type Operator } from './operator';

/** @throws CloudBaseError for names that MongoDB keeps to itself */
export function checkVariable(name: unknown): string {
  if (typeof name !== 'string' || !/^[a-z\u0080-\uffff][\w\u0080-\uffff]*$/.test(name)) {
    throw refused(`${JSON.stringify(name)} is no name for a user variable: it must begin with a lowercase letter`);
  }
  return name;
}

function several(argument: unknown): unknown[] {
  return Array.isArray(argument) ? (argument as unknown[]) : [argument];
}

export const CONTROL: Readonly<Record<string, Operator>> = {
  $literal: (argument) => () => argument,
  $and: (argument, compile) => {
    const parts = several(argument).map((part) => compile(part));
    return (scope) => parts.every((part) => isTrue(part(scope)));
  },
  $or: (argument, compile) => {
    const parts = several(argument).map((part) => compile(part));
    return (scope) => parts.some((part) => isTrue(part(scope)));
  },
  $not: operator(1, 1, ([value]) => !isTrue(value)),
  $cond: (argument, compile, name) => {
    const list = Array.isArray(argument) ? (argument as unknown[]) : undefined;
    if (list && list.length !== 3) {
      throw refused(`Expression $cond takes exactly 3 arguments. ${list.length} were passed in.`);
    }
    const {
      if: asked,
      then,
      else: otherwise,
    } = list ? { if: list[0], then: list[1], else: list[2] } : named(argument, name, ['if', 'then', 'else']);
    const [test, yes, no] = [compile(asked), compile(then), compile(otherwise)];
    return (scope) => (isTrue(test(scope)) ? yes(scope) : no(scope));
  },
  $ifNull: (argument, compile) => {
    const parts = several(argument);
    if (parts.length !== 2) {
      throw refused(`Expression $ifNull takes exactly 2 arguments. ${parts.length} were passed in.`);
    }
    const [value, otherwise] = [compile(parts[0]), compile(parts[1])];
    return (scope) => value(scope) ?? otherwise(scope);
  },
  $switch: (argument, compile, name) => {
    const { branches, default: otherwise } = named(argument, name, ['branches'], ['default']);
    if (!Array.isArray(branches) || branches.length === 0) throw refused('$switch requires at least one branch.');
    const compiled = branches.map((branch: unknown) => {
      const { case: asked, then } = named(branch, '$switch branch', ['case', 'then']);
      return { test: compile(asked), then: compile(then) };
    });
    const rest = otherwise === undefined ? undefined : compile(otherwise);
    return (scope) => {
      const branch = compiled.find(({ test }) => isTrue(test(scope)));
      if (branch) return branch.then(scope);
      if (!rest) {
        throw refused('$switch could not find a matching branch for an input, and no default was specified.');
      }
      return rest(scope);
    };
  },
  $let: (argument, compile, name) => {
    const { vars, in: body } = named(argument, name, ['vars', 'in']);
    if (!isPlainObject(vars)) throw refused('invalid parameter: expected an object (vars)');
    const names = Object.keys(vars).map(checkVariable);
    const values = names.map((variable) => compile(vars[variable]));
    const inner = compile(body, ...names);
    return ({ root, variables }) => {
      const own = Object.fromEntries(names.map((key, at) => [key, values[at]?.({ root, variables })]));
      return inner({ root, variables: { ...variables, ...own } });
    };
  },
  $mergeObjects: operator(0, Infinity, (values) => mergeObjects(values)),
};

/** @throws CloudBaseError for anything but objects, null and missing */
export function mergeObjects(values: readonly unknown[]): Record<string, unknown> {
  const result: Record<string, unknown> = {};
  for (const value of values) {
    if (isNullish(value)) continue;
    if (!isPlainObject(value)) {
      throw refused(`$mergeObjects requires object inputs, but input is of type ${typeName(value)}`);
    }
    Object.assign(result, value);
  }
  return result;
}
