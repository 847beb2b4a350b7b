import { isPlainObject } from '../document';
import { refused } from '../errors';
import { BsonRegExp } from '../regexp';
import { equalValues, typeName, valueKey } from '../values';
import type { Test } from './path';

type Keyword = (argument: unknown, schema: Record<string, unknown>) => Test;

/** A condition only on values of one kind; all others pass, as JSON Schema has it. */
const only =
  <T>(is: (value: unknown) => value is T, test: (value: T) => boolean): Test =>
  (value) =>
    !is(value) || test(value);
const isNumber = (value: unknown): value is number => typeof value === 'number';
const isText = (value: unknown): value is string => typeof value === 'string';
const isList = (value: unknown): value is unknown[] => Array.isArray(value);
const codePoints = (text: string): number => [...text].length;

/** JSON Schema's and BSON's names of types; `int`, `long`, `double` are all one type of number here. */
const TYPES: Readonly<Record<string, Test>> = {
  object: isPlainObject,
  array: isList,
  string: isText,
  number: isNumber,
  null: (value) => value === null,
  boolean: (value) => typeof value === 'boolean',
  bool: (value) => typeof value === 'boolean',
  date: (value) => value instanceof Date,
  regex: (value) => value instanceof BsonRegExp,
};

function count(argument: unknown, name: string): number {
  if (typeof argument !== 'number' || !Number.isInteger(argument) || argument < 0) {
    throw refused(`$jsonSchema keyword '${name}' must be a whole number, 0 or more`);
  }
  return argument;
}

function limit(argument: unknown, name: string): number {
  if (typeof argument !== 'number') throw refused(`$jsonSchema keyword '${name}' must be a number`);
  return argument;
}

function list(argument: unknown, name: string): unknown[] {
  if (!Array.isArray(argument) || argument.length === 0) {
    throw refused(`$jsonSchema keyword '${name}' must be a non-empty array`);
  }
  return argument as unknown[];
}

function ofType(argument: unknown, name: string): Test {
  const tests = (Array.isArray(argument) ? (argument as unknown[]) : [argument]).map((type) => {
    const test = typeof type === 'string' && Object.hasOwn(TYPES, type) ? TYPES[type] : undefined;
    if (!test) throw refused(`$jsonSchema: the type ${JSON.stringify(type)} of '${name}' is not kept here`);
    return test;
  });
  return (value) => tests.some((test) => test(value));
}

const KEYWORDS: Readonly<Record<string, Keyword>> = {
  type: (argument) => ofType(argument, 'type'),
  bsonType: (argument) => ofType(argument, 'bsonType'),
  enum: (argument) => {
    const values = list(argument, 'enum');
    return (value) => values.some((known) => equalValues(known, value));
  },
  required: (argument) => {
    const names = list(argument, 'required').map(String);
    return only(isPlainObject, (value) => names.every((name) => value[name] !== undefined));
  },
  properties: (argument) => {
    if (!isPlainObject(argument)) throw refused("$jsonSchema keyword 'properties' must be an object");
    const tests = Object.entries(argument).map(([name, schema]) => [name, compileSchema(schema)] as const);
    return only(isPlainObject, (value) =>
      tests.every(([name, test]) => value[name] === undefined || test(value[name])),
    );
  },
  additionalProperties: (argument, { properties = {} }) => {
    const rest: Test = typeof argument === 'boolean' ? () => argument : compileSchema(argument);
    const known = new Set(Object.keys(properties as object));
    return only(isPlainObject, (value) => Object.keys(value).every((name) => known.has(name) || rest(value[name])));
  },
  minProperties: (argument) => {
    const least = count(argument, 'minProperties');
    return only(isPlainObject, (value) => Object.keys(value).length >= least);
  },
  maxProperties: (argument) => {
    const most = count(argument, 'maxProperties');
    return only(isPlainObject, (value) => Object.keys(value).length <= most);
  },
  minimum: (argument, { exclusiveMinimum }) => {
    const least = limit(argument, 'minimum');
    return only(isNumber, (value) => (exclusiveMinimum === true ? value > least : value >= least));
  },
  maximum: (argument, { exclusiveMaximum }) => {
    const most = limit(argument, 'maximum');
    return only(isNumber, (value) => (exclusiveMaximum === true ? value < most : value <= most));
  },
  exclusiveMinimum: (_argument, { minimum }) => {
    if (minimum === undefined) throw refused("$jsonSchema keyword 'exclusiveMinimum' needs 'minimum'");
    return () => true;
  },
  exclusiveMaximum: (_argument, { maximum }) => {
    if (maximum === undefined) throw refused("$jsonSchema keyword 'exclusiveMaximum' needs 'maximum'");
    return () => true;
  },
  multipleOf: (argument) => {
    const step = limit(argument, 'multipleOf');
    return only(isNumber, (value) => value % step === 0);
  },
  minLength: (argument) => {
    const least = count(argument, 'minLength');
    return only(isText, (value) => codePoints(value) >= least);
  },
  maxLength: (argument) => {
    const most = count(argument, 'maxLength');
    return only(isText, (value) => codePoints(value) <= most);
  },
  pattern: (argument) => {
    if (typeof argument !== 'string') throw refused("$jsonSchema keyword 'pattern' must be a string");
    const expression = new BsonRegExp(argument, '');
    expression.compile();
    return only(isText, (value) => expression.test(value));
  },
  items: (argument) => {
    if (Array.isArray(argument)) throw refused("$jsonSchema keyword 'items' with a list is not kept here");
    const test = compileSchema(argument);
    return only(isList, (value) => value.every((item) => test(item)));
  },
  minItems: (argument) => {
    const least = count(argument, 'minItems');
    return only(isList, (value) => value.length >= least);
  },
  maxItems: (argument) => {
    const most = count(argument, 'maxItems');
    return only(isList, (value) => value.length <= most);
  },
  uniqueItems: (argument) =>
    only(isList, (value) => argument !== true || new Set(value.map(valueKey)).size === value.length),
  allOf: (argument) => {
    const tests = list(argument, 'allOf').map(compileSchema);
    return (value) => tests.every((test) => test(value));
  },
  anyOf: (argument) => {
    const tests = list(argument, 'anyOf').map(compileSchema);
    return (value) => tests.some((test) => test(value));
  },
  oneOf: (argument) => {
    const tests = list(argument, 'oneOf').map(compileSchema);
    return (value) => tests.filter((test) => test(value)).length === 1;
  },
  not: (argument) => {
    const test = compileSchema(argument);
    return (value) => !test(value);
  },
  title: () => () => true,
  description: () => () => true,
};

/** `$jsonSchema` (draft 4 as MongoDB has it). @throws CloudBaseError for keywords that MongoDB or this gateway do not know */
export function compileSchema(schema: unknown): Test {
  if (!isPlainObject(schema)) throw refused(`$jsonSchema must be an object, not ${typeName(schema)}`);
  const tests = Object.entries(schema).map(([name, argument]) => {
    const keyword = Object.hasOwn(KEYWORDS, name) ? KEYWORDS[name] : undefined;
    if (!keyword) throw refused(`Unknown $jsonSchema keyword: ${name}`);
    return keyword(argument, schema);
  });
  return (value) => tests.every((test) => test(value));
}
