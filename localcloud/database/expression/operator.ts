import { isPlainObject } from '../document';
import { refused } from '../errors';

/** What an expression is evaluated against. */
export interface Scope {
  /** The document: `$$ROOT`. */
  root: unknown;
  /** Variables by their names without `$$`. */
  variables: Readonly<Record<string, unknown>>;
}

/** Gives the value of an expression; undefined is what MongoDB calls missing. */
export type Evaluate = (scope: Scope) => unknown;

/** Compiles an operator's argument. `compile` does its inner expressions, with more names of variables if need be. */
export type Operator = (
  argument: unknown,
  compile: (inner: unknown, ...more: string[]) => Evaluate,
  name: string,
) => Evaluate;

/** An operator on evaluated arguments; one that is no array counts as the only one. */
export function operator(
  least: number,
  most: number,
  work: (values: readonly unknown[], name: string) => unknown,
): Operator {
  return (argument, compile, name) => {
    const given = Array.isArray(argument) ? (argument as unknown[]) : [argument];
    if (given.length < least || given.length > most) {
      const wanted = least === most ? `exactly ${least}` : `at least ${least} and at most ${most}`;
      throw refused(`Expression ${name} takes ${wanted} arguments. ${given.length} were passed in.`);
    }
    const parts = given.map((part) => compile(part));
    return (scope) =>
      work(
        parts.map((part) => part(scope)),
        name,
      );
  };
}

/**
 * An operator with an object of named arguments. Those that are missing are undefined.
 * @throws CloudBaseError for names that are not known or missing
 */
export function named(
  argument: unknown,
  name: string,
  required: readonly string[],
  optional: readonly string[] = [],
): Record<string, unknown> {
  if (!isPlainObject(argument)) throw refused(`${name} only supports an object as its argument`);
  const unknown = Object.keys(argument).find((key) => !required.includes(key) && !optional.includes(key));
  if (unknown !== undefined) throw refused(`Unrecognized parameter to ${name}: ${unknown}`);
  const missing = required.find((key) => argument[key] === undefined);
  if (missing !== undefined) throw refused(`Missing '${missing}' parameter to ${name}`);
  return argument;
}

export const isNullish = (value: unknown): value is null | undefined => value === undefined || value === null;
