import { isPlainObject } from './document';
import { decodeEjson } from './ejson';
import { invalidParam } from './errors';

/** The JSON body of one request of the SDK. */
export type Params = Record<string, unknown>;

export function requireString(params: Params, name: string): string {
  const value = params[name];
  if (typeof value !== 'string' || value === '') throw invalidParam(`${name} must be a non-empty string`);
  return value;
}

export function optionalString(params: Params, name: string): string | undefined {
  const value = params[name];
  if (value === undefined || value === null || value === '') return undefined;
  if (typeof value !== 'string') throw invalidParam(`${name} must be a string`);
  return value;
}

/** A whole number from 0; undefined when absent. */
export function optionalCount(params: Params, name: string): number | undefined {
  const value = params[name];
  if (value === undefined || value === null) return undefined;
  if (typeof value !== 'number' || !Number.isInteger(value) || value < 0) {
    throw invalidParam(`${name} must be a whole number, 0 or more`);
  }
  return value;
}

/** An object in Extended JSON; `{}` when absent. */
export function ejsonObject(params: Params, name: string, now: number): Record<string, unknown> {
  const text = optionalString(params, name);
  return text === undefined ? {} : asObject(decodeEjson(text, now), name);
}

export function asObject(value: unknown, name: string): Record<string, unknown> {
  if (!isPlainObject(value)) throw invalidParam(`${name} must be an object`);
  return value;
}

export function requireArray(params: Params, name: string): unknown[] {
  const value = params[name];
  if (!Array.isArray(value)) throw invalidParam(`${name} must be a list`);
  return value;
}
