import { parseArgs } from 'node:util';
import { Failure } from './console.mjs';

/** `parseArgs` of Node with a plain message instead of a stack when an option is unknown. */
export function options(spec, usage) {
  try {
    return parseArgs({ options: spec, allowPositionals: true });
  } catch (error) {
    throw new Failure(`${error.message}\n${usage}`);
  }
}
